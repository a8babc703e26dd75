// What a blank of a template may mean: the vocabulary, those that fit the blank and are not used yet first.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { readBlank } from '../../core/template/blank.ts';
import type { FoundBlank } from '../../core/template/mask.ts';
import { type ConceptType, conceptIds, conceptOf } from '../../core/vocabulary/vocabulary.ts';
import { shown } from '../hover/part.ts';
import type { Cursor } from './cursor.ts';
import { type Offer, ranks } from './offer.ts';
import type { PartAt } from './template.ts';

/** Types that hold a concept's value beside its own. */
const fits: Readonly<Record<ConceptType, readonly string[]>> = {
  text: ['text', 'prose'],
  prose: ['prose', 'text'],
  date: ['date', 'date and time'],
  datetime: ['date and time', 'date'],
  'yes/no': ['yes/no'],
  choice: ['choice'],
  number: ['number'],
  person: ['person', 'text'],
  rows: ['table'],
  section: [],
};

interface Meaning {
  readonly id: string;
  readonly label: string;
  readonly type: ConceptType;
}

/** Concepts, and in a table those of its columns before all. */
export function conceptOffers(
  cursor: Cursor,
  { blank, span, typed }: PartAt,
  blanks: readonly FoundBlank[],
): readonly Offer[] {
  const used = new Set(
    blanks
      .filter(({ start, end }) => cursor.offset < start || cursor.offset > end)
      .flatMap(({ source }) => readBlank(source).concept?.name ?? []),
  );
  const isRow = /^[ \t]*\|/.test(cursor.before);
  const isHeading = /^ {0,3}#{1,6}[ \t]/.test(cursor.before);
  const table = isRow ? tableAbove(cursor, blanks) : null;
  const start = typed === '' ? cursor.offset : span.start;
  const columns = table ? columnsOf(table) : [];
  const all: readonly Meaning[] = [
    ...columns,
    ...conceptIds.map((id) => ({ id, ...(conceptOf(id) as Omit<Meaning, 'id'>) })),
  ];
  const once = all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
  return once.map(({ id, label, type }, i): Offer => {
    const isFit =
      blank.type === null ? isHeading === ['section', 'prose'].includes(type) : fits[type].includes(blank.type);
    const isColumn = table !== null && id.startsWith(`${table}.`);
    const rank = used.has(id) ? ranks.unasked : isColumn || isFit ? ranks.here : ranks.optional;
    return {
      label: `#${id}`,
      detail: label,
      words: `**${shown(label)}**\n\n${used.has(id) ? 'Another blank of this template means it already.' : ''}`.trim(),
      kind: CompletionItemKind.Reference,
      span: { start, end: Math.max(start, span.end) },
      insert: [`#${id}`],
      filter: `#${id} ${label}`,
      rank: rank - (isColumn && !used.has(id) ? 100 : 0) + i / 1000,
    };
  });
}

function columnsOf(table: string): readonly Meaning[] {
  const concept = conceptOf(table);
  return Object.entries(concept?.columns ?? {}).map(([column, type]) => ({
    id: `${table}.${column}`,
    label: `${concept?.label}: ${column}`,
    type,
  }));
}

// The table a row belongs to is the last that was begun above it.
function tableAbove({ offset }: Cursor, blanks: readonly FoundBlank[]): string | null {
  const above = blanks.filter(({ end }) => end <= offset).map(({ source }) => readBlank(source));
  return above.findLast(({ type, concept }) => type === 'table' && concept !== null)?.concept?.name ?? null;
}
