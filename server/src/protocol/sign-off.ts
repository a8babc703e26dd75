// What client and server say to each other of signing a record off, and of what reviewers say in it: names and shapes.

import type { Position, Range, TextEdit } from 'vscode-languageserver-types';

/** A step of sign-off: the changes that make it, or why it cannot be made. Nothing is changed yet. */
export const signOffRequest = 'casewright/signOff';
export interface SignOffGiven {
  readonly uri: string;
  readonly step: 'approve' | 'return' | 'close' | 'reopen';
  /** Who signs; null while that has not been asked yet. */
  readonly by: string | null;
  /** As what; null or empty for nothing. */
  readonly role: string | null;
  /** What is to be put right, or why a closed record is opened again; null while that has not been asked yet. */
  readonly reason: string | null;
}
export interface SignOffSaid {
  /** Why it cannot be, in words; null where the changes can be made. */
  readonly problem: string | null;
  /** What whoever signs lets stand: what is found, what was accepted, and by whom. The first of them only, where there are very many. */
  readonly stands: readonly { readonly words: string; readonly range: Range }[];
  readonly edits: readonly TextEdit[];
}

/** What reviewers say in a record; null for what is no record. */
export const commentsRequest = 'casewright/comments';
export interface Comments {
  /** Of the document they were read from. */
  readonly version: number;
  readonly threads: readonly CommentThread[];
}
export interface CommentThread {
  /** What it is about. */
  readonly about: Range;
  readonly resolved: boolean;
  /** At least one, in the order they stand. */
  readonly notes: readonly CommentNote[];
}
export interface CommentNote {
  readonly kind: 'review' | 'returned' | 'reply' | 'resolved' | 'reopened';
  /** May be empty for what only says that it is resolved or opened again. */
  readonly text: string;
  /** Null when nobody is named. */
  readonly by: string | null;
  /** In words: 4 March 2026. */
  readonly date: string | null;
  /** Where it stands in the record. */
  readonly range: Range;
}

/** The changes that write a comment or an answer, or take one away; or why they cannot be. Nothing is changed yet. */
export const commentRequest = 'casewright/comment';
export interface CommentGiven {
  readonly uri: string;
  readonly version: number;
  readonly action: 'add' | 'reply' | 'resolve' | 'reopen' | 'delete';
  /** On the line that is spoken of; for answers the start of the first note, and to delete that of the note itself. */
  readonly at: Position;
  /** May be empty to resolve, to open again and to delete. */
  readonly text: string;
  /** Who says it; null while that has not been asked yet. */
  readonly by: string | null;
}
export interface CommentSaid {
  /** Why it cannot be, in words; null where the changes can be made. */
  readonly problem: string | null;
  readonly edits: readonly TextEdit[];
}
