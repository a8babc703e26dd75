// What the rules of this family ask of a section.

import type { Filled, FilledSection, Form } from '../../form/form.ts';

/** The record has the section, and nobody has said that it does not apply or is waited for: what it lacks is its own fault. */
export function isWithin(section: FilledSection): boolean {
  return section.settled === null && (section.heading !== null || section.parent === null);
}

/** Another answer makes it one that is not asked for: its condition, or that of a section around it, does not hold. */
export function isRuledOut(what: Filled | FilledSection, form: Form): boolean {
  if (what.ask.need === 'when' && !form.isAsked(what).asked) return true;
  const around = what.kind === 'section' ? what.parent : what.section;
  return around !== null && isRuledOut(around, form);
}
