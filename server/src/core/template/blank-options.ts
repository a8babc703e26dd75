// The options of a choice: `No further action = closure / Child in need plan = plan`.

import type { BlankProblem, Option } from './blank.ts';
import { findOutsideQuotes, type Part, partOf, quotedText, splitOutsideQuotes } from './blank-parts.ts';

/** Whether a part holds a slash with spaces round it, outside quotation marks. */
export function hasSlash(source: string, { at }: Part): boolean {
  return findOutsideQuotes(source, at.start, at.end, (i) => isSlash(source, i, at)) !== null;
}

/** Whether a part holds an equals sign outside quotation marks. */
export function hasEquals(source: string, { at }: Part): boolean {
  return findOutsideQuotes(source, at.start, at.end, (i) => source.charAt(i) === '=') !== null;
}

/** Reads a list of options. Problems are added to the list given; an option that cannot be read is left out. */
export function readOptions(source: string, { at }: Part, problems: BlankProblem[]): readonly Option[] {
  const options: Option[] = [];
  const taken = new Set<string>();
  for (const part of splitOutsideQuotes(source, at, (i) => isSlash(source, i, at))) {
    const option = readOption(source, part, problems);
    if (!option) continue;
    const key = option.label.toLowerCase().replace(/\s+/g, ' ');
    if (taken.has(key)) problems.push(syntax(part, `The option "${option.label}" is there twice. Take one out.`));
    else options.push(option);
    taken.add(key);
  }
  return options;
}

/** Whether options are Yes and No and nothing else. */
export function areYesAndNo(options: readonly Option[]): boolean {
  const labels = options.map(({ label }) => label.toLowerCase());
  return (
    labels.length === 2 &&
    labels.includes('yes') &&
    labels.includes('no') &&
    options.every(({ meaning }) => meaning === null)
  );
}

function isSlash(source: string, at: number, within: Part['at']): boolean {
  if (source.charAt(at) !== '/') return false;
  const isSpace = (index: number) => index < within.start || index >= within.end || source.charAt(index).trim() === '';
  return isSpace(at - 1) && isSpace(at + 1);
}

function readOption(source: string, part: Part, problems: BlankProblem[]): Option | null {
  if (part.text === '') {
    problems.push({
      rule: 'template/syntax',
      at: aroundGap(source, part),
      message: 'An option is missing beside this slash.',
      nearest: [],
    });
    return null;
  }
  const equals = findOutsideQuotes(source, part.at.start, part.at.end, (i) => source.charAt(i) === '=');
  const label = partOf(source, part.at.start, equals ?? part.at.end);
  const words = quotedText(label) ?? label.text;
  if (words === '') {
    problems.push(syntax(part, 'The words of this option are missing before its meaning.'));
    return null;
  }
  const hash = findOutsideQuotes(
    source,
    label.at.start,
    label.at.end,
    (i) => source.charAt(i) === '#' && source.charAt(i - 1).trim() === '',
  );
  if (hash !== null) {
    problems.push({
      rule: 'template/syntax',
      at: { start: hash, end: part.at.end },
      message: 'Put a semicolon before the concept.',
      nearest: [],
    });
  }
  if (equals === null) return { label: words, meaning: null, at: part.at };
  const meaning = partOf(source, equals + 1, part.at.end);
  if (/^[A-Za-z][\w-]*$/.test(meaning.text)) return { label: words, meaning: meaning.text, at: part.at };
  const message =
    meaning.text === ''
      ? 'A meaning is missing after this equals sign. Write one, or take the equals sign out.'
      : 'This is not a meaning: a meaning is one word, or words joined with hyphens. Put an option that holds an equals sign in quotation marks.';
  const at = meaning.text === '' ? { start: equals, end: equals + 1 } : meaning.at;
  problems.push({ rule: 'template/syntax', at, message, nearest: [] });
  return { label: words, meaning: null, at: part.at };
}

// An empty part has no characters of its own: the slash beside it is shown instead.
function aroundGap(source: string, { at }: Part): Part['at'] {
  for (let index = at.start - 1; index >= 0; index--)
    if (source.charAt(index) === '/') return { start: index, end: index + 1 };
  const next = source.indexOf('/', at.end);
  return next < 0 ? at : { start: next, end: next + 1 };
}

function syntax({ at }: Part, message: string): BlankProblem {
  return { rule: 'template/syntax', at, message, nearest: [] };
}
