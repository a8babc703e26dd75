import { expect, test } from 'vitest';
import { choice, end, type Snippet, stop, withoutStops, withStops } from './snippet.ts';

const cases: readonly (readonly [Snippet, string, string])[] = [
  [['plain'], 'plain', 'plain'],
  [['costs $5 {a} \\ b'], 'costs \\$5 {a\\} \\\\ b', 'costs $5 {a} \\ b'],
  [['- Label: ', stop(), ' and ', stop('{what}'), end], `- Label: \${1} and \${2:{what\\}}$0`, '- Label:  and '],
  [[choice(['Yes', 'No'])], `\${1|…,Yes,No|}`, ''],
  [[choice(['a, b', 'c | d', 'e \\ f', '$1 {g}'])], `\${1|…,a\\, b,c \\| d,e \\\\ f,$1 {g}|}`, ''],
  [[choice([]), '|', choice(['A'])], `\${1}|\${2|…,A|}`, '|'],
  [['a\nb', end, '\n'], 'a\nb$0\n', 'a\nb\n'],
];

test.each(cases)('%j', (snippet, stops, words) => {
  expect(withStops(snippet)).toBe(stops);
  expect(withoutStops(snippet)).toBe(words);
});
