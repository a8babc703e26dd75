import { compareDays } from '../../facts/age.ts';
import { workingDaysBetween } from '../../guidance/working-days.ts';
import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const supervisionDue = factRule({
  id: 'oversight/supervision-due',
  title: 'Supervision is due',
  weight: 'completeness',
  seed: ['S7'],
  basis: { kind: 'local', says: 'Every four weeks is a common standard for supervision; a council sets its own.' },
  asks: ['supervision'],
  reads: ['allocation.date'],
  says: {
    since:
      'The last supervision recorded was on {last}, {days} working days ago; every {limit} is the standard here. Record the next.',
    never:
      'This was allocated on {last}, {days} working days ago, and no supervision is recorded; every {limit} is the standard here.',
  },
  check(facts, say, { open, today, limits, guidance }) {
    const { supervision } = facts;
    const dates = supervision.rows
      .flatMap(({ date }) => date.value ?? [])
      .filter((date) => compareDays(date, today) <= 0);
    const [latest] = dates.sort((a, b) => compareDays(b, a));
    const last = latest ?? facts['allocation.date'].value;
    if (!open || !last) return;
    const days = workingDaysBetween(last, today, guidance.holidays);
    if (days <= limits.supervisionWorkingDays) return;
    const slots = {
      last: writeDate({ date: last, time: null }),
      days,
      limit: `${limits.supervisionWorkingDays} working days`,
    };
    if (latest) say(supervision.at, 'since', slots);
    else say(supervision.at, 'never', slots);
  },
});
