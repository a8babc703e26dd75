// What the preview's page and the editor say to each other. Lines are zero-based.

import type { PreviewStyle } from '../../../server/src/protocol/protocol.ts';

/** What is shown beside the words of the record. */
export interface Shown {
  readonly guidance: boolean;
  readonly findings: boolean;
  readonly pictures: boolean;
}

/** A section of the record and how far it has come, in words. */
export interface SectionProgress {
  readonly name: string;
  readonly words: string;
  readonly isDone: boolean;
  readonly line: number;
}

/** What the page is given to show. */
export interface Content {
  readonly type: 'content';
  /** Counts up: the page says which it has shown. */
  readonly turn: number;
  /** The record, for the page to remember. */
  readonly uri: string;
  readonly isLocked: boolean;
  /** What the record is called; empty where there is none. */
  readonly title: string;
  /** The article of the record; empty where there is none. */
  readonly html: string;
  /** Said in place of a record; empty where there is one. */
  readonly instead: string;
  /** On the button that opens the record again; empty where there is no need of one. */
  readonly reopen: string;
  readonly style: PreviewStyle;
  /** All sections together, in words. */
  readonly progress: string;
  readonly sections: readonly SectionProgress[];
  readonly canExport: boolean;
  /** The severities and what is on a finding's button, in the editor's language; `{0}` is the line. */
  readonly words: Readonly<Record<'error' | 'warning' | 'information' | 'hint' | 'accepted' | 'goTo', string>>;
}

export type ToPage =
  | Content
  /** The editor shows its text from this line. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The cursor is in this line. */
  | { readonly type: 'cursor'; readonly line: number };

export type FromPage =
  | { readonly type: 'ready'; readonly shown: Shown }
  | { readonly type: 'shown'; readonly turn: number }
  | { readonly type: 'options'; readonly shown: Shown; readonly isLocked: boolean }
  /** The page shows the record from this line, which can be a part of one. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** `focus`: the keyboard goes there too. */
  | { readonly type: 'open'; readonly line: number; readonly focus: boolean }
  | { readonly type: 'export' };

/** What the page remembers while it is hidden, and over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly isLocked: boolean;
  readonly shown: Shown;
  /** Where it was scrolled to. */
  readonly line: number;
  readonly isProgressOpen: boolean;
}

export const shownAtFirst: Shown = { guidance: false, findings: true, pictures: true };
