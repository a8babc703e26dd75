import { describe, expect, it, test } from 'vitest';
import { ageOn, agreesWithAge, readAge } from './age.ts';
import { dateParts, type PlainDate } from './dates.ts';

const day = (iso: string) => dateParts(iso) as PlainDate;

describe('an age', () => {
  it.each([
    ['6', 6, null],
    ['6 years', 6, null],
    ['aged 6', 6, null],
    ['Age: 6 yrs.', 6, null],
    ['6-year-old', 6, null],
    ['6 years old', 6, null],
    ['6yo', 6, null],
    ['18 months', null, 18],
    ['18m', null, 18],
    ['2 years 3 months', 2, 3],
    ['2 years and 3 months', 2, 3],
    ['2y 3m', 2, 3],
    ['5 weeks', null, 1],
    ['10 days', null, 0],
    ['unborn', null, null],
  ])('is read: %s', (text, years, months) => {
    expect(readAge(text)).toEqual({ years, months });
  });

  it.each(['', 'nearly 7', '6 or 7', '6/7', 'six and a bit', '2020', 'older', 'baby'])(
    'is not exact enough: %s',
    (text) => {
      expect(readAge(text)).toBeNull();
    },
  );

  it.each([
    ['2019-05-12', '2026-03-04', 6, 9],
    ['2019-05-12', '2026-05-11', 6, 11],
    ['2019-05-12', '2026-05-12', 7, 0],
    ['2024-02-29', '2025-02-28', 0, 11],
    ['2024-02-29', '2025-03-01', 1, 0],
    ['2026-03-04', '2026-03-04', 0, 0],
  ])('born %s is counted on %s', (birth, on, years, months) => {
    expect(ageOn(day(birth), day(on))).toEqual({ years, months });
  });

  test('before the birth is under any age', () => {
    expect(ageOn(day('2026-03-04'), day('2024-01-01')).years).toBe(-2);
    expect(ageOn(day('2026-03-04'), day('2026-01-01'))).toEqual({ years: 0, months: -2 });
  });

  it.each([
    ['6', true],
    ['7', false],
    ['6 years 9 months', true],
    ['6 years 10 months', true], // people round months
    ['6 years 11 months', false],
    ['81 months', true],
    ['unborn', false],
  ])('of 6 years 9 months stated as %s agrees: %s', (text, agrees) => {
    const stated = readAge(text);
    expect(stated && agreesWithAge(stated, day('2019-05-12'), day('2026-03-04'))).toBe(agrees);
  });

  test('of a child not yet born is unborn, and no number', () => {
    const agrees = (stated: { years: number | null; months: number | null }) =>
      agreesWithAge(stated, day('2026-05-01'), day('2026-04-20'));
    expect(agrees({ years: null, months: null })).toBe(true);
    expect(agrees({ years: 0, months: null })).toBe(false);
    expect(agrees({ years: null, months: 0 })).toBe(false);
  });
});
