// The tables of a block put into columns.

import type { Table } from 'mdast';
import { type Line, trimmedEnd } from './lines.ts';
import { type CellText, cellsOf, columnWidths, dashesText, hasBar, rowText, sidesOf } from './table.ts';
import type { Side } from './width.ts';

/** A row as it is written: what stands before it on its line, and its cells; null cells for a row that is left as it is. */
export interface WrittenRow {
  /** Zero-based line of the block. */
  readonly line: number;
  /** How much of the line stands before the row. */
  readonly from: number;
  readonly cells: readonly CellText[] | null;
}

export interface WrittenTable {
  readonly rows: readonly WrittenRow[];
  /** The line of dashes. */
  readonly dashes: WrittenRow;
  readonly sides: readonly Side[];
  readonly widths: readonly number[];
}

/** A table as it is written in the lines of its block; null where it is written in some way that is better left alone. */
export function writtenTable(table: Table, lines: readonly Line[]): WrittenTable | null {
  const rows = table.children.map((row): WrittenRow => {
    const start = row.position?.start;
    const line = (start?.line ?? 1) - 1;
    const text = lines[line]?.text ?? '';
    const from = (start?.offset ?? 0) - (lines[line]?.start ?? 0);
    const cells = cellsOf(text, from);
    // A line that has no bar is a row only because nothing parts it from the table.
    return { line, from, cells: cells.length === row.children.length && hasBar(text.slice(from)) ? cells : null };
  });
  const header = rows[0];
  const under = lines[(header?.line ?? 0) + 1];
  if (!header?.cells || !under) return null;
  const from = under.text.length - under.text.trimStart().length;
  const cells = cellsOf(under.text, from);
  const sides = sidesOf(cells);
  if (sides?.length !== header.cells.length) return null;
  return {
    rows,
    dashes: { line: header.line + 1, from, cells },
    sides,
    widths: columnWidths(rows.flatMap(({ cells }) => (cells ? [cells] : []))),
  };
}

/** The lines of a table in columns, by their number. `atEdge` says that nothing but a page stands round it, so that it begins where lines begin. */
export function alignedLines(
  table: WrittenTable,
  lines: readonly Line[],
  atEdge: boolean,
): ReadonlyMap<number, string> {
  const before = ({ line, from }: WrittenRow): string => {
    const text = (lines[line]?.text ?? '').slice(0, from);
    return atEdge ? text.replace(/[ \t]+$/, '') : text;
  };
  const aligned = new Map([[table.dashes.line, before(table.dashes) + dashesText(table.sides, table.widths)]]);
  for (const row of table.rows) {
    const text = lines[row.line]?.text ?? '';
    aligned.set(row.line, row.cells ? before(row) + rowText(row.cells, table.widths, table.sides) : trimmedEnd(text));
  }
  return aligned;
}
