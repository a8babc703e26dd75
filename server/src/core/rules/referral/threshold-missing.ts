import { factRule } from '../rule.ts';

export const thresholdMissing = factRule({
  id: 'referral/threshold-missing',
  title: 'A referral was decided without a level of need',
  weight: 'safeguarding',
  seed: ['S3'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: each area publishes its thresholds, and decisions on referrals are made against them.',
  },
  asks: ['referral.decision', 'referral.threshold'],
  reads: [],
  says: {
    none: 'This was decided as "{decision}" and the level of need is not written. Say which level, by the local thresholds.',
  },
  check(facts, say) {
    const decision = facts['referral.decision'];
    const threshold = facts['referral.threshold'];
    if (decision.value && !threshold.given)
      say(
        threshold.labelAt,
        'none',
        { decision: decision.value.label },
        { related: [{ at: decision.at, message: 'The decision is here.' }] },
      );
  },
});
