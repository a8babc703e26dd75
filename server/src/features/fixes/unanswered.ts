// Blanks that cannot be answered: not applicable, or waiting for somebody.

import type { Answer, FilledSection, Form } from '../../core/form/form.ts';
import { type PlainDate, writeDate } from '../../core/record/values/dates.ts';
import { readNotApplicable } from '../../core/record/values/not-applicable.ts';
import { readWaiting } from '../../core/record/values/waiting.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround, whatIsAt } from '../at.ts';
import { blankAt } from '../blanks.ts';
import { headingSpans, newlineOf } from './headings.ts';

/** A blank with nothing in it, or a section with nothing in any of its blanks. */
export type Unanswered = Answer | FilledSection;

/** What is unanswered at an offset: a blank at its label or its place, a section at its heading. Null where there is an answer. */
export function unansweredAt(form: Form, offset: number): Unanswered | null {
  const at = whatIsAt(form.record, form, offset);
  if (at.kind === 'heading') {
    const { section } = at;
    if (!section?.parent) return null;
    if (section.text) return section.text.state === 'empty' ? section.text : null;
    return isBare(section) && section.settled === null && section.stray.length === 0 ? section : null;
  }
  if (at.kind !== 'answer' && at.kind !== 'cell') return null;
  const { answer } = at;
  if (answer?.kind !== 'answer' || (answer.state !== 'empty' && answer.state !== 'placeholder')) return null;
  return answer.ask.style === 'text' && answer.texts.length > 1 ? null : answer;
}

function isBare({ filled, sections }: FilledSection): boolean {
  const isUnsaid = filled.every(({ state }) => state === 'empty' || state === 'missing');
  return isUnsaid && sections.every((child) => (child.text?.state ?? 'empty') !== 'answered' && isBare(child));
}

/** Its label or heading. */
export function nameOf(unanswered: Unanswered): string {
  return unanswered.kind === 'answer' && unanswered.ask.style === 'text'
    ? unanswered.section.ask.name
    : unanswered.ask.name;
}

/** Whether the template lets somebody say that it does not apply. */
export function mayNotApply({ ask }: Unanswered): boolean {
  return ask.notApplicableAllowed;
}

/** `Not applicable: reason`; null where the words are no reason. With no words, the beginning of it. */
export function notApplicableWords(reason: string): string | null {
  const words = `Not applicable: ${oneLine(reason)}`.trimEnd();
  return reason === '' || readNotApplicable(words)?.reason ? words : null;
}

/** `Waiting: what, asked whom, today`; null where it does not say what for. With no words, the beginning of it. */
export function waitingWords(what: string, whom: string, today: PlainDate): string | null {
  if (what === '') return 'Waiting:';
  const asked = oneLine(whom) === '' ? '' : `, asked ${oneLine(whom)}`;
  const words = `Waiting: ${oneLine(what)}${asked}, ${writeDate({ date: today, time: null })}`;
  return readWaiting(words)?.what ? words : null;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Writes words into a blank, or under the heading of a section. Null where the record has no place for it yet. */
export function sayAt(form: Form, unanswered: Unanswered, words: string): Edit | null {
  const { text } = form.record.blocks;
  if (unanswered.kind === 'section' || (unanswered.ask.style === 'text' && unanswered.state === 'empty')) {
    const section = unanswered.kind === 'section' ? unanswered : unanswered.section;
    const heading = headingSpans(form.record).find((one) => one.heading === section.heading);
    if (!heading) return null;
    const newline = newlineOf(text);
    const lead = /[\r\n]$/.test(text.slice(0, heading.body)) ? newline : newline + newline;
    return { start: heading.body, end: heading.body, text: `${lead}${words}${newline}` };
  }
  const blank = blankAt(unanswered, form, text);
  if (!blank) return null;
  const isCell = unanswered.ask.style === 'row' || unanswered.ask.style === 'column';
  const value = isCell ? words.replaceAll('|', '\\|') : words;
  if (blank.end > blank.start) return { start: blank.start, end: blank.end, text: value };
  // The mark that ends a label in bold comes after its colon.
  const marks = isCell ? 0 : (/^[*_]{1,3}(?=\s|$)/.exec(text.slice(blank.start, blank.start + 4))?.[0].length ?? 0);
  const start = blank.start + marks;
  const rest = isCell ? start : lineAround(text, start).end;
  const end = text.slice(start, rest).trim() === '' ? rest : start;
  const lead = /\s/.test(text[start - 1] ?? ' ') ? '' : ' ';
  return { start, end, text: lead + value + (isCell && text[end] !== ' ' ? ' ' : '') };
}
