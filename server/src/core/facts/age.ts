// How old a child was on a day.

import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../record/values/dates.ts';

/** True where somebody born on a day had not yet reached an age (in whole years) on another; false where the birth is unknown. */
export function isUnder(years: number, birth: PlainDate | null, on: PlainDate): boolean {
  return birth !== null && Temporal.PlainDate.compare(on, birth.add({ years })) < 0;
}

/** -1, 0 or 1 as the first day is before, the same as or after the second. */
export function compareDays(a: PlainDate, b: PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}
