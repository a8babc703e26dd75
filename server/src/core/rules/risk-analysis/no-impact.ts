import { firstName } from '../../record/values/people.ts';
import { containsExpression } from '../../record/values/words.ts';
import { factRule } from '../rule.ts';

export const noImpact = factRule({
  id: 'risk-analysis/no-impact',
  title: 'The analysis does not say what it means for the child',
  weight: 'completeness',
  seed: ['S9'],
  basis: {
    kind: 'practice',
    says: 'An assessment is of this child: the same facts mean different things for different children.',
  },
  asks: ['analysis.risk'],
  reads: ['analysis.impact', 'child.name', 'children'],
  says: {
    empty:
      'It is not yet said what this means for the child. Write what it does to this child, day by day and later on.',
    unnamed: 'The analysis does not name {children}. Say what it means for each child by name.',
  },
  check(facts, say) {
    const impact = facts['analysis.impact'];
    const risk = facts['analysis.risk'];
    if (impact.bound) {
      if (!impact.given) say(impact.labelAt, 'empty');
      return;
    }
    const names = [facts['child.name'].value, ...facts.children.rows.map(({ name }) => name.value)].filter(
      (name) => name !== null,
    );
    if (risk.value === null || names.length === 0) return;
    const text = risk.value;
    const isNamed = names.some((name) => containsExpression(text, [name, firstName(name)]) !== null);
    if (!isNamed) say(risk.labelAt, 'unnamed', { children: names.join(' or ') });
  },
});
