// Rows that speak of several children, one row for each child, and back.

import { namesOfChildren } from '../../core/facts/children.ts';
import type { FilledRow, FilledTable } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import type { Table } from '../../core/record/piece.ts';
import { readDate } from '../../core/record/values/dates.ts';
import type { Edit } from '../../core/text/edit.ts';
import { nameKey } from '../../core/text/name.ts';
import { whatIsAt } from '../at.ts';
import { newlineOf, nextLine } from '../fixes/headings.ts';
import type { Refactor, Refactoring, Selected } from './refactoring.ts';
import { inCell, lineOf, rowLine, writtenCells } from './rows.ts';

interface Here {
  readonly filled: FilledTable;
  readonly table: Table;
  readonly row: FilledRow;
  /** The index of the column that names the child. */
  readonly child: number;
}

/** Splits the row the cursor is in by the children it names, or joins it with those of the same day, place and worker. */
export const splitOrJoinVisit: Refactor = (selected) => {
  const here = rowAt(selected);
  return here ? [...split(selected, here), ...join(selected, here)] : [];
};

function rowAt({ form, span }: Selected): Here | null {
  const at = whatIsAt(form.record, form, span.start);
  if (at.kind !== 'cell' || at.row < 0 || !at.filled) return null;
  const { table, filled } = at;
  const written = table.rows[at.row];
  const row = filled.rows.find((one) => one.row === written);
  const column = filled.ask.columns.find((one) => one.column === 'child');
  const child = column ? columnIndex(table.header, column) : -1;
  return row && child >= 0 ? { filled, table, row, child } : null;
}

function split({ form, text, checked }: Selected, { row, child }: Here): readonly Refactoring[] {
  const cells = writtenCells(form, row.row);
  const named = childrenIn(cells[child] ?? '', checked.facts ? namesOfChildren(checked.facts) : []);
  if (named.length < 2) return [];
  const lines = named.map((name) => rowLine(cells.map((cell, i) => (i === child ? inCell(name) : cell))));
  const edit = { ...lineOf(form, row.row), text: lines.join(newlineOf(text)) };
  return [{ title: `Make this row ${named.length} rows, one for each child`, edits: [edit] }];
}

/** The children a cell names one by one, or as "both" or "all" of those the record is about. */
function childrenIn(cell: string, all: readonly string[]): readonly string[] {
  const words = nameKey(cell);
  if (/^(?:all|both|all of them|(?:both|all)(?: the| of the| \w+)? children)$/.test(words)) return all;
  // A comma within brackets belongs to the name before them.
  const parts = cell.split(/\s*(?:[,;&+]|\band\b)\s*(?![^(]*\))/i).filter((part) => part !== '');
  return parts.every((part) => /^\p{Lu}/u.test(part)) ? parts : [];
}

// Days and names in whatever form they are written.
function keyOf(cell: string | undefined): string {
  return readDate(cell ?? '')?.date.toString() ?? nameKey((cell ?? '').replaceAll('.', ' '));
}

/** Columns in which rows to be joined must say the same. */
const same = ['date', 'place', 'seenBy'];

function join({ form, text }: Selected, { filled, table, row, child }: Here): readonly Refactoring[] {
  const sameAs = filled.ask.columns
    .filter(({ column }) => column !== null && same.includes(column))
    .map((column) => columnIndex(table.header, column))
    .filter((index) => index >= 0);
  const dated = filled.ask.columns.find(({ column }) => column === 'date');
  const own = writtenCells(form, row.row);
  const isDated = dated && own[columnIndex(table.header, dated)];
  if (!isDated) return [];
  const alike = table.rows.filter((other) => {
    const cells = writtenCells(form, other);
    return sameAs.every((index) => keyOf(cells[index]) === keyOf(own[index]));
  });
  const [first, ...others] = alike;
  if (!first || others.length === 0) return [];
  const cells = alike.map((one) => writtenCells(form, one));
  const joined = table.header.cells.map((_, index) => joinCells(filled, table, cells, index, child));
  if (joined.includes(null)) return [];
  const line = rowLine(joined.map((cell) => cell ?? ''));
  const edits: readonly Edit[] = [
    { ...lineOf(form, first), text: line },
    ...others.map((other) => lineAway(text, lineOf(form, other).start, lineOf(form, other).end)),
  ];
  return [{ title: `Make these ${alike.length} rows of the same visit one`, edits }];
}

// Taken with the line ending before it, so that the last row of a text leaves none behind.
function lineAway(text: string, start: number, end: number): Edit {
  const before = /(?:\r\n|\n|\r)[^\r\n]*$/.exec(text.slice(0, start))?.index;
  return before === undefined ? { start, end: nextLine(text, end), text: '' } : { start: before, end, text: '' };
}

// Names are listed; words of several are kept beside each other; where only one answer can stand, they have to agree.
function joinCells(
  { ask }: FilledTable,
  table: Table,
  rows: readonly (readonly string[])[],
  index: number,
  child: number,
): string | null {
  const said = [
    ...new Map(
      rows
        .map((cells) => cells[index] ?? '')
        .filter((cell) => cell !== '')
        .map((cell) => [keyOf(cell), cell]),
    ).values(),
  ];
  if (said.length < 2) return said[0] ?? '';
  if (index === child) return `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  const column = ask.columns.find((one) => columnIndex(table.header, one) === index);
  if (column && column.type !== 'text' && column.type !== 'prose') return null;
  return rows
    .flatMap((cells) => (cells[index] ? [cells[child] ? `${cells[child]}: ${cells[index]}` : cells[index]] : []))
    .join('; ');
}
