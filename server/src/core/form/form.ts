// A form: a record read through its template. Every blank with what is written there, or its absence and where it belongs.

import type { Temporal } from 'temporal-polyfill';
import type { Place } from '../markdown/block.ts';
import type { Entry, Heading, Row, Table, Words } from '../record/piece.ts';
import type { WrittenRecord } from '../record/record.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { Person } from '../record/values/people.ts';
import type { WaitingSaid } from '../record/values/waiting.ts';
import type { ChecklistAsk, Choice, FieldAsk, SectionAsk, TableAsk, Template } from '../template/template.ts';

/**
 * - `missing`: the label, heading, column or table is not there at all
 * - `empty`: it is there with nothing after it
 * - `placeholder`: it says only that something will be written later
 * - `waiting`: it says what is being waited for
 * - `notApplicable`: it says so, with a reason or without
 * - `answered`: anything else, whether or not it can be read as its type
 */
export type State = 'missing' | 'empty' | 'placeholder' | 'waiting' | 'notApplicable' | 'answered';

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: PlainDate; readonly time: Temporal.PlainTime | null }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'yes/no'; readonly yes: boolean }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'choices'; readonly chosen: readonly Choice[] };

export interface Answer {
  readonly kind: 'answer';
  readonly ask: FieldAsk;
  readonly state: State;
  /** What is written, guidance and comments left out; empty where nothing is. */
  readonly said: Words | null;
  /** The label, column header or heading as the record has it; null when it is missing. */
  readonly label: Words | null;
  /** The answer as its type; null when nothing is answered or it cannot be read as that type. */
  readonly value: Value | null;
  readonly waiting: WaitingSaid | null;
  /** Why it does not apply; null where no reason is given. */
  readonly reason: string | null;
  /** For a section's own text, its parts one by one. */
  readonly texts: readonly Entry[];
  readonly section: FilledSection;
}

export interface FilledRow {
  readonly row: Row;
  /** One for each column the template asks for and the table has. */
  readonly cells: readonly Answer[];
}

export interface FilledTable {
  readonly kind: 'table';
  readonly ask: TableAsk;
  readonly state: State;
  /** The tables of the record that fit; none when it is missing. */
  readonly tables: readonly Table[];
  /** Columns the template asks for that the (first) table lacks. */
  readonly missing: readonly FieldAsk[];
  /** Rows with something in them. */
  readonly rows: readonly FilledRow[];
  readonly section: FilledSection;
}

export interface FilledChecklist {
  readonly kind: 'checklist';
  readonly ask: ChecklistAsk;
  readonly state: State;
  readonly items: readonly Entry[];
  readonly section: FilledSection;
}

export type Filled = Answer | FilledTable | FilledChecklist;

export interface FilledSection {
  readonly kind: 'section';
  readonly ask: SectionAsk;
  /** Null when the record has no such heading (or is the document itself without a title). */
  readonly heading: Heading | null;
  /** Headings of the same name again, where the template does not let it repeat. */
  readonly duplicates: readonly Heading[];
  readonly parent: FilledSection | null;
  readonly text: Answer | null;
  /** Fields, tables and tick lists in the template's order. */
  readonly filled: readonly Filled[];
  /** Sub-sections in the template's order, a repeatable one as often as it occurs, a missing one once. */
  readonly sections: readonly FilledSection[];
  /** True when the whole section is said not to apply (with a reason) or to be waited for. */
  readonly settled: 'notApplicable' | 'waiting' | null;
  /** Words in the section that nothing in the template takes. */
  readonly stray: readonly (Entry | Table)[];
}

/** A heading at a level of the template that matches none of its sections, with what stands under it. */
export interface Unrecognised {
  readonly heading: Heading;
  readonly under: readonly (Entry | Table)[];
  readonly parent: FilledSection;
}

/** A recognised heading that stands after one the template has later. */
export interface Misplaced {
  readonly section: FilledSection;
  readonly heading: Heading;
  /** The section it should follow; null when it should be the first. */
  readonly after: FilledSection | null;
}

/** Why a blank is or is not asked for. */
export interface Asked {
  /** It counts towards what is to be done. */
  readonly asked: boolean;
  /** Its absence is a finding. */
  readonly required: boolean;
  /** Where a condition decided: the answers it looked at. */
  readonly because: readonly Because[];
}

/** An answer that a condition looked at. */
export interface Because {
  readonly at: Place;
  /** Its label or heading. */
  readonly name: string;
  /** What it says, for one answer; null for a table or a tick list. */
  readonly said: string | null;
}

export interface Form {
  readonly record: WrittenRecord;
  readonly template: Template;
  /** The day the form is read on: conditions may ask for it. */
  readonly today: PlainDate;
  readonly root: FilledSection;
  readonly sections: readonly FilledSection[];
  readonly filled: readonly Filled[];
  readonly unrecognised: readonly Unrecognised[];
  readonly misplaced: readonly Misplaced[];
  /** Blanks that count: asked for, and not optional. */
  readonly asked: number;
  /** Of those, answered or rightly not applicable. */
  readonly answered: number;
  /** True while nothing has been written, but perhaps who the child is, in a form that has all its parts. */
  readonly untouched: boolean;
  readonly isAsked: (what: Filled | FilledSection) => Asked;
  /** The innermost section a place stands in. */
  readonly sectionAt: (place: Place) => FilledSection;
}
