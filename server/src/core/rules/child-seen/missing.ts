import { factRule } from '../rule.ts';
import { visitsOf } from './shared.ts';

export const missing = factRule({
  id: 'child-seen/missing',
  title: 'The child has not been recorded as seen',
  weight: 'safeguarding',
  seed: ['S8'],
  basis: {
    kind: 'guidance',
    says: 'Framework for the Assessment of Children in Need (2000) and Working Together since: the child is seen as part of every assessment.',
  },
  asks: [],
  reads: ['childSeen', 'childSeen.notSeenReason', 'child.name'],
  records: ['initial-assessment', 'core-assessment', 'single-assessment', 'section-47'],
  says: {
    unseen:
      'There is no record yet that {child} was seen. Record the date of the visit, or see the child before this is finished.',
    reason:
      'A reason is given why {child} has not been seen, and nobody has seen {child} yet. See the child, or have a manager accept this with the reason.',
    unasked:
      'This form does not ask whether the child was seen, so nothing here shows that anybody has seen {child}. Record the visit, and tell whoever keeps the form.',
  },
  check(facts, say, { today, documentAt }) {
    const { childSeen } = facts;
    if (visitsOf(childSeen, today).length > 0) return;
    const child = facts['child.name'].value ?? 'the child';
    if (!childSeen.bound) say(documentAt, 'unasked', { child });
    else if (facts['childSeen.notSeenReason'].given) say(childSeen.at, 'reason', { child });
    else say(childSeen.at, 'unseen', { child });
  },
});
