// How wide the columns of a table are on paper.

/** How wide words are when they stand in one line, in the unit of the page; `isHeader` for those of the first row. */
export type Measure = (words: string, isHeader: boolean) => number;

const date = /\b(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})\b/gu;
const together = '\u00a0';

/**
 * Shares out a width: to each column its longest word, then what is left by how much stands in it. Dates stay in one line where
 * there is room. Rows hold the words of their cells, the header first; `padding` is what a cell keeps free on both sides together.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  width: number,
  measure: Measure,
  padding: number,
): readonly number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const widest = (column: number, pieces: (text: string) => readonly string[]) =>
    Math.max(
      measure('nnn', false),
      ...rows.flatMap((row, i) => pieces(row[column] ?? '').map((piece) => measure(piece, i === 0))),
    ) + padding;
  const columns = Array.from({ length: count }, (_, i) => i);
  const whole = columns.map((column) => widest(column, (text) => text.split('\n')));
  const leasts = [
    columns.map((column) =>
      widest(column, (text) => text.replace(date, `$1${together}$2${together}$3`).split(/[ \n]+/)),
    ),
    columns.map((column) => widest(column, (text) => text.split(/\s+/))),
  ];
  // Where whole dates take most of the width, prose beside them is worth more.
  const least = leasts.find((each, i) => sum(each) <= (i === 0 ? 0.72 : 1) * width);
  if (!least) return shared(leasts.at(-1) ?? whole, width);
  // By the root: a column of prose wants more room than one of names, but not a hundred times as much.
  const wants = columns.map((i) => Math.sqrt(Math.max(0, (whole[i] ?? 0) - (least[i] ?? 0))));
  const spare = width - sum(least);
  if (sum(whole) <= width) return shared(whole, width);
  return least.map((one, i) => one + (spare * (wants[i] ?? 0)) / sum(wants));
}

// A word nobody can place takes no more than twice its share from the others.
function shared(wants: readonly number[], width: number): readonly number[] {
  const fair = sum(wants) <= width ? wants : wants.map((one) => Math.min(one, (2 * width) / wants.length));
  return fair.map((one) => (one / sum(fair)) * width);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
