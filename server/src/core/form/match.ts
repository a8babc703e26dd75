// Which of the words under a heading answer which of its blanks.

import type { Entry, Row, Split, Table, Words } from '../record/piece.ts';
import { isEmpty } from '../record/values/blankness.ts';
import { asksOf, type ChecklistAsk, type FieldAsk, type SectionAsk, type TableAsk } from '../template/template.ts';
import { nameKey } from '../text/name.ts';
import { remembered, rememberedList } from '../text/remembered.ts';
import type { Content } from './sections.ts';

export interface LabelledValue {
  readonly label: Words;
  readonly value: Words;
}

export interface Matched {
  readonly fields: ReadonlyMap<FieldAsk, LabelledValue>;
  readonly tables: ReadonlyMap<TableAsk, readonly Table[]>;
  readonly ticks: ReadonlyMap<ChecklistAsk, readonly Entry[]>;
  /** Words and tables that answer no blank, in order; empty ones and the template's own words left out. */
  readonly rest: readonly (Entry | Table)[];
}

interface Blanks {
  readonly asks: readonly (FieldAsk | TableAsk | ChecklistAsk)[];
  /** By every name they go by. */
  readonly fields: ReadonlyMap<string, FieldAsk>;
  /** The template's own words, bare. */
  readonly fixed: ReadonlySet<string>;
}

const blanksOf = remembered((ask: SectionAsk): Blanks => {
  const asks = asksOf(ask);
  const named = asks.flatMap((one) => (one.kind === 'field' ? one.names.map((name) => [name, one] as const) : []));
  // Of two of one name the first is meant.
  return { asks, fields: new Map(named.reverse()), fixed: fixedWords(ask) };
});

const keyOf = remembered((words: Words): string => nameKey(words.text));
const bareOf = remembered((words: Words): string => bare(words.text));

/**
 * Shares out what stands directly under a heading among the blanks the template has there.
 * The same pieces under the same heading give the same answer again, so that a key pressed elsewhere costs nothing here.
 */
export const match = rememberedList(matchAnew);

function matchAnew(ask: SectionAsk, content: readonly Content[]): Matched {
  const { asks, fields: fieldAsks, fixed } = blanksOf(ask);
  const fields = new Map<FieldAsk, LabelledValue>();
  const tables = new Map<TableAsk, Table[]>();
  const ticks = new Map<ChecklistAsk, Entry[]>();
  const rest: (Entry | Table)[] = [];
  const take = (field: FieldAsk, said: LabelledValue): boolean => {
    const before = fields.get(field);
    if (before && !(isEmpty(before.value.text) && !isEmpty(said.value.text))) return false;
    fields.set(field, said);
    return true;
  };
  for (const piece of content) {
    if (piece.kind === 'table') {
      if (takeRows(piece, fieldAsks, take)) continue;
      const table = bestTable(piece, asks);
      if (table) tables.set(table, [...(tables.get(table) ?? []), piece]);
      else rest.push(piece);
    } else if (piece.kind === 'entry') {
      if (takeEntry(piece, fieldAsks, take)) continue;
      const list = piece.ticked === null ? null : checklistOf(piece, asks);
      if (list) ticks.set(list, [...(ticks.get(list) ?? []), piece]);
      // What stands under an item is among the item's own words.
      else if (!piece.nested && !isBlankLabel(piece) && !fixed.has(bareOf(piece.words))) rest.push(piece);
    }
  }
  return { fields, tables, ticks, rest };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function fixedWords(ask: SectionAsk): ReadonlySet<string> {
  const words = ask.parts.flatMap((part) => (part.kind === 'fixed' ? [part.text, ...part.text.split('\n')] : []));
  return new Set(['', ...words.map(bare)]);
}

// `- Label:` with nothing after it, for a label the template does not have, says nothing.
function isBlankLabel(entry: Entry): boolean {
  return (
    isEmpty(entry.words.text) ||
    (entry.form === 'item' && entry.splits.length > 0 && entry.splits.some(({ value }) => isEmpty(value.text)))
  );
}

// An item is looked up as a label of its own; nobody's label is a paragraph.
const longestLabel = 400;

function takeEntry(
  entry: Entry,
  asks: Blanks['fields'],
  take: (field: FieldAsk, said: LabelledValue) => boolean,
): boolean {
  // The longest label that is one of the template's: labels may themselves hold colons.
  const splits: readonly Split[] = [...entry.splits].reverse();
  for (const split of splits) {
    const field = asks.get(keyOf(split.label)) ?? null;
    if (field) return take(field, split);
  }
  const isShort = entry.words.text.length <= longestLabel;
  const whole = isShort && entry.form === 'item' ? (asks.get(keyOf(entry.words)) ?? null) : null;
  const { at } = entry.words;
  return whole !== null && take(whole, { label: entry.words, value: { text: '', at: { ...at, start: at.end } } });
}

function takeRows(
  table: Table,
  asks: Blanks['fields'],
  take: (field: FieldAsk, said: LabelledValue) => boolean,
): boolean {
  if (table.header.cells.length !== 2) return false;
  let taken = false;
  for (const { cells } of [table.header, ...table.rows]) {
    const [label, value] = cells;
    const field = label && value ? asks.get(keyOf(label.words)) : null;
    if (field && label && value) taken = take(field, { label: label.words, value: value.words }) || taken;
  }
  return taken;
}

function bestTable(table: Table, asks: readonly (FieldAsk | TableAsk | ChecklistAsk)[]): TableAsk | null {
  let best: { readonly ask: TableAsk; readonly score: number } | null = null;
  for (const ask of asks) {
    if (ask.kind !== 'table') continue;
    const score = ask.columns.filter((column) => columnIndex(table.header, column) >= 0).length;
    if (score > (best?.score ?? 0)) best = { ask, score };
  }
  return best?.ask ?? null;
}

/** Which cell of a table's rows is a column's; -1 when its header is not among them. */
export function columnIndex(header: Row, column: FieldAsk): number {
  return header.cells.findIndex(({ words }) => column.names.includes(keyOf(words)));
}

function checklistOf(entry: Entry, asks: readonly (FieldAsk | TableAsk | ChecklistAsk)[]): ChecklistAsk | null {
  const lists = asks.filter((ask) => ask.kind === 'checklist');
  const key = keyOf(entry.words);
  return lists.find(({ options }) => options.some((option) => nameKey(option) === key)) ?? lists[0] ?? null;
}
