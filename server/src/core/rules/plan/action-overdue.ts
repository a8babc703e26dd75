import { compareDays } from '../../facts/age.ts';
import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const actionOverdue = factRule({
  id: 'plan/action-overdue',
  title: 'An action of the plan is overdue',
  weight: 'timescale',
  seed: ['S4'],
  basis: { kind: 'practice', says: 'A plan whose dates pass without a word about what came of it drifts.' },
  asks: ['plan'],
  reads: [],
  says: {
    overdue: 'This was to be done by {date}, and what came of it is not written. Write it, or agree a new date.',
  },
  check(facts, say, { open, today }) {
    const { rows, columns } = facts.plan;
    if (!open || !columns.has('outcome')) return;
    for (const { byWhen, outcome } of rows) {
      if (!byWhen.value || compareDays(byWhen.value, today) >= 0 || outcome.given) continue;
      say(byWhen.at, 'overdue', { date: writeDate({ date: byWhen.value, time: null }) }, { severity: 'warning' });
    }
  },
});
