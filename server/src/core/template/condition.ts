// A condition of a template: FEEL over the template's own names, evaluated by a library.

import type { Temporal } from 'temporal-polyfill';
import type { Span } from './blank.ts';
import { evaluable, type Feel, feelOf, problemsOf } from './condition-feel.ts';
import { type Entry, type Names, namesOf } from './condition-names.ts';
import { fromFeel, type Run, runnerOf, toFeel } from './condition-run.ts';
import { scanCondition } from './condition-scan.ts';
import type { NameMention } from './condition-state.ts';

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
  /** Where names stand in its source, in order, those of a path one by one; also in a condition with problems. */
  readonly mentions: readonly NameMention[];
  /** Null where it cannot be said, as when an operand is null; callers take that for false. Never throws. */
  test(read: (key: string) => FeelValue, today: PlainDate): boolean | null;
  evaluate(read: (key: string) => FeelValue, today: PlainDate): FeelValue;
}

// Nobody writes so long a condition, and reading it takes time.
const longest = 4000;

/**
 * Reads a condition that stands in the section (or, in a column's blank, the table) whose keys, from the root, are `home`.
 * Text is compared exactly, so an option is written as the template writes it; `null` is what is not answered. `today()` is the
 * day given, and `now()` its midnight. A condition with problems is never true.
 */
export function compileCondition(source: string, root: NameNode, home: readonly string[]): Condition {
  const names = namesFor(root);
  const read = readCondition(source, names, home);
  if (read.problems.length > 0) {
    const { problems, uses, mentions } = read;
    return { source, problems, uses, mentions, test: () => null, evaluate: () => null };
  }
  const parameters = read.uses.filter((key) => isGiven(names.byKey.get(key), home));
  let run: Run | null = null;
  const evaluate: Condition['evaluate'] = (readKey, today) => {
    run ??= runnerOf(evaluable(read.feel, names), parameters);
    return fromFeel(run((key) => toFeel(readKey(key), names.byKey.get(key)), today));
  };
  return {
    source,
    problems: [],
    uses: read.uses,
    mentions: read.mentions,
    test: (readKey, today) => {
      const value = evaluate(readKey, today);
      return typeof value === 'boolean' ? value : null;
    },
    evaluate,
  };
}

// The conditions of one template are read one after the other, all with its names.
const prepared = new WeakMap<NameNode, Names>();

function namesFor(root: NameNode): Names {
  const names = prepared.get(root) ?? namesOf(root);
  prepared.set(root, names);
  return names;
}

interface Read {
  readonly feel: Feel;
  readonly problems: readonly ConditionProblem[];
  readonly uses: readonly string[];
  readonly mentions: readonly NameMention[];
}

function readCondition(source: string, names: Names, home: readonly string[]): Read {
  const nothing: Read = { feel: feelOf([]), problems: [], uses: [], mentions: [] };
  const whole = (message: string): ConditionProblem => ({
    rule: 'template/condition',
    at: { start: 0, end: source.length },
    message,
    nearest: [],
  });
  if (source.length > longest) return { ...nothing, problems: [whole('This condition is too long to be read.')] };
  if (source.trim() === '') return { ...nothing, problems: [whole('A condition is missing here.')] };
  const inside = home.flatMap((key) => names.byKey.get(key) ?? []);
  const { pieces, problems, uses, mentions } = scanCondition(source, names, inside);
  const feel = feelOf(pieces);
  // One thing that cannot be read makes the library stumble over all that follows.
  const isReadable = problems.every(({ rule }) => rule === 'template/condition-name');
  const all = isReadable ? [...problems, ...problemsOf(feel, source)] : [...problems];
  return { feel, problems: all.sort((a, b) => a.at.start - b.at.start), uses, mentions };
}

// A column has a value of its own only where the condition stands in one of its row's blanks.
function isGiven(entry: Entry | undefined, home: readonly string[]): boolean {
  return (
    entry !== undefined &&
    (entry.node.kind !== 'column' || home.includes(entry.above[entry.above.length - 1]?.node.key ?? ''))
  );
}
