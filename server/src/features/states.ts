// The five states of a blank, in the same words wherever they are shown: outline, to-do view, lenses, preview.

import { isAnswered } from '../core/form/fill.ts';
import type { Answer, Filled, FilledSection, FilledTable, Form } from '../core/form/form.ts';
import { writeDate } from '../core/record/values/dates.ts';
import { countWords } from '../core/record/values/words.ts';
import type { BlankState } from '../protocol/protocol.ts';

export interface StateSaid {
  readonly state: BlankState;
  /** The state in words: "waiting for school report, asked Ms K on 3 March 2026". */
  readonly words: string;
}

/** How far one blank, or all that a section asks, has come. */
export function stateOf(form: Form, one: Filled | FilledSection): StateSaid {
  switch (one.kind) {
    case 'answer':
      return answerState(one);
    case 'table':
      return tableState(form, one);
    case 'checklist':
      return checklistState(one);
    case 'section':
      return sectionState(form, one);
  }
}

const notStarted: StateSaid = { state: 'not started', words: 'not started' };
const answered: StateSaid = { state: 'answered', words: 'answered' };

function answerState(answer: Answer): StateSaid {
  switch (answer.state) {
    case 'missing':
    case 'empty':
      return notStarted;
    case 'placeholder':
      return { state: 'not started', words: 'not started: only a note that it is to be written' };
    case 'waiting':
      return { state: 'waiting', words: waitingWords(answer) };
    case 'notApplicable':
      return answer.reason === null
        ? { state: 'started', words: 'said not to apply, without a reason' }
        : { state: 'not applicable', words: `not applicable: ${answer.reason}` };
    case 'answered':
      return answeredState(answer);
  }
}

function waitingWords({ waiting }: Answer): string {
  if (!waiting) return 'waiting';
  const { what, whom, since } = waiting;
  const day = since ? writeDate({ date: since, time: null }) : null;
  const asked = whom ? `, asked ${whom}${day ? ` on ${day}` : ''}` : day ? ` since ${day}` : '';
  return `waiting${what === '' ? '' : ` for ${what}`}${asked}`;
}

function answeredState({ ask, value, said }: Answer): StateSaid {
  if (value === null) return { state: 'started', words: 'cannot be read as it is written' };
  if (ask.minWords !== null && said) {
    const words = countWords(said.text);
    if (words < ask.minWords) return { state: 'started', words: `${words} of ${ask.minWords} words` };
  }
  return answered;
}

function tableState(form: Form, table: FilledTable): StateSaid {
  const settled = settledState(table.section);
  if (settled && table.rows.length === 0) return settled;
  if (table.rows.length === 0) return notStarted;
  const rows = table.rows.length === 1 ? '1 row' : `${table.rows.length} rows`;
  const cells = table.rows.flatMap(({ cells: row }) => row).filter((cell) => form.isAsked(cell).asked);
  const waiting = cells.find(({ state }) => state === 'waiting');
  const left = cells.filter((cell) => ['not started', 'started'].includes(answerState(cell).state)).length;
  if (table.rows.length < table.ask.minRows)
    return { state: 'started', words: `${table.rows.length} of ${table.ask.minRows} rows` };
  if (left > 0 || table.missing.length > 0)
    return { state: 'started', words: `${rows}, ${left + table.missing.length} still to fill in` };
  return waiting ? { state: 'waiting', words: waitingWords(waiting) } : { state: 'answered', words: rows };
}

function checklistState({ items, ask, section }: Extract<Filled, { kind: 'checklist' }>): StateSaid {
  const ticked = items.filter((item) => item.ticked === true).length;
  if (ticked === 0) return settledState(section) ?? notStarted;
  if (ticked < ask.minTicks) return { state: 'started', words: `${ticked} of ${ask.minTicks} ticked` };
  return { state: 'answered', words: `${ticked} ticked` };
}

function settledState({ settled }: FilledSection): StateSaid | null {
  if (settled === 'waiting') return { state: 'waiting', words: 'waiting' };
  return settled === 'notApplicable' ? { state: 'not applicable', words: 'not applicable' } : null;
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
export function stateIn(form: Form, one: Filled): StateSaid {
  const own = stateOf(form, one);
  return own.state === 'not started' ? (settledState(one.section) ?? own) : own;
}

function sectionState(form: Form, section: FilledSection): StateSaid {
  const settled = settledState(section);
  if (settled) return settled;
  const states = blanksOf(form, section).map((one) => stateIn(form, one));
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
