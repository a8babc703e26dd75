import { containsExpression } from '../../record/values/words.ts';
import { factRule } from '../rule.ts';

export const descriptive = factRule({
  id: 'risk-analysis/descriptive',
  title: 'The analysis of risk describes, and does not weigh',
  weight: 'safeguarding',
  seed: ['S9'],
  basis: {
    kind: 'practice',
    says: 'Auditors ask "so what?": an analysis says why, how likely, how serious and what it means, and not only what happened.',
  },
  asks: ['analysis.risk'],
  reads: [],
  says: {
    describes:
      'This tells what happened and does not yet weigh it. Say why it matters: what it means for the child, how likely harm is and how serious it would be, and what makes it more or less so.',
  },
  check(facts, say, { expressions }) {
    const risk = facts['analysis.risk'];
    if (risk.value !== null && !containsExpression(risk.value, expressions.evaluative)) say(risk.labelAt, 'describes');
  },
});
