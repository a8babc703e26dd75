// What stands where the cursor is, in the terms of the form: a label, a value, a cell, a heading, a line of the details at the top.

import type { Answer, FilledSection, FilledTable, Form } from '../core/form/form.ts';
import { columnIndex } from '../core/form/match.ts';
import type { Place } from '../core/markdown/block.ts';
import { offsetsOf, placeAt } from '../core/markdown/blocks.ts';
import type { FrontMatterEntry } from '../core/record/front-matter.ts';
import type { Comment, Heading, Table } from '../core/record/piece.ts';
import type { WrittenRecord } from '../core/record/record.ts';
import type { FieldAsk } from '../core/template/template.ts';

/** Zero-based UTF-16 offsets into the whole text; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of a table that the template may or may not know. */
export interface CellAt {
  readonly kind: 'cell';
  readonly table: Table;
  /** Null for a table the template does not ask for. */
  readonly filled: FilledTable | null;
  /** -1 for the header row, else the index of the row under it. */
  readonly row: number;
  readonly column: number;
  /** Null for a column the template does not have. */
  readonly ask: FieldAsk | null;
  /** What the form reads there; null in the header and in rows with nothing in them. */
  readonly answer: Answer | null;
  /** The whole cell between its bars. */
  readonly span: Span;
}

export interface AnswerAt {
  readonly kind: 'answer';
  readonly answer: Answer;
  readonly on: 'label' | 'value';
  /** The label's words, or the value with the rest of its line. */
  readonly span: Span;
}

export interface HeadingAt {
  readonly kind: 'heading';
  readonly heading: Heading;
  /** The section it is; null when the template has no such section. */
  readonly section: FilledSection | null;
  readonly span: Span;
}

export interface DetailAt {
  readonly kind: 'detail';
  readonly entry: FrontMatterEntry | null;
  readonly on: 'key' | 'value';
  /** The line. */
  readonly span: Span;
}

export interface CommentAt {
  readonly kind: 'comment';
  readonly comment: Comment;
  readonly span: Span;
}

/** Words that are no label, value or heading, or the space between. */
export interface ElsewhereAt {
  readonly kind: 'elsewhere';
  /** The line. */
  readonly span: Span;
}

export type At = CellAt | AnswerAt | HeadingAt | DetailAt | CommentAt | ElsewhereAt;

/** The line an offset is on, without its ending. */
export function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end };
}

/** The innermost section an offset stands in; null without a template. */
export function sectionAround(form: Form | null, record: WrittenRecord, offset: number): FilledSection | null {
  return form?.sectionAt(placeAt(record.blocks, offset)) ?? null;
}

/** What stands at an offset. At the end of a value, and in the space after an empty label, one is still on the value. */
export function whatIsAt(record: WrittenRecord, form: Form | null, offset: number): At {
  const { blocks } = record;
  const line = lineAround(blocks.text, offset);
  const spanOf = (place: Place): Span => offsetsOf(blocks, place);
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const detail = detailAt(record, offset, line, spanOf);
  if (detail) return detail;
  for (const piece of record.pieces) {
    const span = spanOf(piece.at);
    if (span.start > line.end) break;
    if (piece.kind === 'comment' && span.start < offset && offset < span.end)
      return { kind: 'comment', comment: piece, span };
    if (piece.kind === 'heading' && holds({ start: span.start, end: lineAround(blocks.text, span.end).end }))
      return {
        kind: 'heading',
        heading: piece,
        section: form?.sections.find(({ heading }) => heading === piece) ?? null,
        span,
      };
    if (piece.kind === 'table' && holds(span)) {
      const cell = cellAt(form, piece, offset, line, spanOf);
      if (cell) return cell;
    }
  }
  return answerAt(form, blocks.text, offset, spanOf) ?? { kind: 'elsewhere', span: line };
}

function detailAt(
  { frontMatter }: WrittenRecord,
  offset: number,
  line: Span,
  spanOf: (place: Place) => Span,
): DetailAt | null {
  const { block } = frontMatter;
  if (!block || offset >= block.text.length || line.start === 0) return null;
  const entry =
    [...frontMatter.entries.values()].find(({ keyAt }) => {
      const { start } = spanOf(keyAt);
      return line.start <= start && start <= line.end;
    }) ?? null;
  const isAfterColon = /^[^:]*:/.exec(block.text.slice(line.start, offset)) !== null;
  return { kind: 'detail', entry, on: isAfterColon ? 'value' : 'key', span: line };
}

function cellAt(
  form: Form | null,
  table: Table,
  offset: number,
  line: Span,
  spanOf: (place: Place) => Span,
): CellAt | null {
  const rows = [table.header, ...table.rows];
  const index = rows.findIndex(({ at }) => {
    const { start } = spanOf(at);
    return line.start <= start && start <= line.end;
  });
  const found = rows[index];
  if (!found) return null;
  const cells = found.cells.map(({ words }) => spanOf(words.at));
  const column = Math.max(
    0,
    cells.findLastIndex(({ start }) => start <= offset),
  );
  const span = cells[column] ?? line;
  const filled =
    form?.filled.find((one): one is FilledTable => one.kind === 'table' && one.tables.includes(table)) ?? null;
  const ask = filled?.ask.columns.find((one) => columnIndex(table.header, one) === column) ?? null;
  const row = filled?.rows.find((one) => one.row === found);
  const rowAnswer = form && !filled ? labelledRow(form, span, spanOf) : null;
  return {
    kind: 'cell',
    table,
    filled,
    row: index - 1,
    column,
    ask: ask ?? rowAnswer?.ask ?? null,
    answer: row?.cells.find((cell) => cell.ask === ask) ?? rowAnswer,
    span,
  };
}

// A row of a table of labels and values is a field.
function labelledRow(form: Form, cell: Span, spanOf: (place: Place) => Span): Answer | null {
  for (const one of form.filled) {
    if (one.kind !== 'answer' || one.ask.style !== 'row' || !one.said) continue;
    const { start, end } = spanOf(one.said.at);
    if (cell.start <= start && end <= cell.end) return one;
  }
  return null;
}

function answerAt(form: Form | null, text: string, offset: number, spanOf: (place: Place) => Span): AnswerAt | null {
  let nearest: AnswerAt | null = null;
  for (const one of form?.filled ?? []) {
    if (one.kind !== 'answer' || !one.label || !one.said || one.ask.style === 'text') continue;
    const label = spanOf(one.label.at);
    const said = spanOf(one.said.at);
    const end = lineAround(text, said.end).end;
    if (offset < label.start || offset > end) continue;
    const on = offset <= label.end ? 'label' : 'value';
    const span = on === 'label' ? label : { start: Math.min(said.start, offset), end: Math.max(said.end, end) };
    if (!nearest || label.start > nearest.span.start) nearest = { kind: 'answer', answer: one, on, span };
  }
  return nearest ?? textAt(form, text, offset, spanOf);
}

// The text a section asks for under its heading.
function textAt(form: Form | null, text: string, offset: number, spanOf: (place: Place) => Span): AnswerAt | null {
  for (const { text: answer } of form?.sections ?? []) {
    for (const { at } of answer?.texts ?? []) {
      const { start, end } = spanOf(at);
      if (answer && start <= offset && offset <= lineAround(text, end).end)
        return { kind: 'answer', answer, on: 'value', span: { start, end } };
    }
  }
  return null;
}
