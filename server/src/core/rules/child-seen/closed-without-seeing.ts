import { theChild } from '../../facts/children.ts';
import { factRule } from '../rule.ts';
import { isUnborn, visitsOf } from './shared.ts';

export const closedWithoutSeeing = factRule({
  id: 'child-seen/closed-without-seeing',
  title: 'Closed without the child being seen',
  weight: 'broken',
  seed: ['S8'],
  basis: {
    kind: 'guidance',
    says: 'Working Together (every edition) and the Assessment Framework (2000): the child is seen before it is decided that nothing more is needed.',
  },
  asks: [],
  reads: [
    'childSeen',
    'outcome',
    'referral.decision',
    'referral.significantHarm',
    'child.name',
    'children',
    'child.dateOfBirth',
    'child.expectedDateOfDelivery',
    'assessment.completed',
  ],
  says: {
    closed:
      'This ends with "{outcome}" and there is no record that {child} was seen. Record the visit, or see the child before it is decided.',
  },
  check(facts, say, { today, isAssessment }) {
    const { childSeen } = facts;
    if ((!childSeen.bound && !isAssessment) || visitsOf(childSeen, today).length > 0 || isUnborn(facts, today)) return;
    if (!isAssessment && facts['referral.significantHarm'].value === false) return;
    const closing = [facts.outcome, facts['referral.decision']].find(({ value }) => value?.meaning === 'closure');
    if (!closing?.value) return;
    const related = childSeen.bound ? [{ at: childSeen.at, message: 'The visit would be recorded here.' }] : [];
    say(closing.at, 'closed', { outcome: closing.value.label, child: theChild(facts) }, { related });
  },
});
