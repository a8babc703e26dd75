// Tables as they stand in the record, with what the form says of their cells.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table as MarkdownTable, TableCell } from 'mdast';
import type { Block } from '../markdown/block.ts';
import type { Row, Table } from '../record/piece.ts';
import { isEmpty } from '../record/values/blankness.ts';
import { everything, extentOf, inline } from './inline.ts';
import { dataState, type Reading } from './reading.ts';

/** A table of the record. One of labels and answers has its labels for row headers; rows with nothing in them are left out. */
export function tableElement(reading: Reading, block: Block, node: MarkdownTable): Element {
  const extent = extentOf(node);
  const piece = reading.piecesAt(block, extent.start).find(({ kind }) => kind === 'table');
  const table = piece?.kind === 'table' ? piece : null;
  const width = Math.max(...node.children.map(({ children }) => children.length));
  const columns = node.children[0]?.children.length ?? width;
  const isLabel = (row: Row | null) => row?.cells[0] !== undefined && reading.labels.has(row.cells[0].words);
  const rowOf = (i: number): Row | null => (i === 0 ? table?.header : table?.rows[i - 1]) ?? null;
  const hasHeader = !isLabel(rowOf(0));
  const rows = node.children.map((row, i) => {
    const own = rowOf(i);
    const isHeader = i === 0 && hasHeader;
    const cells = Array.from({ length: Math.max(columns, row.children.length) }, (_, column) => {
      const cell = row.children[column];
      if (isHeader) return h('th', { scope: 'col', dir: 'auto' }, ...cellWords(cell, block));
      if (column === 0 && isLabel(own)) return h('th', { scope: 'row', dir: 'auto' }, ...cellWords(cell, block));
      return bodyCell(cell, own, column, reading, block);
    });
    return h('tr', { dataLine: reading.lineOf({ block, ...extentOf(row) }) }, ...cells);
  });
  const body = rows.filter((_, i) => (i > 0 || !hasHeader) && !isBlankRow(rowOf(i), node.children[i]?.children ?? []));
  const nothing = h('tr', h('td', { colSpan: width }, h('span.blank', 'Nothing entered yet')));
  return h(
    'table.rows',
    { dataLine: reading.lineOf({ block, ...extent }), ariaLabel: nameOf(table, reading) },
    hasHeader ? h('thead', rows[0]) : null,
    h('tbody', ...(body.length > 0 ? body : [nothing])),
  );
}

function isBlankRow(row: Row | null, cells: readonly TableCell[]): boolean {
  return row
    ? row.cells.every(({ words }) => isEmpty(words.text))
    : cells.every(({ children }) => children.length === 0);
}

function cellWords(cell: TableCell | undefined, block: Block) {
  return cell ? inline(cell.children, block, everything) : [];
}

function bodyCell(
  cell: TableCell | undefined,
  row: Row | null,
  column: number,
  reading: Reading,
  block: Block,
): Element {
  const own = row?.cells[column];
  const answer = own ? reading.said.get(own.words) : undefined;
  if (!answer) return h('td', { dir: 'auto' }, ...cellWords(cell, block));
  const isBlank = answer.state === 'empty' || answer.state === 'missing';
  const isWanted = isBlank && reading.checked.form?.isAsked(answer).asked === true;
  return h(
    'td',
    {
      dir: 'auto',
      dataState: dataState(answer),
      className: answer.ask.column === 'words' && answer.section.ask.concept !== null ? ['childs-words'] : [],
    },
    ...cellWords(cell, block),
    isWanted ? h('span.blank', 'Not answered yet') : null,
  );
}

function nameOf(table: Table | null, { tables, checked }: Reading): string {
  const filled = table ? tables.get(table) : undefined;
  const section = table && checked.form ? checked.form.sectionAt(table.at) : null;
  return filled?.ask.name || section?.heading?.words.text || section?.ask.name || 'Table';
}
