// A record made from its template and what is to be said in it, so that whatever the template asks for stands where it asks for it.

import { renderParts, renderTop } from '../../server/src/core/template/render.ts';
import type { FieldAsk, Need, Part, SectionAsk, TableAsk, Template } from '../../server/src/core/template/template.ts';

export type Row = Readonly<Record<string, string>>;

export interface Answers {
  /** By concept (`#child.name`), by `Section / Label`, or by label; an empty one is left empty. A section's own text is `Section`. */
  readonly said: Readonly<Record<string, string>>;
  /** By concept or by section; cells by the concept's column or by the column's header. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** What a manager accepted, as a comment at the top of a section. */
  readonly comments: Readonly<Record<string, string>>;
  /** The first of the sections that nobody has written yet. */
  readonly writtenUntil: string | null;
}

/** The text of a record: what is optional and not answered is left out, what is required and not answered is left empty. */
export function fillTemplate(
  template: Template,
  answers: Answers,
  details: { readonly reference: string; readonly status: string; readonly team: string },
): string {
  const sections = template.root.parts.findIndex(
    (part) => part.kind === 'section' && part.name === answers.writtenUntil,
  );
  const parts = template.root.parts.flatMap((part, i) =>
    kept(part, template.root, sections >= 0 && i >= sections ? { ...answers, said: {}, rows: {} } : answers),
  );
  const written = new Map<object, string>();
  const body = renderParts(
    parts.map((part) => part.write(written)),
    0,
    (field) => written.get(field) ?? '',
    (part) => written.get(part) ?? null,
  );
  const top = renderTop(template, details).replace('status: draft', `status: ${details.status}\nteam: ${details.team}`);
  return `${top}\n\n> Fictional: every person, place and number in this record is invented.\n\n${body}\n`.replace(
    / +$/gm,
    '',
  );
}

interface Kept {
  readonly isAnswered: boolean;
  /** The part of the template as it is to be drawn; notes what is to stand in each blank of it. */
  readonly write: (written: Map<object, string>) => Part;
}

function kept(part: Part, parent: SectionAsk, answers: Answers): readonly Kept[] {
  switch (part.kind) {
    case 'fixed':
      return [{ isAnswered: false, write: () => part }];
    case 'field':
      return keptField(part, parent, answers);
    case 'table':
      return keptTable(part, parent, answers);
    case 'section':
      return keptSection(part, answers);
    case 'checklist':
      return isAsked(part.need) ? [{ isAnswered: false, write: () => part }] : [];
  }
}

const isAsked = (need: Need) => need === 'required' || need === 'expected';

function saidOf(field: FieldAsk, parent: SectionAsk, { said }: Answers): string | undefined {
  return (
    (field.concept ? said[`#${field.concept}`] : undefined) ??
    said[`${parent.name} / ${field.name}`] ??
    said[field.name]
  );
}

function keptField(field: FieldAsk, parent: SectionAsk, answers: Answers): readonly Kept[] {
  const said = saidOf(field, parent, answers);
  if (said === undefined && !isAsked(field.need)) return [];
  return [
    {
      isAnswered: Boolean(said),
      write(written) {
        written.set(field, said ?? '');
        return field;
      },
    },
  ];
}

function keptTable(table: TableAsk, parent: SectionAsk, answers: Answers): readonly Kept[] {
  const rows = (table.concept ? answers.rows[table.concept] : undefined) ?? answers.rows[parent.name] ?? [];
  if (rows.length === 0)
    return isAsked(table.need) || table.minRows > 0 ? [{ isAnswered: false, write: () => table }] : [];
  const lines = [
    `| ${table.columns.map(({ name }) => name).join(' | ')} |`,
    `|${table.columns.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${table.columns.map((one) => row[one.column ?? ''] ?? row[one.name] ?? '').join(' | ')} |`),
  ];
  return [
    {
      isAnswered: true,
      write(written) {
        written.set(table, lines.join('\n'));
        return table;
      },
    },
  ];
}

function keptSection(section: SectionAsk, answers: Answers): readonly Kept[] {
  const text = section.text ? (saidOf(section.text, section, answers) ?? answers.said[section.name]) : undefined;
  const parts = section.parts.flatMap((part) => kept(part, section, answers));
  const isAnswered = Boolean(text) || parts.some((part) => part.isAnswered);
  if (!isAnswered && !isAsked(section.need)) return [];
  const comment = answers.comments[section.name];
  return [
    {
      isAnswered,
      write(written) {
        const asked = section.text && (text !== undefined || isAsked(section.text.need)) ? { ...section.text } : null;
        if (asked) written.set(asked, text ?? '');
        const note: readonly Part[] = comment ? [{ kind: 'fixed', text: comment }] : [];
        return { ...section, text: asked, parts: [...note, ...parts.map((part) => part.write(written))] };
      },
    },
  ];
}
