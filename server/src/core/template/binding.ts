// What binding a draft takes: the code lists and names in reach, and where problems are told.

import { nameKey } from '../text/name.ts';
import { nearest } from '../text/nearest.ts';
import { type ConceptId, type ConceptType, conceptIds, conceptOf } from '../vocabulary/vocabulary.ts';
import type { Blank } from './blank.ts';
import { type Condition, compileCondition, type NameNode } from './condition.ts';
import type { DraftPart, PlacedBlank } from './draft.ts';
import type { Choice, Need, TemplateMention, TemplatePlace, TemplateProblem, TemplateRuleId } from './template.ts';

/** A list of codes that a pack supplies for choices. */
export interface CodeSet {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly Choice[];
}

export interface Context {
  readonly codes: (id: string) => CodeSet | null;
  readonly keyOf: ReadonlyMap<DraftPart, string>;
  readonly names: NameNode;
  readonly problems: TemplateProblem[];
  readonly mentions: TemplateMention[];
}

export function say(
  context: Context,
  rule: TemplateRuleId,
  at: TemplatePlace,
  message: string,
  near: readonly string[] = [],
): void {
  context.problems.push({ rule, at, message, nearest: near });
}

/** A span inside a blank's braces as a place in its file. */
export function inside(
  placed: PlacedBlank,
  span: { readonly start: number; readonly end: number } | null,
): TemplatePlace {
  if (!span) return placed.at;
  return { ...placed.at, start: placed.at.start + 1 + span.start, end: placed.at.start + 1 + span.end };
}

export function need(
  placed: PlacedBlank | null,
  home: readonly string[],
  context: Context,
): { need: Need; condition: Condition | null } {
  const blank = placed?.blank;
  if (!placed || blank?.need !== 'when' || !blank.condition)
    return { need: blank?.need && blank.need !== 'when' ? blank.need : 'required', condition: null };
  const condition = compileCondition(blank.condition.name, context.names, home);
  const { start } = blank.condition.at;
  for (const { key, at } of condition.mentions)
    context.mentions.push({ key, at: inside(placed, { start: start + at.start, end: start + at.end }) });
  for (const problem of condition.problems) {
    say(
      context,
      problem.rule,
      inside(placed, { start: start + problem.at.start, end: start + problem.at.end }),
      problem.message,
      problem.nearest,
    );
  }
  return { need: 'when', condition };
}

export function names(name: string, blank: Blank | undefined): readonly string[] {
  return [name, ...(blank?.aliases ?? [])].map(nameKey).filter((key) => key !== '');
}

export function boundConcept(
  placed: PlacedBlank | null,
  context: Context,
): { readonly id: ConceptId; readonly type: ConceptType } | null {
  const named = placed?.blank.concept;
  if (!placed || !named) return null;
  const concept = conceptOf(named.name);
  if (concept) return { id: named.name as ConceptId, type: concept.type };
  const near = nearestConcepts(named.name, conceptIds);
  say(
    context,
    'template/unknown-concept',
    inside(placed, named.at),
    `The vocabulary has nothing called "${named.name}".${didYouMean(near)}`,
    near,
  );
  return null;
}

export function nearestConcepts(name: string, ids: readonly string[]): readonly string[] {
  const near = nearest(name, ids);
  const last = name.split('.').at(-1)?.toLowerCase() ?? '';
  return near.length > 0 ? near : ids.filter((id) => last.length > 2 && id.toLowerCase().endsWith(last)).slice(0, 3);
}

export function didYouMean(near: readonly string[]): string {
  return near[0] ? ` Did you mean "${near[0]}"?` : '';
}
