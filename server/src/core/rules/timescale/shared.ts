// How a clock is spoken of, and where.

import type { Facts, Said } from '../../facts/fact.ts';
import type { ClockReading } from '../../guidance/clocks.ts';
import type { Guidance } from '../../guidance/guidance.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { type ConceptId, conceptIds, vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Data, Related } from '../rule.ts';

/** Every concept a clock may start or stop at: those that hold a date. */
export const dated = conceptIds.filter((id) => ['date', 'datetime'].includes(vocabulary[id].type));

/** What the record says about the concept of a clock; null when a pack's clock names one that is no date. */
export function saidOf(facts: Partial<Facts>, concept: string): Said<PlainDate> | null {
  // Only concepts that hold a date are read: see `dated`.
  return (dated as readonly string[]).includes(concept)
    ? ((facts[concept as ConceptId] as Said<PlainDate> | undefined) ?? null)
    : null;
}

/**
 * Where the date that would stop a running clock is missing: a date that cannot be read, else the empty label, else where
 * it belongs. Null when a pack's clock names nothing that holds a date.
 */
export function stopOf(clock: ClockReading, facts: Partial<Facts>, guidance: Guidance): Said<PlainDate> | null {
  const to = guidance.clocks.find(({ id }) => id === clock.clock)?.to ?? [];
  const unread = to.flatMap((concept) => saidOf(facts, concept) ?? []).find(({ bound, text }) => bound && text !== '');
  return unread ?? saidOf(facts, clock.stopConcept);
}

/** A day in words. */
export function day(date: PlainDate): string {
  return writeDate({ date, time: null });
}

/** A number of working days in words. */
export function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

/** The parts of a clock that every sentence about one has. */
export function spoken(clock: ClockReading): Record<'clock' | 'due' | 'limit' | 'from' | 'edition', string> {
  return {
    clock: clock.label,
    due: day(clock.due),
    limit: clock.limit,
    from: day(clock.from),
    edition: clock.editionTitle,
  };
}

/** Where the clock started, and what has to be known about the guidance it rests on. */
export function about(clock: ClockReading, facts: Partial<Facts>): { related: readonly Related[]; data: Data } {
  const start = saidOf(facts, clock.fromConcept);
  const note = clock.editionNote;
  const related = start
    ? [
        { at: start.at, message: `It is counted from here, ${day(clock.from)}.` },
        ...(note ? [{ at: start.at, message: `${clock.editionTitle}: ${note}` }] : []),
      ]
    : [];
  const data = {
    clock: clock.clock,
    edition: clock.edition,
    from: clock.from.toString(),
    due: clock.due.toString(),
    limit: clock.limit,
    workingDaysOver: clock.overBy,
    note,
  };
  return { related, data };
}
