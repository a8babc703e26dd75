// What the rules of this family ask of a section.

import type { FilledSection } from '../../form/form.ts';

/** The record has the section, and nobody has said that it does not apply or is waited for: what it lacks is its own fault. */
export function isWithin(section: FilledSection): boolean {
  return section.settled === null && (section.heading !== null || section.parent === null);
}
