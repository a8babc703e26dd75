import { namesChild, namesOfChildren } from '../../facts/children.ts';
import { factRule } from '../rule.ts';
import { isInMissing } from './shared.ts';

export const noImpact = factRule({
  id: 'risk-analysis/no-impact',
  title: 'The analysis does not say what it means for the child',
  weight: 'completeness',
  seed: ['S9'],
  basis: {
    kind: 'practice',
    says: 'An assessment is of this child: the same facts mean different things for different children.',
  },
  asks: [],
  reads: ['analysis.impact', 'analysis.risk', 'child.name', 'children'],
  says: {
    empty:
      'It is not yet said what this means for the child. Write what it does to this child, day by day and later on.',
    unnamed: 'The analysis does not name {children}. Say what it means for each child by name.',
  },
  check(facts, say) {
    const impact = facts['analysis.impact'];
    const risk = facts['analysis.risk'];
    if (impact.bound) {
      if (!impact.given && !isInMissing(impact, risk)) say(impact.labelAt, 'empty');
      return;
    }
    const names = namesOfChildren(facts);
    const text = risk.value;
    // Where no child's name is known there is nothing to look for.
    if (text === null || names.length === 0 || names.some((name) => namesChild(text, name))) return;
    say(risk.labelAt, 'unnamed', { children: names.join(' or ') });
  },
});
