// The five states of a blank, in the same words wherever they are shown: outline, to-do view, lenses, preview.

import { isAnswered } from '../core/form/fill.ts';
import type { Answer, Filled, FilledSection, FilledTable, Form } from '../core/form/form.ts';
import { standingOf } from '../core/form/state.ts';
import { type Holidays, workingDaysBetween } from '../core/guidance/working-days.ts';
import type { Entry, Heading } from '../core/record/piece.ts';
import { readNotApplicable } from '../core/record/values/not-applicable.ts';
import { readWaiting, type WaitingSaid } from '../core/record/values/waiting.ts';
import { countWords } from '../core/record/values/words.ts';
import type { BlankState } from '../protocol/protocol.ts';
import { dayWords, workingDays } from './clock-words.ts';
import { beginning } from './hover/part.ts';

export interface StateSaid {
  readonly state: BlankState;
  /** The state in words: "waiting for school report, asked Ms K on 3 March 2026". */
  readonly words: string;
}

/** How far one blank, or all that a section asks, has come. With the bank holidays it is said how long something has been waited for. */
export function stateOf(form: Form, one: Filled | FilledSection, holidays: Holidays | null = null): StateSaid {
  switch (one.kind) {
    case 'answer':
      return answerState(form, one, holidays);
    case 'table':
      return tableState(form, one, holidays);
    case 'checklist':
      return checklistState(form, one, holidays);
    case 'section':
      return sectionState(form, one, holidays);
  }
}

const notStarted: StateSaid = { state: 'not started', words: 'not started' };
const answered: StateSaid = { state: 'answered', words: 'answered' };
/** A reason or what is waited for may be a whole paragraph; these words stand on one line. */
const mostCharacters = 120;

function answerState(form: Form, answer: Answer, holidays: Holidays | null): StateSaid {
  switch (answer.state) {
    case 'missing':
    case 'empty':
      return notStarted;
    case 'placeholder':
      return { state: 'not started', words: 'not started: only a note that it is to be written' };
    case 'waiting':
      return waitingState(form, answer.waiting, holidays);
    case 'notApplicable':
      if (answer.reason !== null) return notApplicableState(answer.reason);
      return {
        state: 'started',
        words: answer.ask.notApplicableAllowed
          ? 'said not to apply, without a reason'
          : 'said not to apply, but an answer is always needed',
      };
    case 'answered':
      return answeredState(answer);
  }
}

function waitingState({ today }: Form, waiting: WaitingSaid | null, holidays: Holidays | null): StateSaid {
  if (!waiting) return { state: 'waiting', words: 'waiting' };
  const { what, whom, since } = waiting;
  const day = since ? dayWords(since) : null;
  const asked = whom
    ? `, asked ${beginning(whom, mostCharacters)}${day ? ` on ${day}` : ''}`
    : day
      ? ` since ${day}`
      : '';
  const days = since && holidays ? workingDaysBetween(since, today, holidays) : 0;
  const long = days > 0 ? `, ${workingDays(days)}` : '';
  return {
    state: 'waiting',
    words: `waiting${what === '' ? '' : ` for ${beginning(what, mostCharacters)}`}${asked}${long}`,
  };
}

function notApplicableState(reason: string | null): StateSaid {
  return {
    state: 'not applicable',
    words: reason === null ? 'not applicable' : `not applicable: ${beginning(reason, mostCharacters)}`,
  };
}

function answeredState(answer: Answer): StateSaid {
  const { ask, value, said } = answer;
  const state = standingOf(answer);
  if (state === 'answered') return answered;
  if (value === null) return { state, words: 'cannot be read as it is written' };
  return { state, words: `${countWords(said?.text ?? '')} of ${ask.minWords} words` };
}

