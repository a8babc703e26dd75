// What a blank asks for, in plain words.

import type { ChecklistAsk, Choice, FieldAsk, Need, TableAsk, ValueType } from '../../core/template/template.ts';
import { fewOf, shown } from './part.ts';

const types: Readonly<Record<ValueType, string>> = {
  text: 'A few words.',
  prose: 'One or more paragraphs.',
  date: 'A date, such as 4 March 2026.',
  'date and time': 'A date and a time, such as 4 March 2026 at 14:30.',
  number: 'A number in figures.',
  'yes/no': 'Yes or No.',
  person: 'A name, with a role and agency in brackets if wanted.',
  choice: 'One of the options.',
  'any of': 'One or more of the options.',
};

const mostOptions = 20;

/** What a field's answer must be: `One of: Male (1), Female (2).`, `One or more paragraphs. At least 20 words.` */
export function fieldWords(ask: FieldAsk): string {
  return [
    ask.choices.length > 0
      ? `${ask.type === 'any of' ? 'One or more of' : 'One of'}: ${optionsWords(ask.choices)}.`
      : types[ask.type],
    ask.minWords === null ? '' : `At least ${counted(ask.minWords, 'word')}.`,
    ask.maxWords === null ? '' : `At most ${counted(ask.maxWords, 'word')}.`,
    ask.between === null ? '' : `Between ${ask.between.from} and ${ask.between.to}.`,
    ask.format === null ? '' : `Made up as ${shown(ask.format)}, where A is a letter and 0 a digit.`,
    ask.notApplicableAllowed || ask.need === 'optional' ? '' : '"Not applicable" is not an answer here.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The options of a choice, with their codes. */
export function optionsWords(choices: readonly Choice[]): string {
  return fewOf(
    choices.map(({ label, code }) => (code === null ? shown(label) : `${shown(label)} (${shown(code)})`)),
    mostOptions,
  );
}

/** What a table must be. */
export function tableWords({ minRows, columns }: TableAsk): string {
  const names = fewOf(
    columns.map(({ name }) => shown(name)),
    mostOptions,
  );
  return `A table of ${names}.${minRows > 0 ? ` At least ${counted(minRows, 'row')}.` : ''}`;
}

/** What a tick list must be. */
export function checklistWords({ options, minTicks }: ChecklistAsk): string {
  return `A list to tick: ${fewOf(options.map(shown), mostOptions)}.${minTicks > 0 ? ` At least ${counted(minTicks, 'tick')}.` : ''}`;
}

/** How much an answer is wanted, but for a condition. */
export const needs: Readonly<Record<Exclude<Need, 'when'>, string>> = {
  required: 'Required.',
  expected: 'Expected: it is counted, but never holds the record up.',
  optional: 'Optional.',
};

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
