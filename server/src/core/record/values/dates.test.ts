import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { dateParts, readDate, repairDate, whyNotADate, writeDate } from './dates.ts';

const canonical = (text: string) => {
  const said = readDate(text);
  return said && writeDate(said);
};
const repaired = (text: string) => {
  const said = repairDate(text);
  return said && writeDate(said);
};

describe('a date', () => {
  it.each([
    '4 March 2026',
    ' 4  march\u00a02026 ',
    '4th March 2026',
    '4th of March, 2026',
    '4 Mar 2026',
    '4 Mar. 2026',
    '04-Mar-2026',
    '4 March 2026.',
    'Wednesday 4 March 2026',
    'Wed, 4 March 2026',
    'Weds. 4th March 2026',
    'Wednesday the 4th of March 2026',
    '04/03/2026',
    '4/3/2026',
    '4.3.2026',
    '4-3-2026',
    '4\u20133\u20132026',
    '2026-03-04',
    'Friday 4 March 2026', // a wrong weekday: the day of the month is what counts
  ])('is read: %s', (text) => {
    expect(canonical(text)).toBe('4 March 2026');
  });

  it.each([
    ['4 Sept 2026', '4 September 2026'],
    ['29 February 2024', '29 February 2024'],
    ['31/12/1999', '31 December 1999'],
    ['1st May 2026', '1 May 2026'],
    ['22nd June 2026', '22 June 2026'],
    ['3rd July 2026', '3 July 2026'],
  ])('is read: %s', (text, written) => {
    expect(canonical(text)).toBe(written);
  });

  it.each([
    ['4 March 2026 at 14:30', '14:30'],
    ['4 March 2026 14:30', '14:30'],
    ['4 March 2026, 14.30', '14:30'],
    ['4 March 2026 2.30pm', '14:30'],
    ['4 March 2026, 2:30 pm', '14:30'],
    ['4 March 2026 at 2.30 p.m.', '14:30'],
    ['04/03/2026 14:30 hrs', '14:30'],
    ['2026-03-04T14:30:00', '14:30'],
    ['4 March 2026 at 2pm', '14:00'],
    ['4 March 2026 - 9:05', '09:05'],
    ['4 March 2026 at 12am', '00:00'],
    ['4 March 2026 at 12pm', '12:00'],
    ['4 March 2026 at noon', '12:00'],
    ['4 March 2026 at 14:30pm', '14:30'],
  ])('is read with its time: %s', (text, time) => {
    expect(canonical(text)).toBe(`4 March 2026 at ${time}`);
  });

  it.each([
    '',
    'March 2026',
    '4 March',
    '4 March 14:30',
    'on 4 March 2026',
    '4 March 2026 and 5 March 2026',
    '4/3-2026',
    '2026/03/04',
    '4 March 2026 at 25:00',
    '4 March 2026 at 2.30', // morning or afternoon?
    '4 March 2026 at 14',
    '4 March 20266',
    '4 March 0206',
    '5 March 3026',
    'tomorrow',
    'x'.repeat(10_000),
    ' '.repeat(10_000),
  ])('is not: %s', (text) => {
    expect(readDate(text)).toBeNull();
  });

  test('is refused for a reason that can be told', () => {
    const reasons = Object.fromEntries(
      [
        ...['4/3/26', '4 March 26', "4 March '26"],
        ...['31/02/2026', '31 February 2026', '29/2/2025', '0/3/2026', '32/13/2026', '2026-02-30', '2026-13-04'],
        ...['03/13/2026', 'March 4, 2026', '3/13/26'],
        ...['4 Mar', 'last Tuesday', '4 Febuary 2026', '', '4 Mopril 2026'],
      ].map((text) => [text, whyNotADate(text)]),
    );
    expect(reasons).toEqual({
      '4/3/26': 'two-digit-year',
      '4 March 26': 'two-digit-year',
      "4 March '26": 'two-digit-year',
      '31/02/2026': 'no-such-day',
      '31 February 2026': 'no-such-day',
      '29/2/2025': 'no-such-day',
      '0/3/2026': 'no-such-day',
      '32/13/2026': 'no-such-day',
      '2026-02-30': 'no-such-day',
      '2026-13-04': 'no-such-day',
      '03/13/2026': 'month-first',
      'March 4, 2026': 'month-first',
      '3/13/26': 'month-first',
      '4 Mar': 'not-a-date',
      'last Tuesday': 'not-a-date',
      '4 Febuary 2026': 'not-a-date',
      '': 'not-a-date',
      '4 Mopril 2026': 'not-a-date',
    });
  });

  it.each([
    ['4/3/26', '4 March 2026'],
    ['4 March 26', '4 March 2026'],
    ["4 March '26", '4 March 2026'],
    ['Wed 4/3/26 at 2pm', '4 March 2026 at 14:00'],
    ['12/5/98', '12 May 1998'],
    ['12/5/39', '12 May 2039'],
    ['12/5/40', '12 May 1940'],
    ['March 4, 2026', '4 March 2026'],
    ['2026/3/4', '4 March 2026'],
    ['04 03 2026', '4 March 2026'],
    ['4 Febuary 2026', '4 February 2026'],
    ['4 Setpember 2026', '4 September 2026'],
    ['4 Marhc 2026', '4 March 2026'],
  ])('is repaired: %s', (text, written) => {
    expect(readDate(text)).toBeNull();
    expect(repaired(text)).toBe(written);
  });

  it.each([
    '4 Mar', // no year
    '03/13/2026', // only a swap would make it a date
    '3/13/26',
    '31/02/26',
    '4 Juny 2026', // June or July
    '4 Mopril 2026',
    'last Tuesday',
  ])('is beyond repair: %s', (text) => {
    expect(repaired(text)).toBeNull();
  });

  test('in ISO form and nothing else is what data files hold', () => {
    expect(dateParts('2026-03-04')?.toString()).toBe('2026-03-04');
    expect(['2026-02-30', '2026-3-4', '4 March 2026', '2026-03-04T00:00', ''].map(dateParts)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('any date and text', () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1000, max: 2999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map((parts) => Temporal.PlainDate.from(parts));
  const time = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map((parts) => Temporal.PlainTime.from(parts));

  test('what is written is read back', () => {
    fc.assert(
      fc.property(day, fc.option(time), (date, time) => {
        const back = readDate(writeDate({ date, time }));
        expect(back?.date.equals(date)).toBe(true);
        expect(back?.time?.toString()).toBe(time?.toString());
      }),
    );
  });

  test('nothing throws, and what is read is repaired to itself', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '4',
        '31',
        '3',
        '13',
        '26',
        '2026',
        '0',
        '/',
        '.',
        '-',
        ' ',
        ',',
        'March',
        'Feb',
        'at',
        'pm',
        ':',
        '30',
        'Wed',
        'th',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          pieces.map((parts) => parts.join('')),
        ),
        (text) => {
          const said = readDate(text);
          const repair = repairDate(text);
          expect(said === null || repair?.date.equals(said.date)).toBe(true);
          whyNotADate(text);
          dateParts(text);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
