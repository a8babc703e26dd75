import { factRule } from '../rule.ts';

export const missing = factRule({
  id: 'plan/missing',
  title: 'The outcome calls for a plan and the plan is empty',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: an assessment that finds a need leads to a plan that says what will be done, by whom and by when.',
  },
  asks: ['plan', 'outcome'],
  reads: [],
  says: { none: 'The outcome is "{outcome}" and the plan is empty. Write what will be done, by whom and by when.' },
  check(facts, say) {
    const { plan, outcome } = facts;
    const meaning = outcome.value?.meaning;
    if (!outcome.value || (meaning !== 'plan' && meaning !== 'child-protection')) return;
    if (plan.rows.length > 0 || plan.settled) return;
    const related = [{ at: outcome.at, message: 'The outcome is here.' }];
    say(plan.at, 'none', { outcome: outcome.value.label }, { related });
  },
});
