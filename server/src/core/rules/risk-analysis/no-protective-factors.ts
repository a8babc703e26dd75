import { factRule } from '../rule.ts';
import { isInMissing } from './shared.ts';

export const noProtectiveFactors = factRule({
  id: 'risk-analysis/no-protective-factors',
  title: 'Nothing is said of what protects the child',
  weight: 'completeness',
  seed: ['S9'],
  basis: { kind: 'practice', says: 'Risk is weighed against what has been shown to keep the child safe.' },
  asks: ['analysis.protective'],
  reads: ['analysis.risk'],
  says: {
    empty:
      'It is not yet said what protects the child. Write what has kept the child safe so far, or that you found nothing that does.',
  },
  check(facts, say) {
    const protective = facts['analysis.protective'];
    if (!protective.given && !isInMissing(protective, facts['analysis.risk'])) say(protective.labelAt, 'empty');
  },
});
