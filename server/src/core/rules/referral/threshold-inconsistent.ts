import { factRule } from '../rule.ts';

export const thresholdInconsistent = factRule({
  id: 'referral/threshold-inconsistent',
  title: 'The level of need does not fit the rest of the referral',
  weight: 'safeguarding',
  seed: ['S3'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: each area publishes its thresholds for help, and they are applied in the same way to every child.',
  },
  asks: ['referral.threshold'],
  reads: ['referral.decision', 'referral.significantHarm'],
  says: {
    closed:
      'The level of need is "{level}" and the decision is "{decision}". The two do not go together: look at both again, and change the one that is not right.',
    low: 'Significant harm is suspected and the level of need is "{level}". The two do not go together: look at both again, and change the one that is not right.',
  },
  check(facts, say) {
    const threshold = facts['referral.threshold'];
    const decision = facts['referral.decision'];
    const harm = facts['referral.significantHarm'];
    if (!threshold.value) return;
    const { label: level, meaning } = threshold.value;
    const levelHere = { at: threshold.at, message: 'The level of need is here.' };
    if (meaning === 'child-protection' && decision.value?.meaning === 'closure') {
      say(decision.at, 'closed', { level, decision: decision.value.label }, { related: [levelHere] });
    } else if (harm.value === true && (meaning === 'universal' || meaning === 'early-help')) {
      const harmHere = { at: harm.at, message: 'Here it says that significant harm is suspected.' };
      if (decision.value) say(decision.at, 'low', { level }, { related: [levelHere, harmHere] });
      else say(threshold.at, 'low', { level }, { related: [harmHere] });
    }
  },
});
