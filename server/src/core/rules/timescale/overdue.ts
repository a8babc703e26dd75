import { factRule } from '../rule.ts';
import { about, dated, spoken, stopOf, workingDays } from './shared.ts';

export const overdue = factRule({
  id: 'timescale/overdue',
  title: 'A timescale has run out',
  weight: 'timescale',
  seed: ['S9a'],
  basis: {
    kind: 'guidance',
    says: 'Working Together sets the timescale; the edition in force on the day it began counts.',
  },
  asks: [],
  reads: dated,
  says: {
    overdue:
      '{clock} was due on {due}: {limit} from {from}, counted under {edition}. It has no date yet and is {over} overdue. Give its date if it is done; if not, write why it is late.',
  },
  check(facts, say, { clocks, guidance }) {
    for (const clock of clocks) {
      const stop = stopOf(clock, facts, guidance);
      if (clock.state !== 'overdue' || !stop) continue;
      const slots = { ...spoken(clock), over: workingDays(clock.overBy) };
      say(stop.at, 'overdue', slots, { ...about(clock, facts), severity: 'error' });
    }
  },
});
