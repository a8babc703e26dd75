import { factRule } from '../rule.ts';

export const reasonsMissing = factRule({
  id: 'oversight/reasons-missing',
  title: "A manager's decision has no reasons",
  weight: 'completeness',
  seed: ['S2'],
  basis: {
    kind: 'practice',
    says: 'A signature shows that a manager was there; the reasons show what the manager weighed.',
  },
  asks: ['oversight.manager', 'oversight.comments'],
  reads: [],
  says: {
    none: '{manager} is named as the manager, and no reasons are written. Write what was decided and why.',
  },
  check(facts, say) {
    const manager = facts['oversight.manager'];
    const comments = facts['oversight.comments'];
    if (!manager.value || comments.given) return;
    const related = [{ at: manager.at, message: 'The manager is named here.' }];
    say(comments.labelAt, 'none', { manager: manager.value.name }, { related });
  },
});
