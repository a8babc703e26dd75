import { assessments } from '../../vocabulary/vocabulary.ts';
import { factRule } from '../rule.ts';

export const missing = factRule({
  id: 'risk-analysis/missing',
  title: 'There is no analysis of risk',
  weight: 'safeguarding',
  seed: ['S9'],
  basis: {
    kind: 'guidance',
    says: 'Working Together and the Framework for the Assessment of Children in Need (2000): an assessment analyses what was found, and does not only describe it.',
  },
  asks: [],
  reads: ['analysis.risk', 'analysis'],
  records: [...assessments, 'conference-report'],
  says: {
    empty:
      'There is no analysis of risk yet. Write what has happened, what it means for the child, how likely it is to happen again, what protects the child, and what you do not know.',
    unasked:
      'This form does not ask for an analysis of risk, so there is none to be found. Use a form that asks for one, or have a manager accept this with the reason, and tell whoever keeps the form.',
  },
  check(facts, say, { documentAt }) {
    const risk = facts['analysis.risk'];
    if (risk.bound && !risk.given) say(risk.labelAt, 'empty');
    if (!risk.bound) say(facts.analysis.bound ? facts.analysis.labelAt : documentAt, 'unasked');
  },
});
