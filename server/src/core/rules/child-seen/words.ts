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
  reads: ['childSeen.words', 'childSeen.presentation', 'child.name'],
  says: {
    nothing:
      "{child} was seen, and nothing is written of what {child} said or how {child} seemed. Write it in the child's own words, or what you observed.",
  },
  check(facts, say, { today }) {
    const { childSeen } = facts;
    const visits = visitsOf(childSeen, today);
    const asks =
      ['words', 'presentation'].some((column) => childSeen.columns.has(column as 'words')) ||
      facts['childSeen.words'].bound ||
      facts['childSeen.presentation'].bound;
    if (!asks || visits.length === 0 || facts['childSeen.words'].given || facts['childSeen.presentation'].given) return;
    if (childSeen.rows.some((visit) => visit.words.given || visit.presentation.given)) return;
    const [first] = visits;
    if (!first) return;
    const at = first.words.bound ? first.words.at : first.at;
    say(at, 'nothing', { child: facts['child.name'].value ?? 'the child' });
  },
});
