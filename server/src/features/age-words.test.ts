import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { ageWords } from './age-words.ts';

it.each([
  ['2019-05-12', '2026-03-20', '6 years 10 months'],
  ['2019-05-12', '2026-05-11', '6 years 11 months'],
  ['2019-05-12', '2026-05-12', '7 years'],
  ['2019-05-12', '2020-06-12', '1 year 1 month'],
  ['2019-05-12', '2020-04-12', '11 months'],
  ['2026-03-19', '2026-03-20', '1 day'],
  ['2026-03-20', '2026-03-20', '0 days'],
  ['2026-03-06', '2026-03-20', '2 weeks'],
  ['2026-01-21', '2026-03-20', '8 weeks'],
  ['2026-01-20', '2026-03-20', '2 months'],
  // The law counts no months of a grown-up.
  ['2008-03-20', '2026-03-20', '18 years'],
  ['2008-03-21', '2026-03-20', '17 years 11 months'],
  ['1991-02-03', '2026-03-20', '35 years'],
  // A child of a leap day is a year older on 1 March.
  ['2024-02-29', '2025-02-28', '11 months'],
  ['2024-02-29', '2025-03-01', '1 year'],
  ['2026-03-21', '2026-03-20', null],
])('born on %s, on %s: %s', (birth, day, words) => {
  expect(ageWords(Temporal.PlainDate.from(birth), Temporal.PlainDate.from(day))).toBe(words);
});
