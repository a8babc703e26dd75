import { factRule } from '../rule.ts';

export const decisionMissing = factRule({
  id: 'oversight/decision-missing',
  title: 'There is no decision by a manager',
  weight: 'safeguarding',
  seed: ['S2'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: decisions on a child are made or agreed by a manager, and recorded with their date.',
  },
  asks: [],
  reads: ['oversight.manager', 'oversight.date', 'outcome'],
  says: {
    both: 'It is not written which manager decided, and when. Have a manager read this and write their name and the date.',
    manager: 'It is not written which manager decided. Have the manager write their name.',
    date: 'It is not written when the manager decided. Write the date.',
    unasked:
      "This form does not ask for a manager's decision, and there is none. Have a manager read this, and tell whoever keeps the form.",
  },
  check(facts, say, { status, isAssessment, documentAt }) {
    const manager = facts['oversight.manager'];
    const date = facts['oversight.date'];
    const isDue = status === 'for review' || status === 'approved' || status === 'closed' || facts.outcome.given;
    if (!isDue) return;
    if (!manager.bound && !date.bound) {
      if (isAssessment) say(documentAt, 'unasked');
      return;
    }
    const lacksManager = manager.bound && !manager.given;
    const lacksDate = date.bound && !date.given;
    if (lacksManager && lacksDate) say(manager.labelAt, 'both');
    else if (lacksManager) say(manager.labelAt, 'manager');
    else if (lacksDate) say(date.labelAt, 'date');
  },
});
