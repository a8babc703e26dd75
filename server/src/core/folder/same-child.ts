// Whether two records are about one child. A name alone never says so, and different dates of birth always deny it.

import { sameChild } from '../facts/children.ts';
import type { ChildFacts, FolderFacts } from './folder-facts.ts';

/**
 * - `same`: one name and date of birth, or one case or child reference that nothing contradicts
 * - `perhaps`: one name, and no date of birth to compare
 * - `different`: every name or date of birth that can be compared differs
 * - `unknown`: nothing can be compared
 */
export type Sameness = 'same' | 'perhaps' | 'different' | 'unknown';

const nobody: ChildFacts = { name: null, born: null, identifier: null };

/** Whether two records are about one child, or have one of their children in common. */
export function sameness(a: FolderFacts, b: FolderFacts): Sameness {
  const isOneCase = a.reference !== null && b.reference !== null && plain(a.reference) === plain(b.reference);
  const pairs = orNobody(a.children).flatMap((one) => orNobody(b.children).map((other) => pair(one, other, isOneCase)));
  return (['same', 'perhaps', 'unknown'] as const).find((one) => pairs.includes(one)) ?? 'different';
}

function orNobody(children: readonly ChildFacts[]): readonly ChildFacts[] {
  return children.length > 0 ? children : [nobody];
}

function pair(a: ChildFacts, b: ChildFacts, isOneCase: boolean): Sameness {
  const bothBorn = a.born !== null && b.born !== null;
  const bothNamed = a.name !== null && b.name !== null;
  const bothListed = a.identifier !== null && b.identifier !== null;
  if (bothBorn && a.born !== b.born) return 'different';
  if (a.name !== null && b.name !== null && !sameChild(a.name, b.name)) return 'different';
  if (bothNamed && bothBorn) return 'same';
  if (isOneCase) return 'same';
  if (bothListed) return plain(a.identifier ?? '') === plain(b.identifier ?? '') ? 'same' : 'different';
  return bothNamed ? 'perhaps' : 'unknown';
}

/** Words of which two records have one in common that are the same child's. */
export function childKeys({ reference, children }: FolderFacts): readonly string[] {
  const keys = children.flatMap(({ born, identifier }) => [
    ...(born === null ? [] : [`born ${born}`]),
    ...(identifier === null ? [] : [`child ${plain(identifier)}`]),
  ]);
  return [...new Set(reference === null ? keys : [...keys, `case ${plain(reference)}`])];
}

/** Words of which two records have one in common that are perhaps one child's. */
export function nameKeys({ children }: FolderFacts): readonly string[] {
  return [...new Set(children.flatMap(({ name }) => folded(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? []))];
}

/** True where a child's date of birth is not given, so that only the name may tell. */
export function isUndated({ children }: FolderFacts): boolean {
  return children.some(({ born }) => born === null);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
