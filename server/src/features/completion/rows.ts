// Rows of tables: a new one after the last, with its choices, and the rows of a table of labels.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FilledTable, Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Table } from '../../core/record/piece.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import { rowSnippet } from './blanks.ts';
import type { Cursor } from './cursor.ts';
import { type Offer, ranks } from './offer.ts';
import { end } from './snippet.ts';
import { blankWords } from './words.ts';

/** Directly under a table's last row: another row. */
export function newRowOffers(cursor: Cursor): readonly Offer[] {
  const { form, document, checked } = cursor.still();
  if (!form) return [];
  const found = tableAbove(cursor, form, document.blocks);
  if (!found) return [];
  const { filled, table } = found;
  const columns = table.header.cells.map(
    (_, i): FieldAsk | null => filled.ask.columns.find((ask) => columnIndex(table.header, ask) === i) ?? null,
  );
  const names = table.header.cells.map(({ words }) => words.text).join(' | ');
  return [
    {
      label: 'New row',
      detail: names,
      words: blankWords(filled.ask, filled.section.ask),
      kind: CompletionItemKind.Struct,
      span: { start: cursor.line.start, end: cursor.line.end },
      insert: [...rowSnippet(checked, columns), end],
      plain: [`|${' |'.repeat(columns.length)}`],
      filter: cursor.before.trim() === '' ? 'new row |' : `${cursor.before.trim()} new row`,
      rank: ranks.best,
    },
  ];
}

// Without the cursor's line, its table ends just above it.
function tableAbove(
  { line }: Cursor,
  form: Form,
  blocks: Form['record']['blocks'],
): { readonly filled: FilledTable; readonly table: Table } | null {
  for (const filled of form.filled) {
    if (filled.kind !== 'table') continue;
    for (const table of filled.tables) {
      const stop = offsetsOf(blocks, table.at).end;
      if (stop < line.start && /^[ \t]*(?:\r\n|\n|\r)$/.test(blocks.text.slice(stop, line.start)))
        return { filled, table };
    }
  }
  return null;
}

/** Columns a table lacks, in its header. */
export function columnOffers(cursor: Cursor, filled: FilledTable, cell: Offer['span']): readonly Offer[] {
  const { text, offset } = cursor;
  const inner = text.slice(cell.start, cell.end);
  const space = /^[ \t]*/.exec(inner)?.[0].length ?? 0;
  const start = Math.min(offset, cell.start + Math.min(space, inner.trim() === '' ? 1 : space));
  const stop = Math.max(offset, cell.start + inner.trimEnd().length, start);
  return filled.missing.map((ask, i) => ({
    label: ask.name,
    detail: 'column',
    words: blankWords(ask, filled.section.ask),
    kind: CompletionItemKind.Field,
    span: { start, end: stop },
    insert: [`${/\s/.test(text[start - 1] ?? ' ') ? '' : ' '}${ask.name}${stop === cell.end ? ' ' : ''}`],
    filter: ask.name,
    rank: ranks.missing + i,
  }));
}
