// Which columns of a table are which of its concept's.

import { nameKey } from '../text/name.ts';
import { type ConceptId, type ConceptType, conceptOf, vocabulary } from '../vocabulary/vocabulary.ts';
import { type Context, didYouMean, inside, names, nearestConcepts, say } from './binding.ts';
import { typeOfConcept } from './concept-types.ts';
import type { DraftField, DraftTable } from './draft.ts';
import type { FieldAsk } from './template.ts';

export type FieldDraft = Pick<DraftField, 'name' | 'at' | 'placed' | 'rowHeader'> & {
  readonly style: FieldAsk['style'];
};

export interface TableConcept {
  readonly id: ConceptId;
  readonly columns: Readonly<Record<string, ConceptType>>;
  /** Draft columns to the concept's columns. */
  readonly bound: ReadonlyMap<FieldDraft, string>;
}

export function columnOf(
  draft: FieldDraft,
  concept: TableConcept,
  context: Context,
): { readonly id: string; readonly type: ConceptType } | null {
  const id = concept.bound.get(draft);
  const type = id === undefined ? undefined : concept.columns[id];
  if (id !== undefined && type) return { id, type };
  const named = draft.placed?.blank.concept;
  if (draft.placed && named) {
    const ids = Object.keys(concept.columns).map((column) => `${concept.id}.${column}`);
    const near = nearestConcepts(named.name, ids);
    say(
      context,
      'template/unknown-concept',
      inside(draft.placed, named.at),
      `The table "${concept.id}" has no column called "${named.name}".${didYouMean(near)}`,
      near,
    );
  }
  return null;
}

function columnsOf(id: ConceptId): Readonly<Record<string, ConceptType>> {
  return conceptOf(id)?.columns ?? {};
}

// A column's concept may be left out when its header says it, or when only one column of its type is left on either side.
export function bindColumns(draft: DraftTable, id: ConceptId): TableConcept {
  const columns = columnsOf(id);
  const bound = new Map<FieldDraft, string>();
  const written = (column: DraftField) => column.placed?.blank.concept?.name ?? null;
  for (const column of draft.columns) {
    const name = written(column);
    if (name?.startsWith(`${id}.`) && Object.hasOwn(columns, name.slice(id.length + 1)))
      bound.set(column, name.slice(id.length + 1));
  }
  const free = () => Object.keys(columns).filter((column) => ![...bound.values()].includes(column));
  for (const column of draft.columns) {
    if (bound.has(column) || written(column)) continue;
    const keys = names(column.name, column.placed?.blank);
    const match = free().find((candidate) => columnNames(id, candidate).some((name) => keys.includes(name)));
    if (match) bound.set(column, match);
  }
  for (const column of draft.columns) {
    const type = column.placed?.blank.type;
    if (bound.has(column) || written(column) || !type) continue;
    const sameType = draft.columns.filter((other) => other.placed?.blank.type === type);
    const candidates = Object.keys(columns).filter((candidate) => typeOfConcept(columns[candidate] ?? 'text') === type);
    if (sameType.length === 1 && candidates.length === 1 && candidates[0] && free().includes(candidates[0]))
      bound.set(column, candidates[0]);
  }
  return { id, columns, bound };
}

function columnNames(id: ConceptId, column: string): readonly string[] {
  const words = column.replace(/([A-Z])/g, ' $1');
  const label = conceptOf(`${id}.${column}`)?.label;
  return [column, words, ...(label ? [label] : [])].map(nameKey);
}

export function conceptOfColumns(draft: DraftTable): ConceptId | null {
  for (const column of draft.columns) {
    const [id] = column.placed?.blank.concept?.name.split('.') ?? [];
    if (id && Object.hasOwn(vocabulary, id) && conceptOf(id)?.type === 'rows') return id as ConceptId;
  }
  return null;
}
