// What is written in a blank, read as what the blank asks for.

import type { Words } from '../record/piece.ts';
import { findPlaceholder, isEmpty } from '../record/values/blankness.ts';
import { readDate } from '../record/values/dates.ts';
import { readNotApplicable } from '../record/values/not-applicable.ts';
import { readNumber } from '../record/values/numbers.ts';
import { readPerson } from '../record/values/people.ts';
import { readWaiting, type WaitingSaid } from '../record/values/waiting.ts';
import { readYesNo } from '../record/values/yes-no.ts';
import type { Choice, FieldAsk } from '../template/template.ts';
import { nameKey } from '../text/name.ts';
import { remembered } from '../text/remembered.ts';
import type { State, Value } from './form.ts';

export interface Reading {
  readonly state: State;
  readonly value: Value | null;
  readonly waiting: WaitingSaid | null;
  readonly reason: string | null;
}

interface Known {
  readonly ask: FieldAsk;
  readonly reading: Reading;
}

const known = new WeakMap<Words, Known>();

/** The first placeholder in words, once; null when there is none. */
export const placeholderIn = remembered((words: Words) => findPlaceholder(words.text));

/**
 * Reads words as an answer to an ask, once. Words that cannot be read as the ask's type are an answer without a value.
 * `parts` are the paragraphs they are made of, so that those an edit left alone are not looked through again.
 */
export function readAnswer(ask: FieldAsk, words: Words, parts: readonly Words[] = [words]): Reading {
  const before = known.get(words);
  if (before?.ask === ask) return before.reading;
  const reading = read(ask, words.text, parts);
  known.set(words, { ask, reading });
  return reading;
}

function read(ask: FieldAsk, text: string, parts: readonly Words[]): Reading {
  const nothing = { value: null, waiting: null, reason: null };
  if (isEmpty(text)) return { state: 'empty', ...nothing };
  const value = readValue(ask, text);
  // An option may be "None", and a choice or a name may look like a stand-in for one.
  if (value?.kind === 'choices') return { state: 'answered', ...nothing, value };
  if (parts.some(placeholderIn)) return { state: 'placeholder', ...nothing };
  const waiting = readWaiting(text);
  if (waiting) return { state: 'waiting', ...nothing, waiting };
  const notApplicable = readNotApplicable(text);
  if (notApplicable) return { state: 'notApplicable', ...nothing, reason: notApplicable.reason };
  return { state: 'answered', ...nothing, value };
}

function readValue(ask: FieldAsk, text: string): Value | null {
  switch (ask.type) {
    case 'text':
    case 'prose':
      return { kind: 'text', text };
    case 'date':
    case 'date and time': {
      const said = readDate(text);
      return said && { kind: 'date', ...said };
    }
    case 'number': {
      const number = readNumber(text);
      return number === null ? null : { kind: 'number', number };
    }
    case 'yes/no': {
      const said = readYesNo(text);
      return said && { kind: 'yes/no', yes: said.yes };
    }
    case 'person': {
      const person = readPerson(text);
      return person && { kind: 'person', person };
    }
    case 'choice': {
      const choice = choiceOf(ask.choices, text);
      return choice && { kind: 'choices', chosen: [choice] };
    }
    case 'any of': {
      const chosen = anyOf(ask.choices, text);
      return chosen && { kind: 'choices', chosen };
    }
  }
}

/** The option that words name, by its label, its code, or both; null when they name none. */
export function choiceOf(choices: readonly Choice[], text: string): Choice | null {
  const key = nameKey(text);
  const named = (choice: Choice): readonly string[] =>
    choice.code === null
      ? [choice.label]
      : [
          choice.label,
          choice.code,
          `${choice.code} ${choice.label}`,
          `${choice.label} (${choice.code})`,
          `${choice.code} - ${choice.label}`,
        ];
  return choices.find((choice) => named(choice).some((name) => nameKey(name) === key)) ?? null;
}

// Options may themselves hold commas, so the whole is tried before its parts.
function anyOf(choices: readonly Choice[], text: string): readonly Choice[] | null {
  const whole = choiceOf(choices, text);
  if (whole) return [whole];
  const chosen = text
    .split(/[;,\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => choiceOf(choices, part.replace(/^\s*(?:and|[-*])\s+/i, '')));
  return chosen.length > 0 && chosen.every((choice) => choice !== null) ? chosen : null;
}
