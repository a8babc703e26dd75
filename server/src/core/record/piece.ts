// The pieces a record is made of, as a reader sees them: headings, entries (list items and paragraphs, perhaps with a label),
// tables, guidance quotes and comments. Pieces know nothing of templates: whether a label means anything is the form's business.

import type { Place } from '../markdown/block.ts';

/** Text with the place it stands at. The text is what a reader sees; the place covers its source. */
export interface Words {
  readonly text: string;
  readonly at: Place;
}

/** One way of reading an entry as `Label: value`. An entry with several colons has several. */
export interface Split {
  readonly label: Words;
  /** Where the value is, or would be typed: an empty place after the colon when there is none. */
  readonly value: Words;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly depth: number;
  readonly words: Words;
  readonly at: Place;
}

/** A list item, a paragraph, or one labelled line of a paragraph. */
export interface Entry {
  readonly kind: 'entry';
  readonly at: Place;
  readonly words: Words;
  readonly splits: readonly Split[];
  /** For `- [ ]` and `- [x]`; null for anything else. */
  readonly ticked: boolean | null;
  /** An item in a list under another item: its words are also among its parent's. */
  readonly nested: boolean;
  /** `quote` is set apart with `>`; `code` is fenced: both are words of the record but never labels. */
  readonly form: 'item' | 'paragraph' | 'quote' | 'code';
}

export interface Cell {
  readonly words: Words;
}

export interface Row {
  readonly at: Place;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly at: Place;
  readonly header: Row;
  /** The rows under the header, empty ones included. */
  readonly rows: readonly Row[];
}

/** A `> [!GUIDANCE]` quote: the form speaking, never the record. */
export interface GuidanceQuote {
  readonly kind: 'guidance';
  readonly at: Place;
  readonly words: Words;
}

export interface Comment {
  readonly kind: 'comment';
  readonly at: Place;
  /** What stands between `<!--` and `-->`. */
  readonly text: string;
  /** False when `-->` never comes: the lines up to the next blank one are hidden from readers, elsewhere perhaps all that follows. */
  readonly closed: boolean;
}

export type Piece = Heading | Entry | Table | GuidanceQuote | Comment;
