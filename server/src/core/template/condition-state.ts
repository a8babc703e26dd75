// Where the reading of a condition has got to, and the steps every reader of it takes.

import type { Span } from './blank.ts';
import type { ConditionProblem } from './condition.ts';
import { type Entry, isList, lastOf, meantBy, type Names } from './condition-names.ts';
import type { Token } from './condition-tokens.ts';

/** A name of the template as a condition writes it, with the key of the node it is the name of. */
export interface NameMention {
  readonly key: string;
  readonly at: Span;
}

/** A piece of FEEL and what it stands for in the condition. */
export interface Piece {
  readonly text: string;
  readonly at: Span;
}

/** A name that `some`, `every` or `for` gives to the rows it goes through. */
export interface Local {
  readonly keys: readonly string[];
  readonly feel: string;
  entry: Entry | null;
}

/** What stands between a bracket and its closing one. */
export interface Frame {
  readonly open: '(' | '[' | '';
  readonly at: Span;
  readonly isCall: boolean;
  /** What stood before a `[`: its rows are being chosen. */
  readonly rows: Entry | null;
  readonly isFilter: boolean;
  readonly locals: Local[];
  /** After `some`, `every` or `for`: waiting for a name, or reading what the name goes through. */
  header: 'name' | 'rows' | null;
  /** The first table that stands in it. */
  value: Entry | null;
}

/** A condition while it is being read. */
export interface Scan {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly names: Names;
  /** From the document to the section or table the condition stands in. */
  readonly home: readonly Entry[];
  readonly pieces: Piece[];
  readonly problems: ConditionProblem[];
  readonly uses: Set<string>;
  readonly mentions: NameMention[];
  readonly frames: Frame[];
  at: number;
  /** What was read last: a value must have an operator after it. */
  before: 'value' | 'function' | 'operator';
  /** What the value read last stands for, where it is a name. */
  current: Entry | null;
  localCount: number;
  /** The name read last: where it began, and how many pieces of FEEL there were before it. */
  named: { readonly at: number; readonly pieces: number } | null;
}

/** The frame being read. */
export function frameOf(scan: Scan): Frame {
  return lastOf(scan.frames) as Frame;
}

/** Notes that the condition cannot be read at a place. */
export function complain(scan: Scan, at: Span, message: string, nearest: readonly string[] = []): void {
  scan.problems.push({ rule: 'template/condition', at, message, nearest });
}

/** Adds a piece of FEEL for so many pieces of the condition, and goes past them. */
export function put(scan: Scan, text: string, count: number): void {
  const first = scan.tokens[scan.at];
  const last = scan.tokens[scan.at + count - 1] ?? first;
  if (first && last) scan.pieces.push({ text, at: { start: first.at.start, end: last.at.end } });
  scan.at += count;
}

/** Two values need something between them. */
export function beginValue(scan: Scan): void {
  const token = scan.tokens[scan.at];
  if (scan.before !== 'value' || !token) return;
  const last = scan.tokens[scan.at - 1];
  complain(scan, token.at, `Something is missing between "${last?.text ?? ''}" and "${token.text}", such as = or and.`);
}

/** Notes that a value has been read, and what it stands for. */
export function endValue(scan: Scan, entry: Entry | null): void {
  scan.before = 'value';
  scan.current = entry;
  if (entry && isList(entry)) frameOf(scan).value ??= entry;
}

/** Notes where a name is written, so many pieces of the condition from `from` on. A section's name may mean what is in it. */
export function noteName(scan: Scan, named: readonly Entry[], meant: Entry, from: number, length: number): void {
  const owner = named.includes(meant) ? meant : named.find((entry) => meantBy(entry) === meant);
  const first = scan.tokens[from];
  const last = scan.tokens[from + length - 1];
  if (owner && first && last)
    scan.mentions.push({ key: owner.node.key, at: { start: first.at.start, end: last.at.end } });
}

/** Notes that an operator has been read. */
export function endOperator(scan: Scan): void {
  scan.before = 'operator';
  scan.current = null;
}

/** Gives the name declared last the rows that were just read. */
export function bindLocal(scan: Scan): void {
  const frame = frameOf(scan);
  const local = lastOf(frame.locals);
  if (local) local.entry = scan.current && isList(scan.current) ? scan.current : frame.value;
}
