import { factRule } from '../rule.ts';
import { aboutClock, dated, day, saidOf, workingDays } from './shared.ts';

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
    today: '{clock} is due today ({limit} from {from}).',
    soon: '{clock} is due on {due}: {left} left ({limit} from {from}).',
  },
  check(facts, say, { clocks }) {
    for (const clock of clocks) {
      const stop = saidOf(facts, clock.stopConcept);
      if (clock.state !== 'due-soon' || !stop) continue;
      const at = stop.text === '' ? stop.labelAt : stop.at;
      const extra = {
        severity: 'warning' as const,
        related: aboutClock(clock, facts),
        data: { clock: clock.clock, edition: clock.edition, note: clock.editionNote },
      };
      const slots = { clock: clock.label, limit: clock.limit, from: day(clock.from) };
      if (clock.left === 0) say(at, 'today', slots, extra);
      else say(at, 'soon', { ...slots, due: day(clock.due), left: workingDays(clock.left) }, extra);
    }
  },
});
