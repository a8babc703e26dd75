// The machine's day: the one place the command line asks for it.

import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../core/record/values/dates.ts';

/** Today, where this machine is. */
export function today(): PlainDate {
  return Temporal.Now.plainDateISO();
}
