// Words of a condition that are no name of the template: what was probably meant.

import { nearest } from '../text/nearest.ts';
import { conditionName, type Entry, isList, lastOf, pathOf } from './condition-names.ts';
import { beginValue, complain, endOperator, endValue, put, type Scan } from './condition-scan.ts';
import { functionNames, keywords, wordsForOperators, wordsForValues } from './condition-words.ts';

// Guessing costs; past this many problems nobody reads the guesses.
const mostGuesses = 10;
const mostPieces = 12;

/** Says that the words here are unknown and goes past them. `inside`: they follow a full stop after this. */
export function readUnknown(scan: Scan, inside: Entry | null): void {
  if (!inside && readOperatorInWords(scan)) return;
  const length = runLength(scan);
  const run = textOf(scan, length);
  if (!inside && scan.tokens[scan.at + length]?.text === '(') return readUnknownFunction(scan, run, length);
  if (!inside && functionNames.includes(run.toLowerCase()) && !wordsForValues.has(run.toLowerCase())) {
    beginValue(scan);
    complain(scan, placeOf(scan, length), `"${run}" is a function. Write what it is of in brackets after it: ${run.toLowerCase()}(...).`);
    return pass(scan, length);
  }
  if (!inside) beginValue(scan);
  const guess = guessName(scan, inside, length);
  const taken = guess?.length ?? length;
  const name = textOf(scan, taken);
  const { message, near } = explain(scan, name, inside, guess?.near ?? []);
  scan.problems.push({ rule: 'template/condition-name', at: placeOf(scan, taken), message, nearest: near });
  pass(scan, taken);
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

interface Guess {
  readonly near: readonly string[];
  readonly length: number;
}

// A misspelt name may hold words that are keywords, or names of their own, so the longest run that resembles a name is taken.
function guessName(scan: Scan, inside: Entry | null, shortest: number): Guess | null {
  if (scan.problems.length >= mostGuesses) return null;
  const choices = choicesFor(scan, inside);
  let most = 1;
  while (most < mostPieces && isPartOfName(scan, scan.at + most)) most++;
  for (let length = Math.max(most, shortest); length > 0; length--) {
    if (length > mostPieces) continue;
    const last = scan.tokens[scan.at + length - 1];
    if (!last || last.kind === 'mark') continue;
    const near = nearest(conditionName(textOf(scan, length)), [...choices.keys()]);
    if (near.length > 0) return { near: near.map((name) => choices.get(name) ?? name), length };
    if (length <= shortest) return null;
  }
  return null;
}

function isPartOfName(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (!token || token.kind === 'string') return false;
  return token.kind !== 'mark' || "-/&'’".includes(token.text);
}

// Every name as it is compared, and as it would be written here.
function choicesFor(scan: Scan, inside: Entry | null): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  const twice = new Set<string>();
  for (const entry of scan.names.entries) {
    const name = conditionName(entry.node.name);
    if (name === '' || entry === scan.names.root || (inside && !entry.above.includes(inside))) continue;
    const table = lastOf(entry.above);
    const isBare = inside !== null || entry.node.kind !== 'column' || scan.frames.some(({ rows }) => rows !== null && rows === table);
    if (choices.has(name)) twice.add(name);
    choices.set(name, isBare ? name : pathOf(entry));
  }
  if (inside === null) {
    for (const entry of scan.names.entries) {
      const name = conditionName(entry.node.name);
      if (twice.has(name) && entry.node.kind === 'field') choices.set(name, pathOf(entry));
    }
  }
  return choices;
}

function explain(scan: Scan, name: string, inside: Entry | null, near: readonly string[]): { readonly message: string; readonly near: readonly string[] } {
  if (inside) {
    const around = conditionName(isList(inside) && inside.node.name === '' ? (lastOf(inside.above)?.node.name ?? '') : inside.node.name);
    if (inside.node.kind === 'field' || inside.node.kind === 'column') return { message: `"${around}" is one answer: nothing called "${name}" can follow it.`, near };
    return { message: `There is nothing called "${name}" in "${around}".${didYouMean(near)}`, near };
  }
  const value = wordsForValues.get(name.toLowerCase());
  const there = `There is no section, label or column called "${name}".`;
  if (value?.endsWith('()')) return { message: `Write ${value}, with its brackets.`, near: [value] };
  if (value === 'null') return { message: `${there} Write null for what is empty.`, near: ['null'] };
  if (value !== undefined) return { message: `${there} Write ${value} after a yes/no answer, or "${name}" in quotation marks for an option.`, near: [value, `"${name}"`] };
  if (near.length > 0) return { message: `${there}${didYouMean(near)}`, near };
  const compared = ['=', '!=', 'in', '(', ','].includes(scan.tokens[scan.at - 1]?.key ?? '');
  return { message: compared ? `${there} If these are the words of an option, put them in quotation marks.` : there, near: compared ? [`"${name}"`] : [] };
}

function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}
