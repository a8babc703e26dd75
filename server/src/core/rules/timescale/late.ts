import { factRule } from '../rule.ts';
import { about, dated, day, saidOf, spoken, workingDays } from './shared.ts';

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
    late: '{clock} was due on {due}: {limit} from {from}, counted under {edition}. It is dated {stopped}, {over} late. Write the reason for the delay.',
    explained:
      '{clock} was due on {due}: {limit} from {from}, counted under {edition}. It is dated {stopped}, {over} late, and the reason is given.',
  },
  check(facts, say, { clocks }) {
    for (const clock of clocks) {
      const stop = saidOf(facts, clock.stopConcept);
      if (clock.state !== 'late' || !clock.stopped || !stop) continue;
      const slots = { ...spoken(clock), over: workingDays(clock.overBy), stopped: day(clock.stopped) };
      const isExplained = facts['assessment.extensionReason'].value !== null;
      if (isExplained) say(stop.at, 'explained', slots, { ...about(clock, facts), severity: 'warning' });
      else say(stop.at, 'late', slots, { ...about(clock, facts), severity: 'error' });
    }
  },
});
