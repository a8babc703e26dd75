// What figures over many records are counted from: whose a record is, whether the child was seen, what was decided. No prose.

import type { Checked } from '../check/check.ts';
import { compareDays } from '../facts/age.ts';
import { namesOfChildren } from '../facts/children.ts';
import type { Facts } from '../facts/fact.ts';
import { markOf } from '../record/mark.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { isAmong } from '../rules/child-seen/each-child.ts';
import { isUnborn, type Visit, visitsOf } from '../rules/child-seen/shared.ts';
import { nameKey } from '../text/name.ts';
import { assessments, type RecordType } from '../vocabulary/vocabulary.ts';

type Form = NonNullable<Checked['form']>;

/** How one child of an assessment was seen. */
export interface ChildSeen {
  /** ISO date of the first visit; null where there is none yet. */
  readonly first: string | null;
  /** Days of the calendar from the strategy discussion or the referral to that visit; null where either is not known. */
  readonly days: number | null;
  readonly alone: boolean;
}

/** What was decided on a referral, in the words of its form's options. */
export interface ThresholdDecision {
  /** Who referred, in the words of the code list. */
  readonly source: string | null;
  readonly level: string | null;
  readonly decision: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly reasons: boolean;
}

export interface RecordAbout {
  readonly worker: string | null;
  readonly team: string | null;
  /** What clocks are called, by their names. */
  readonly clockLabels: Readonly<Record<string, string>>;
  /** The children of an assessment that asks; null for other records. */
  readonly children: readonly ChildSeen[] | null;
  /** Whether risk is analysed; null where it is not asked for. */
  readonly risk: boolean | null;
  /** Null where the form asks for no threshold or decision on a referral. */
  readonly threshold: ThresholdDecision | null;
  /** The same for every record of one child, and says nothing of who that is; null where the record does not name one. */
  readonly child: string | null;
  /** ISO dates: the first day of what the record is about, and the day that counts as its end. Null where it does not say. */
  readonly begun: string | null;
  readonly finished: string | null;
}

/** What figures need of a record; null for one without a template. */
export function aboutOf({ form, facts, clocks }: Pick<Checked, 'form' | 'facts' | 'clocks'>): RecordAbout | null {
  if (!form || !facts) return null;
  const worker = facts['allocation.worker'].value ?? facts['assessment.author'].value ?? facts['enquiry.lead'].value;
  const risk = facts['analysis.risk'];
  return {
    worker: worker?.name ?? null,
    team: teamOf(form),
    clockLabels: Object.fromEntries(clocks.map(({ clock, label }) => [clock, label])),
    children: childrenOf(facts, form),
    risk: risk.bound ? risk.given : null,
    threshold: thresholdOf(facts),
    child: childOf(facts),
    begun: begunOn(facts),
    finished: finishedOn(facts, form.template.record),
  };
}

// No rule has need of the team, so it is no concept: any blank of that name is it.
function teamOf(form: Form): string | null {
  const top = form.record.frontMatter.entries.get('team')?.text;
  if (top) return top;
  for (const one of form.filled)
    if (one.kind === 'answer' && one.state === 'answered' && one.ask.names.includes('team'))
      return one.said?.text ?? null;
  return null;
}

function childrenOf(facts: Facts, { template, today }: Form): readonly ChildSeen[] | null {
  const { childSeen } = facts;
  if (!childSeen.bound || !assessments.includes(template.record) || isUnborn(facts, today)) return null;
  const names = namesOfChildren(facts).filter((name) => !/\bunborn\b/i.test(name));
  const visits = visitsOf(childSeen, today);
  const from = facts['strategy.date'].value ?? facts['referral.received'].value ?? facts['assessment.started'].value;
  if (names.length < 2 || !childSeen.columns.has('child')) return [seenAt(visits, from)];
  return names.map((name) =>
    seenAt(
      visits.filter(({ child }) => child.value !== null && isAmong(name, child.value, names)),
      from,
    ),
  );
}

function seenAt(visits: readonly Visit[], from: PlainDate | null): ChildSeen {
  const [first] = visits.flatMap(({ date: { value } }) => value ?? []).sort(compareDays);
  return {
    first: first?.toString() ?? null,
    days: first && from ? from.until(first, { largestUnit: 'days' }).days : null,
    alone: visits.some(({ alone }) => alone.value === true),
  };
}

function thresholdOf(facts: Facts): ThresholdDecision | null {
  const level = facts['referral.threshold'];
  const decision = facts['referral.decision'];
  if (!level.bound && !decision.bound) return null;
  return {
    source: facts['referral.source'].value?.label ?? null,
    level: level.value?.label ?? null,
    decision: decision.value?.label ?? null,
    date: facts['referral.decisionDate'].value?.toString() ?? null,
    reasons: facts['referral.thresholdRationale'].given,
  };
}

function childOf(facts: Facts): string | null {
  const name = facts['child.name'].text;
  const born = facts['child.dateOfBirth'].value?.toString();
  const words = name && born ? `${nameKey(name)} ${born}` : facts['child.identifier'].text;
  return words ? markOf(words) : null;
}

function begunOn(facts: Facts): string | null {
  const days = [
    facts['contact.received'].value,
    facts['referral.received'].value,
    facts['assessment.started'].value,
    facts['enquiry.started'].value,
    facts['strategy.date'].value,
  ].flatMap((day) => day ?? []);
  const [first] = (days.length > 0 ? days : meetingsOf(facts)).sort(compareDays);
  return first?.toString() ?? null;
}

function finishedOn(facts: Facts, kind: RecordType): string | null {
  const day = (concept: 'referral.decisionDate' | 'enquiry.completed' | 'strategy.date' | 'oversight.date') =>
    facts[concept].value;
  const authorised = facts['assessment.authorised'].value ?? facts['assessment.completed'].value;
  const ended =
    kind === 'contact' || kind === 'referral'
      ? day('referral.decisionDate')
      : kind === 'section-47'
        ? day('enquiry.completed')
        : kind === 'strategy-discussion'
          ? day('strategy.date')
          : (authorised ?? (facts['assessment.completed'].bound ? null : (day('oversight.date') ?? lastOf(facts))));
  return ended?.toString() ?? null;
}

// A note or a supervision is of the days it tells of.
function meetingsOf({ childSeen, supervision }: Facts): PlainDate[] {
  return [...childSeen.rows, ...supervision.rows].flatMap(({ date: { value } }) => value ?? []);
}

const lastOf = (facts: Facts): PlainDate | null => meetingsOf(facts).sort(compareDays).at(-1) ?? null;
