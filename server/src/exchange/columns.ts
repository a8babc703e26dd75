// How wide the columns of a table are on paper.

/** Shares out a width: enough for each column's longest word, the rest by how much stands in it. Rows hold the words of their cells. */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const wants = Array.from({ length: columns }, (_, i) => {
    const texts = rows.map((row) => row[i] ?? '');
    const longest = Math.max(3, ...texts.flatMap((text) => text.split(/\s+/).map((word) => Math.min(word.length, 18))));
    const most = Math.max(...texts.map(({ length }) => length));
    return longest * 6.6 + 12 + Math.sqrt(most) * 5;
  });
  const sum = wants.reduce((total, one) => total + one, 0);
  return wants.map((one) => (one / sum) * width);
}
