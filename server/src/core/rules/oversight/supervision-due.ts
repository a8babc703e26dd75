import { compareDays } from '../../facts/age.ts';
import { workingDaysBetween } from '../../guidance/working-days.ts';
import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const supervisionDue = factRule({
  id: 'oversight/supervision-due',
  title: 'Supervision is due',
  weight: 'completeness',
  seed: ['S7'],
  basis: { kind: 'local', says: 'Every four weeks is a usual standard for supervision; each council sets its own.' },
  asks: ['supervision'],
  reads: ['allocation.date'],
  says: {
    since:
      'The last supervision recorded was on {last}, {days} working days ago, and here it is held at least every {limit}. Hold it, or record the one that was held.',
    never:
      'This was allocated on {last}, {days} working days ago, and no supervision is recorded; here it is held at least every {limit}. Hold it, or record the one that was held.',
  },
  check(facts, say, { open, today, limits, guidance }) {
    const { supervision } = facts;
    // One that is booked has not been held.
    const held = supervision.rows.flatMap(({ date: { value } }) =>
      value && compareDays(value, today) <= 0 ? [value] : [],
    );
    const [latest] = held.sort((a, b) => compareDays(b, a));
    const last = latest ?? facts['allocation.date'].value;
    if (!open || !last) return;
    const days = workingDaysBetween(last, today, guidance.holidays);
    const limit = limits.supervisionWorkingDays;
    if (days <= limit) return;
    const slots = {
      last: writeDate({ date: last, time: null }),
      days,
      limit: limit === 1 ? 'working day' : `${limit} working days`,
    };
    say(supervision.at, latest ? 'since' : 'never', slots);
  },
});
