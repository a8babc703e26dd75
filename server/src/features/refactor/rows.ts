// Rows of a table as lines of text, and where they go.

import type { FilledTable, Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Row, Table } from '../../core/record/piece.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround, type Span } from '../at.ts';
import { cellSpans } from '../fixes/columns.ts';
import { newlineOf } from '../fixes/headings.ts';

/** A row of a table from its cells, empty ones included. */
export function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`.replace(/ {2,}\|/g, ' |').replace(/\| {2,}/g, '| ');
}

/** Words as they stand in a cell. */
export function inCell(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/\\?\|/g, '\\|').trim();
}

/** The cells of a row as they are written. */
export function writtenCells({ record }: Form, row: Row): readonly string[] {
  const { text } = record.blocks;
  return cellSpans(text, offsetsOf(record.blocks, row.at)).map(({ start, end }) => text.slice(start, end).trim());
}

/** The line a row stands on, from its first bar. */
export function lineOf({ record }: Form, { at }: Row): Span {
  const { start, end } = offsetsOf(record.blocks, at);
  return { start, end: lineAround(record.blocks.text, end).end };
}

/** A row of a table the record has not yet, as its template has it. */
export function newRow({ ask }: FilledTable, row: ReadonlyMap<FieldAsk, string>): string {
  return rowLine(ask.columns.map((column) => row.get(column) ?? ''));
}

/** Rows at the end of the (first) table a record has: an empty row there is written over. */
export function appendRows(form: Form, { tables }: FilledTable, rows: readonly ReadonlyMap<FieldAsk, string>[]): Edit {
  const { text } = form.record.blocks;
  const newline = newlineOf(text);
  const [table] = tables as readonly [Table];
  const lines = rows.map((row) => rowLine(cellsIn(table, row)));
  const last = table.rows.at(-1);
  const isEmpty = last !== undefined && writtenCells(form, last).every((cell) => cell === '');
  if (last && isEmpty) return { ...lineOf(form, last), text: lines.join(newline) };
  const { end } = lineAround(text, offsetsOf(form.record.blocks, table.at).end);
  return { start: end, end, text: newline + lines.join(newline) };
}

function cellsIn({ header }: Table, row: ReadonlyMap<FieldAsk, string>): readonly string[] {
  const cells = header.cells.map(() => '');
  for (const [column, words] of row) {
    const index = columnIndex(header, column);
    if (index >= 0) cells[index] = words;
  }
  return cells;
}
