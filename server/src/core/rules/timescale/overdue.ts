import { factRule } from '../rule.ts';
import { aboutClock, dated, day, saidOf, workingDays } from './shared.ts';

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
  says: { overdue: '{clock} was due on {due} ({limit} from {from}): it is {over} overdue and has no date yet.' },
  check(facts, say, { clocks }) {
    for (const clock of clocks) {
      const stop = saidOf(facts, clock.stopConcept);
      if (clock.state !== 'overdue' || !stop) continue;
      say(
        stop.text === '' ? stop.labelAt : stop.at,
        'overdue',
        {
          clock: clock.label,
          due: day(clock.due),
          limit: clock.limit,
          from: day(clock.from),
          over: workingDays(clock.overBy),
        },
        {
          severity: 'error',
          related: aboutClock(clock, facts),
          data: { clock: clock.clock, edition: clock.edition, note: clock.editionNote },
        },
      );
    }
  },
});
