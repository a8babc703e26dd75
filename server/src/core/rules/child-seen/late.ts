import { compareDays } from '../../facts/age.ts';
import { addWorkingDays, workingDaysBetween } from '../../guidance/working-days.ts';
import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';
import { visitsOf } from './shared.ts';

export const late = factRule({
  id: 'child-seen/late',
  title: 'The child was not seen soon enough',
  weight: 'timescale',
  seed: ['S8'],
  basis: {
    kind: 'local',
    says: 'Working Together sets no hours for seeing a child in section 47 enquiries; one working day is a usual local limit, and a council sets its own.',
  },
  asks: ['childSeen'],
  reads: ['referral.significantHarm', 'referral.received', 'enquiry.started', 'strategy.date'],
  says: {
    late: 'The child was first seen on {seen}, {days} working days after {from}. Where significant harm is suspected the limit here is {limit}. Say why it took longer.',
  },
  check(facts, say, { today, limits, guidance }) {
    if (facts['referral.significantHarm'].value !== true && facts['enquiry.started'].value === null) return;
    const strategy = facts['strategy.date'];
    const start = strategy.value ? strategy : facts['referral.received'];
    const [first] = [...visitsOf(facts.childSeen, today)].sort((a, b) =>
      a.date.value && b.date.value ? compareDays(a.date.value, b.date.value) : 0,
    );
    if (!start.value || !first?.date.value) return;
    const due = addWorkingDays(start.value, limits.childSeenWorkingDays, guidance.holidays);
    if (compareDays(first.date.value, due) <= 0) return;
    const day = (date: typeof due) => writeDate({ date, time: null });
    const limit = limits.childSeenWorkingDays === 1 ? '1 working day' : `${limits.childSeenWorkingDays} working days`;
    say(
      first.date.at,
      'late',
      {
        seen: day(first.date.value),
        days: workingDaysBetween(start.value, first.date.value, guidance.holidays),
        from: strategy.value ? `the strategy discussion on ${day(start.value)}` : `the referral on ${day(start.value)}`,
        limit,
      },
      {
        severity: 'warning',
        related: [
          {
            at: start.at,
            message: strategy.value ? 'The strategy discussion was then.' : 'The referral was received then.',
          },
        ],
      },
    );
  },
});
