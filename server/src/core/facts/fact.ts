// What rules see of a record: concepts with what was said about them and where. No labels, no headings, no Markdown.

import type { Place } from '../markdown/block.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { Person } from '../record/values/people.ts';
import type { ConceptId, ConceptType, vocabulary } from '../vocabulary/vocabulary.ts';

/** What a record says about a concept. */
export interface Said<T> {
  /** The template asks for it. */
  readonly bound: boolean;
  /** Null when nothing is said or it cannot be read as what it should be. */
  readonly value: T | null;
  /** Something is said, even if it cannot be read: an answer, what is waited for, or why it does not apply. */
  readonly given: boolean;
  /** The words as written, trimmed; empty when there are none. */
  readonly text: string;
  /** Where it is said; else its label; else where it belongs; the document's heading when nothing asks for it. */
  readonly at: Place;
  /** Its label, or the heading it belongs under: for what is missing rather than wrong. */
  readonly labelAt: Place;
}

/** An option and what it stands for. The label is as written, so that a word the template does not offer can still be weighed. */
export interface ChoiceSaid {
  readonly label: string;
  readonly meaning: string | null;
}

interface Types {
  readonly text: string;
  readonly prose: string;
  readonly section: string;
  readonly date: PlainDate;
  readonly datetime: PlainDate;
  readonly 'yes/no': boolean;
  readonly choice: ChoiceSaid;
  readonly number: number;
  readonly person: Person;
}

type ValueOf<T extends ConceptType> = T extends keyof Types ? Types[T] : never;

export type RowOf<Columns extends Readonly<Record<string, ConceptType>>> = { readonly at: Place } & {
  readonly [C in keyof Columns]: Said<ValueOf<Columns[C]>>;
};

/** A table by what its columns mean. */
export interface Rows<Columns extends Readonly<Record<string, ConceptType>>> {
  readonly bound: boolean;
  /** Rows with something in them; single fields that say the same count as a row. */
  readonly rows: readonly RowOf<Columns>[];
  /** The columns the template asks for. */
  readonly columns: ReadonlySet<keyof Columns & string>;
  /** The section it stands in says that all of it does not apply (with a reason), or that it is waited for. */
  readonly settled: boolean;
  /** The table's header row; else where the table belongs. */
  readonly at: Place;
}

type FactOf<C extends ConceptId> = (typeof vocabulary)[C] extends {
  readonly columns: infer Columns extends Readonly<Record<string, ConceptType>>;
}
  ? Rows<Columns>
  : Said<ValueOf<(typeof vocabulary)[C]['type']>>;

/** Every concept of the vocabulary with what the record says of it. */
export type Facts = { readonly [C in ConceptId]: FactOf<C> };
