import { compareDays } from '../../facts/age.ts';
import type { Said } from '../../facts/fact.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

/** What happens once. Conferences, reviews, core groups and the steps of a plan are arranged ahead, so they are not here. */
const happened = [
  'contact.received',
  'referral.received',
  'referral.decisionDate',
  'referral.referrerInformed',
  'allocation.date',
  'assessment.started',
  'assessment.completed',
  'assessment.authorised',
  'strategy.date',
  'enquiry.started',
  'enquiry.completed',
  'oversight.date',
  'oversight.seniorReview',
] as const;

export const future = factRule({
  id: 'dates/future',
  title: 'Something that has happened is dated in the future',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: { kind: 'practice', says: 'A date that has not come yet cannot be when something happened.' },
  asks: [],
  reads: [
    ...happened,
    'child.dateOfBirth',
    'children',
    'household',
    'significantOthers',
    'childSeen',
    'supervision',
    'chronology',
  ],
  says: {
    birth:
      '{date} has not come yet, so nobody was born on it. Check the date; for an unborn child give the expected date of delivery.',
    visit:
      '{date} has not come yet, and a planned visit is not a visit. Check the date, or record the visit once it has been made.',
    future:
      '{date} has not come yet, and this is when something happened. Check the date, or leave it empty until it has happened.',
  },
  check(facts, say, { today }) {
    const report = (key: 'birth' | 'visit' | 'future', dates: readonly Said<PlainDate>[]): void => {
      for (const { value, at } of dates) {
        if (!value || compareDays(value, today) <= 0) continue;
        say(at, key, { date: writeDate({ date: value, time: null }) }, { data: { value: value.toString() } });
      }
    };
    const { children, household, significantOthers, childSeen, supervision, chronology } = facts;
    const people = [...children.rows, ...household.rows, ...significantOthers.rows];
    report('birth', [facts['child.dateOfBirth'], ...people.map(({ dateOfBirth }) => dateOfBirth)]);
    report(
      'visit',
      childSeen.rows.map(({ date }) => date),
    );
    report('future', [
      ...happened.map((concept) => facts[concept]),
      ...[...supervision.rows, ...chronology.rows].map(({ date }) => date),
    ]);
  },
});
