import { nearest } from '../../text/nearest.ts';
import { findingsRule } from '../rule.ts';

export const unknownRule = findingsRule({
  id: 'acceptance/unknown-rule',
  title: 'An acceptance names no finding there is',
  weight: 'completeness',
  seed: ['S2'],
  basis: { kind: 'practice', says: 'An acceptance that reaches nothing looks as if something had been decided.' },
  says: { unknown: 'There is no kind of finding called "{name}", so this accepts nothing.{hint}' },
  check({ acceptances, ruleIds }, say) {
    for (const { state, rule, ruleAt } of acceptances) {
      if (state !== 'unknown-rule') continue;
      const near = nearest(rule, ruleIds);
      say(
        ruleAt,
        'unknown',
        { name: rule, hint: near[0] ? ` Did you mean "${near[0]}"?` : '' },
        { data: { nearest: near } },
      );
    }
  },
});
