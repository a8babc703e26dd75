// A template as a new record, or a part of one as what a quick fix inserts: headings, labels and tables with nothing in them.

import type { ChecklistAsk, FieldAsk, Part, SectionAsk, TableAsk, Template } from './template.ts';

/** A new record from a template, with front matter; blanks are empty and guidance is left out. Ends with a newline. */
export function renderRecord(
  template: Template,
  details: { readonly reference: string | null } = { reference: null },
): string {
  return `${renderTop(template, details)}\n\n${renderParts(template.root.parts)}\n`
    .replace(/\n{5,}/g, '\n\n\n\n')
    .replace(/\n+$/, '\n');
}

/** The front matter and the title of a new record. */
export function renderTop(template: Template, details: { readonly reference: string | null }): string {
  const front = [
    '---',
    `template: ${template.id}`,
    'status: draft',
    `reference: ${details.reference ? quoted(details.reference) : ''}`.trimEnd(),
    '---',
  ];
  return `${front.join('\n')}\n\n# ${template.root.name || template.title}`;
}

// A reference such as 0042 or "A: 1" must come back as it was typed.
function quoted(text: string): string {
  return /^[A-Za-z][\w./ -]*$/.test(text) && !/^(?:true|false|null|yes|no)$/i.test(text) ? text : JSON.stringify(text);
}

/** What is put into a blank: nothing unless somebody says otherwise. Never more than a line; a bar in it would end a cell. */
export type Filler = (field: FieldAsk) => string;

const nothing: Filler = () => '';

/** A table or tick list that is not empty, as Markdown; null for one that is. */
export type Instead = (part: TableAsk | ChecklistAsk) => string | null;

const asItIs: Instead = () => null;

/** One section with its heading and everything under it. */
export function renderSection(
  section: SectionAsk,
  depth: number = section.depth,
  fill: Filler = nothing,
  instead: Instead = asItIs,
): string {
  const heading = `${'#'.repeat(Math.min(6, depth))} ${section.name}`;
  const text = section.text ? fill(section.text) : '';
  const body = renderParts(section.parts, depth - section.depth, fill, instead);
  // An empty text is a line to write on, with one above and one below it that stay empty.
  const own = section.text ? [text] : [];
  return [heading, ...own, ...(body === '' ? [] : [body])].join('\n\n');
}

/** Parts one under another, each as it would stand in a new record. */
export function renderParts(
  parts: readonly Part[],
  deeper = 0,
  fill: Filler = nothing,
  instead: Instead = asItIs,
): string {
  const out: string[] = [];
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const after = parts[i + 1];
    if (part.kind === 'field' && part.style === 'row') {
      if (!isRow(before)) out.push(...rowHeader(part));
      out.push(renderField(part, fill));
      if (!isRow(after)) out.push('');
    } else if (part.kind === 'field' && part.style === 'item') {
      out.push(renderField(part, fill));
      if (!(after?.kind === 'field' && after.style === 'item')) out.push('');
    } else {
      out.push(renderPart(part, deeper, fill, instead), '');
    }
  });
  // The space after a last label is where its answer goes.
  return out.join('\n').replace(/\n+$/, '');
}

function isRow(part: Part | undefined): boolean {
  return part?.kind === 'field' && part.style === 'row';
}

function rowHeader(field: FieldAsk): readonly string[] {
  const [left, right] = field.rowHeader ?? ['', ''];
  return [`| ${left} | ${right} |`, '|---|---|'];
}

function renderPart(part: Part, deeper: number, fill: Filler, instead: Instead): string {
  switch (part.kind) {
    case 'fixed':
      return part.text;
    case 'section':
      return renderSection(part, part.depth + deeper, fill, instead);
    case 'table':
      return instead(part) ?? renderTable(part, fill);
    case 'checklist':
      return instead(part) ?? renderChecklist(part);
    case 'field':
      return renderField(part, fill);
  }
}

/** A label with nothing after it, written as its template writes it. */
export function renderField(field: FieldAsk, fill: Filler = nothing): string {
  const value = fill(field);
  const colon = /[?:]$/.test(field.name) ? '' : ':';
  switch (field.style) {
    case 'row':
      return value === '' ? `| ${field.name} |  |` : `| ${field.name} | ${value} |`;
    case 'paragraph':
      return `**${field.name}${colon}** ${value}`.trimEnd();
    default:
      return `- ${field.name}${colon} ${value}`;
  }
}

/** A table's headers and its rows: the template's own words where it has some, else as many empty rows as it needs, at least one. */
export function renderTable(table: TableAsk, fill: Filler = nothing): string {
  // Two spaces in an empty cell: what is written between them has one on each side.
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const fixed = table.fixedRows.filter((cells) => cells.some((cell) => cell !== ''));
  const empty = Array.from({ length: Math.max(1, table.minRows) }, () => table.columns.map(fill));
  return [
    row(table.columns.map(({ name }) => name)),
    `|${table.columns.map(() => '---').join('|')}|`,
    ...(fixed.length > 0 ? table.fixedRows : empty).map(row),
  ].join('\n');
}

/** The options, none ticked. */
export function renderChecklist(list: ChecklistAsk): string {
  return list.options.map((option) => `- [ ] ${option}`).join('\n');
}
