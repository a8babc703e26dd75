import { factRule } from '../rule.ts';

export const decisionMissing = factRule({
  id: 'oversight/decision-missing',
  title: 'No decision by a manager is recorded',
  weight: 'safeguarding',
  seed: ['S2'],
  basis: {
    kind: 'guidance',
    says: 'Department for Education: an assessment is complete once a manager has read and authorised it.',
  },
  asks: [],
  reads: ['oversight.manager', 'oversight.date', 'assessment.authorised', 'outcome'],
  says: {
    both: 'No decision by a manager is recorded. Ask a manager to read this and to write their name and the date.',
    manager: 'The name of the manager who decided is not written. Write it, or ask a manager to decide.',
    date: 'The date of the decision by the manager is not written. Write it.',
    unasked:
      'No decision by a manager is recorded, and this form does not ask for one. Ask a manager to decide, and tell whoever keeps the form.',
    unaskedManager:
      'This form does not ask which manager decided, so the record does not show it. Tell whoever keeps the form.',
    unaskedDate:
      'This form does not ask when the manager decided, so the record does not show it. Tell whoever keeps the form.',
  },
  check(facts, say, { status, isAssessment, documentAt }) {
    const { outcome } = facts;
    if (status !== 'for review' && status !== 'approved' && status !== 'closed' && !outcome.value) return;
    const manager = facts['oversight.manager'];
    const own = facts['oversight.date'];
    // A form that asks when the manager authorised the assessment asks for the date of the decision.
    const date = own.bound ? own : facts['assessment.authorised'];
    const lacksManager = !manager.given && (manager.bound || isAssessment);
    const lacksDate = !date.given && (date.bound || isAssessment);
    const related = outcome.value ? [{ at: outcome.at, message: 'The outcome is here.' }] : [];
    if (lacksManager && lacksDate) {
      const asked = [manager, date].find(({ bound }) => bound);
      say(asked?.labelAt ?? documentAt, asked ? 'both' : 'unasked', { related });
    } else if (lacksManager) {
      say(manager.labelAt, manager.bound ? 'manager' : 'unaskedManager', { related });
    } else if (lacksDate) {
      say(date.labelAt, date.bound ? 'date' : 'unaskedDate', { related });
    }
  },
});
