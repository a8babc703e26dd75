// What kind of answer a blank asks for, beyond its type.

import type { FieldAsk } from '../../core/template/template.ts';
import type { Named } from '../mentions.ts';

/** A blank that a person's name answers. */
export function asksForPerson({ type, concept, column }: FieldAsk): boolean {
  return type === 'person' || column === 'name' || column === 'child' || concept === 'child.name';
}

/** A blank that a child's name answers. */
export function asksForChild({ concept, column }: FieldAsk): boolean {
  return column === 'child' || concept === 'child.name';
}

/** A date that was long before the record, and is nobody's guess. */
export function isBirth({ concept, column }: FieldAsk): boolean {
  return column === 'dateOfBirth' || concept === 'child.dateOfBirth';
}

/** A person as a blank has them: with role and agency where it asks for a person, the name alone where it asks for a name. */
export function personWords(
  { name, role, agency }: Pick<Named, 'name' | 'role' | 'agency'>,
  { type }: FieldAsk,
): string {
  const more = [role, agency].filter((part) => part !== null && part !== '');
  return type === 'person' && more.length > 0 ? `${name} (${more.join(', ')})` : name;
}
