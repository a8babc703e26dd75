import { theChild } from '../../facts/children.ts';
import { factRule } from '../rule.ts';
import { visitsOf } from './shared.ts';

export const words = factRule({
  id: 'child-seen/words',
  title: 'Nothing is recorded of what the child said or how they were',
  weight: 'safeguarding',
  seed: ['S8'],
  basis: {
    kind: 'statute',
    says: "Children Act 1989, sections 17(4A) and 47(5A): the child's wishes and feelings are found out and given due consideration.",
  },
  asks: ['childSeen'],
  reads: ['childSeen.words', 'childSeen.presentation', 'child.name', 'children'],
  says: {
    nothing:
      "A visit is recorded, and nothing is written of what {child} said or how {child} seemed. Write it in the child's own words, or what you observed.",
  },
  check(facts, say, { today }) {
    const { childSeen } = facts;
    const [first] = visitsOf(childSeen, today);
    if (!first || childSeen.rows.some((visit) => visit.words.given || visit.presentation.given)) return;
    const fields = [facts['childSeen.words'], facts['childSeen.presentation']];
    if (fields.some(({ given }) => given)) return;
    // Where it belongs: in the row of the visit, else under its own label.
    const place = [first.words, first.presentation, ...fields].find(({ bound }) => bound);
    const isAsked = childSeen.columns.has('words') || childSeen.columns.has('presentation');
    if (place || isAsked) say(place?.at ?? first.at, 'nothing', { child: theChild(facts) });
  },
});
