// The clocks of one record: which are running, when each is due, and which have been missed.

import type { PlainDate } from '../record/values/dates.ts';
import type { ClockRule, Condition, Limit } from './clock-rule.ts';
import { type Edition, editionOf, editionOn, type Guidance } from './guidance.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

export type ClockState = 'running' | 'due-soon' | 'overdue' | 'in-time' | 'late';

export interface ClockReading {
  readonly clock: string;
  readonly label: string;
  readonly edition: string;
  readonly editionTitle: string;
  readonly editionNote: string | null;
  readonly from: PlainDate;
  readonly fromConcept: string;
  readonly due: PlainDate;
  /** Null while the clock runs. */
  readonly stopped: PlainDate | null;
  /** The concept whose date stopped it; while it runs, the first bound one, where the stop belongs. */
  readonly stopConcept: string;
  /** Used from the start to the stop, or to today; working days also where the limit is in months. */
  readonly workingDays: number;
  /** Working days from today till the due day; 0 on that day, after it, and once stopped. */
  readonly left: number;
  /** Working days past the due day, at least 1 when late or overdue (a Saturday after a Friday counts as the next working day); else 0. */
  readonly overBy: number;
  readonly limit: string;
  readonly state: ClockState;
}

/** What the clocks ask of a record. */
export interface ClockQuestion {
  /** The record type. */
  readonly record: string;
  /** The edition its front matter asks for, in place of the one in force on the day a clock starts. An unknown one counts as none. */
  readonly edition: string | null;
  date(concept: string): { readonly bound: boolean; readonly date: PlainDate | null };
  choice(concept: string): { readonly bound: boolean; readonly empty: boolean; readonly meaning: string | null };
}

/** A running clock with this many working days left or fewer is due soon. */
const soon = 2;

/** The clocks that have started in a record, in the guidance's order. One that starts after today has not. */
export function readClocks(guidance: Guidance, about: ClockQuestion, today: PlainDate): ClockReading[] {
  return guidance.clocks.flatMap((clock) => readClock(guidance, clock, about, today) ?? []);
}

function readClock(guidance: Guidance, clock: ClockRule, about: ClockQuestion, today: PlainDate): ClockReading | null {
  if (clock.records && !clock.records.includes(about.record)) return null;
  if (!clock.only.every((condition) => holds(condition, about))) return null;
  const start = startOf(clock, about);
  const bound = clock.to.filter((concept) => about.date(concept).bound);
  const firstBound = bound[0];
  if (!start || firstBound === undefined || isAfter(start.date, today)) return null;
  const edition =
    (about.edition === null ? null : editionOf(guidance, about.edition)) ?? editionOn(guidance, start.date);
  const limit = edition && (clock.limits.get(edition.id) ?? clock.limits.get('all'));
  if (!edition || !limit) return null;
  const stopConcept = bound.find((concept) => about.date(concept).date) ?? firstBound;
  const stopped = about.date(stopConcept).date;
  return {
    clock: clock.id,
    label: clock.label,
    ...named(edition),
    from: start.date,
    fromConcept: start.concept,
    stopped,
    stopConcept,
    limit: limit.text,
    ...measured(guidance, start.date, limit, stopped, today),
  };
}

function named(edition: Edition): Pick<ClockReading, 'edition' | 'editionTitle' | 'editionNote'> {
  return { edition: edition.id, editionTitle: edition.title, editionNote: edition.note };
}

type Measured = Pick<ClockReading, 'due' | 'workingDays' | 'left' | 'overBy' | 'state'>;

function measured(
  { holidays }: Guidance,
  from: PlainDate,
  limit: Limit,
  stopped: PlainDate | null,
  today: PlainDate,
): Measured {
  const due = limit.unit === 'months' ? from.add({ months: limit.count }) : addWorkingDays(from, limit.count, holidays);
  const end = stopped ?? today;
  const isOver = isAfter(end, due);
  const left = stopped ? 0 : workingDaysBetween(today, due, holidays);
  return {
    due,
    workingDays: workingDaysBetween(from, end, holidays),
    left,
    overBy: isOver ? Math.max(1, workingDaysBetween(due, end, holidays)) : 0,
    state: stateOf(stopped !== null, isOver, left),
  };
}

function stateOf(isStopped: boolean, isOver: boolean, left: number): ClockState {
  if (isStopped) return isOver ? 'late' : 'in-time';
  if (isOver) return 'overdue';
  return left <= soon ? 'due-soon' : 'running';
}

function startOf(clock: ClockRule, about: ClockQuestion): { concept: string; date: PlainDate } | null {
  const set = clock.from.flatMap((concept) => {
    const { date } = about.date(concept);
    return date ? { concept, date } : [];
  });
  if (clock.start === 'first') return set[0] ?? null;
  return set.reduce<(typeof set)[number] | null>(
    (latest, next) => (latest && !isAfter(next.date, latest.date) ? latest : next),
    null,
  );
}

function holds({ concept, means, orEmpty }: Condition, about: ClockQuestion): boolean {
  const { bound, empty, meaning } = about.choice(concept);
  if (!bound || empty) return orEmpty;
  return meaning !== null && means.includes(meaning);
}

function isAfter(a: PlainDate, b: PlainDate): boolean {
  return a.since(b).sign > 0;
}
