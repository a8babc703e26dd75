// The parts of a blank that are neither its type nor its options: its concept, and what is wanted of the answer.

import type { Blank, BlankProblem } from './blank.ts';
import { type Part, partOf, quotedText, splitOutsideQuotes } from './blank-parts.ts';
import { numbersInWords } from './blank-words.ts';

/** A blank while it is being read. */
export interface Reading {
  readonly source: string;
  readonly blank: { -readonly [Key in keyof Blank]: Blank[Key] };
  readonly problems: BlankProblem[];
  /** What has been said so far, each with the words it was said in. */
  readonly said: Map<string, string>;
}

type Read = (reading: Reading, part: Part, rest: Part) => void;

// Each reader is given the part, and what is left of it after the words it begins with.
const readers: readonly (readonly [RegExp, Read])[] = [
  [/^#/, readConcept],
  [/^required\s+when(?!\S)/i, readCondition],
  [/^required$/i, (reading, part) => need(reading, part, 'required')],
  [/^expected$/i, (reading, part) => need(reading, part, 'expected')],
  [/^optional$/i, (reading, part) => need(reading, part, 'optional')],
  [/^at\s+least(?!\S)/i, readAtLeast],
  [/^at\s+most(?!\S)/i, readAtMost],
  [/^between(?!\S)/i, readBetween],
  [/^codes(?!\S)/i, readCodes],
  [/^format(?![^\s"“])/i, (reading, part, rest) => quotedOnce(reading, part, rest, 'format')],
  [/^also(?![^\s"“])/i, readAliases],
  [/^after(?![^\s"“])/i, (reading, part, rest) => quotedOnce(reading, part, rest, 'after')],
  [/^before(?![^\s"“])/i, (reading, part, rest) => quotedOnce(reading, part, rest, 'before')],
  [/^repeatable$/i, (reading, part) => flag(reading, part, () => (reading.blank.repeatable = true))],
  [/^no\s+n\/a$/i, (reading, part) => flag(reading, part, () => (reading.blank.notApplicableAllowed = false))],
  [/^remove$/i, (reading, part) => flag(reading, part, () => (reading.blank.remove = true))],
];

/** Whether a part begins as a modifier or a concept does, so that it is read as one or not at all. */
export function beginsModifier(text: string): boolean {
  return readers.some(([start]) => start.test(text));
}

/** Reads a part as a modifier or concept into the reading; false when it does not begin like any. */
export function readModifier(reading: Reading, part: Part): boolean {
  for (const [start, read] of readers) {
    const begun = start.exec(part.text);
    if (!begun) continue;
    read(reading, part, partOf(reading.source, part.at.start + begun[0].length, part.at.end));
    return true;
  }
  return false;
}

/** Notes a problem that stands at a part. */
export function say(
  { problems }: Reading,
  { at }: Pick<Part, 'at'>,
  message: string,
  nearest: readonly string[] = [],
): void {
  problems.push({ rule: 'template/syntax', at, message, nearest });
}

// A thing can be said once. The first saying holds.
function isFirst(reading: Reading, part: Part, what: string): boolean {
  const before = reading.said.get(what);
  if (before === undefined) {
    reading.said.set(what, part.text);
    return true;
  }
  const same = before.toLowerCase() === part.text.toLowerCase();
  say(
    reading,
    part,
    same ? `"${part.text}" is said twice. Take one out.` : `This blank already says "${before}". Keep one of the two.`,
  );
  return false;
}

function flag(reading: Reading, part: Part, set: () => void): void {
  if (isFirst(reading, part, part.text.toLowerCase().replace(/\s+/g, ' '))) set();
}

function need(reading: Reading, part: Part, is: Blank['need']): void {
  if (isFirst(reading, part, 'need')) reading.blank.need = is;
}

function readConcept(reading: Reading, part: Part, rest: Part): void {
  const id = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*/.exec(rest.text)?.[0] ?? '';
  const after = partOf(reading.source, rest.at.start + id.length, part.at.end);
  const isTight = rest.at.start === part.at.start + 1 && after.at.start !== rest.at.start + id.length;
  if (id === '') {
    say(reading, part, 'A concept of the vocabulary must follow this #, such as #child.name.');
  } else if (after.text !== '' && isTight && beginsModifier(after.text)) {
    say(reading, after, `Put a semicolon before "${after.text}".`);
    readConceptNamed(reading, partOf(reading.source, part.at.start, after.at.start), id);
    readModifier(reading, after);
  } else if (after.text !== '' || rest.at.start !== part.at.start + 1) {
    say(reading, part, 'A concept is a # and the words joined to it, such as #child.name, with a semicolon after it.');
  } else {
    readConceptNamed(reading, part, id);
  }
}

function readConceptNamed(reading: Reading, part: Part, name: string): void {
  if (isFirst(reading, part, 'concept')) reading.blank.concept = { name, at: part.at };
}

function readCondition(reading: Reading, part: Part, rest: Part): void {
  if (!isFirst(reading, part, 'need')) return;
  if (rest.text === '') {
    say(reading, part, 'A condition is missing after "required when", such as: required when Outcome = "Closed".');
    return;
  }
  reading.blank.need = 'when';
  reading.blank.condition = { name: rest.text, at: rest.at };
}

function readAtLeast(reading: Reading, part: Part, rest: Part): void {
  const amount = readAmount(reading, part, rest, 'at least 10 words');
  if (!amount) return;
  const { count, unit } = amount;
  if (/^words?$/i.test(unit.text)) {
    if (isFirst(reading, part, 'at least words')) reading.blank.minWords = count;
  } else if (/^rows?$/i.test(unit.text)) {
    if (isFirst(reading, part, 'at least rows')) reading.blank.minRows = count;
  } else if (/^(?:ticks?)?$/i.test(unit.text)) {
    if (isFirst(reading, part, 'at least ticks')) reading.blank.minTicks = count;
  } else {
    say(reading, unit, `Expected "words" or "rows" after the number, or nothing for ticks.`, ['words', 'rows']);
  }
}

function readAtMost(reading: Reading, part: Part, rest: Part): void {
  const amount = readAmount(reading, part, rest, 'at most 200 words');
  if (!amount) return;
  if (/^words?$/i.test(amount.unit.text)) {
    if (isFirst(reading, part, 'at most words')) reading.blank.maxWords = amount.count;
  } else {
    const at = amount.unit.text === '' ? part : amount.unit;
    say(reading, at, 'Only words can have an upper limit: at most 200 words.', ['words']);
  }
}

function readAmount(
  reading: Reading,
  part: Part,
  rest: Part,
  example: string,
): { readonly count: number; readonly unit: Part } | null {
  const figures = /^\d{1,9}(?![\d.,])/.exec(rest.text)?.[0];
  if (figures !== undefined)
    return {
      count: Number(figures),
      unit: partOf(reading.source, rest.at.start + figures.length, rest.at.end),
    };
  if (rest.text === '') {
    say(reading, part, `A number is missing here, such as: ${example}.`);
    return null;
  }
  const words = rest.text.toLowerCase().split(/\s+/, 4);
  const known = [2, 1].map((length) => words.slice(0, length).join(' ')).find((word) => numbersInWords.has(word));
  if (known !== undefined) {
    const begins = part.text.slice(0, rest.at.start - part.at.start).trim();
    const right = [begins, numbersInWords.get(known), ...words.slice(known.split(' ').length)].join(' ');
    say(reading, rest, `Write the number in figures: ${right}.`, [right]);
  } else {
    say(reading, rest, `Expected a whole number in figures here, such as: ${example}.`);
  }
  return null;
}

function readBetween(reading: Reading, part: Part, rest: Part): void {
  const [, from, to] = /^(-?\d{1,15}(?:\.\d{1,15})?)\s+and\s+(-?\d{1,15}(?:\.\d{1,15})?)$/i.exec(rest.text) ?? [];
  if (from === undefined || to === undefined) {
    say(reading, rest.text === '' ? part : rest, 'Expected two numbers in figures here, such as: between 1 and 10.');
  } else if (Number(from) > Number(to)) {
    say(
      reading,
      part,
      `Nothing lies between ${from} and ${to}. Put the smaller number first: between ${to} and ${from}.`,
      [`between ${to} and ${from}`],
    );
  } else if (isFirst(reading, part, 'between')) {
    reading.blank.between = { from: Number(from), to: Number(to) };
  }
}

function readCodes(reading: Reading, part: Part, rest: Part): void {
  const name = /^[\w.-]+$/.test(rest.text) ? rest.text : null;
  if (name === null) {
    const message =
      rest.text === ''
        ? 'The name of a code list is missing here, such as: codes ethnicity.'
        : 'The name of a code list is one word, such as: codes ethnicity.';
    say(reading, rest.text === '' ? part : rest, message);
  } else if (isFirst(reading, part, 'codes')) {
    reading.blank.codes = { name, at: rest.at };
  }
}

function quotedOnce(reading: Reading, part: Part, rest: Part, what: 'format' | 'after' | 'before'): void {
  const text = quotedText(rest);
  const example = what === 'format' ? 'format "AA-0000"' : `${what} "Child seen"`;
  if (text === null || text === '') {
    if (rest.text === '' || text === '')
      say(reading, part, `Something in quotation marks is missing here, such as: ${example}.`);
    else say(reading, rest, `Put this in quotation marks: ${what} "${rest.text.replaceAll(/["“”]/g, '')}".`);
  } else if (isFirst(reading, part, what)) {
    reading.blank[what] = text;
  }
}

function readAliases(reading: Reading, part: Part, rest: Part): void {
  if (rest.text === '') {
    say(reading, part, 'Another name in quotation marks is missing here, such as: also "Contact with the child".');
    return;
  }
  const names = [...reading.blank.aliases];
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (const one of splitOutsideQuotes(reading.source, rest.at, (at) => reading.source.charAt(at) === ',')) {
    const name = quotedText(one);
    if (one.text === '') say(reading, part, 'A name is missing beside a comma here.');
    else if (name === null)
      say(
        reading,
        one,
        `Put each name in quotation marks, with commas between them: also "${one.text.replaceAll(/["“”]/g, '')}".`,
      );
    else if (name === '') say(reading, one, 'There is no name between these quotation marks.');
    else if (taken.has(name.toLowerCase())) say(reading, one, `The name "${name}" is there twice. Take one out.`);
    else {
      names.push(name);
      taken.add(name.toLowerCase());
    }
  }
  reading.blank.aliases = names;
}
