// Words of a condition that are no name of the template: what was probably meant.

import { nearest } from '../text/nearest.ts';
import { conditionName, type Entry, isList, lastOf, matchName, nearestHome, pathOf } from './condition-names.ts';
import { beginValue, complain, endOperator, endValue, put, type Scan } from './condition-state.ts';
import { tokensOf } from './condition-tokens.ts';
import { functionNames, keywords, wordsForOperators, wordsForValues } from './condition-words.ts';

// Guessing costs; past this many problems nobody reads the guesses.
const mostGuesses = 10;
const mostPieces = 12;

/** Says that the words here are unknown and goes past them. `inside`: they follow a full stop after this. */
export function readUnknown(scan: Scan, inside: Entry | null): void {
  if (!inside && readOperatorInWords(scan)) return;
  const length = runLength(scan);
  if (!inside && scan.tokens[scan.at + length]?.text === '(') {
    readUnknownFunction(scan, textOf(scan, length), length);
    return;
  }
  if (!inside && readBareFunction(scan, length)) return;
  const guess = guessName(scan, inside, length);
  if (guess && guess.from < scan.at) goBack(scan);
  if (!inside) beginValue(scan);
  const taken = guess?.length ?? length;
  const name = textOf(scan, taken);
  const { message, near } = explain(scan, name, inside, guess?.near ?? []);
  scan.problems.push({ rule: 'template/condition-name', at: placeOf(scan, taken), message, nearest: near });
  pass(scan, taken);
}

// The misspelt name began with words that are a name of their own.
function goBack(scan: Scan): void {
  if (!scan.named) return;
  scan.pieces.length = scan.named.pieces;
  scan.at = scan.named.at;
  endOperator(scan);
}

function pass(scan: Scan, length: number): void {
  // After a full stop FEEL wants a name; elsewhere null is a value like any other.
  put(scan, lastOf(scan.pieces)?.text === '.' ? 'unknown' : 'null', length);
  endValue(scan, null);
}

function placeOf(scan: Scan, length: number) {
  const start = scan.tokens[scan.at]?.at.start ?? scan.source.length;
  return { start, end: scan.tokens[scan.at + length - 1]?.at.end ?? start };
}

function textOf(scan: Scan, length: number): string {
  const { start, end } = placeOf(scan, length);
  return scan.source.slice(start, end);
}

// Words and numbers up to the next keyword, name or sign.
function runLength(scan: Scan): number {
  let length = 1;
  for (let token = scan.tokens[scan.at + 1]; token; token = scan.tokens[scan.at + length]) {
    if ((token.kind !== 'word' && token.kind !== 'number') || keywords.has(token.text)) break;
    length++;
  }
  return length;
}

