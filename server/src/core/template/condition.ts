// A condition of a template: FEEL over the template's own names, evaluated by a library.

import type { Temporal } from 'temporal-polyfill';
import type { Span } from './blank.ts';

type PlainDate = Temporal.PlainDate;

/** A name a condition may use: a heading, label, header or tick list of the template, and what stands under it. */
export interface NameNode {
  /** Unique in the template: `n` and digits. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'section' | 'field' | 'table' | 'column' | 'checklist';
  readonly children: readonly NameNode[];
}

/** A value as conditions see it. A table is a list of contexts, and the entries of a context are named by keys of nodes. */
export type FeelValue =
  | null
  | boolean
  | number
  | string
  | PlainDate
  | { readonly date: PlainDate; readonly time: Temporal.PlainTime }
  | readonly FeelValue[]
  | { readonly [key: string]: FeelValue };

export interface ConditionProblem {
  readonly rule: 'template/condition' | 'template/condition-name';
  /** Zero-based UTF-16 offsets into the condition's source. */
  readonly at: Span;
  readonly message: string;
  /** What was probably meant, closest first. */
  readonly nearest: readonly string[];
}

export interface Condition {
  readonly source: string;
  readonly problems: readonly ConditionProblem[];
  /** The keys of the nodes it mentions, in the order they first stand. */
  readonly uses: readonly string[];
  /** Null where it cannot be said, as when an operand is null; callers take that for false. Never throws. */
  test(read: (key: string) => FeelValue, today: PlainDate): boolean | null;
  evaluate(read: (key: string) => FeelValue, today: PlainDate): FeelValue;
}

/** Reads a condition that stands in the section whose keys, from the root, are `home`. */
export function compileCondition(source: string, _root: NameNode, _home: readonly string[]): Condition {
  return { source, problems: [], uses: [], test: () => null, evaluate: () => null };
}
