import { namesChild, namesOfChildren, sameChild, shareFirstName } from '../../facts/children.ts';
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
  check(facts, say, { today, isAssessment }) {
    const { childSeen } = facts;
    const all = namesOfChildren(facts).filter((name) => !/\bunborn\b/i.test(name));
    const visits = visitsOf(childSeen, today);
    if (!childSeen.columns.has('child') || all.length < 2) return;
    // In an assessment, children nobody has seen at all are for the rule about whether the child was seen.
    if (visits.length === 0 && isAssessment) return;
    const unseen = all.filter((name) => !visits.some(({ child }) => child.value && isAmong(name, child.value, all)));
    if (unseen.length > 0) say(childSeen.at, 'some', { children: unseen.join(' or ') }, { data: { children: unseen } });
  },
});

/** True when what is written beside a visit ("Ava and Ben", "both children", "all but Ben") says that this child of all was seen. */
export function isAmong(name: string, written: string, all: readonly string[]): boolean {
  const [seen = '', ...left] = written.split(/\b(?:except|but|apart from|other than|not)\b/i);
  const isNamed = (text: string) =>
    text.split(/[,;&/+]| and /i).some((part) => sameChild(part, name)) ||
    (namesChild(text, name) && !all.some((other) => other !== name && shareFirstName(other, name)));
  const isEverybody = /\b(?:all|each|every|everyone|(?:the|three|four|five|six) children)\b/i.test(seen);
  const isBoth = all.length === 2 && /\b(?:both|two children)\b/i.test(seen);
  return isNamed(seen) || ((isEverybody || isBoth) && !left.some(isNamed));
}
