// A question asked of records in the words of their templates, such as `count(Child seen[Seen alone = true]) = 0`.

import type { Checked } from '../check/check.ts';
import { feelReader } from '../form/asked.ts';
import type { Reach } from '../pack/reach.ts';
import { type Condition, compileCondition, type FeelValue, type NameNode } from '../template/condition.ts';
import { conditionName } from '../template/condition-names.ts';
import type { Template } from '../template/template.ts';

/** Why a question cannot be asked. */
export interface NotAsked {
  readonly why: string;
  /** Zero-based UTF-16 offsets into the question; null where nothing in it is at fault. */
  readonly at: { readonly start: number; readonly end: number } | null;
  /** The question was understood, but what it gives is neither yes nor no. */
  readonly isNoQuestion: boolean;
}

/** A question that at least one template in reach can be asked. */
export interface Question {
  readonly expression: string;
  /** The names in it, as it writes them. */
  readonly names: readonly string[];
}

/**
 * Reads a question in the words of templates: each is tried until one understands it. Where none does, it is what is wrong, as the
 * one says it that comes nearest.
 */
export function readQuestion(
  expression: string,
  { templates, template: named }: Pick<Reach, 'templates' | 'template'>,
): Question | NotAsked {
  let best: Condition | null = null;
  for (const { id, version } of templates) {
    const template = named(`${id}@${version}`);
    if (!template) continue;
    const condition = conditionOf(template, expression);
    if (condition.problems.length === 0) {
      const names = condition.mentions.map(({ at }) => expression.slice(at.start, at.end));
      return { expression, names: [...new Set(names)] };
    }
    if (!best || isNearer(condition, best)) best = condition;
  }
  const [problem] = best?.problems ?? [];
  if (!problem) return { why: 'There is no template in reach to ask with.', at: null, isNoQuestion: false };
  return { why: problem.message, at: problem.at, isNoQuestion: false };
}

/** True, false, null where neither can be said, or why it could not be asked. */
export type Answer = boolean | null | NotAsked;

/**
 * Asks a question of a record: whether it is true; null where that cannot be said, since something it is about is not answered;
 * else why it cannot be asked of this record. Never throws.
 */
export function findIn({ record, form }: Pick<Checked, 'record' | 'form'>, { expression, names }: Question): Answer {
  if (!form) {
    const why = record.template
      ? `Its template "${record.template}" is not in reach.`
      : 'It names no template, so nothing in it has a name.';
    return { why, at: null, isNoQuestion: false };
  }
  const { template } = form;
  const condition = conditionOf(template, expression);
  const [problem] = condition.problems;
  if (problem) {
    // Elsewhere it is understood, so what is wrong here is most likely a name this template does not have.
    const lacks = names.filter((name) => !has(template.nameTree, plain(name)));
    const why = `Its template has nothing called ${lacks.map((name) => `"${name}"`).join(' or ')}.`;
    return { why: lacks.length > 0 ? why : problem.message, at: problem.at, isNoQuestion: false };
  }
  const value = condition.evaluate(feelReader(template, form.sections, form.filled), form.today);
  if (value === null || typeof value === 'boolean') return value;
  return { why: neither(value), at: { start: 0, end: expression.length }, isNoQuestion: true };
}

/** Records by what a question gives for them. */
export interface Sorted<T> {
  readonly found: readonly T[];
  readonly unsaid: readonly T[];
  readonly notAsked: readonly { readonly record: T; readonly why: string }[];
}

/** Sorts records by their answers; where some give neither yes nor no, and none gives either, what was asked was no question. */
export function sortAnswers<T>(
  asked: readonly { readonly record: T; readonly answer: Answer }[],
): Sorted<T> | NotAsked {
  const notAsked = asked.flatMap(({ record, answer }) =>
    typeof answer === 'object' && answer !== null ? [{ record, ...answer }] : [],
  );
  const noQuestion = notAsked.find(({ isNoQuestion }) => isNoQuestion);
  if (noQuestion && !asked.some(({ answer }) => typeof answer === 'boolean')) return noQuestion;
  return {
    found: asked.filter(({ answer }) => answer === true).map(({ record }) => record),
    unsaid: asked.filter(({ answer }) => answer === null).map(({ record }) => record),
    notAsked: notAsked.map(({ record, why }) => ({ record, why })),
  };
}

// One question is asked of one record after another.
const asked = new WeakMap<Template, Condition>();

function conditionOf(template: Template, expression: string): Condition {
  const before = asked.get(template);
  if (before?.source === expression) return before;
  const condition = compileCondition(expression, template.nameTree, []);
  asked.set(template, condition);
  return condition;
}

function has({ name, aliases, children }: NameNode, wanted: string): boolean {
  return [name, ...aliases].some((one) => plain(one) === wanted) || children.some((child) => has(child, wanted));
}

function plain(name: string): string {
  return conditionName(name).toLowerCase();
}

function isNearer({ problems }: Condition, { problems: others }: Condition): boolean {
  if (problems.length !== others.length) return problems.length < others.length;
  return problems.some(({ nearest }) => nearest.length > 0) && !others.some(({ nearest }) => nearest.length > 0);
}

function neither(value: FeelValue): string {
  const compare = 'Compare it with something, as in';
  if (typeof value === 'number') return `This gives a number, not yes or no. ${compare}: ... > 0`;
  if (typeof value === 'string') return `This gives words, not yes or no. ${compare}: ... = "Child in need plan"`;
  if (Array.isArray(value)) return 'This gives a list, not yes or no. Count it, as in: count(...) > 0';
  if (value !== null && typeof value === 'object' && 'year' in value)
    return `This gives a date, not yes or no. ${compare}: ... < date("2026-03-20")`;
  return 'This gives more than one answer, not yes or no. Name one of them after a full stop.';
}
