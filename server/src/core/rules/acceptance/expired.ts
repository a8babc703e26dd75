import { writeDate } from '../../record/values/dates.ts';
import { findingsRule } from '../rule.ts';

export const expired = findingsRule({
  id: 'acceptance/expired',
  title: 'An acceptance has lapsed',
  weight: 'completeness',
  seed: ['S2'],
  basis: { kind: 'practice', says: 'What was accepted for a time is looked at again when that time is over.' },
  says: {
    lapsed:
      'This was accepted until {until}, which has passed, so the finding counts again. Put it right, or accept it anew.',
  },
  check({ acceptances }, say) {
    for (const { state, at, until } of acceptances) {
      if (state === 'expired' && until) say(at, 'lapsed', { until: writeDate({ date: until, time: null }) });
    }
  },
});
