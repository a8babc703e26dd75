// Answers for the blank one is in: its options, days, people, and what is said instead of an answer.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { choiceOf } from '../../core/form/values.ts';
import { writeDate } from '../../core/record/values/dates.ts';
import type { Choice } from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Cursor } from './cursor.ts';
import { dayOffers } from './days.ts';
import { type Hole, into } from './hole.ts';
import { type Offer, ranks } from './offer.ts';
import { personOffers } from './people.ts';
import { stop } from './snippet.ts';
import { blankWords } from './words.ts';

/** What can be said in a hole, the likeliest first. */
export function valueOffers(cursor: Cursor, hole: Hole): readonly Offer[] {
  return [...answers(cursor, hole), ...phrases(cursor, hole)];
}

function answers(cursor: Cursor, hole: Hole): readonly Offer[] {
  switch (hole.ask.type) {
    case 'choice':
      return choiceOffers(hole, hole.ask.choices);
    case 'any of':
      return severalOffers(cursor, hole);
    case 'yes/no':
      return choiceOffers(hole, yesAndNo);
    case 'date':
    case 'date and time':
      return dayOffers(cursor, hole);
    default:
      return personOffers(cursor, hole);
  }
}

const yesAndNo: readonly Choice[] = ['Yes', 'No'].map((label) => ({ label, code: null, meaning: null }));

function choiceOffers(hole: Hole, choices: readonly Choice[]): readonly Offer[] {
  const words = blankWords(hole.ask, hole.section);
  return choices.map(({ label, code }, i) => ({
    label,
    detail: code === null ? '' : `${code} ${label}`,
    words,
    kind: CompletionItemKind.EnumMember,
    span: hole.span,
    insert: into(hole, [label]),
    filter: code === null ? label : `${label} ${code}`,
    rank: ranks.best + i,
  }));
}

// One option more: those said already are not offered again, and stay.
function severalOffers(cursor: Cursor, hole: Hole): readonly Offer[] {
  const { text, offset } = cursor;
  const { span, ask } = hole;
  const from = Math.max(span.start, lastMark(text.slice(span.start, offset)) + span.start);
  const next = text.slice(offset, span.end).search(/[,;]/);
  const to = next < 0 ? span.end : offset + next;
  const others = `${text.slice(span.start, from)},${text.slice(to, span.end)}`;
  const parts = others.split(/[,;]/).filter((part) => part.trim() !== '');
  const said = new Set(parts.map((part) => choiceOf(ask.choices, part)));
  const key = nameKey(others);
  const space = /^[ \t]*/.exec(text.slice(from, offset))?.[0].length ?? 0;
  const start = from === span.start ? from : from + space;
  const part: Hole = {
    ...hole,
    span: { start, end: Math.max(start, to) },
    lead: from === span.start ? hole.lead : space === 0 ? ' ' : '',
    tail: next < 0 ? hole.tail : '',
  };
  const left = ask.choices.filter(
    (choice) => !said.has(choice) && !(choice.label.includes(',') && key.includes(nameKey(choice.label))),
  );
  return choiceOffers(part, left);
}

function lastMark(words: string): number {
  return Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1;
}

function phrases(cursor: Cursor, hole: Hole): readonly Offer[] {
  const { ask, said } = hole;
  // Over an answer of words they would only be in the way.
  const begun = said.toLowerCase();
  if (said !== '' && !['waiting:', 'not applicable:'].some((phrase) => phrase.startsWith(begun))) return [];
  const today = writeDate({ date: cursor.project.today, time: null });
  const offer = (label: string, detail: string, insert: Offer['insert'], words: string, i: number): Offer => ({
    label,
    detail,
    words,
    kind: CompletionItemKind.Text,
    span: hole.span,
    insert: into(hole, insert),
    filter: label,
    rank: ranks.phrase + i,
  });
  const waiting = offer(
    'Waiting: …',
    'what for, asked whom, when',
    ['Waiting: ', stop('{what}'), ', asked ', stop('{whom}'), `, ${today}`],
    'Says what is being waited for. It counts as neither empty nor answered, until it has waited too long.',
    0,
  );
  const not = offer(
    'Not applicable: …',
    'with the reason',
    ['Not applicable: ', stop('{reason}')],
    'Says that this does not apply, and why. Without a reason it counts as unanswered.',
    1,
  );
  return [waiting, ...(ask.notApplicableAllowed ? [not] : [])].map((one) => plainPhrase(one));
}

// Where there are no stops, only the beginning is written.
function plainPhrase(offer: Offer): Offer {
  return { ...offer, plain: offer.insert.slice(0, firstStop(offer.insert)) };
}

function firstStop(insert: Offer['insert']): number {
  const at = insert.findIndex((part) => typeof part !== 'string');
  return at < 0 ? insert.length : at;
}

/** On an empty line of a section that asks for words and has none: what is said instead of them. */
export function emptyTextPhrases(cursor: Cursor): readonly Offer[] {
  const { section } = cursor.still();
  const { text, line } = cursor;
  if (section?.text?.state !== 'empty') return [];
  const span = { start: line.start, end: line.end };
  const hole: Hole = {
    ask: section.text.ask,
    section: section.ask,
    span,
    lead: '',
    tail: '',
    isCell: false,
    said: text.slice(span.start, span.end).trim(),
  };
  return phrases(cursor, hole);
}
