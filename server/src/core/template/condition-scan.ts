// Reads a condition as a trainer writes it into FEEL: names become keys, and what cannot be FEEL is said where it stands.

import type { Span } from './blank.ts';
import type { ConditionProblem } from './condition.ts';
import { type Entry, isList, lastOf, matchInside, type Names } from './condition-names.ts';
import { type Token, tokensOf } from './condition-tokens.ts';
import { readUnknown } from './condition-unknown.ts';
import { readWord, startsName } from './condition-word.ts';
import { properties, signsForOperators } from './condition-words.ts';

/** A piece of FEEL and what it stands for in the condition. */
export interface Piece {
  readonly text: string;
  readonly at: Span;
}

export interface Scanned {
  readonly pieces: readonly Piece[];
  readonly problems: readonly ConditionProblem[];
  readonly uses: readonly string[];
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
  readonly frames: Frame[];
  at: number;
  /** What was read last: a value must have an operator after it. */
  before: 'value' | 'function' | 'operator';
  /** What the value read last stands for, where it is a name. */
  current: Entry | null;
  localCount: number;
}

/** Reads a condition. Where there are problems the FEEL is not fit to be evaluated. */
export function scanCondition(source: string, names: Names, home: readonly Entry[]): Scanned {
  const scan: Scan = {
    source,
    tokens: tokensOf(source),
    names,
    home,
    pieces: [],
    problems: [],
    uses: new Set(),
    frames: [newFrame('', { start: 0, end: 0 }, null, false, false)],
    at: 0,
    before: 'operator',
    current: null,
    localCount: 0,
  };
  for (let token = scan.tokens[scan.at]; token; token = scan.tokens[scan.at]) readToken(scan, token);
  for (const { at } of scan.frames.slice(1)) complain(scan, at, 'This bracket is never closed.');
  return { pieces: scan.pieces, problems: scan.problems, uses: [...scan.uses] };
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

/** Notes that an operator has been read. */
export function endOperator(scan: Scan): void {
  scan.before = 'operator';
  scan.current = null;
}

function newFrame(open: Frame['open'], at: Span, rows: Entry | null, isFilter: boolean, isCall: boolean): Frame {
  return { open, at, rows, isFilter, isCall, locals: [], header: null, value: null };
}

function readToken(scan: Scan, token: Token): void {
  if (token.kind === 'word' || startsName(scan, token)) readWord(scan, token);
  else if (token.kind === 'string') readString(scan, token);
  else if (token.kind === 'number') {
    beginValue(scan);
    put(scan, token.text, 1);
    endValue(scan, null);
  } else readMark(scan, token);
}

function readString(scan: Scan, token: Token): void {
  beginValue(scan);
  if (!token.closed) complain(scan, { start: token.at.start, end: token.at.start + 1 }, 'This quotation mark is never closed.');
  else if (token.quote === "'") complain(scan, token.at, `Use double quotation marks: ${token.key}.`, [token.key]);
  put(scan, token.key, 1);
  endValue(scan, null);
}

function readMark(scan: Scan, token: Token): void {
  const right = signsForOperators.get(token.text);
  switch (token.text) {
    case '(':
      if (scan.before === 'value') beginValue(scan);
      scan.frames.push(newFrame('(', token.at, null, false, scan.before === 'function'));
      put(scan, '(', 1);
      return endOperator(scan);
    case '[': {
      const isFilter = scan.before === 'value';
      scan.frames.push(newFrame('[', token.at, isFilter ? scan.current : null, isFilter, false));
      put(scan, '[', 1);
      return endOperator(scan);
    }
    case ')':
    case ']':
      return closeFrame(scan, token);
    case '.':
      return scan.before === 'value' ? readMember(scan, token) : putOperator(scan, '.');
    case ',': {
      const frame = frameOf(scan);
      if (frame.header === 'rows') bindLocal(scan);
      putOperator(scan, ',');
      if (frame.header === 'rows') frame.header = 'name';
      return;
    }
    case '{':
    case '}':
      complain(scan, token.at, 'Braces cannot be used in a condition.');
      return putOperator(scan, token.text);
    default:
      if (right !== undefined) complain(scan, token.at, `Write ${right} for ${token.text}.`, [right]);
      return putOperator(scan, right ?? token.key);
  }
}

function putOperator(scan: Scan, text: string): void {
  put(scan, text, 1);
  endOperator(scan);
}

// Intervals may open and close with either bracket: (1..10], ]1..10[.
function closeFrame(scan: Scan, token: Token): void {
  const frame = frameOf(scan);
  if (frame.open === '') {
    complain(scan, token.at, 'This bracket closes nothing.');
    scan.at++;
    return;
  }
  scan.frames.pop();
  put(scan, token.text, 1);
  endValue(scan, frame.isFilter ? frame.rows : frame.value);
}

/** Gives the name declared last the rows that were just read. */
export function bindLocal(scan: Scan): void {
  const frame = frameOf(scan);
  const local = lastOf(frame.locals);
  if (local) local.entry = scan.current && isList(scan.current) ? scan.current : frame.value;
}

function readMember(scan: Scan, dot: Token): void {
  const base = scan.current;
  const after = scan.tokens[scan.at + 1];
  if (!after || (after.kind !== 'word' && after.kind !== 'number')) {
    complain(scan, dot.at, 'A name is missing after this full stop.');
    return putOperator(scan, '.');
  }
  const isProperty = after.kind === 'word' && properties.has(after.key) && !(base && isList(base));
  const match = base && !isList(base) ? null : matchInside(scan.names, scan.tokens, scan.at + 1, base ?? scan.names.root);
  put(scan, '.', 1);
  const entry = match?.entries[0];
  if (entry && match && !isProperty) {
    scan.uses.add(entry.node.key);
    put(scan, entry.node.key, match.length);
    endValue(scan, isList(entry) ? entry : null);
  } else if (isProperty) {
    put(scan, after.key, 1);
    endValue(scan, null);
  } else {
    readUnknown(scan, base);
  }
}
