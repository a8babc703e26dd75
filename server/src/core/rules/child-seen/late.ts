import { compareDays } from '../../facts/age.ts';
import { addWorkingDays, workingDaysBetween } from '../../guidance/working-days.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
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
    late: 'The child was first seen on {seen}. Where significant harm is suspected the limit here is {limit} from {from}, so by {due}. Say why it took longer.',
  },
  check(facts, say, { today, limits, guidance }) {
    if (facts['referral.significantHarm'].value !== true && facts['enquiry.started'].value === null) return;
    const strategy = facts['strategy.date'];
    const start = strategy.value ? strategy : facts['referral.received'];
    const name = strategy.value ? 'the strategy discussion' : 'the referral';
    const [first] = visitsOf(facts.childSeen, today)
      .flatMap(({ date: { value, at } }) => (value ? [{ value, at }] : []))
      .sort((a, b) => compareDays(a.value, b.value));
    if (!start.value || !first) return;
    const due = addWorkingDays(start.value, limits.childSeenWorkingDays, guidance.holidays);
    if (compareDays(first.value, due) <= 0) return;
    const slots = {
      seen: day(first.value),
      due: day(due),
      limit: limits.childSeenWorkingDays === 1 ? '1 working day' : `${limits.childSeenWorkingDays} working days`,
      from: `${name} on ${day(start.value)}`,
    };
    say(first.at, 'late', slots, {
      severity: 'warning',
      related: [{ at: start.at, message: `It is counted from here, ${name}.` }],
      data: { workingDays: workingDaysBetween(start.value, first.value, guidance.holidays) },
    });
  },
});

function day(date: PlainDate): string {
  return writeDate({ date, time: null });
}
