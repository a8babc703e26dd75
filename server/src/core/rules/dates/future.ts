import { compareDays } from '../../facts/age.ts';
import type { Said } from '../../facts/fact.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const future = factRule({
  id: 'dates/future',
  title: 'Something that has happened is dated in the future',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: { kind: 'practice', says: 'A date that has not come yet cannot be when something happened.' },
  asks: [],
  reads: [
    'child.dateOfBirth',
    'children',
    'household',
    'contact.received',
    'referral.received',
    'referral.decisionDate',
    'referral.referrerInformed',
    'allocation.date',
    'childSeen',
    'assessment.started',
    'assessment.completed',
    'assessment.authorised',
    'strategy.date',
    'enquiry.started',
    'enquiry.completed',
    'oversight.date',
    'oversight.seniorReview',
    'supervision',
    'chronology',
  ],
  says: { future: '{date} has not come yet, and this is about something that has happened. Check the date.' },
  check(facts, say, { today }) {
    const single = [
      facts['child.dateOfBirth'],
      facts['contact.received'],
      facts['referral.received'],
      facts['referral.decisionDate'],
      facts['referral.referrerInformed'],
      facts['allocation.date'],
      facts['assessment.started'],
      facts['assessment.completed'],
      facts['assessment.authorised'],
      facts['strategy.date'],
      facts['enquiry.started'],
      facts['enquiry.completed'],
      facts['oversight.date'],
      facts['oversight.seniorReview'],
    ];
    const inRows: readonly Said<PlainDate>[] = [
      ...facts.children.rows.map(({ dateOfBirth }) => dateOfBirth),
      ...facts.household.rows.map(({ dateOfBirth }) => dateOfBirth),
      ...facts.childSeen.rows.map(({ date }) => date),
      ...facts.supervision.rows.map(({ date }) => date),
      ...facts.chronology.rows.map(({ date }) => date),
    ];
    for (const { value, at } of [...single, ...inRows]) {
      if (value && compareDays(value, today) > 0) say(at, 'future', { date: writeDate({ date: value, time: null }) });
    }
  },
});
