import { factRule } from '../rule.ts';

export const thresholdUnexplained = factRule({
  id: 'referral/threshold-unexplained',
  title: 'The level of need has no reason',
  weight: 'completeness',
  seed: ['S3'],
  basis: {
    kind: 'practice',
    says: 'Nobody can see whether thresholds are applied consistently unless the reason for each is written.',
  },
  asks: ['referral.threshold', 'referral.thresholdRationale'],
  reads: [],
  says: {
    none: 'The level of need is "{level}" and the reason is not written. Write why it is this level, and not the one above or below.',
  },
  check(facts, say) {
    const threshold = facts['referral.threshold'];
    const rationale = facts['referral.thresholdRationale'];
    if (!threshold.value || rationale.given) return;
    const related = [{ at: rationale.labelAt, message: 'The reason belongs here.' }];
    say(threshold.at, 'none', { level: threshold.value.label }, { related });
  },
});
