// Where missing parts of a form go, and what is put there.

import type { Filled, FilledSection, Form } from '../../core/form/form.ts';
import type { Place } from '../../core/markdown/block.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { renderField, renderSection, renderTable } from '../../core/template/render.ts';
import type { FieldAsk, TableAsk } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';

interface HeadingAt {
  readonly start: number;
  readonly depth: number;
}

function headingsOf(form: Form): readonly HeadingAt[] {
  const { blocks, pieces } = form.record;
  return pieces.flatMap((piece) =>
    piece.kind === 'heading' ? [{ start: offsetsOf(blocks, piece.at).start, depth: piece.depth }] : [],
  );
}

function offset(form: Form, place: Place, side: 'start' | 'end'): number {
  return offsetsOf(form.record.blocks, place)[side];
}

/** Where a section ends: at the next heading that is not within it, or the end of the text. */
function endOfSection(form: Form, section: FilledSection): number {
  const heading = section.heading;
  if (!heading || section.parent === null) return form.record.blocks.text.length;
  const start = offset(form, heading.at, 'start');
  return (
    headingsOf(form).find((other) => other.start > start && other.depth <= heading.depth)?.start ??
    form.record.blocks.text.length
  );
}

/** Where what stands directly under a heading ends: at the next heading of any depth. */
function endOfOwn(form: Form, section: FilledSection): number {
  const start = section.heading ? offset(form, section.heading.at, 'start') : -1;
  return headingsOf(form).find((other) => other.start > start)?.start ?? form.record.blocks.text.length;
}

/** Inserts a missing section with its blanks where its template has it. */
export function insertSection(form: Form, section: FilledSection): Edit {
  const { parent } = section;
  const siblings = parent?.sections ?? [];
  const before = siblings
    .slice(0, siblings.indexOf(section))
    .filter(({ heading }) => heading !== null)
    .at(-1);
  const at = before ? endOfSection(form, before) : parent ? endOfOwn(form, parent) : form.record.blocks.text.length;
  return paragraphAt(form, at, renderSection(section.ask, depthOf(section)));
}

/** How deep the heading of a missing section goes in this record: as its neighbours' do, which need not be as deep as the template's. */
export function depthOf(section: FilledSection): number {
  const { parent } = section;
  const siblings = parent?.sections ?? [];
  const before = siblings.slice(0, siblings.indexOf(section)).findLast(({ heading }) => heading !== null);
  const model = before ?? siblings.find(({ heading }) => heading !== null);
  if (model?.heading) return model.heading.depth + section.ask.depth - model.ask.depth;
  return parent?.heading && parent.parent
    ? parent.heading.depth + section.ask.depth - parent.ask.depth
    : section.ask.depth;
}

/** Text as paragraphs of its own at an offset: a blank line before and after. */
export function paragraphAt(form: Form, at: number, text: string): Edit {
  const before = form.record.blocks.text.slice(0, at);
  const after = form.record.blocks.text.slice(at);
  const newline = form.record.blocks.text.includes('\r\n') ? '\r\n' : '\n';
  const lead =
    before.trim() === '' && before === ''
      ? ''
      : /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before)
        ? ''
        : /[\r\n]$/.test(before)
          ? newline
          : newline + newline;
  const tail = after.trim() === '' ? newline : newline + newline;
  return {
    start: at,
    end: after.trim() === '' ? form.record.blocks.text.length : at,
    text: lead + text.replaceAll('\n', newline) + tail,
  };
}

/** Missing sections that stand within no other missing one, in the template's order. */
export function missingSections(form: Form): readonly FilledSection[] {
  return form.sections.filter(
    (section) =>
      section.parent !== null &&
      section.heading === null &&
      (section.parent.parent === null || section.parent.heading !== null) &&
      form.isAsked(section).required,
  );
}

/** One edit for several: those at the same place follow each other there. */
export function together(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const edit of edits) {
    const there = byPlace.get(edit.start);
    byPlace.set(
      edit.start,
      there
        ? { ...there, end: Math.max(there.end, edit.end), text: `${there.text.trimEnd()}\n\n${edit.text.trimStart()}` }
        : edit,
    );
  }
  return [...byPlace.values()];
}

/** Inserts a missing label where its template has it. */
export function insertField(form: Form, section: FilledSection, ask: FieldAsk): Edit {
  const { text } = form.record.blocks;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const index = section.filled.findIndex((one) => one.ask === ask);
  const said = (one: Filled): Place | null =>
    one.kind === 'answer' && one.label !== null && one.ask.style === ask.style
      ? one.said && one.said.text !== ''
        ? one.said.at
        : one.label.at
      : null;
  const before = section.filled
    .slice(0, index)
    .flatMap((one) => said(one) ?? [])
    .at(-1);
  const after = section.filled
    .slice(index + 1)
    .flatMap((one) => (said(one) && one.kind === 'answer' ? (one.label?.at ?? []) : []))[0];
  const line = renderField(ask);
  if (before) {
    const end = lineEnd(text, offset(form, before, 'end'));
    return { start: end, end, text: (ask.style === 'paragraph' ? newline + newline : newline) + line };
  }
  if (after) {
    const start = lineStart(text, offset(form, after, 'start'));
    return { start, end: start, text: line + (ask.style === 'paragraph' ? newline + newline : newline) };
  }
  const heading = section.heading ? lineEnd(text, offset(form, section.heading.at, 'end')) : endOfOwn(form, section);
  const table =
    ask.style === 'row' ? `| ${(ask.rowHeader ?? ['', '']).join(' | ')} |${newline}|---|---|${newline}` : '';
  return paragraphAt(form, nextLine(text, heading), table + line);
}

/** Appends an empty row to a table, or puts the table in where it is missing. */
export function insertRow(form: Form, section: FilledSection, ask: TableAsk): Edit {
  const { text } = form.record.blocks;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const there = section.filled.find((one) => one.kind === 'table' && one.ask === ask);
  const table = there?.kind === 'table' ? there.tables[0] : undefined;
  if (!table) return paragraphAt(form, endOfOwnText(form, section), renderTable(ask));
  const last = table.rows.at(-1)?.at ?? table.at;
  const end = lineEnd(text, offset(form, last, 'end'));
  return { start: end, end, text: `${newline}|${' |'.repeat(table.header.cells.length)}` };
}

function endOfOwnText(form: Form, section: FilledSection): number {
  return endOfOwn(form, section);
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function nextLine(text: string, end: number): number {
  const newline = /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2));
  return end + (newline?.[0].length ?? 0);
}
