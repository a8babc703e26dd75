// Names of children, as a record uses them.

import { firstName, samePerson } from '../record/values/people.ts';
import { nameKey } from '../text/name.ts';

/** True when two mentions name the same child: the same name, or the first name alone. */
export function sameChild(a: string, b: string): boolean {
  const [one, other] = [a.trim(), b.trim()];
  if (one === '' || other === '') return false;
  if (samePerson({ name: one }, { name: other })) return true;
  const isFirst = (name: string, whole: string) => !/\s/.test(name) && nameKey(firstName(whole)) === nameKey(name);
  return isFirst(one, other) || isFirst(other, one);
}
