// A column a table lacks, put where its template has it: in the header, the line under it, and every row.

import type { FilledTable, Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Table } from '../../core/record/piece.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround, type Span } from '../at.ts';
import type { Fixer } from './fix.ts';
import { nextLine } from './headings.ts';

/** Adds the column a finding is about. */
export const addColumn: Fixer = ({ finding, form }) => {
  const filled = form?.filled.find(
    (one): one is FilledTable => one.kind === 'table' && one.missing.some(({ key }) => key === finding.data.key),
  );
  const column = filled?.missing.find(({ key }) => key === finding.data.key);
  const [table] = filled?.tables ?? [];
  if (!form || !filled || !column || !table) return [];
  return [
    {
      title: `Add the column "${column.name}"`,
      edits: columnEdits(form, filled, table, column),
      preferred: true,
    },
  ];
};

/** The edits that add a column to a table of the record. */
export function columnEdits(form: Form, { ask }: FilledTable, table: Table, column: FieldAsk): readonly Edit[] {
  const { blocks } = form.record;
  const index = ask.columns.indexOf(column);
  const at = (one: FieldAsk) => columnIndex(table.header, one);
  const before = ask.columns
    .slice(0, index)
    .map(at)
    .findLast((i) => i >= 0);
  const after = ask.columns
    .slice(index + 1)
    .map(at)
    .find((i) => i >= 0);
  // After the column the template has before it, or before the one it has after it.
  const place = before ?? (after === undefined ? table.header.cells.length - 1 : after - 1);
  const header = offsetsOf(blocks, table.header.at);
  const under = lineAround(blocks.text, nextLine(blocks.text, lineAround(blocks.text, header.end).end));
  const rule = under.start + (/[|:-]/.exec(blocks.text.slice(under.start, under.end))?.index ?? 0);
  const rows = table.rows.map(({ at: row }) => offsetsOf(blocks, row));
  return [
    ...insertCell(blocks.text, header, place, ` ${column.name.replaceAll('|', '\\|')} `),
    ...insertCell(blocks.text, { start: rule, end: under.end }, place, '---'),
    ...rows.flatMap((row) => insertCell(blocks.text, row, place, ' ')),
  ];
}

/** The cells of a table's row between its bars. */
export function cellSpans(text: string, { start, end }: Span): readonly Span[] {
  const cells: { start: number; end: number }[] = [];
  const trimmed = start + text.slice(start, end).trimEnd().length;
  let from = text[start] === '|' ? start + 1 : start;
  for (let i = from; i < trimmed; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') {
      cells.push({ start: from, end: i });
      from = i + 1;
    }
  }
  if (from < trimmed) cells.push({ start: from, end: trimmed });
  return cells;
}

// A row cut short has nothing where the column goes, and needs nothing.
function insertCell(text: string, row: Span, after: number, words: string): readonly Edit[] {
  if (after < 0) {
    const hasBar = text[row.start] === '|';
    return [{ start: row.start, end: row.start, text: hasBar ? `|${words}` : `${words.trim()} | ` }];
  }
  const cell = cellSpans(text, row)[after];
  if (!cell) return [];
  const isOpen = text[cell.end] !== '|';
  return [{ start: cell.end, end: cell.end, text: isOpen ? ` |${words}` : `|${words}` }];
}
