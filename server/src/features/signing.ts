// Who may sign for what: what a name is, and who wrote the record.

import type { Facts } from '../core/facts/fact.ts';
import { type Person, readPerson, samePerson } from '../core/record/values/people.ts';

/** Why words cannot stand as the name of whoever signs; null where they can. */
export function wrongName(by: string): string | null {
  return readPerson(by) && /\p{L}{2}/u.test(by) && !/[\r\n;]|--/.test(by)
    ? null
    : 'Write the name of whoever signs, such as R. Manager.';
}

/** Whether somebody wrote the record, or was allocated it, or led its enquiries. */
export function isAuthor(facts: Facts | null, by: string): boolean {
  const name = readPerson(by);
  return name !== null && authorsOf(facts).some((author) => samePerson(author, name));
}

function authorsOf(facts: Facts | null): readonly Person[] {
  if (!facts) return [];
  const said = [facts['assessment.author'], facts['allocation.worker'], facts['enquiry.lead']];
  return said.flatMap(({ value }) => value ?? []);
}
