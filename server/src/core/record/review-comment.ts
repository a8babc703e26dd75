// `<!-- review: words; who, date -->`: what a reviewer says of a record, in the record, on the line before what it is about. Answers
// and what became of it follow: `<!-- reply: ... -->`, `<!-- resolved: ... -->`, `<!-- reopened: ... -->`. `<!-- returned: ... -->` says why
// the whole record was returned.

import type { Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import type { Comment, Piece } from './piece.ts';
import type { WrittenRecord } from './record.ts';
import { readSignature, type Signature } from './signature.ts';
import type { PlainDate } from './values/dates.ts';

const noteKinds = ['review', 'returned', 'reply', 'resolved', 'reopened'] as const;
type NoteKind = (typeof noteKinds)[number];

export interface ReviewNote {
  readonly kind: NoteKind;
  /** The whole comment. */
  readonly at: Place;
  /** What is said, on one line; may be empty for `resolved` and `reopened`. */
  readonly text: string;
  /** Who says it, as written; null when nobody is named. */
  readonly by: string | null;
  readonly date: PlainDate | null;
}

/** A reviewer's comment with what was answered. */
export interface ReviewThread {
  /** In the order they stand; at least one. */
  readonly notes: readonly [ReviewNote, ...ReviewNote[]];
  /** Whether the last that was said of it is that it is resolved. */
  readonly resolved: boolean;
  /** What it is about: what stands on the next line or in the same one, or the heading above. */
  readonly about: Place;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The reviewers' comments of a record, in the order they stand. An answer to nothing is a comment of its own, so that it is seen. */
export function reviewCommentsOf(record: WrittenRecord): readonly ReviewThread[] {
  const { pieces, blocks } = record;
  const comments = pieces
    .flatMap((piece) => (piece.kind === 'comment' && piece.closed ? [{ piece, ...offsetsOf(blocks, piece.at) }] : []))
    .sort((a, b) => a.start - b.start);
  const threads: { notes: [ReviewNote, ...ReviewNote[]]; span: Span }[] = [];
  let end = -1; // Where the comments end that follow the last thread with nothing between them.
  for (const comment of comments) {
    const follows = end >= 0 && blocks.text.slice(end, comment.start).trim() === '';
    const note = readNote(comment.piece);
    const last = threads.at(-1);
    if (note && last && follows && !opens(note)) {
      last.notes.push(note);
      last.span = { start: last.span.start, end: comment.end };
    } else if (note) threads.push({ notes: [note], span: comment });
    if (note || follows) end = comment.end;
  }
  if (threads.length === 0) return [];
  const placed = placesOf(record);
  return threads.map(({ notes, span }) => ({
    notes,
    resolved: notes.findLast(({ kind }) => kind === 'resolved' || kind === 'reopened')?.kind === 'resolved',
    about: aboutOf(blocks.text, span, placed) ?? notes[0].at,
  }));
}

function opens({ kind }: ReviewNote): boolean {
  return kind === 'review' || kind === 'returned';
}

const beginning = /^\s*(review|returned|reply|resolved|reopened)\s*:/i;

/** Reads a comment as a note of a reviewer or an answer to one; null when it is any other comment. */
function readNote({ text, at }: Pick<Comment, 'text' | 'at'>): ReviewNote | null {
  const begun = beginning.exec(text);
  const kind = noteKinds.find((known) => known === begun?.[1]?.toLowerCase());
  if (!begun || !kind) return null;
  const rest = text.slice(begun[0].length).replace(/\s+/g, ' ').trim();
  const semicolon = rest.lastIndexOf(';');
  const signature = readSignature(rest.slice(semicolon + 1).trim());
  // That something is resolved needs no words: `<!-- resolved: R. Manager, 7 March 2026 -->`.
  const isSigned =
    semicolon < 0
      ? (kind === 'resolved' || kind === 'reopened') && signature.date !== null
      : signature.date !== null || isName(signature);
  const words = isSigned ? rest.slice(0, Math.max(semicolon, 0)).trim() : rest;
  return { kind, at, text: words, by: isSigned ? signature.name : null, date: isSigned ? signature.date : null };
}

// Without a date, what follows a semicolon may as well be the end of a sentence: no word is to be taken for a name.
function isName({ name }: Signature): boolean {
  return name !== null && /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u.test(name);
}

interface Placed extends Span {
  readonly piece: Piece;
}

function placesOf({ pieces, blocks }: WrittenRecord): readonly Placed[] {
  return pieces
    .flatMap((piece) => (piece.kind === 'comment' ? [] : [{ piece, ...offsetsOf(blocks, piece.at) }]))
    .sort((a, b) => a.start - b.start);
}

function aboutOf(text: string, { start, end }: Span, placed: readonly Placed[]): Place | null {
  const after = placed.findIndex((one) => one.start >= end);
  const next = after < 0 ? null : (placed[after] ?? null);
  const before = placed[(after < 0 ? placed.length : after) - 1] ?? null;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  // In the line of something, after it.
  if (before && /[^\s>]/.test(text.slice(lineStart, start))) return inside(before, start);
  if (next && text.slice(end, next.start).split(/\r\n?|\n/).length <= 2) return next.piece.at;
  if (before?.piece.kind === 'heading') return before.piece.at;
  return (next && next.piece.kind !== 'heading' ? next : (before ?? next))?.piece.at ?? null;
}

function inside({ piece, start }: Placed, offset: number): Place {
  if (piece.kind !== 'table') return piece.at;
  const within = offset - start + piece.at.start;
  return piece.rows.find(({ at }) => at.start <= within && within <= at.end)?.at ?? piece.header.at;
}
