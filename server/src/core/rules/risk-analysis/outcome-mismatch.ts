import { factRule } from '../rule.ts';

export const outcomeMismatch = factRule({
  id: 'risk-analysis/outcome-mismatch',
  title: 'The risk is said to be high, and the outcome is to close',
  weight: 'safeguarding',
  seed: ['S14'],
  basis: {
    kind: 'practice',
    says: 'The outcome follows from the analysis; where it does not, a senior manager looks again.',
  },
  asks: ['analysis.riskLevel', 'outcome'],
  reads: [],
  says: {
    mismatch:
      'The risk is said to be "{level}" and the outcome is "{outcome}". Change the one that is not right, or say why both stand and have a senior manager look at it.',
  },
  check(facts, say) {
    const level = facts['analysis.riskLevel'];
    const { outcome } = facts;
    if (level.value?.meaning !== 'high' || outcome.value?.meaning !== 'closure') return;
    say(
      outcome.at,
      'mismatch',
      { level: level.value.label, outcome: outcome.value.label },
      { related: [{ at: level.at, message: 'The level of risk is here.' }] },
    );
  },
});
