// The clocks of a record in words: a few for beside a date, a sentence or two for a closer look.

import type { ClockReading } from '../core/guidance/clocks.ts';
import { type PlainDate, writeDate } from '../core/record/values/dates.ts';

/** A day as records write it: `4 March 2026`. */
export function dayWords(date: PlainDate): string {
  return writeDate({ date, time: null });
}

/** A number of working days: `1 working day`, `3 working days`, `no working day`. */
export function workingDays(count: number): string {
  if (count === 0) return 'no working day';
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** How far a clock has come, short enough to stand beside a date; null where its stop is before its start, which is another finding. */
export function clockInBrief(clock: ClockReading, today: PlainDate): string | null {
  const { stopped, from, due, left, overBy, workingDays: used, limit, state } = clock;
  // A limit in months is not used up by working days.
  const count = /^(\d+) working days?$/.exec(limit)?.[1];
  if (stopped) {
    if (from.until(stopped).sign < 0) return null;
    if (overBy > 0) return `${workingDays(overBy)} late`;
    return count === undefined ? 'in time' : `in time: ${used} of ${limit} used`;
  }
  if (overBy > 0) return `due ${dayWords(due)}, ${workingDays(overBy)} overdue`;
  if (due.equals(today)) return 'due today';
  if (state === 'due-soon' || count === undefined) return `due ${dayWords(due)}, ${workingDays(left)} left`;
  return `${used} of ${limit} used, ${left} left`;
}

/** What a clock allows and when that is or was due: `7 working days from 8 October 2009, so due on 19 October 2009`. */
export function clockLimit({ limit, from, due }: ClockReading): string {
  return `${limit} from ${dayWords(from)}, so due on ${dayWords(due)}`;
}

/** Whether a clock was or can be kept, in a sentence. */
export function clockOutcome({ stopped, from, due, left, overBy }: ClockReading, today: PlainDate): string {
  if (stopped && from.until(stopped).sign < 0) return `It stopped on ${dayWords(stopped)}, before it started.`;
  if (stopped)
    return `It stopped on ${dayWords(stopped)}, ${overBy > 0 ? `${workingDays(overBy)} late` : 'which is in time'}.`;
  if (overBy > 0) return `It still runs and is ${workingDays(overBy)} overdue.`;
  if (due.equals(today)) return 'It is due today.';
  return `It still runs, with ${workingDays(left)} left.`;
}

/** How working days are counted, where a clock's limit is in them; empty where it is in months. */
export function clockDays({ limit }: ClockReading): string {
  return limit.includes('working day') ? "Working days are Monday to Friday, less England's bank holidays." : '';
}

/** The edition of the guidance a clock is measured by, with what a reader should know of it. */
export function clockEdition({ editionTitle, editionNote }: ClockReading): string {
  return `Counted under ${editionTitle}.${editionNote ? ` ${editionNote}` : ''}`;
}
