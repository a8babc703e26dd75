// How a clock is spoken of.

import type { Facts, Said } from '../../facts/fact.ts';
import type { ClockReading } from '../../guidance/clocks.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { type ConceptId, vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Related } from '../rule.ts';

/** Every concept a clock may start or stop at: those that hold a date. */
export const dated = (Object.keys(vocabulary) as ConceptId[]).filter((id) =>
  ['date', 'datetime'].includes(vocabulary[id].type),
);

/** What the record says about the concept of a clock; null when a pack's clock names one that is no date. */
export function saidOf(facts: Partial<Facts>, concept: string): Said<PlainDate> | null {
  // Only concepts that hold a date are read: see `dated`.
  return (dated as readonly string[]).includes(concept)
    ? ((facts[concept as ConceptId] as Said<PlainDate> | undefined) ?? null)
    : null;
}

/** A day in words. */
export function day(date: PlainDate): string {
  return writeDate({ date, time: null });
}

/** A number of working days in words. */
export function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** Where the clock started, and what has to be known about the guidance it rests on. */
export function aboutClock(clock: ClockReading, facts: Partial<Facts>): readonly Related[] {
  const start = saidOf(facts, clock.fromConcept);
  if (!start) return [];
  const note = clock.editionNote ? ` ${clock.editionNote}` : '';
  return [{ at: start.at, message: `It is counted from here, ${day(clock.from)}, by ${clock.editionTitle}.${note}` }];
}
