import { factRule } from '../rule.ts';

export const thresholdMissing = factRule({
  id: 'referral/threshold-missing',
  title: 'A referral was decided without a level of need',
  weight: 'safeguarding',
  seed: ['S3'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: each area publishes its thresholds for help, and decisions on referrals are made by them.',
  },
  asks: ['referral.decision', 'referral.threshold'],
  reads: [],
  says: {
    none: 'The decision is "{decision}" and the level of need is not written. Write which level it is by your local thresholds.',
  },
  check(facts, say) {
    const decision = facts['referral.decision'];
    const threshold = facts['referral.threshold'];
    if (!decision.value || threshold.given) return;
    const related = [{ at: decision.at, message: 'The decision is here.' }];
    say(threshold.labelAt, 'none', { decision: decision.value.label }, { related });
  },
});
