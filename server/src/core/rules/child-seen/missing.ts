import { theChild } from '../../facts/children.ts';
import { writeDate } from '../../record/values/dates.ts';
import { readNotApplicable } from '../../record/values/not-applicable.ts';
import { readWaiting } from '../../record/values/waiting.ts';
import { assessments } from '../../vocabulary/vocabulary.ts';
import { factRule } from '../rule.ts';
import { isUnborn, type Visit, visitsOf } from './shared.ts';

export const missing = factRule({
  id: 'child-seen/missing',
  title: 'The child has not been recorded as seen',
  weight: 'safeguarding',
  seed: ['S8'],
  basis: {
    kind: 'guidance',
    says: 'Framework for the Assessment of Children in Need (2000) and Working Together since: the child is seen as part of every assessment.',
  },
  asks: [],
  reads: [
    'childSeen',
    'childSeen.notSeenReason',
    'child.name',
    'children',
    'child.dateOfBirth',
    'child.expectedDateOfDelivery',
    'assessment.completed',
  ],
  records: assessments,
  says: {
    unseen:
      'There is no record yet that {child} was seen. Record the date of the visit, or see the child before this is finished.',
    planned:
      'There is no record yet that {child} was seen: the visit on {date} is still to come. Record it once it has been made.',
    undated:
      'A visit is begun here without a date that can be read, so there is no record yet of when {child} was seen. Write the day, the month and the year.',
    reason:
      'The reason why {child} has not been seen is noted, and nobody has seen {child} yet. See the child, or have a manager accept this with the reason.',
    unasked:
      'This form does not ask whether the child was seen, so nothing here shows that anybody has seen {child}. Use a form that asks, or have a manager accept this with the reason, and tell whoever keeps the form.',
  },
  check(facts, say, { today, documentAt }) {
    const { childSeen } = facts;
    if (visitsOf(childSeen, today).length > 0 || isUnborn(facts, today)) return;
    const child = theChild(facts);
    const [planned] = childSeen.rows.flatMap(({ date }) => date.value ?? []);
    if (!childSeen.bound) say(documentAt, 'unasked', { child });
    else if (planned) say(childSeen.at, 'planned', { child, date: writeDate({ date: planned, time: null }) });
    else if (facts['childSeen.notSeenReason'].given) say(childSeen.at, 'reason', { child });
    else if (childSeen.rows.some(isBegun)) say(childSeen.at, 'undated', { child });
    else say(childSeen.at, 'unseen', { child });
  },
});

// A visit that is waited for, or said not to apply, is not one whose date was forgotten.
function isBegun({ date, seenBy, alone, place, words, presentation }: Visit): boolean {
  if (date.text !== '') return readWaiting(date.text) === null && readNotApplicable(date.text) === null;
  return [seenBy, alone, place, words, presentation].some((said) => said.value !== null);
}
