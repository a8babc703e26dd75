// The rows of a table as text: cells found between their bars, and put back in columns of one width.

import { isBlankLine, trimmedEnd } from './lines.ts';
import { padded, type Side, widthOf } from './width.ts';

/** A cell without the space round it. Zero-based offsets into its line; an empty cell stands just after its bar. */
export interface CellText {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Columns wider than this are not filled up: the cells of a long answer would push all others off the screen. */
const widest = 60;
const narrowest = 3;

/** The cells of a row that begins at `from` in its line. A bar after a backslash is part of a cell. */
export function cellsOf(line: string, from: number): readonly CellText[] {
  const row = trimmedEnd(line);
  const bars: number[] = [];
  for (let at = from; at < row.length; at++) {
    if (row[at] === '\\' && (row[at + 1] === '\\' || row[at + 1] === '|')) at++;
    else if (row[at] === '|') bars.push(at);
  }
  const first = bars[0] === undefined || !isBlankLine(row.slice(from, bars[0])) ? [from - 1] : [];
  const last = bars.at(-1) !== row.length - 1 || bars.length + first.length < 2 ? [row.length] : [];
  const edges = [...first, ...bars, ...last];
  return edges.slice(1).map((edge, i): CellText => {
    let start = (edges[i] ?? 0) + 1;
    const end = start + trimmedEnd(row.slice(start, edge)).length;
    const opening = start;
    while (start < end && (row[start] === ' ' || row[start] === '\t')) start++;
    return start === end ? { start: opening, end: opening, text: '' } : { start, end, text: row.slice(start, end) };
  });
}

/** Whether a line has a bar that parts cells. */
export function hasBar(line: string): boolean {
  return /(?:^|[^\\])\|/.test(line.replaceAll('\\\\', ''));
}

/** The sides that a table's second line gives its columns; null when it is no such line. */
export function sidesOf(cells: readonly CellText[]): readonly Side[] | null {
  if (!cells.every(({ text }) => /^:?-+:?$/.test(text))) return null;
  return cells.map(({ text }): Side => {
    if (text.startsWith(':')) return text.length > 1 && text.endsWith(':') ? 'center' : 'left';
    return text.endsWith(':') ? 'right' : null;
  });
}

/** The width of each column, from every row but the line of dashes. */
export function columnWidths(rows: readonly (readonly CellText[])[]): readonly number[] {
  const widths: number[] = [];
  for (const cells of rows)
    cells.forEach(({ text }, i) => {
      widths[i] = Math.min(widest, Math.max(widths[i] ?? narrowest, widthOf(text)));
    });
  return widths;
}

/** A row in its columns, each cell with a space at either side. */
export function rowText(cells: readonly CellText[], widths: readonly number[], sides: readonly Side[]): string {
  return `| ${cells.map(({ text }, i) => padded(text, widths[i] ?? 0, sides[i] ?? null)).join(' | ')} |`;
}

/** The line of dashes under the header. */
export function dashesText(sides: readonly Side[], widths: readonly number[]): string {
  const dashes = sides.map((side, i) => {
    const width = widths[i] ?? narrowest;
    const left = side === 'left' || side === 'center' ? ':' : '';
    const right = side === 'right' || side === 'center' ? ':' : '';
    return left + '-'.repeat(width - left.length - right.length) + right;
  });
  return `| ${dashes.join(' | ')} |`;
}