function readOperatorInWords(scan: Scan): boolean {
  if (scan.before !== 'value') return false;
  for (let length = 5; length > 0; length--) {
    const words = scan.tokens.slice(scan.at, scan.at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const said = words.map(({ key }) => key).join(' ');
    const sign = wordsForOperators.get(said);
    if (sign === undefined) continue;
    complain(scan, placeOf(scan, length), `Write ${sign} for "${textOf(scan, length)}".`, [sign]);
    put(scan, sign, length);
    if (/[=<>+-]$/.test(sign)) endOperator(scan);
    else endValue(scan, null);
    return true;
  }
  return false;
}

function readUnknownFunction(scan: Scan, run: string, length: number): void {
  beginValue(scan);
  const near = nearest(run.slice(0, 60), functionNames);
  complain(scan, placeOf(scan, length), `There is no function called "${run}".${didYouMean(near)}`, near);
  put(scan, 'count', length);
  scan.before = 'function';
  scan.current = null;
}

// `count Child seen`: a function that lacks its brackets.
function readBareFunction(scan: Scan, length: number): boolean {
  for (let taken = Math.min(length, 4); taken > 0; taken--) {
    const name = textOf(scan, taken).toLowerCase().replace(/\s+/g, ' ');
    if (!functionNames.includes(name) || wordsForValues.has(name)) continue;
    if (taken < length && !matchName(scan.names, scan.tokens, scan.at + taken, () => true)) continue;
    beginValue(scan);
    complain(
      scan,
      placeOf(scan, taken),
      `"${name}" is a function. Write what it is of in brackets after it: ${name}(...).`,
    );
    pass(scan, taken);
    endOperator(scan);
    return true;
  }
  return false;
}

interface Guess {
  readonly near: readonly string[];
  /** The piece it begins at, which may be before the unknown words. */
  readonly from: number;
  readonly length: number;
}

// A misspelt name may hold words that are keywords, or names of their own: a longer run is taken where a name has as many words.
function guessName(scan: Scan, inside: Entry | null, run: number): Guess | null {
  if (scan.problems.length >= mostGuesses) return null;
  const choices = choicesFor(scan, inside);
  const keys = [...choices.keys()];
  const guess = (from: number, length: number, accepts: (name: string) => boolean): Guess | null => {
    const { start } = scan.tokens[from]?.at ?? { start: 0 };
    const text = conditionName(scan.source.slice(start, scan.tokens[from + length - 1]?.at.end ?? start));
    const near = nearest(text, keys).filter(accepts);
    return near.length > 0
      ? { near: [...new Set(near.flatMap((name) => choices.get(name) ?? []))].slice(0, 3), from, length }
      : null;
  };
  const before = backward(scan, inside);
  const first = scan.tokens[before]?.key;
  let most = 1;
  while (most < mostPieces && isPartOfName(scan, scan.at + most)) most++;
  const asLong = (length: number) => (name: string) => tokensOf(name).length >= length - 1;
  for (let length = most; length >= run; length--) {
    if (before < scan.at) {
      const whole = scan.at - before + length;
      const found = guess(before, whole, (name) => asLong(whole)(name) && tokensOf(name)[0]?.key === first);
      if (found) return found;
    }
    const found = guess(scan.at, length, length === run ? () => true : asLong(length));
    if (found) return found;
  }
  return run > mostPieces ? null : guess(scan.at, run, () => true);
}

// Where the name just before the unknown words began, if there are nothing but words between.
function backward(scan: Scan, inside: Entry | null): number {
  if (inside || !scan.named || scan.at - scan.named.at > mostPieces) return scan.at;
  for (let index = scan.named.at; index < scan.at; index++) if (!isPartOfName(scan, index)) return scan.at;
  return scan.named.at;
}

function isPartOfName(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (!token || token.kind === 'string') return false;
  return token.kind !== 'mark' || "-/&'’".includes(token.text);
}

// Every name as it is compared, and the ways to write it here.
function choicesFor(scan: Scan, inside: Entry | null): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, Entry[]>();
  for (const entry of scan.names.entries) {
    const name = conditionName(entry.node.name);
    if (name === '' || entry === scan.names.root || (inside && !entry.above.includes(inside))) continue;
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const choices = new Map<string, readonly string[]>();
  for (const [name, entries] of byName) {
    const isRow = ({ above }: Entry) => scan.frames.some(({ rows }) => rows !== null && rows === lastOf(above));
    const plain = entries.filter(({ node }) => node.kind !== 'column');
    const isBare = inside !== null || entries.some(isRow) || nearestHome(plain, scan.home).length === 1;
    choices.set(name, isBare ? [name] : (plain.length > 0 ? plain : entries).map(pathOf));
  }
  return choices;
}

function explain(
  scan: Scan,
  name: string,
  inside: Entry | null,
  near: readonly string[],
): { readonly message: string; readonly near: readonly string[] } {
  if (inside) {
    const around = conditionName(
      isList(inside) && inside.node.name === '' ? (lastOf(inside.above)?.node.name ?? '') : inside.node.name,
    );
    if (inside.node.kind === 'field' || inside.node.kind === 'column')
      return { message: `"${around}" is one answer: nothing called "${name}" can follow it.`, near };
    return { message: `There is nothing called "${name}" in "${around}".${didYouMean(near)}`, near };
  }
  const value = wordsForValues.get(name.toLowerCase());
  const there = `There is no section, label or column called "${name}".`;
  if (value?.endsWith('()')) return { message: `Write ${value}, with its brackets.`, near: [value] };
  if (value === 'null') return { message: `${there} Write null for what is empty.`, near: ['null'] };
  if (value !== undefined)
    return {
      message: `${there} Write ${value} after a yes/no answer, or "${name}" in quotation marks for an option.`,
      near: [value, `"${name}"`],
    };
  if (near.length > 0) return { message: `${there}${didYouMean(near)}`, near };
  const compared = ['=', '!=', 'in', '(', ','].includes(scan.tokens[scan.at - 1]?.key ?? '');
  return {
    message: compared ? `${there} If these are the words of an option, put them in quotation marks.` : there,
    near: compared ? [`"${name}"`] : [],
  };
}

function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}
