// Reads the words of a condition: names, functions, keywords, and the names a condition gives itself.

import {
  type Entry,
  isList,
  lastOf,
  type Match,
  matchInside,
  matchName,
  meantBy,
  nearestHome,
  pathOf,
} from './condition-names.ts';
import {
  beginValue,
  bindLocal,
  complain,
  endOperator,
  endValue,
  frameOf,
  type Local,
  noteName,
  put,
  type Scan,
} from './condition-state.ts';
import type { Token } from './condition-tokens.ts';
import { readUnknown } from './condition-unknown.ts';
import { functionNames, givenFunctions, keywords, literals, refusedFunctions, typeNames } from './condition-words.ts';

const structural = new Set('()[]{},.=<>!+-*/'.split(''));

/** Whether a name begins at a piece that is no word: `10 day review`, `£ a week`. */
export function startsName(scan: Scan, token: Token): boolean {
  if (token.kind === 'word' || (token.kind === 'mark' && structural.has(token.text.charAt(0)))) return false;
  const match = matchName(scan.names, scan.tokens, scan.at, (entry) => isInReach(scan, entry));
  return match !== null && match.length > 1;
}

/** Reads what begins at a word. */
export function readWord(scan: Scan, token: Token): void {
  const frame = frameOf(scan);
  if (frame.header === 'name') {
    readDeclaration(scan);
    return;
  }
  if (scan.before === 'operator' && frame.isCall && readParameterName(scan)) return;
  const name = matchName(scan.names, scan.tokens, scan.at, (entry) => isInReach(scan, entry));
  const local = localAt(scan);
  const call = functionAt(scan);
  const longest = Math.max(name?.length ?? 0, local?.keys.length ?? 0, call?.length ?? 0);
  const outOfReach = matchName(scan.names, scan.tokens, scan.at, () => true);
  if (keywords.has(token.text) && longest < 2 && call === null) readKeyword(scan, token.text);
  else if (outOfReach && outOfReach.length > longest) readColumnElsewhere(scan, outOfReach);
  else if (call && call.length === longest) readCall(scan, call);
  else if (local && local.keys.length === longest) readLocal(scan, local);
  else if (name) readName(scan, name);
  else if (keywords.has(token.key)) readKeyword(scan, token.key);
  else readUnknown(scan, null);
}

// A column can be used by its bare name only where one row is meant: in the brackets after its table, or in a column of it.
function isInReach(scan: Scan, { node, above }: Entry): boolean {
  if (node.kind !== 'column') return node.kind !== 'section' || above.length > 0;
  const table = lastOf(above);
  return table !== undefined && (scan.home.includes(table) || scan.frames.some(({ rows }) => rows === table));
}

function localAt(scan: Scan): Local | null {
  const matches = (local: Local) => local.keys.every((key, index) => scan.tokens[scan.at + index]?.key === key);
  for (const frame of [...scan.frames].reverse()) {
    const local = frame.locals.findLast(matches);
    if (local) return local;
    if (frame.isFilter && scan.tokens[scan.at]?.key === 'item')
      return { keys: ['item'], feel: 'item', entry: frame.rows };
  }
  return null;
}

interface Call {
  readonly name: string;
  readonly length: number;
}

function functionAt(scan: Scan): Call | null {
  let name = '';
  for (let length = 1; length <= 4; length++) {
    const token = scan.tokens[scan.at + length - 1];
    if (token?.kind !== 'word') return null;
    name = length === 1 ? token.key : `${name} ${token.key}`;
    const isKnown = functionNames.includes(name) || refusedFunctions.has(name);
    if (isKnown && scan.tokens[scan.at + length]?.text === '(') return { name, length };
  }
  return null;
}

function readCall(scan: Scan, { name, length }: Call): void {
  beginValue(scan);
  const token = scan.tokens[scan.at];
  const refusal = refusedFunctions.get(name);
  if (refusal !== undefined && token) complain(scan, token.at, refusal);
  put(scan, givenFunctions.get(name) ?? name, length);
  scan.before = 'function';
  scan.current = null;
}

function readLocal(scan: Scan, { feel, keys, entry }: Local): void {
  beginValue(scan);
  put(scan, feel, keys.length);
  endValue(scan, entry);
}

function readName(scan: Scan, match: Match): void {
  beginValue(scan);
  const found = choose(scan, match);
  const [entry] = found;
  if (!entry) return;
  if (found.length > 1) {
    readAmbiguous(scan, match.length, found);
    return;
  }
  scan.named = { at: scan.at, pieces: scan.pieces.length };
  noteName(scan, match.entries, entry, scan.at, match.length);
  let last = entry;
  let length = match.length;
  while (last.node.kind === 'section' && scan.tokens[scan.at + length]?.text === '.') {
    const next = matchInside(scan.names, scan.tokens, scan.at + length + 1, last);
    if (!next) {
      put(scan, '', length + 1);
      readUnknown(scan, last);
      return;
    }
    const from = scan.at + length + 1;
    length += next.length + 1;
    last = choosePart(scan, next, length);
    noteName(scan, next.entries, last, from, next.length);
  }
  put(scan, feelOf(scan, last), length);
  endValue(scan, last);
}

// A column reached through its section is that column of every row.
function feelOf(scan: Scan, entry: Entry): string {
  const table = lastOf(entry.above);
  const isRow = entry.node.kind !== 'column' || isInReach(scan, entry);
  if (!isRow && table) scan.uses.add(table.node.key);
  scan.uses.add(entry.node.key);
  return isRow || !table ? entry.node.key : `${table.node.key}.${entry.node.key}`;
}

