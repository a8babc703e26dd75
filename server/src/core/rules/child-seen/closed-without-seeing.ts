import { factRule } from '../rule.ts';
import { visitsOf } from './shared.ts';

export const closedWithoutSeeing = factRule({
  id: 'child-seen/closed-without-seeing',
  title: 'Closed without the child being seen',
  weight: 'broken',
  seed: ['S8'],
  basis: {
    kind: 'statute',
    says: "Children Act 1989, sections 17(4A) and 47: the child's wishes and feelings are found out, and access to the child is obtained.",
  },
  asks: [],
  reads: ['childSeen', 'outcome', 'referral.decision', 'referral.significantHarm', 'child.name'],
  says: {
    closed:
      'This ends with "{outcome}" and there is no record that {child} was seen. See the child before deciding, or decide otherwise.',
  },
  check(facts, say, { today, isAssessment }) {
    const { childSeen } = facts;
    if ((!childSeen.bound && !isAssessment) || visitsOf(childSeen, today).length > 0) return;
    if (!isAssessment && facts['referral.significantHarm'].value === false) return;
    const child = facts['child.name'].value ?? 'the child';
    for (const decision of [facts.outcome, facts['referral.decision']]) {
      if (decision.value?.meaning !== 'closure') continue;
      const related = childSeen.bound
        ? [{ at: childSeen.at, message: 'Here is where the visit would be recorded.' }]
        : [];
      say(decision.at, 'closed', { outcome: decision.value.label, child }, { related });
    }
  },
});
