// What stands between the braces of a template's blank, read into what it asks for.

import { type Reading, readModifier } from './blank-modifiers.ts';
import { hasSlash } from './blank-options.ts';
import { type Part, splitOutsideQuotes, unclosedQuote } from './blank-parts.ts';
import { readType, readUnknown } from './blank-type.ts';

/** Zero-based UTF-16 offsets, `end` exclusive, into the text between the braces unless said otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlankType =
  | 'text'
  | 'prose'
  | 'date'
  | 'date and time'
  | 'number'
  | 'yes/no'
  | 'person'
  | 'table'
  | 'checklist'
  | 'choice'
  | 'any of';

/** One answer a choice offers. */
export interface Option {
  readonly label: string;
  /** The meaning written after `=`, if any. */
  readonly meaning: string | null;
  readonly at: Span;
}

/** A word and where it stands. */
export interface Named {
  readonly name: string;
  readonly at: Span;
}

export interface BlankProblem {
  readonly rule: 'template/syntax' | 'template/unknown-type';
  readonly at: Span;
  readonly message: string;
  /** What was probably meant, closest first. */
  readonly nearest: readonly string[];
}

/** What a blank says. What it does not say is `null`, empty or false: nothing here is a default except `notApplicableAllowed`. */
export interface Blank {
  readonly source: string;
  /** Null where it is left out, or cannot be read. */
  readonly type: BlankType | null;
  /** The words of the type, or the whole list of options. */
  readonly typeAt: Span | null;
  /** Empty for `codes`: the pack supplies them. */
  readonly options: readonly Option[];
  readonly codes: Named | null;
  /** Named without its `#`. */
  readonly concept: Named | null;
  /** Null: not said, so required. */
  readonly need: 'required' | 'expected' | 'optional' | 'when' | null;
  /** FEEL source and where it stands; set exactly when need is `when`. */
  readonly condition: Named | null;
  readonly minWords: number | null;
  readonly maxWords: number | null;
  readonly minRows: number | null;
  readonly minTicks: number | null;
  /** Both ends count. */
  readonly between: { readonly from: number; readonly to: number } | null;
  readonly format: string | null;
  readonly aliases: readonly string[];
  readonly repeatable: boolean;
  readonly notApplicableAllowed: boolean;
  /** The section this one comes after, by name. */
  readonly after: string | null;
  readonly before: string | null;
  readonly remove: boolean;
  /** In the order they stand. */
  readonly problems: readonly BlankProblem[];
}

/** Reads the text between the braces of a blank. Never throws: what cannot be read is among the problems, and the rest is read. */
export function readBlank(source: string): Blank {
  const reading: Reading = {
    source,
    blank: emptyBlank(source),
    problems: [],
    said: new Map(),
  };
  const { blank, problems } = reading;
  const quote = unclosedQuote(source);
  if (quote !== null) problems.push(syntax({ start: quote, end: quote + 1 }, 'This quotation mark is never closed.'));
  const all = splitOutsideQuotes(source, { start: 0, end: source.length }, (at) => source.charAt(at) === ';');
  const parts = all.filter(({ text }) => text !== '');
  // What stands after a quotation that never closes is not worth a second complaint.
  const isReadable = ({ at }: Part) => quote === null || quote < at.start || quote >= at.end;
  for (const [index, part] of parts.entries()) {
    if (isReadable(part)) readPart(reading, part, index === 0);
  }
  if (parts.length === 0) {
    problems.push({
      rule: 'template/unknown-type',
      at: { start: 0, end: source.length },
      message: 'This blank is empty. Write what it asks for, such as text, date or yes/no.',
      nearest: ['text', 'prose', 'date'],
    });
  }
  checkWhole(reading);
  problems.sort((a, b) => a.at.start - b.at.start);
  return { ...blank, problems };
}

function readPart(reading: Reading, part: Part, isFirst: boolean): void {
  const { source, blank, problems } = reading;
  const isCondition = /^required\s+when(?!\S)/i.test(part.text);
  const isOptions = !isCondition && hasSlash(source, part);
  if (!isOptions && readModifier(reading, part)) return;
  const read = readType(source, part);
  if (!read) {
    readUnknown(reading, part, isFirst);
    return;
  }
  if (blank.typeAt) {
    problems.push(
      syntax(
        part.at,
        `This blank already asks for "${source.slice(blank.typeAt.start, blank.typeAt.end)}". It can ask for one thing.`,
      ),
    );
    return;
  }
  const unreadFirst = problems.some(({ rule }) => rule === 'template/unknown-type');
  if (!isFirst && !unreadFirst)
    problems.push(syntax(part.at, 'What the blank asks for comes first: move this to the start of the blank.'));
  blank.type = read.type;
  blank.typeAt = part.at;
  blank.options = read.options;
  for (const problem of read.problems) problems.push(problem);
  if (read.codes) readModifier(reading, read.codes);
}

function emptyBlank(source: string): Blank {
  return {
    source,
    type: null,
    typeAt: null,
    options: [],
    codes: null,
    concept: null,
    need: null,
    condition: null,
    minWords: null,
    maxWords: null,
    minRows: null,
    minTicks: null,
    between: null,
    format: null,
    aliases: [],
    repeatable: false,
    notApplicableAllowed: true,
    after: null,
    before: null,
    remove: false,
    problems: [],
  };
}

// What each part says may be right and the whole still make no sense.
function checkWhole({ source, blank, problems }: Reading): void {
  if (blank.codes && !blank.typeAt) {
    blank.type = 'choice';
    blank.typeAt = blank.codes.at;
  } else if (blank.codes && blank.options.length > 0) {
    problems.push(syntax(blank.codes.at, 'The options are written out already. Keep them, or the code list.'));
  } else if (blank.codes && blank.typeAt && blank.type !== 'any of') {
    const type = source.slice(blank.typeAt.start, blank.typeAt.end);
    problems.push(syntax(blank.typeAt, `A code list makes this blank a choice. Take out "${type}".`));
  }
  if (blank.minWords !== null && blank.maxWords !== null && blank.minWords > blank.maxWords) {
    const at = { start: 0, end: source.length };
    problems.push(syntax(at, `No answer has at least ${blank.minWords} and at most ${blank.maxWords} words.`));
  }
}

function syntax(at: Span, message: string): BlankProblem {
  return { rule: 'template/syntax', at, message, nearest: [] };
}
