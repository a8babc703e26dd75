// The part of a blank that says what it asks for: a type by its name, or the options of a choice.

import { nearest } from '../text/nearest.ts';
import type { BlankProblem, BlankType, Option } from './blank.ts';
import { beginsModifier, type Reading, readModifier, say } from './blank-modifiers.ts';
import { areYesAndNo, hasEquals, hasSlash, readOptions } from './blank-options.ts';
import { type Part, partOf } from './blank-parts.ts';
import { blankTypes, modifiers, otherWordsForTypes } from './blank-words.ts';

/** What a blank asks for. */
export interface ReadType {
  readonly type: BlankType;
  readonly options: readonly Option[];
  /** For `any of codes NAME`: the part from `codes` on. */
  readonly codes: Part | null;
  readonly problems: readonly BlankProblem[];
}

const named: readonly BlankType[] = blankTypes
  .map(({ name }) => name)
  .filter((name) => name !== 'choice' && name !== 'any of');
// The words that can stand before a forgotten semicolon, longest first, so that `date and time` is not taken for `date`.
const wholeParts: readonly string[] = [
  ...named,
  'required',
  'expected',
  'optional',
  'repeatable',
  'no n/a',
  'remove',
].sort((a, b) => b.length - a.length);

const soundsLikeCondition = /^(?:required |mandatory )?(?:if|when|where|unless)(?!\S)/;

/** Reads a part as a type or as options; null when it is neither. */
export function readType(source: string, part: Part): ReadType | null {
  const anyOf = /^any\s+of(?!\S)/i.exec(part.text);
  if (anyOf) return readAnyOf(source, part, partOf(source, part.at.start + anyOf[0].length, part.at.end));
  const words = part.text.toLowerCase().replace(/\s+/g, ' ');
  const type = named.find((name) => name === words);
  if (type) return { type, options: [], codes: null, problems: [] };
  if (!hasSlash(source, part) && (soundsLikeCondition.test(words) || !hasEquals(source, part))) return null;
  const problems: BlankProblem[] = [];
  const options = readOptions(source, part, problems);
  const isYesNo = areYesAndNo(options) && problems.length === 0;
  return {
    type: isYesNo ? 'yes/no' : 'choice',
    options: isYesNo ? [] : options,
    codes: null,
    problems,
  };
}

function readAnyOf(source: string, part: Part, rest: Part): ReadType {
  if (/^codes(?!\S)/i.test(rest.text) && !hasSlash(source, rest))
    return { type: 'any of', options: [], codes: rest, problems: [] };
  const problems: BlankProblem[] = [];
  if (rest.text === '') {
    problems.push({
      rule: 'template/syntax',
      at: part.at,
      message: 'The options are missing here, such as: any of Housing / Health / School.',
      nearest: [],
    });
    return { type: 'any of', options: [], codes: null, problems };
  }
  return {
    type: 'any of',
    options: readOptions(source, rest, problems),
    codes: null,
    problems,
  };
}

/** Says of a part that can be read as nothing what was expected there. The first part of a blank should have been its type. */
export function readUnknown(reading: Reading, part: Part, isFirst: boolean): void {
  if (readWithoutSemicolon(reading, part)) return;
  const words = part.text.toLowerCase().replace(/\s+/g, ' ');
  if (soundsLikeCondition.test(words)) {
    say(reading, part, 'Write "required when" and a condition here, such as: required when Outcome = "Closed".', [
      'required when',
    ]);
  } else if (isFirst) {
    readUnknownType(reading, part, words);
  } else {
    const near = nearestModifiers(words);
    say(reading, part, `"${part.text}" means nothing in a blank.${didYouMean(near) || expected}`, near);
  }
}

// A modifier goes on after its own words, so as many words as it has are compared.
function nearestModifiers(words: string): readonly string[] {
  const said = words.slice(0, 60).split(' ', 2);
  const ofLength = (length: number) =>
    modifiers.map(({ name }) => name).filter((name) => name.split(' ').length === length);
  return [2, 1].flatMap((length) => nearest(said.slice(0, length).join(' '), ofLength(length))).slice(0, 3);
}

const expected =
  ' Expected a concept such as #child.name, or one of: required, required when, expected, optional, at least, at most, between, codes, format, also, repeatable, no n/a.';

function readUnknownType({ source, problems }: Reading, part: Part, words: string): void {
  const unknown = (message: string, near: readonly string[]) =>
    problems.push({
      rule: 'template/unknown-type',
      at: part.at,
      message,
      nearest: near,
    });
  if (words === 'choice') {
    unknown(
      'A choice is written as its options, such as: First option / Second option. Or write codes and the name of a code list.',
      [],
    );
    return;
  }
  const near = [
    ...new Set([
      ...(otherWordsForTypes.get(words) ?? []),
      ...nearest(part.text.slice(0, 60), [...named, 'any of', ...modifiers.map(({ name }) => name)]),
    ]),
  ].slice(0, 3);
  if (near.length > 0) unknown(`There is no type called "${part.text}".${didYouMean(near)}`, near);
  else if (/\S\/\S|\S\/|\/\S/.test(source.slice(part.at.start, part.at.end))) {
    unknown(
      `There is no type called "${part.text}". Between the options of a choice, the slash has a space on either side.`,
      [part.text.replace(/\s*\/\s*/g, ' / ')],
    );
  } else
    unknown(
      `There is no type called "${part.text}". The types are ${named.join(', ')} and any of; a choice is written as its options.`,
      [],
    );
}

// `text required` and `optional #child.name`: two parts that only lack their semicolon are read as the two they are.
function readWithoutSemicolon(reading: Reading, part: Part): boolean {
  const { source, blank } = reading;
  const lower = part.text.toLowerCase();
  const first = wholeParts.find((word) => lower.startsWith(word) && /^\s/.test(part.text.slice(word.length)));
  if (first === undefined) return false;
  const rest = partOf(source, part.at.start + first.length, part.at.end);
  if (!beginsModifier(rest.text)) return false;
  const head = partOf(source, part.at.start, part.at.start + first.length);
  say(reading, rest, `Put a semicolon before "${rest.text}".`);
  const type = named.find((name) => name === first);
  if (type === undefined) readModifier(reading, head);
  else if (!blank.typeAt) {
    blank.type = type;
    blank.typeAt = head.at;
  }
  readModifier(reading, rest);
  return true;
}

function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}
