import { factRule } from '../rule.ts';
import { aboutClock, dated, day, saidOf, workingDays } from './shared.ts';

export const late = factRule({
  id: 'timescale/late',
  title: 'A timescale was missed',
  weight: 'timescale',
  seed: ['S9a'],
  basis: {
    kind: 'guidance',
    says: 'Working Together sets the timescale; the edition in force on the day it began counts.',
  },
  asks: [],
  reads: [...dated, 'assessment.extensionReason'],
  says: {
    late: '{clock} was due on {due} ({limit} from {from}) and was done {over} late, on {stopped}. Write the reason for the delay.',
    explained:
      '{clock} was due on {due} ({limit} from {from}) and was done {over} late, on {stopped}. The reason is given.',
  },
  check(facts, say, { clocks }) {
    for (const clock of clocks) {
      const stop = saidOf(facts, clock.stopConcept);
      if (clock.state !== 'late' || !clock.stopped || !stop) continue;
      const slots = {
        clock: clock.label,
        due: day(clock.due),
        limit: clock.limit,
        from: day(clock.from),
        over: workingDays(clock.overBy),
        stopped: day(clock.stopped),
      };
      const extra = {
        related: aboutClock(clock, facts),
        data: { clock: clock.clock, edition: clock.edition, note: clock.editionNote },
      };
      if (facts['assessment.extensionReason'].given)
        say(stop.at, 'explained', slots, { ...extra, severity: 'warning' });
      else say(stop.at, 'late', slots, { ...extra, severity: 'error' });
    }
  },
});
