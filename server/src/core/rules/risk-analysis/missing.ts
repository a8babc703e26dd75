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
  reads: ['analysis.risk'],
  records: ['initial-assessment', 'core-assessment', 'single-assessment', 'section-47', 'conference-report'],
  says: {
    empty:
      'There is no analysis of risk yet. Write what has happened, what it means for the child, how likely it is to happen again, what protects the child, and what you do not know.',
    unasked:
      'This form does not ask for an analysis of risk, and there is none. Write one, and tell whoever keeps the form.',
  },
  check(facts, say, { documentAt }) {
    const risk = facts['analysis.risk'];
    if (!risk.bound) say(documentAt, 'unasked');
    else if (!risk.given) say(risk.labelAt, 'empty');
  },
});