function choosePart(scan: Scan, match: Match, taken: number): Entry {
  const entry = match.entries.find(({ node }) => node.kind !== 'section') ?? (match.entries[0] as Entry);
  return scan.tokens[scan.at + taken]?.text === '.' ? entry : meantBy(entry);
}

function choose(scan: Scan, { entries, length }: Match): readonly Entry[] {
  const next = scan.tokens[scan.at + length]?.text;
  for (const { rows } of [...scan.frames].reverse()) {
    const column = entries.find(({ node, above }) => node.kind === 'column' && rows !== null && lastOf(above) === rows);
    if (column) return [column];
  }
  if (next === '.') {
    const holders = entries.filter(
      (entry) => entry.node.kind === 'section' && matchInside(scan.names, scan.tokens, scan.at + length + 1, entry),
    );
    if (holders.length > 0) return nearestHome(holders, scan.home);
  }
  if (next === '.') {
    const around = entries
      .filter(({ node }) => node.kind === 'section')
      .map((entry) => (entry.inside.some(isList) ? meantBy(entry) : entry));
    if (around.length > 0) return nearestHome(around, scan.home);
  }
  const values = entries.map(meantBy);
  const isCounted = scan.tokens[scan.at - 1]?.text === '(' && scan.tokens[scan.at - 2]?.key === 'count';
  const lists = values.filter(isList);
  if ((next === '[' || isCounted) && lists.length > 0) return nearestHome(lists, scan.home);
  const answers = values.filter(({ node }) => node.kind !== 'section');
  return nearestHome(answers.length > 0 ? answers : values, scan.home);
}

function readAmbiguous(scan: Scan, length: number, found: readonly Entry[]): void {
  const start = scan.tokens[scan.at]?.at.start ?? 0;
  const end = scan.tokens[scan.at + length - 1]?.at.end ?? start;
  const name = scan.source.slice(start, end);
  const paths = [...new Set(found.map(pathOf))];
  const message =
    paths.length > 1
      ? `"${name}" is used ${found.length} times in this template. Write its section before it: ${paths.join(' or ')}.`
      : `"${name}" is used ${found.length} times in this template. Give each a label of its own.`;
  scan.problems.push({ rule: 'template/condition-name', at: { start, end }, message, nearest: paths });
  put(scan, 'null', length);
  endValue(scan, null);
}

function readColumnElsewhere(scan: Scan, { entries, length }: Match): void {
  beginValue(scan);
  const start = scan.tokens[scan.at]?.at.start ?? 0;
  const end = scan.tokens[scan.at + length - 1]?.at.end ?? start;
  const name = scan.source.slice(start, end);
  const paths = [...new Set(entries.map(pathOf))];
  const [path = name] = paths;
  const table = path.slice(0, path.lastIndexOf('.'));
  const message = `"${name}" is a column, so it has a value in every row. Write the table before it, such as ${table}[${name} = true] or ${path}.`;
  scan.problems.push({ rule: 'template/condition-name', at: { start, end }, message, nearest: paths });
  put(scan, 'null', length);
  endValue(scan, null);
}

function readKeyword(scan: Scan, keyword: string): void {
  const frame = frameOf(scan);
  const token = scan.tokens[scan.at];
  if (literals.has(keyword)) {
    beginValue(scan);
    put(scan, keyword, 1);
    endValue(scan, null);
    return;
  }
  if (keyword === 'not' && token) complain(scan, token.at, 'Write not with brackets, such as: not(Seen alone = true).');
  if (keyword === 'some' || keyword === 'every' || keyword === 'for') {
    beginValue(scan);
    frame.header = 'name';
  } else if ((keyword === 'satisfies' || keyword === 'return') && frame.header === 'rows') {
    bindLocal(scan);
    frame.header = null;
  }
  put(scan, keyword, 1);
  endOperator(scan);
  if (keyword === 'of') readTypeName(scan);
}

function readTypeName(scan: Scan): void {
  const words = scan.tokens.slice(scan.at, scan.at + 5).map(({ key }) => key);
  const type = typeNames.find((name) => name.split(' ').every((word, index) => words[index] === word));
  if (type === undefined) return;
  put(scan, type, type.split(' ').length);
  endValue(scan, null);
}

function readDeclaration(scan: Scan): void {
  const frame = frameOf(scan);
  const rest = scan.tokens.slice(scan.at, scan.at + 8);
  const length = rest.findIndex(({ key }) => key === 'in');
  const words = rest.slice(0, Math.max(length, 0));
  frame.header = 'rows';
  if (words.length === 0 || words.some(({ kind, text }) => kind !== 'word' || keywords.has(text))) {
    if (rest[0])
      complain(
        scan,
        rest[0].at,
        'Expected a name for one row and "in" here, such as: some row in Child seen satisfies row.Seen alone = true.',
      );
    return;
  }
  const local: Local = { keys: words.map(({ key }) => key), feel: `v${++scan.localCount}`, entry: null };
  put(scan, local.feel, length);
  put(scan, 'in', 1);
  endOperator(scan);
  frame.value = null;
  // Known from here on; what it goes through cannot be a row of itself, but FEEL says so, not we.
  frame.locals.push(local);
}

// In a call, `start position: 2` gives an argument by its name.
function readParameterName(scan: Scan): boolean {
  let length = 0;
  while (length < 4 && scan.tokens[scan.at + length]?.kind === 'word') length++;
  if (length === 0 || scan.tokens[scan.at + length]?.text !== ':') return false;
  const words = scan.tokens.slice(scan.at, scan.at + length).map(({ text }) => text);
  put(scan, `${words.join(' ')}:`, length + 1);
  endOperator(scan);
  return true;
}
