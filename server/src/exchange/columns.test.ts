import { expect, it } from 'vitest';
import { columnWidths } from './columns.ts';

const widths = (rows: readonly (readonly string[])[], width: number) =>
  columnWidths(rows, width, (words, isHeader) => words.length * (isHeader ? 6 : 5), 10);
const sum = (numbers: readonly number[]) => Math.round(numbers.reduce((total, one) => total + one, 0));

it('fills the width, whatever there is', () => {
  for (const rows of [[['a']], [['a', 'b'], ['word '.repeat(400)]], [], [['x'.repeat(900), 'y', 'z']]])
    expect(sum(widths(rows, 480))).toBe(480);
});

it('leaves every word whole where there is room', () => {
  const [name = 0, contributed = 0] = widths(
    [
      ['Name', 'Contributed', 'What was said'],
      ['A', 'Yes', 'so '.repeat(300)],
    ],
    300,
  );
  expect(name).toBeGreaterThanOrEqual(34);
  expect(contributed).toBeGreaterThanOrEqual(76);
});

it('keeps dates in one line where there is room', () => {
  const [day = 0] = widths(
    [
      ['Date', 'Said'],
      ['8 October 2009', 'so '.repeat(300)],
    ],
    400,
  );
  expect(day).toBeGreaterThanOrEqual(80);
});

it('lets a word that fits nowhere take twice its share at most', () => {
  const [odd = 0, rest = 0] = widths([['x'.repeat(900), 'Name of the child', 'b', 'c']], 400);
  expect(odd).toBeLessThanOrEqual(300);
  expect(rest).toBeGreaterThan(50);
});
