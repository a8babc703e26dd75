// What it means that a child was seen.

import { compareDays } from '../../facts/age.ts';
import type { Facts } from '../../facts/fact.ts';
import type { PlainDate } from '../../record/values/dates.ts';

export type Visit = Facts['childSeen']['rows'][number];

/** The times a child was seen: those with a real date that is not still to come. A planned visit is not a visit. */
export function visitsOf(childSeen: Facts['childSeen'], today: PlainDate): readonly Visit[] {
  return childSeen.rows.filter(({ date }) => date.value !== null && compareDays(date.value, today) <= 0);
}

/** True for a child expected but not yet born when the assessment was finished (or by today): nobody can have seen them. */
export function isUnborn(
  facts: Pick<Facts, 'child.dateOfBirth' | 'child.expectedDateOfDelivery' | 'assessment.completed'>,
  today: PlainDate,
): boolean {
  const expected = facts['child.expectedDateOfDelivery'].value;
  if (facts['child.dateOfBirth'].value || !expected) return false;
  return compareDays(facts['assessment.completed'].value ?? today, expected) <= 0;
}
