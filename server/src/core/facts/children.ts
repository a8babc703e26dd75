// The children a record is about, and whether words name them.

import { firstName, samePerson } from '../record/values/people.ts';
import { containsExpression } from '../record/values/words.ts';
import type { Facts } from './fact.ts';

/** The names of the children a record is about, each once; none where it names nobody. */
export function namesOfChildren(facts: Pick<Facts, 'child.name' | 'children'>): readonly string[] {
  const names = [facts['child.name'].value, ...facts.children.rows.map(({ name }) => name.value)].filter(
    (name) => name !== null,
  );
  return names.filter((name, i) => !names.slice(0, i).some((before) => sameChild(before, name)));
}

/** How a sentence speaks of the child where it cannot begin with it: the name, or `the child` where none or several are named. */
export function theChild(facts: Pick<Facts, 'child.name' | 'children'>): string {
  const [only, ...others] = namesOfChildren(facts);
  return facts['child.name'].value ?? (only !== undefined && others.length === 0 ? only : 'the child');
}

/** True when two names are one child's: the same name, or the first name alone. */
export function sameChild(a: string, b: string): boolean {
  const [one, other] = [inOrder(a), inOrder(b)];
  if (samePerson({ name: one }, { name: other })) return true;
  return (isOneWord(one) && namesChild(one, other)) || (isOneWord(other) && namesChild(other, one));
}

/** True when a text has a child's full or first name in it, as whole words in any case: `Ava`, `Ava's`, `Ava Example`. */
export function namesChild(text: string, name: string): boolean {
  return containsExpression(plain(text), calledBy(name).map(plain)) !== null;
}

/** True when one first name stands for both, so that it alone says of neither who is meant. */
export function shareFirstName(a: string, b: string): boolean {
  return plain(firstName(inOrder(a))) === plain(firstName(inOrder(b)));
}

// Words that stand where a name is not known or not given: "the child" names nobody, "Child B" does.
const noName = /^(?:the|subject|child|baby|infant|toddler|unborn|newborn|boy|girl|twin|sibling|brother|sister|young)$/i;

function calledBy(name: string): readonly string[] {
  const whole = inOrder(name.replace(/\([^)]*\)?/g, ' ')).trim();
  const first = firstName(whole);
  const called = noName.test(first) ? whole.split(/\s+/).slice(0, 2).join(' ') : first;
  return [whole, called, ...otherNames(name)].filter((one) => /\p{L}/u.test(one) && !noName.test(one));
}

// `Benjamin Example (Ben)`, `Benjamin Example (known as Ben)`; not `(twin)`, `(aged 6)` or `(seen with his mother)`.
function otherNames(name: string): readonly string[] {
  return [...name.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) => {
    const said = inside.trim().replace(/^(?:also )?(?:known as|called|aka|prefers)\b:? ?/i, '');
    return /^\p{Lu}[\p{L}\p{M}'\u2019-]*$/u.test(said) ? [said] : [];
  });
}

// `EXAMPLE, Ava` as registers have it.
function inOrder(name: string): string {
  const [, surname, given] = /^\s*([^\s,]+), *(\p{Lu}[^,\d]*)$/u.exec(name) ?? [];
  return surname && given ? `${given.trim()} ${surname}` : name.trim();
}

function isOneWord(name: string): boolean {
  return /^\S+$/.test(name);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['\u2019]s(?![\p{L}\p{N}])/giu, '')
    .toLowerCase();
}
