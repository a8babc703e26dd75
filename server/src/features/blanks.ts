// The blanks still to be filled in, in the order they stand, and how far a record has come.

import type { Answer, Filled, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { writeDate } from '../core/record/values/dates.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { BlankPlace, RecordSummary } from '../protocol/protocol.ts';
import { isRecord } from './diagnostics.ts';
import { rangeBetween } from './ranges.ts';

/** Every blank that is asked for and there, but empty or only to be written later. */
export function unfinishedBlanks(project: Project, document: Document): readonly BlankPlace[] {
  if (!isRecord(document)) return [];
  const { form } = checkedOf(project, document);
  if (!form) return [];
  const { text } = document.blocks;
  return form.filled
    .filter((one) => form.isAsked(one).asked && one.section.settled === null)
    .flatMap((one) => blanksIn(one, form, text))
    .sort((a, b) => a.start - b.start)
    .map(({ name, start, end }) => ({ name, range: rangeBetween(project, document, start, end) }));
}

/** Where to type what one blank still lacks; null when it lacks nothing, or has no place in the record yet. */
export function blankAt(filled: Filled, form: Form, text: string): Blank | null {
  return blanksIn(filled, form, text)[0] ?? null;
}

interface Blank {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function blanksIn(filled: Filled, form: Form, text: string): readonly Blank[] {
  switch (filled.kind) {
    case 'answer':
      return answerBlank(filled, form, text);
    case 'table':
      return tableBlanks(filled, form, text);
    case 'checklist': {
      const [first] = filled.items;
      return filled.state === 'empty' && first
        ? [{ name: filled.section.ask.name, ...offsetsOf(form.record.blocks, first.at) }]
        : [];
    }
  }
}

function answerBlank(answer: Answer, form: Form, text: string): readonly Blank[] {
  const { blocks } = form.record;
  if (answer.state === 'placeholder' && answer.said)
    return [{ name: answer.ask.name, ...offsetsOf(blocks, answer.said.at) }];
  if (answer.state !== 'empty') return [];
  if (answer.ask.style === 'text') {
    const heading = answer.section.heading;
    if (!heading) return [];
    const at = underHeading(text, offsetsOf(blocks, heading.at).end);
    return [{ name: answer.ask.name, start: at, end: at }];
  }
  if (!answer.said) return [];
  const { start, end } = offsetsOf(blocks, answer.said.at);
  const at =
    answer.ask.style === 'row' || answer.ask.style === 'column'
      ? insideCell(text, start, end)
      : afterSpace(text, start);
  // What fills the place of an answer, such as dashes, is to be written over.
  return [
    { name: answer.ask.name, start: answer.said.text === '' ? at : start, end: answer.said.text === '' ? at : end },
  ];
}

function tableBlanks(table: Extract<Filled, { kind: 'table' }>, form: Form, text: string): readonly Blank[] {
  const { blocks } = form.record;
  const cells = table.rows
    .flatMap(({ cells: row }) => row)
    .filter((cell) => cell.ask.need !== 'optional' && (cell.state === 'empty' || cell.state === 'placeholder'));
  if (cells.length > 0) return cells.flatMap((cell) => answerBlank(cell, form, text));
  const [first] = table.tables;
  if (table.state !== 'empty' || !first) return [];
  const cell = first.rows[0]?.cells[0]?.words.at;
  if (cell) {
    const { start, end } = offsetsOf(blocks, cell);
    const at = insideCell(text, start, end);
    return [{ name: table.section.ask.name, start: at, end: at }];
  }
  const { end } = offsetsOf(blocks, first.at);
  return [{ name: table.section.ask.name, start: end, end }];
}

function afterSpace(text: string, at: number): number {
  const space = /^[ \t]*/.exec(text.slice(at, at + 80))?.[0].length ?? 0;
  return at + space;
}

function insideCell(text: string, start: number, end: number): number {
  return Math.min(end, start + (text[start] === ' ' ? 1 : 0));
}

// The second line under a heading, leaving the first one blank, where it is blank too; never the line of what comes next.
function underHeading(text: string, headingEnd: number): number {
  const rest = text.slice(headingEnd, headingEnd + 400);
  const [gap = ''] = /^[ \t]*(?:\r\n|\n|\r)/.exec(rest) ?? [];
  const [second = ''] = /^[ \t]*(?:\r\n|\n|\r)(?=[ \t]*(?:[\r\n]|$))/.exec(rest.slice(gap.length)) ?? [];
  return headingEnd + gap.length + second.length;
}

/** How far a record has come, for a status bar; null for anything that is no record with a template. */
export function summaryOf(project: Project, document: Document): RecordSummary | null {
  if (!isRecord(document)) return null;
  const { form, clocks } = checkedOf(project, document);
  if (!form) return null;
  const running = clocks
    .filter(({ stopped }) => stopped === null)
    .sort((a, b) => (a.due.toString() < b.due.toString() ? -1 : 1));
  const [next] = running;
  return {
    uri: document.uri,
    asked: form.asked,
    answered: form.answered,
    untouched: form.untouched && form.answered === 0,
    nextDue: next
      ? {
          label: next.label,
          due: writeDate({ date: next.due, time: null }),
          state: next.state,
          workingDaysLeft: next.left,
          workingDaysOver: next.overBy,
        }
      : null,
  };
}
