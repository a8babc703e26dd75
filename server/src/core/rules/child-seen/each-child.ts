import { sameChild } from '../../facts/children.ts';
import { factRule } from '../rule.ts';
import { visitsOf } from './shared.ts';

export const eachChild = factRule({
  id: 'child-seen/each-child',
  title: 'One of the children has not been recorded as seen',
  weight: 'safeguarding',
  seed: ['S8'],
  basis: { kind: 'guidance', says: 'Working Together: every child of the assessment is seen, each for themselves.' },
  asks: ['childSeen'],
  reads: ['children', 'child.name'],
  says: {
    some: "There is no record yet that {children} was seen. Record each child's visit with the child's name and the date.",
  },
  check(facts, say, { today }) {
    const { childSeen, children } = facts;
    const names = [facts['child.name'].value, ...children.rows.map(({ name }) => name.value)].filter(
      (name) => name !== null,
    );
    const each = names.filter((name, i) => !names.slice(0, i).some((before) => sameChild(before, name)));
    const visits = visitsOf(childSeen, today);
    // A single child, and one nobody has seen at all, are for the rule about whether the child was seen.
    if (!childSeen.columns.has('child') || each.length < 2 || visits.length === 0) return;
    const unseen = each.filter(
      (name) => !visits.some(({ child }) => child.value?.split(/,|;| and | & /).some((said) => sameChild(name, said))),
    );
    if (unseen.length > 0) say(childSeen.at, 'some', { children: unseen.join(' or ') }, { data: { children: unseen } });
  },
});
