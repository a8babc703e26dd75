// Rows of a table as a list of sentences, each with its date before it.

import type { FilledTable, Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Row } from '../../core/record/piece.ts';
import { lineAround } from '../at.ts';
import { newlineOf, nextLine } from '../fixes/headings.ts';
import { columnsFor } from './list-to-rows.ts';
import type { Refactor } from './refactoring.ts';
import { rowLine, writtenCells } from './rows.ts';

/** Turns the rows something is selected in into a list under the table. */
export const rowsToList: Refactor = ({ form, text, span }) => {
  if (span.start === span.end) return [];
  const { blocks } = form.record;
  const filled = form.filled.find(
    (one): one is FilledTable =>
      one.kind === 'table' &&
      one.tables.some((each) => {
        const at = offsetsOf(blocks, each.at);
        return at.start <= span.start && span.end <= at.end;
      }),
  );
  const table = filled?.tables.find(({ at }) => {
    const { start, end } = offsetsOf(blocks, at);
    return start <= span.start && span.end <= end;
  });
  const columns = filled && columnsFor(filled);
  if (!table || !columns) return [];
  const order = [columnIndex(table.header, columns.date), columnIndex(table.header, columns.words)];
  const chosen = table.rows.filter((row) => {
    const { start, end } = offsetsOf(blocks, row.at);
    return start <= span.end && lineAround(text, end).end >= span.start;
  });
  const items = chosen.flatMap((row) => sentence(form, table.header, row, order) ?? []);
  if (items.length === 0 || items.length !== chosen.length) return [];
  const newline = newlineOf(text);
  const left = table.rows.length - chosen.length;
  const first = chosen[0];
  const last = chosen.at(-1);
  if (!first || !last) return [];
  const start = lineAround(text, offsetsOf(blocks, first.at).start).start;
  const end = nextLine(text, lineAround(text, offsetsOf(blocks, last.at).end).end);
  const bottom = lineAround(text, offsetsOf(blocks, table.at).end).end;
  const isLast = table.rows.at(-1) === last;
  const list = `${newline}${items.map((item) => `- ${item}`).join(newline)}${newline}`;
  const empty = left === 0 ? rowLine(table.header.cells.map(() => '')) + newline : '';
  const title =
    items.length === 1 ? 'Make this row a sentence under the table' : `Make these ${items.length} rows a list`;
  if (isLast) return [{ title, edits: [{ start, end, text: empty + list }] }];
  const under = nextLine(text, bottom);
  return [
    {
      title,
      edits: [
        { start, end, text: '' },
        { start: under, end: under, text: (under === bottom ? newline : '') + list },
      ],
    },
  ];
};

/** `4 March 2026: words; Header: words`; null where the row has no date. */
function sentence(form: Form, header: Row, row: Row, [date = -1, words = -1]: readonly number[]): string | null {
  const cells = writtenCells(form, row).map((cell) => cell.replaceAll('\\|', '|'));
  if (!cells[date]) return null;
  const others = header.cells.flatMap(({ words: name }, i) =>
    i === date || i === words || !cells[i] ? [] : [`${name.text}: ${cells[i]}`],
  );
  const said = [cells[words] ?? '', ...others].filter((part) => part !== '');
  return said.length === 0 ? null : `${cells[date]}: ${said.join('; ')}`;
}
