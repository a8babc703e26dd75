// Reads a condition as a trainer writes it into FEEL: names become keys, and what cannot be FEEL is said where it stands.

import type { Span } from './blank.ts';
import type { ConditionProblem } from './condition.ts';
import { type Entry, isList, matchInside, type Names } from './condition-names.ts';
import {
  beginValue,
  bindLocal,
  complain,
  endOperator,
  endValue,
  type Frame,
  frameOf,
  type NameMention,
  noteName,
  type Piece,
  put,
  type Scan,
} from './condition-state.ts';
import { type Token, tokensOf } from './condition-tokens.ts';
import { readUnknown } from './condition-unknown.ts';
import { readWord, startsName } from './condition-word.ts';
import { properties, signsForOperators } from './condition-words.ts';

/** A condition in FEEL, piece by piece. */
export interface Scanned {
  readonly pieces: readonly Piece[];
  readonly problems: readonly ConditionProblem[];
  readonly uses: readonly string[];
  readonly mentions: readonly NameMention[];
}

// Nobody mends more at a time.
const mostProblems = 20;

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
    mentions: [],
    frames: [newFrame('', { start: 0, end: 0 }, null, false, false)],
    at: 0,
    before: 'operator',
    current: null,
    localCount: 0,
    named: null,
  };
  for (let token = scan.tokens[scan.at]; token; token = scan.tokens[scan.at]) {
    if (scan.problems.length >= mostProblems) return scanned(scan);
    readToken(scan, token);
  }
  for (const { at } of scan.frames.slice(1, mostProblems)) complain(scan, at, 'This bracket is never closed.');
  return scanned(scan);
}

function scanned({ pieces, problems, uses, mentions }: Scan): Scanned {
  return { pieces, problems, uses: [...uses], mentions };
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
  if (!token.closed)
    complain(scan, { start: token.at.start, end: token.at.start + 1 }, 'This quotation mark is never closed.');
  else if (token.quote === "'") complain(scan, token.at, `Use double quotation marks: ${token.key}.`, [token.key]);
  put(scan, token.key, 1);
  endValue(scan, null);
}

function readMark(scan: Scan, token: Token): void {
  switch (token.text) {
    case '(':
    case '[':
      openFrame(scan, token);
      break;
    case ')':
    case ']':
      closeFrame(scan, token);
      break;
    case '.':
      if (scan.before === 'value') readMember(scan, token);
      else putOperator(scan, '.');
      break;
    case ',':
      readComma(scan);
      break;
    case '{':
    case '}':
      complain(scan, token.at, 'Braces cannot be used in a condition.');
      scan.frames.splice(1);
      scan.at = scan.tokens.length;
      break;
    default:
      readSign(scan, token);
  }
}

function openFrame(scan: Scan, token: Token): void {
  const isFilter = token.text === '[' && scan.before === 'value';
  if (token.text === '(') {
    beginValue(scan);
    scan.frames.push(newFrame('(', token.at, null, false, scan.before === 'function'));
  } else scan.frames.push(newFrame('[', token.at, isFilter ? scan.current : null, isFilter, false));
  putOperator(scan, token.text);
}

function readComma(scan: Scan): void {
  const frame = frameOf(scan);
  if (frame.header === 'rows') {
    bindLocal(scan);
    frame.header = 'name';
  }
  putOperator(scan, ',');
}

const knownSigns = new Set(['+', '-', '*', '**', '/', '..', '@', '=', '!=', '<', '<=', '>', '>=']);

function readSign(scan: Scan, token: Token): void {
  const right = signsForOperators.get(token.text);
  if (right !== undefined) complain(scan, token.at, `Write ${right} for ${token.text}.`, [right]);
  else if (!knownSigns.has(token.key)) complain(scan, token.at, `"${token.text}" means nothing in a condition.`);
  else if (isComparison(token) && !mayCompare(scan))
    complain(scan, token.at, `Something is missing before "${token.text}".`);
  putOperator(scan, right ?? token.key);
}

function isComparison({ text }: Token): boolean {
  return /^[<>!]?=$|^[<>]$/.test(text);
}

// After "in" and in the brackets of a table what is compared may be left out, as in: Income in (< 10, > 20).
function mayCompare(scan: Scan): boolean {
  return scan.before === 'value' || ['in', '(', '[', ','].includes(scan.tokens[scan.at - 1]?.key ?? '');
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
  const wanted = frame.open === '(' ? ')' : ']';
  if ((frame.isFilter || frame.isCall) && token.text !== wanted) {
    complain(scan, token.at, `A ${wanted} is missing before this.`);
    const around = frameOf(scan);
    if (around.open !== '' && around.open === (token.text === ')' ? '(' : '[')) scan.frames.pop();
  }
  put(scan, token.text, 1);
  endValue(scan, frame.isFilter ? frame.rows : frame.value);
}

function readMember(scan: Scan, dot: Token): void {
  const base = scan.current;
  const after = scan.tokens[scan.at + 1];
  if (!after || (after.kind !== 'word' && after.kind !== 'number')) {
    complain(scan, dot.at, 'A name is missing after this full stop.');
    putOperator(scan, '.');
    return;
  }
  const isProperty = after.kind === 'word' && properties.has(after.key) && !(base && isList(base));
  const match =
    base && !isList(base) ? null : matchInside(scan.names, scan.tokens, scan.at + 1, base ?? scan.names.root);
  put(scan, '.', 1);
  const entry = match?.entries[0];
  if (entry && match && !isProperty) {
    noteName(scan, match.entries, entry, scan.at, match.length);
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
