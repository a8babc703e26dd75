import { compareDays } from '../../facts/age.ts';
import { factRule } from '../rule.ts';
import { about, dated, spoken, stopOf, workingDays } from './shared.ts';

export const dueSoon = factRule({
  id: 'timescale/due-soon',
  title: 'A timescale is about to run out',
  weight: 'timescale',
  seed: ['S4'],
  basis: {
    kind: 'guidance',
    says: 'Working Together sets the timescale; the edition in force on the day it began counts.',
  },
  asks: [],
  reads: dated,
  says: {
    today: '{clock} is due today: {limit} from {from}, counted under {edition}.',
    soon: '{clock} is due on {due}: {limit} from {from}, counted under {edition}. That leaves {left}.',
  },
  check(facts, say, { clocks, guidance, today }) {
    for (const clock of clocks) {
      const stop = stopOf(clock, facts, guidance);
      if (clock.state !== 'due-soon' || !stop) continue;
      const extra = { ...about(clock, facts), severity: 'warning' as const };
      const left = clock.left === 0 ? 'no working day' : workingDays(clock.left);
      if (compareDays(clock.due, today) === 0) say(stop.at, 'today', spoken(clock), extra);
      else say(stop.at, 'soon', { ...spoken(clock), left }, extra);
    }
  },
});
