import { findingsRule } from '../rule.ts';

export const noReason = findingsRule({
  id: 'acceptance/no-reason',
  title: 'An acceptance without a reason or a name',
  weight: 'completeness',
  seed: ['S2'],
  basis: {
    kind: 'practice',
    says: 'To let something stand is a decision, and a decision has a reason and somebody who made it.',
  },
  says: {
    reason:
      'Say why this may stand: "{reason}" is no reason another person could weigh. Until then the finding counts.',
    none: 'Say why this may stand. Until then the finding counts.',
    name: 'Say who accepts this: write a semicolon after the reason, then the name and the date. Until then the finding counts.',
  },
  check({ acceptances }, say) {
    for (const { state, at, reason } of acceptances) {
      if (state === 'no-name') say(at, 'name');
      else if (state === 'no-reason' && reason !== '') say(at, 'reason', { reason });
      else if (state === 'no-reason') say(at, 'none');
    }
  },
});
