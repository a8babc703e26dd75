import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationsIn } from './quotes.ts';

function quoted(text: string, goesOn = false): readonly string[] {
  return quotationsIn(text, goesOn).spans.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['Ben said "I go to bed late".', ['"I go to bed late"']],
  ['Ben said \u201cI go\nto bed\u201d and \u201cno\u201d.', ['\u201cI go\nto bed\u201d', '\u201cno\u201d']],
  ["Ben said 'I don't know' and left.", ["'I don't know'"]],
  ['Ben said \u2018I don\u2019t know\u2019.', ['\u2018I don\u2019t know\u2019']],
  ["He said 'my parents' house is bad', and left.", ["'my parents' house is bad'"]],
  ["He said 'the boys' and later saw the parents' home.", ["'the boys'"]],
  ["'chaos' rules and the home is 'squalid'", ["'chaos'", "'squalid'"]],
  ['She said \u201che told me \u201cno\u201d again\u201d then.', ['\u201che told me \u201cno\u201d again\u201d']],
  ['\u201cIt is \u2018fine\u2019 here\u201d', ['\u201cIt is \u2018fine\u2019 here\u201d']],
  ['("quiet")', ['("quiet")'.slice(1, -1)]],
])('quotations are found in %j', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test.each([
  "The parents' home, the boys' room and Ava's bed.",
  'The parents\u2019 home and Ava\u2019s bed.',
  'The fence is 6\'2" high.',
  "In the '90s she didn't.",
  'The end of what was said\u201d and more.',
  '',
])('no quotation is found in %j', (text) => {
  expect(quoted(text)).toEqual([]);
});

test('a quotation that nothing closes goes on to the end of the paragraph', () => {
  expect(quoted('She said \u201cI am tired. I am not sure')).toEqual(['\u201cI am tired. I am not sure']);
  expect(quotationsIn('She said "I am').open).toBe(true);
  expect(quotationsIn('She said "I am"').open).toBe(false);
});

test('a quotation may go on in the next paragraph', () => {
  expect(quoted('and so it was", she said. "Yes".', true)).toEqual(['and so it was"', '"Yes"']);
  expect(quoted('\u201cand so it was\u201d, she said.', true)).toEqual(['\u201cand so it was\u201d']);
  expect(quoted('It was not so.', true)).toEqual([]);
});

test('quotations of any text lie in it, in order and apart', () => {
  const parts = fc.constantFrom(
    '"',
    "'",
    '\u201c',
    '\u201d',
    '\u2018',
    '\u2019',
    '\u201e',
    ' ',
    's',
    'a',
    '5',
    '\n',
    '.',
    ')',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (text, goesOn) => {
      let before = 0;
      for (const { start, end } of quotationsIn(text, goesOn).spans) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a very long text full of marks is read', () => {
  for (const part of [" 'a", " 's' a", ' "a', ' \u201ca', '\u201d '])
    expect(quotationsIn(part.repeat(200_000)).spans.length).toBeGreaterThanOrEqual(0);
});
