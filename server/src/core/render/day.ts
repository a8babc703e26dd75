import { type PlainDate, writeDate } from '../record/values/dates.ts';

/** A day as records write it. */
export function dayOf(date: PlainDate): string {
  return writeDate({ date, time: null });
}
