import { isUnder } from '../../facts/age.ts';
import { theChild } from '../../facts/children.ts';
import { factRule } from '../rule.ts';
import { visitsOf } from './shared.ts';

export const alone = factRule({
  id: 'child-seen/alone',
  title: 'The child was seen, but never alone',
  weight: 'safeguarding',
  seed: ['S8'],
  basis: {
    kind: 'guidance',
    says: 'Working Together (every edition since 2010): the child is seen, alone where that is appropriate, and it is recorded.',
  },
  asks: ['childSeen'],
  reads: ['childSeen.aloneReason', 'child.name', 'children', 'child.dateOfBirth'],
  says: {
    never: 'No visit records {child} being seen alone. Record a visit alone, or say why it was not possible.',
  },
  check(facts, say, { today }) {
    const { childSeen } = facts;
    const birth = facts['child.dateOfBirth'].value;
    const visits = visitsOf(childSeen, today).filter(({ date }) => date.value && !isUnder(2, birth, date.value));
    if (!childSeen.columns.has('alone') || facts['childSeen.aloneReason'].given) return;
    if (visits.some(({ alone }) => alone.value)) return;
    for (const { alone } of visits) say(alone.at, 'never', { child: theChild(facts) });
  },
});
