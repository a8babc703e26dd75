// One template extending another: the base's sections in order, with what the new one adds, replaces, moves and removes.

import { nameKey } from '../text/name.ts';
import type { DraftPart, DraftSection } from './draft.ts';
import type { TemplateProblem } from './template.ts';

/** Joins a template with the one it extends. Neither is changed. */
export function extendDraft(
  base: DraftSection,
  own: DraftSection,
): { readonly root: DraftSection; readonly problems: readonly TemplateProblem[] } {
  const problems: TemplateProblem[] = [];
  return { root: join(base, own, problems), problems };
}

function join(base: DraftSection, own: DraftSection, problems: TemplateProblem[]): DraftSection {
  const parts = [...base.parts];
  for (const part of own.parts) {
    const same = parts.findIndex((candidate) => isSame(candidate, part));
    const there = parts[same];
    if (isRemoved(part)) {
      if (there) parts.splice(same, 1);
      continue;
    }
    if (part.kind === 'section') {
      const next = there?.kind === 'section' ? join(there, part, problems) : part;
      if (there) parts.splice(same, 1, next);
      moveSection(parts, next, part, there !== undefined, problems);
    } else if (there) {
      parts.splice(same, 1, part);
    } else {
      const firstSection = parts.findIndex((candidate) => candidate.kind === 'section');
      parts.splice(firstSection < 0 ? parts.length : firstSection, 0, part);
    }
  }
  return {
    ...own,
    name: own.name || base.name,
    placed: own.placed ?? base.placed,
    text: own.text ?? base.text,
    guidance: own.guidance || base.guidance,
    parts,
  };
}

function moveSection(
  parts: DraftPart[],
  next: DraftSection,
  own: DraftSection,
  isThere: boolean,
  problems: TemplateProblem[],
): void {
  const blank = own.placed?.blank;
  const beside = blank?.after ?? blank?.before;
  if (!beside) {
    if (!isThere) parts.push(next);
    return;
  }
  const target = parts.findIndex((part) => part.kind === 'section' && nameKey(part.name) === nameKey(beside));
  if (target < 0) {
    problems.push({
      rule: 'template/extends',
      at: own.placed?.at ?? own.at,
      message: `There is no section called "${beside}" here to put this one beside.`,
      nearest: [],
    });
    if (!isThere) parts.push(next);
    return;
  }
  if (isThere) parts.splice(parts.indexOf(next), 1);
  const now = parts.findIndex((part) => part.kind === 'section' && nameKey(part.name) === nameKey(beside));
  parts.splice(blank?.after ? now + 1 : now, 0, next);
}

function isRemoved(part: DraftPart): boolean {
  return part.kind !== 'fixed' && part.placed?.blank.remove === true;
}

function isSame(a: DraftPart, b: DraftPart): boolean {
  if (a.kind === 'fixed' || b.kind === 'fixed')
    return a.kind === b.kind && a.kind === 'fixed' && b.kind === 'fixed' && a.text === b.text;
  if (a.kind === 'checklist' || a.kind === 'table') return a.kind === b.kind || (isRemoved(b) && b.kind === a.kind);
  if (b.kind === 'checklist' || b.kind === 'table') return false;
  return a.kind === b.kind && nameKey(a.name) === nameKey(b.name);
}
