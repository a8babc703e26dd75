// The words a blank may be made of, each with what it means in one sentence: for messages, hovers and completion.

import type { BlankType } from './blank.ts';

/** A word of a blank. */
export interface BlankWord<Name extends string = string> {
  readonly name: Name;
  /** How it is written, with sample values; ready to insert. */
  readonly sample: string;
  readonly meaning: string;
}

/** Every type a blank can be given, in the order people need them. `choice` is written as its options. */
export const blankTypes: readonly BlankWord<BlankType>[] = [
  { name: 'text', sample: 'text', meaning: 'A few words on one line.' },
  { name: 'prose', sample: 'prose', meaning: 'One or more paragraphs.' },
  { name: 'date', sample: 'date', meaning: 'A day, such as 4 March 2026.' },
  {
    name: 'date and time',
    sample: 'date and time',
    meaning: 'A day and a time, such as 4 March 2026 at 14:30.',
  },
  { name: 'number', sample: 'number', meaning: 'A number in figures.' },
  { name: 'yes/no', sample: 'yes/no', meaning: 'Yes or No.' },
  {
    name: 'person',
    sample: 'person',
    meaning: 'A name, with a role and agency in brackets if wanted.',
  },
  {
    name: 'choice',
    sample: 'First option / Second option',
    meaning: 'One of the options written here, with " / " between them.',
  },
  {
    name: 'any of',
    sample: 'any of First option / Second option',
    meaning: 'One or more of the options written here, with " / " between them.',
  },
  {
    name: 'table',
    sample: 'table',
    meaning: 'The table that follows, as a whole.',
  },
  {
    name: 'checklist',
    sample: 'checklist',
    meaning: 'The tick list that follows, as a whole.',
  },
];

/** Everything a blank can say besides its type and its concept. */
export const modifiers: readonly BlankWord[] = [
  {
    name: 'required',
    sample: 'required',
    meaning: 'It must be answered. This holds for every blank that does not say otherwise.',
  },
  {
    name: 'expected',
    sample: 'expected',
    meaning: 'It is asked for and counted, but its absence never blocks the record.',
  },
  { name: 'optional', sample: 'optional', meaning: 'It may be left empty.' },
  {
    name: 'required when',
    sample: 'required when Outcome = "Closed"',
    meaning: 'It must be answered only where the condition after it is true.',
  },
  {
    name: 'at least',
    sample: 'at least 10 words',
    meaning: 'The fewest words, rows, or (with no unit) ticks that will do.',
  },
  {
    name: 'at most',
    sample: 'at most 200 words',
    meaning: 'The most words that will do.',
  },
  {
    name: 'between',
    sample: 'between 1 and 10',
    meaning: 'The smallest and the largest number that will do.',
  },
  {
    name: 'codes',
    sample: 'codes ethnicity',
    meaning: 'The options are a code list of the pack.',
  },
  {
    name: 'format',
    sample: 'format "AA-0000"',
    meaning: 'How the answer is made up: A for a letter, 0 for a digit, anything else for itself.',
  },
  {
    name: 'also',
    sample: 'also "Another name"',
    meaning: 'Other names under which a record may answer this.',
  },
  {
    name: 'repeatable',
    sample: 'repeatable',
    meaning: 'The section may stand more than once in a record.',
  },
  {
    name: 'no n/a',
    sample: 'no n/a',
    meaning: '"Not applicable" is not an answer here.',
  },
  {
    name: 'after',
    sample: 'after "Section"',
    meaning: 'In a template that extends another: the section this one follows.',
  },
  {
    name: 'before',
    sample: 'before "Section"',
    meaning: 'In a template that extends another: the section this one precedes.',
  },
  {
    name: 'remove',
    sample: 'remove',
    meaning: 'In a template that extends another: what is here in the base is left out.',
  },
];

/** What people write when they mean a type, and the types they may mean. */
export const otherWordsForTypes: ReadonlyMap<string, readonly BlankType[]> = new Map<string, readonly BlankType[]>([
  ['string', ['text']],
  ['name', ['text', 'person']],
  ['word', ['text']],
  ['words', ['text', 'prose']],
  ['free text', ['prose', 'text']],
  ['long text', ['prose']],
  ['narrative', ['prose']],
  ['paragraph', ['prose']],
  ['multiline', ['prose']],
  ['day', ['date']],
  ['datetime', ['date and time']],
  ['date/time', ['date and time']],
  ['date time', ['date and time']],
  ['date & time', ['date and time']],
  ['time', ['date and time']],
  ['integer', ['number']],
  ['numeric', ['number']],
  ['figure', ['number']],
  ['boolean', ['yes/no']],
  ['bool', ['yes/no']],
  ['y/n', ['yes/no']],
  ['yes or no', ['yes/no']],
  ['yes no', ['yes/no']],
  ['yn', ['yes/no']],
  ['no/yes', ['yes/no']],
  ['people', ['person']],
  ['worker', ['person']],
  ['rows', ['table']],
  ['list', ['table', 'checklist']],
  ['grid', ['table']],
  ['tick list', ['checklist']],
  ['ticklist', ['checklist']],
  ['ticks', ['checklist']],
  ['tick box', ['checklist']],
  ['tick boxes', ['checklist']],
  ['checkbox', ['checklist']],
  ['checkboxes', ['checklist']],
  ['check list', ['checklist']],
  ['select', ['choice']],
  ['dropdown', ['choice']],
  ['drop-down', ['choice']],
  ['options', ['choice']],
  ['one of', ['choice']],
  ['multiple', ['any of']],
  ['multiselect', ['any of']],
]);

/** Numbers people write in words, for telling them how to write them in figures. */
export const numbersInWords: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ['a', 1],
  ['an', 1],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['eighty', 80],
  ['a hundred', 100],
  ['one hundred', 100],
]);
