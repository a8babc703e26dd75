import { factRule } from '../rule.ts';

export const thresholdInconsistent = factRule({
  id: 'referral/threshold-inconsistent',
  title: 'The level of need does not fit the rest of the referral',
  weight: 'safeguarding',
  seed: ['S3'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found that thresholds for child protection were not applied consistently.',
  },
  asks: ['referral.threshold'],
  reads: ['referral.decision', 'referral.significantHarm'],
  says: {
    closed:
      'The level of need is "{level}" and the decision is "{decision}". A child at this level is not left there: change the one that is not right.',
    low: 'Significant harm is suspected and the level of need is "{level}". Change the one that is not right.',
  },
  check(facts, say) {
    const threshold = facts['referral.threshold'];
    const decision = facts['referral.decision'];
    const meaning = threshold.value?.meaning;
    if (!threshold.value) return;
    const related = [{ at: threshold.at, message: 'The level of need is here.' }];
    if (meaning === 'child-protection' && decision.value?.meaning === 'closure') {
      say(decision.at, 'closed', { level: threshold.value.label, decision: decision.value.label }, { related });
    } else if (
      facts['referral.significantHarm'].value === true &&
      (meaning === 'universal' || meaning === 'early-help')
    ) {
      say(decision.bound ? decision.at : threshold.at, 'low', { level: threshold.value.label }, { related });
    }
  },
});
