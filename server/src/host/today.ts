// The machine's day. The library that reckons with days takes long to find out which zone the machine is in, and only the day is wanted.

import { Temporal } from 'temporal-polyfill';

/** Today, where this machine is. */
export function today(): Temporal.PlainDate {
  const now = new Date();
  return new Temporal.PlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
