import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { dateParts, type PlainDate, readDate } from '../record/values/dates.ts';
import { readGuidance } from './guidance.ts';
import { addWorkingDays, type Holidays, isCovered, isWorkingDay, workingDaysBetween } from './working-days.ts';

// England's bank holidays that fall on a weekday. The shipped list is data of its own and is held against this one below.
const bankHolidays = `
2005  01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27
2006  01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
2007  01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26
2008  01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26
2009  01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28
2010  01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
2011  01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27
2012  01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26
2013  01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2014  01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2015  01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
2016  01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27
2017  01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26
2018  01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
2019  01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
2020  01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
2021  01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
2022  01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
2023  01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
2024  01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2025  01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2026  01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
2027  01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
2028  01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
`;

const listed = new Map(
  bankHolidays
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/))
    .map(([year = '', ...days]) => [Number(year), days.map((day) => `${year}-${day}`)]),
);
const holidays: Holidays = { days: new Set([...listed.values()].flat()), coveredYears: new Set(listed.keys()) };

const iso = (text: string) => dateParts(text) as PlainDate;
const dayOf = (text: string) => readDate(text)?.date as PlainDate;

// Each row: a start, then the day on which so many working days are up. The start is day 0.
const worked = `
| Start           | 1 wd            | 7 wd            | 10 wd           | 15 wd           | 35 wd           | 45 wd           |
|-----------------|-----------------|-----------------|-----------------|-----------------|-----------------|-----------------|
| Thu 8 Oct 2009  | Fri 9 Oct 2009  | Mon 19 Oct 2009 | Thu 22 Oct 2009 | Thu 29 Oct 2009 | Thu 26 Nov 2009 | Thu 10 Dec 2009 |
| Fri 9 Oct 2009  | Mon 12 Oct 2009 | Tue 20 Oct 2009 | Fri 23 Oct 2009 | Fri 30 Oct 2009 | Fri 27 Nov 2009 | Fri 11 Dec 2009 |
| Sat 10 Oct 2009 | Mon 12 Oct 2009 | Tue 20 Oct 2009 | Fri 23 Oct 2009 | Fri 30 Oct 2009 | Fri 27 Nov 2009 | Fri 11 Dec 2009 |
| Mon 21 Dec 2009 | Tue 22 Dec 2009 | Mon 4 Jan 2010  | Thu 7 Jan 2010  | Thu 14 Jan 2010 | Thu 11 Feb 2010 | Thu 25 Feb 2010 |
| Wed 20 Apr 2011 | Thu 21 Apr 2011 | Thu 5 May 2011  | Tue 10 May 2011 | Tue 17 May 2011 | Wed 15 Jun 2011 | Wed 29 Jun 2011 |
| Fri 16 Sep 2022 | Tue 20 Sep 2022 | Wed 28 Sep 2022 | Mon 3 Oct 2022  | Mon 10 Oct 2022 | Mon 7 Nov 2022  | Mon 21 Nov 2022 |
| Wed 18 Mar 2026 | Thu 19 Mar 2026 | Fri 27 Mar 2026 | Wed 1 Apr 2026  | Fri 10 Apr 2026 | Mon 11 May 2026 | Tue 26 May 2026 |
`;

const [head = [], , ...rows] = worked
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('working days', () => {
  describe.each(rows.map(([start = '', ...due]) => ({ start, due })))('from $start', ({ start, due }) => {
    it.each(due.map((day, index) => ({ count: Number.parseInt(head[index + 1] ?? '', 10), day })))(
      '$count are up on $day',
      ({ count, day }) => {
        expect(addWorkingDays(dayOf(start), count, holidays).toString()).toBe(dayOf(day).toString());
        expect(workingDaysBetween(dayOf(start), dayOf(day), holidays)).toBe(count);
      },
    );
  });

  test('are Monday to Friday less the bank holidays', () => {
    expect([...holidays.days].filter((day) => isWorkingDay(iso(day), holidays))).toEqual([]);
    expect(
      ['2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'].map((day) => isWorkingDay(iso(day), holidays)),
    ).toEqual([true, false, false, true]);
  });

  it.each([
    ['2020-05-04', 'the early May holiday moved to the 8th'],
    ['2012-05-28', 'the spring holiday moved to 4 June'],
    ['2022-05-30', 'the spring holiday moved to 2 June'],
    ['2009-12-29', 'an office may be closed, but no clock stops for that'],
  ])('include %s: %s', (day) => {
    expect(isWorkingDay(iso(day), holidays)).toBe(true);
  });

  it.each([
    ['2009-06-01', '2009-10-08', 92],
    ['2009-10-01', '2009-10-20', 13],
    ['2009-10-08', '2009-10-08', 0],
    ['2009-10-09', '2009-10-11', 0], // a weekend adds none
    ['2009-10-10', '2009-10-12', 1],
    ['2009-12-24', '2009-12-29', 1],
    ['2009-10-09', '2009-10-08', 0], // an end before the start
  ])('from %s to %s number %i', (start, end, count) => {
    expect(workingDaysBetween(iso(start), iso(end), holidays)).toBe(count);
  });

  test('are counted in one step as they are one by one', () => {
    for (let offset = 0; offset < 30; offset++) {
      const start = iso('2011-12-15').add({ days: offset });
      for (let length = 0; length < 200; length += 7 - (offset % 3)) {
        const end = start.add({ days: length });
        const days = Array.from({ length }, (_, index) => start.add({ days: index + 1 }));
        expect(workingDaysBetween(start, end, holidays)).toBe(days.filter((day) => isWorkingDay(day, holidays)).length);
      }
    }
  });

  test('of none are the start itself', () => {
    expect(addWorkingDays(iso('2009-10-10'), 0, holidays).toString()).toBe('2009-10-10');
    expect(addWorkingDays(iso('2009-10-10'), -3, holidays).toString()).toBe('2009-10-10');
  });

  test('of a year whose bank holidays are not known are Monday to Friday, and that can be told', () => {
    expect(isWorkingDay(iso('2029-12-25'), holidays)).toBe(true);
    expect(isCovered(iso('2028-11-01'), iso('2028-12-31'), holidays)).toBe(true);
    expect(isCovered(iso('2028-11-01'), iso('2029-01-02'), holidays)).toBe(false);
  });
});

test('the shipped list of bank holidays is the one written here', () => {
  const folder = new URL('../../../../templates/guidance/', import.meta.url);
  expect(readdirSync(folder)).toContain('bank-holidays.yaml');
  const shipped = readGuidance({
    editions: [],
    clocks: {},
    bankHolidays: parse(readFileSync(new URL('bank-holidays.yaml', folder), 'utf8')),
  });
  expect(shipped.problems).toEqual([]);
  expect([...shipped.holidays.days].sort()).toEqual([...holidays.days].sort());
  expect([...shipped.holidays.coveredYears]).toEqual([...holidays.coveredYears]);
});
