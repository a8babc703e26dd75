// Working days of England: Monday to Friday, less the bank holidays. The day a count starts on is day 0.

import type { PlainDate } from '../record/values/dates.ts';

export interface Holidays {
  /** The bank holidays that fall on Monday to Friday, as ISO dates of four-digit years. */
  readonly days: ReadonlySet<string>;
  /** The years whose bank holidays are known. In any other year every Monday to Friday counts as a working day. */
  readonly coveredYears: ReadonlySet<number>;
}

/** True on Monday to Friday unless the day is a bank holiday. */
export function isWorkingDay(day: PlainDate, holidays: Holidays): boolean {
  return day.dayOfWeek <= 5 && !holidays.days.has(day.toString());
}

/**
 * The Nth working day after a start. From a Saturday, Sunday or bank holiday the next working day is day 1.
 * `count` is a whole number; zero or less gives the start itself.
 */
export function addWorkingDays(start: PlainDate, count: number, holidays: Holidays): PlainDate {
  let day = start;
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, holidays)) left--;
  }
  return day;
}

/** How many working days there are after `start` up to and including `end`; 0 when `end` is the same day or earlier. */
export function workingDaysBetween(start: PlainDate, end: PlainDate, holidays: Holidays): number {
  const days = start.until(end).days;
  if (days <= 0) return 0;
  let count = Math.floor(days / 7) * 5;
  for (let past = 1; past <= days % 7; past++) {
    if (((start.dayOfWeek - 1 + past) % 7) + 1 <= 5) count++;
  }
  const [after, until] = [start.toString(), end.toString()];
  for (const holiday of holidays.days) {
    if (holiday > after && holiday <= until) count--;
  }
  return count;
}

/** True when the bank holidays of every year from one day to another are known, so that a count between them is exact. */
export function isCovered(from: PlainDate, to: PlainDate, holidays: Holidays): boolean {
  for (let year = from.year; year <= to.year; year++) {
    if (!holidays.coveredYears.has(year)) return false;
  }
  return true;
}
