import { factRule } from '../rule.ts';

export const noReason = factRule({
  id: 'strategy-discussion/no-reason',
  title: 'The decision of a strategy discussion has no reason',
  weight: 'completeness',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: the decisions of a strategy discussion and the reasons for them are recorded.',
  },
  asks: ['strategy.decision', 'strategy.reason'],
  reads: [],
  says: {
    none: 'The discussion decided on "{decision}" and the reason is not written. Say why, and why not otherwise.',
  },
  check(facts, say) {
    const decision = facts['strategy.decision'];
    const reason = facts['strategy.reason'];
    if (!decision.value || reason.given) return;
    const related = [{ at: reason.labelAt, message: 'The reason belongs here.' }];
    say(decision.at, 'none', { decision: decision.value.label }, { related });
  },
});