function tableState(form: Form, table: FilledTable, holidays: Holidays | null): StateSaid {
  const settled = settledState(form, table.section, holidays);
  if (settled && table.rows.length === 0) return settled;
  if (table.rows.length === 0) return notStarted;
  const rows = table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`;
  if (table.rows.length < table.ask.minRows)
    return { state: 'started', words: `${table.rows.length} of ${table.ask.minRows} rows` };
  const cells = table.rows.flatMap(({ cells: row }) => row).filter((cell) => form.isAsked(cell).asked);
  const states = cells.map((cell) => answerState(form, cell, holidays));
  const unfinished = states.filter(({ state }) => state === 'not started' || state === 'started').length;
  const columns = table.missing.filter(({ need }) => need === 'required').length;
  if (unfinished + columns > 0) return { state: 'started', words: `${rows}, ${unfinished + columns} still to fill in` };
  return states.find(({ state }) => state === 'waiting') ?? { state: 'answered', words: rows };
}

function checklistState(
  form: Form,
  { items, ask, section }: Extract<Filled, { kind: 'checklist' }>,
  holidays: Holidays | null,
): StateSaid {
  const ticked = items.filter((item) => item.ticked === true).length;
  if (ticked === 0) return settledState(form, section, holidays) ?? notStarted;
  if (ticked < ask.minTicks) return { state: 'started', words: `${ticked} of ${ask.minTicks} ticked` };
  return { state: 'answered', words: `${ticked} ticked` };
}

function settledState(form: Form, section: FilledSection, holidays: Holidays | null): StateSaid | null {
  if (section.settled === null) return null;
  const said = settlingEntry(form, section)?.words.text ?? '';
  return section.settled === 'waiting'
    ? waitingState(form, readWaiting(said), holidays)
    : notApplicableState(readNotApplicable(said)?.reason ?? null);
}

const firstEntries = new WeakMap<Form, ReadonlyMap<Heading, Entry>>();

/** The line under a heading that says the whole section is waited for or does not apply; null where none does. */
export function settlingEntry(form: Form, { settled, heading }: FilledSection): Entry | null {
  if (settled === null || !heading) return null;
  const known = firstEntries.get(form) ?? firstUnderHeadings(form);
  firstEntries.set(form, known);
  return known.get(heading) ?? null;
}

function firstUnderHeadings({ record }: Form): ReadonlyMap<Heading, Entry> {
  const first = new Map<Heading, Entry>();
  let heading: Heading | null = null;
  for (const piece of record.pieces) {
    if (piece.kind === 'heading') heading = piece;
    else if (piece.kind === 'entry' && heading && !first.has(heading)) first.set(heading, piece);
  }
  return first;
}

/** The blanks a section asks for, its sub-sections' included; what a false condition leaves out is left out. */
export function blanksOf(form: Form, section: FilledSection): readonly Filled[] {
  const own: readonly Filled[] = [...(section.text ? [section.text] : []), ...section.filled];
  return [...own.filter((one) => form.isAsked(one).asked), ...section.sections.flatMap((each) => blanksOf(form, each))];
}

/** How many blanks of a section count and how many of those are answered, as the whole record counts them. */
export function countsOf(form: Form, section: FilledSection): { readonly asked: number; readonly answered: number } {
  const blanks = blanksOf(form, section);
  return { asked: blanks.length, answered: blanks.filter(isAnswered).length };
}

// What a section says of itself as a whole holds for each of its blanks that says nothing itself.
/** The state of a blank within its section. */
export function stateIn(form: Form, one: Filled, holidays: Holidays | null = null): StateSaid {
  const own = stateOf(form, one, holidays);
  return own.state === 'not started' ? (settledState(form, one.section, holidays) ?? own) : own;
}

function sectionState(form: Form, section: FilledSection, holidays: Holidays | null): StateSaid {
  const settled = settledState(form, section, holidays);
  if (settled) return settled;
  const states = blanksOf(form, section).map((one) => stateIn(form, one, holidays));
  const [only] = states;
  if (!only) return { state: 'answered', words: 'nothing is asked here' };
  if (states.length === 1) return only;
  const count = (state: BlankState) => states.filter((one) => one.state === state).length;
  const { asked, answered: done } = countsOf(form, section);
  const more = [
    count('waiting') > 0 ? `${count('waiting')} waiting` : '',
    count('started') > 0 ? `${count('started')} to finish` : '',
  ].filter((part) => part !== '');
  const words = [`${done} of ${asked} answered`, ...more].join(', ');
  if (count('not applicable') === states.length) return { state: 'not applicable', words: 'not applicable' };
  if (count('answered') + count('not applicable') === states.length) return { state: 'answered', words };
  if (count('not started') === states.length) return notStarted;
  return { state: count('started') + count('not started') === 0 ? 'waiting' : 'started', words };
}
