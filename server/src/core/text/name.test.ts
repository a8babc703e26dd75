import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from './name.ts';

describe('names that are the same', () => {
  test.each([
    ['Analysis of risk', 'ANALYSIS OF  RISK'],
    ['3. Analysis of risk', 'analysis of risk'],
    ['3.1 Health', 'Health'],
    ['3.1. Health', 'Health'],
    ['3) Health', 'Health'],
    ['(3) Health', 'Health'],
    ['3.Health', 'Health'],
    ['3a) Health', 'Health'],
    ['3b. Health', 'Health'],
    ['A) Health', 'Health'],
    ['a. Health', 'Health'],
    ['(b) Health', 'Health'],
    ['Part 1. 2. Health', 'part 1. 2. health'],
    ['1. 2. Health', 'Health'],
    ['Was the child seen alone?', 'was the child seen alone'],
    ['Outcome:', 'Outcome'],
    ['Outcome –', 'Outcome'],
    ['Outcome . . .', 'Outcome'],
    ['Health & education', 'Health and education'],
    ['Health&education', 'Health and education'],
    ['Child’s name', "Child's name"],
    ['The “plan”', 'The "plan"'],
    ['Pre–birth', 'Pre-birth'],
    ['Date\u00a0of birth', 'Date of birth'],
    ['ofﬁce', 'office'],
    ['\uFEFFName', 'Name'],
  ])('%j and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});

describe('what is not numbering stays', () => {
  test.each([
    ['3 children', '3 children'],
    ['A level results', 'a level results'],
    ['a.m. contact', 'a.m. contact'],
    ['1.30pm visit', '1.30pm visit'],
    ['4.3.2026 visit', '4.3.2026 visit'],
    ['2026. A year', '2026. a year'],
    ['Section 47', 'section 47'],
    ['Step 3.1', 'step 3.1'],
  ])('%j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe('a name that is nothing else keeps it', () => {
  test.each([
    ['3.1', '3.1'],
    ['3.', '3'],
    ['(b)', '(b)'],
    ['3)', '3)'],
    ['...', '...'],
    ['—', '-'],
    ['3.1 ...', '3.1'],
    ['', ''],
    ['  ', ''],
  ])('%j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

const parts = [
  '3.',
  '3.1',
  '3)',
  'A)',
  'a.',
  '(b)',
  '(',
  ')',
  '.',
  ':',
  '-',
  '–',
  '…',
  ' ',
  '\u00a0',
  '&',
  '&amp;',
  'Σ',
  'İ',
  'ß',
  'ﬁ',
  '´',
  '½',
  '①',
  '⒈',
  '\u0301',
  '\u0345',
  'K',
  "'",
  '’',
  'risk',
  '\ud83d',
  '😀',
];

test('the key of a key is the key', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...parts)).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(name, (text) => {
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }),
    { numRuns: 1000 },
  );
});

test('every character alone has a key that is its own key', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x30000; code++) {
    const text = String.fromCodePoint(code);
    for (const name of [text, `a${text}`, `${text}a`])
      if (nameKey(nameKey(name)) !== nameKey(name)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
