// What a supervision wants to know of one record of the worker: what stands in it, what is due, and when the child was last seen.

import type { Checked } from '../check/check.ts';
import { compareDays } from '../facts/age.ts';
import { namesOfChildren } from '../facts/children.ts';
import type { ClockReading } from '../guidance/clocks.ts';
import { writeDate } from '../record/values/dates.ts';
import { visitsOf } from '../rules/child-seen/shared.ts';

/** An action of a plan that nobody has said the outcome of. */
export interface OpenAction {
  readonly action: string;
  readonly who: string;
  readonly byWhen: string;
}

export interface Discussed {
  readonly worker: string;
  readonly team: string | null;
  /** The child and the record, such as `Ava Example (EX-1), initial assessment`. */
  readonly name: string;
  /** In words, null where no visit is written. */
  readonly lastSeen: string | null;
  readonly seenAlone: boolean;
  /** Clocks that run, the next due first, in words. */
  readonly due: readonly string[];
  /** Errors and warnings that stand, in words. */
  readonly found: readonly string[];
  readonly actions: readonly OpenAction[];
}

/** A record on which work goes on, as its worker's supervision discusses it; null for one that is done, or names no worker. */
export function discussedIn({ record, form, facts, clocks, findings }: Checked, team: string | null): Discussed | null {
  if (!form || !facts || form.template.record === 'supervision') return null;
  if (record.status === 'approved' || record.status === 'closed') return null;
  const worker = facts['allocation.worker'].value ?? facts['assessment.author'].value ?? facts['enquiry.lead'].value;
  if (!worker) return null;
  const children = namesOfChildren(facts).join(', ');
  const reference = record.reference === null ? '' : ` (${record.reference})`;
  const visits = visitsOf(facts.childSeen, form.today);
  const last = visits.toSorted((a, b) =>
    a.date.value && b.date.value ? compareDays(b.date.value, a.date.value) : 0,
  )[0];
  return {
    worker: worker.name,
    team,
    name: `${children || 'No child named'}${reference}, ${form.template.title.toLowerCase()}`,
    lastSeen: last?.date.value ? writeDate({ date: last.date.value, time: null }) : null,
    seenAlone: last?.alone.value === true,
    due: clocks
      .filter(({ stopped }) => stopped === null)
      .toSorted((a, b) => compareDays(a.due, b.due))
      .map(clockDue),
    found: findings
      .filter(({ severity, accepted }) => accepted === null && (severity === 'error' || severity === 'warning'))
      .map(({ message }) => message),
    actions: facts.plan.rows
      .filter(({ action, outcome }) => action.given && !outcome.given)
      .map(({ action, who, byWhen }) => ({ action: action.text, who: who.text, byWhen: byWhen.text })),
  };
}

function clockDue({ label, due, overBy }: ClockReading): string {
  const day = writeDate({ date: due, time: null });
  if (overBy === 0) return `${label} ${day}`;
  return `${label} ${day}, ${overBy === 1 ? '1 working day' : `${overBy} working days`} overdue`;
}
