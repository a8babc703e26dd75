import { factRule } from '../rule.ts';

export const thresholdUnexplained = factRule({
  id: 'referral/threshold-unexplained',
  title: 'The level of need has no reason',
  weight: 'completeness',
  seed: ['S3'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: thresholds are applied consistently, which nobody can see without the reason.',
  },
  asks: ['referral.threshold', 'referral.thresholdRationale'],
  reads: [],
  says: {
    none: 'The level of need is "{level}" and the reason is not written. Say what puts the child at this level, and not the one above or below.',
  },
  check(facts, say) {
    const threshold = facts['referral.threshold'];
    if (threshold.value && !facts['referral.thresholdRationale'].given)
      say(threshold.at, 'none', { level: threshold.value.label });
  },
});
