// Events written as sentences, each with its date before it, as rows of the section's table.

import type { FilledTable, Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Entry } from '../../core/record/piece.ts';
import { readDate, writeDate } from '../../core/record/values/dates.ts';
import { renderTable } from '../../core/template/render.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround, type Span, sectionAround } from '../at.ts';
import { newlineOf, nextLine, removed } from '../fixes/headings.ts';
import { datesOf } from '../mentions.ts';
import type { Refactor } from './refactoring.ts';
import { appendRows, inCell, newRow } from './rows.ts';

/** Turns the sentences or items selected into rows, where each begins with its date. */
export const listToRows: Refactor = ({ form, text, span }) => {
  if (span.start === span.end) return [];
  const section = sectionAround(form, form.record, span.start);
  const table = section?.filled.find((one): one is FilledTable => one.kind === 'table' && columnsFor(one) !== null);
  const columns = table && columnsFor(table);
  const entries = entriesIn(form, span);
  const [first] = entries;
  const last = entries.at(-1);
  if (!table || !columns || !first || !last) return [];
  const read = entries.map((entry) => eventsIn(entry, columns.date.type === 'date and time'));
  if (read.some((events) => events.length === 0)) return [];
  const rows = read.flat().map(
    ({ date, words }) =>
      new Map([
        [columns.date, date],
        [columns.words, inCell(words)],
      ]),
  );
  const { blocks } = form.record;
  const from = lineAround(text, offsetsOf(blocks, first.at).start).start;
  const until = nextLine(text, lineAround(text, offsetsOf(blocks, last.at).end).end);
  const title = rows.length === 1 ? 'Make this a row of the table' : `Make these ${rows.length} rows of the table`;
  // Where there is no table yet, it comes where the words are.
  if (table.tables.length === 0) {
    const lines = [...renderTable(table.ask).split('\n').slice(0, 2), ...rows.map((row) => newRow(table, row))];
    const newline = newlineOf(text);
    return [{ title, edits: [{ start: from, end: until, text: lines.join(newline) + newline }] }];
  }
  return [{ title, edits: [linesAway(text, { start: from, end: until }), appendRows(form, table, rows)] }];
};

// Nor is an empty line left more than there was.
function linesAway(text: string, { start, end }: Span): Edit {
  const blank = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0;
  const isBlankAbove = /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, start));
  return removed(text, { start, end: isBlankAbove ? end + blank : end });
}

/** The column of the date and the one that takes the words; null where a table has not both. */
export function columnsFor({ ask, tables }: FilledTable): { readonly date: FieldAsk; readonly words: FieldAsk } | null {
  const [table] = tables;
  const there = ask.columns.filter((column) => !table || columnIndex(table.header, column) >= 0);
  const date = there.find(({ type }) => type === 'date' || type === 'date and time');
  const wordy = there.filter(({ type }) => type === 'prose' || type === 'text');
  const words =
    wordy.find(({ column }) => column !== null && ['event', 'action', 'words', 'discussion'].includes(column)) ??
    wordy.find(({ type }) => type === 'prose') ??
    wordy[0];
  return date && words ? { date, words } : null;
}

// Whole paragraphs and lists only: an item a selection begins in the middle of is taken whole.
function entriesIn(form: Form, { start, end }: Span): readonly Entry[] {
  const { blocks, pieces } = form.record;
  const touched = pieces.filter((piece) => {
    const at = offsetsOf(blocks, piece.at);
    return at.start < end && at.end > start;
  });
  const entries = touched.filter((piece): piece is Entry => piece.kind === 'entry' && !piece.nested);
  const isPlain = entries.every(
    ({ form: kind, ticked }) => ticked === null && (kind === 'item' || kind === 'paragraph'),
  );
  const others = touched.some((piece) => piece.kind !== 'entry');
  return isPlain && !others ? entries : [];
}

interface Event {
  readonly date: string;
  readonly words: string;
}

/** The events an entry tells of; none where it does not begin with a date. */
function eventsIn({ words, at }: Entry, withTime: boolean): readonly Event[] {
  // What is marked in bold or italics stays so, by taking the words as they are written where they can be.
  const source = at.block.text.slice(words.at.start, words.at.end);
  const text = source.replace(/\s+/g, ' ');
  const begins = datesOf(text).filter(({ span: { start } }) =>
    /(?:^|[.!?;][”"’')]?\s)(?:[-*+] |On |\*\*)?$/.test(text.slice(0, start)),
  );
  if (begins.length === 0 || !/^(?:On |\*\*)?$/.test(text.slice(0, begins[0]?.span.start ?? 1))) return [];
  const events = begins.map(({ date, span }, i): Event => {
    const next = begins[i + 1]?.span.start ?? text.length;
    const rest = text.slice(span.end, next).replace(/(?:[-*+] |On |\*\*)$/, '');
    const time = withTime ? /^,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]m)?(?![\d])/.exec(rest)?.[0] : undefined;
    const said = time ? readDate(text.slice(span.start, span.end) + time) : null;
    const after = (said ? rest.slice(time?.length) : rest)
      .replace(/^\*\*/, '')
      .replace(/^[\s:,.;–—-]+(?:\*\*)?/, '')
      .trim();
    return { date: writeDate(said ?? { date, time: null }), words: after };
  });
  return events.every(({ words: said }) => said !== '') ? events : [];
}
