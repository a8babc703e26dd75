// What a form has that a record has not: sections, labels and columns put in, names as the form now has them. Nothing is taken away.

import { fill } from '../../core/form/fill.ts';
import type { FilledSection, Form } from '../../core/form/form.ts';
import type { Place } from '../../core/markdown/block.ts';
import { offsetsOf, readBlocks } from '../../core/markdown/blocks.ts';
import { readRecord } from '../../core/record/record.ts';
import { renderChecklist } from '../../core/template/render.ts';
import { applyEdit, type Edit } from '../../core/text/edit.ts';
import { nameKey } from '../../core/text/name.ts';
import { columnEdits } from '../fixes/columns.ts';
import { headingSpans } from '../fixes/headings.ts';
import { insertField, insertRow, insertSection, paragraphAt, together } from '../fixes/insert.ts';

/** More rounds than any form has labels in one section. */
const mostRounds = 60;

/**
 * The text of a record with everything its template asks for, in the sections that `concerns` holds of. Each round puts in
 * what cannot get in each other's way, and reads the form again. The text as it is where that comes to no end.
 */
export function completed(
  record: Form,
  concerns: (section: FilledSection) => boolean,
  finds: readonly Find[] = everything,
): string {
  let form = record;
  for (let round = 0; round < mostRounds; round++) {
    const found = finds.map((find) => find(form, concerns)).find((edits) => edits.length > 0);
    const { blocks } = form.record;
    if (!found) return blocks.text;
    const edits = found.toSorted((a, b) => b.start - a.start || b.end - a.end);
    const next = edits.reduce(applyEdit, blocks.text);
    if (next === blocks.text) return next;
    form = fill(form.template, readRecord(readBlocks(next, { blocks, edits })), form.today);
  }
  return record.record.blocks.text;
}

/** The edits of one round. */
type Find = (form: Form, concerns: (section: FilledSection) => boolean) => readonly Edit[];

// Known by another name: written as the form has it now.
const renamed: Find = (form, concerns) => {
  const { blocks } = form.record;
  const rename = (
    place: Place,
    words: string,
    { name, names }: { readonly name: string; readonly names: readonly string[] },
  ): readonly Edit[] => {
    const { start, end } = offsetsOf(blocks, place);
    const isOther = nameKey(words) !== nameKey(name) && names.includes(nameKey(words));
    // Only where the words are written as they read: marks within them would be lost.
    return isOther && name !== '' && blocks.text.slice(start, end) === words ? [{ start, end, text: name }] : [];
  };
  return form.sections.filter(concerns).flatMap((section) => [
    ...(section.heading && section.parent
      ? rename(section.heading.words.at, section.heading.words.text, section.ask)
      : []),
    ...section.filled.flatMap((one): readonly Edit[] => {
      if (one.kind === 'answer')
        return one.label && one.ask.style !== 'text' ? rename(one.label.at, withoutColon(one.label.text), one.ask) : [];
      const header = one.kind === 'table' ? one.tables.flatMap(({ header: { cells } }) => cells) : [];
      return one.kind === 'table'
        ? header.flatMap(({ words }) => {
            const column = one.ask.columns.find(({ names }) => names.includes(nameKey(words.text)));
            return column ? rename(words.at, words.text, column) : [];
          })
        : [];
    }),
  ]);
};

function withoutColon(label: string): string {
  return label.replace(/:$/, '');
}

// One label a section in each round: each is put after the one before it.
const lackingLabels: Find = (form, concerns) =>
  form.sections
    .filter((section) => concerns(section) && isThere(section))
    .flatMap((section) => {
      const lacking = section.filled.find(
        (one) =>
          one.kind === 'answer' && one.ask.style !== 'text' && one.state === 'missing' && form.isAsked(one).asked,
      );
      return lacking?.kind === 'answer' ? [insertField(form, section, lacking.ask)] : [];
    });

const lackingColumns: Find = (form, concerns) =>
  form.filled.flatMap((one) => {
    if (!concerns(one.section)) return [];
    const [table] = one.kind === 'table' ? one.tables : [];
    const column = one.kind === 'table' ? one.missing.find(({ need }) => need !== 'optional') : undefined;
    return one.kind === 'table' && table && column ? columnEdits(form, one, table, column) : [];
  });

// Tables and tick lists go to the end of what stands under the heading: one a section in each round.
const lackingParts: Find = (form, concerns) =>
  form.sections
    .filter((section) => concerns(section) && isThere(section))
    .flatMap((section) => {
      const lacking = section.filled.find(
        (one) => one.kind !== 'answer' && one.state === 'missing' && form.isAsked(one).asked,
      );
      if (lacking?.kind === 'table') return [insertRow(form, section, lacking.ask)];
      const own = headingSpans(form.record).find(({ heading }) => heading === section.heading)?.own;
      return lacking?.kind === 'checklist' && own !== undefined
        ? [paragraphAt(form, own, renderChecklist(lacking.ask))]
        : [];
    });

const lackingSections: Find = (form, concerns) =>
  together(
    form.sections
      .filter(
        (section) =>
          section.parent !== null &&
          section.heading === null &&
          isThere(section.parent) &&
          concerns(section) &&
          form.isAsked(section).asked,
      )
      .map((section) => insertSection(form, section)),
  );

/** What is not there; what is there under another name is left to be called so. */
export const whatLacks: readonly Find[] = [lackingLabels, lackingColumns, lackingParts, lackingSections];
const everything: readonly Find[] = [renamed, ...whatLacks];

function isThere({ heading, parent, settled }: FilledSection): boolean {
  return settled === null && (heading !== null || parent === null);
}
