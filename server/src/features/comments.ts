// What reviewers say in a record, for editors that show it beside the words, and the changes that write it.

import type { TextEdit } from 'vscode-languageserver-types';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { WrittenRecord } from '../core/record/record.ts';
import { type ReviewNote, type ReviewThread, reviewCommentsOf } from '../core/record/review-comment.ts';
import { signedComment } from '../core/record/signature.ts';
import { writeDate } from '../core/record/values/dates.ts';
import { readPerson, samePerson } from '../core/record/values/people.ts';
import type { Edit } from '../core/text/edit.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { CommentGiven, CommentSaid, Comments } from '../protocol/sign-off.ts';
import { lineAround } from './at.ts';
import { commentAfter, commentBefore, withoutNotes } from './comment-place.ts';
import { isRecord } from './diagnostics.ts';
import { offsetOfPosition, rangeBetween, rangeOfPlace } from './ranges.ts';
import { wrongName } from './signing.ts';

/** The comments of a record with their answers; null for what is no record. */
export function commentsOf(project: Project, document: Document): Comments | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const rangeOf = (at: ReviewNote['at']) => rangeOfPlace(project, document, at);
  const threads = reviewCommentsOf(checkedOf(project, document).record).map(({ about, resolved, notes }) => ({
    about: rangeOf(about),
    resolved,
    notes: notes.map(({ kind, text, by, date, at }) => ({
      kind,
      text,
      by,
      date: date && writeDate({ date, time: null }),
      range: rangeOf(at),
    })),
  }));
  return { version: document.version, threads };
}

/** The change that writes a comment or an answer, or takes one away; or why it cannot be. */
export function commentEdits(project: Project, document: Document, given: CommentGiven): CommentSaid {
  const refused = (problem: string): CommentSaid => ({ problem, edits: [] });
  if (!isRecord(document) || document.tooLong !== null) return refused('Comments can be written in records only.');
  const { record } = checkedOf(project, document);
  if (document.version !== given.version) return refused('The record has changed meanwhile. Try again.');
  if (record.status === 'approved' || record.status === 'closed')
    return refused(
      `This record is ${record.status}, and a comment would change it. ${record.status === 'closed' ? 'Open it again' : 'Return it'} first, with what is to be put right.`,
    );
  const wrong = wrongWords(given) ?? (given.by === null ? null : wrongName(given.by));
  if (wrong !== null) return refused(wrong);
  const made = editOf(project, document, record, given);
  if (typeof made === 'string') return refused(made);
  const edit: TextEdit = { range: rangeBetween(project, document, made.start, made.end), newText: made.text };
  return { problem: null, edits: [edit] };
}

function wrongWords({ action, text }: CommentGiven): string | null {
  return (action === 'add' || action === 'reply') && !/[\p{L}\p{N}]/u.test(text) ? 'Write the comment first.' : null;
}

const nowhere = 'A comment cannot be written here. Choose the line above.';

function editOf(project: Project, document: Document, record: WrittenRecord, given: CommentGiven): Edit | string {
  const { action, text, at } = given;
  const by = given.by ?? '';
  const offset = offsetOfPosition(project, document, at);
  if (action === 'add') {
    const words = rowName(record, offset) + text;
    return commentBefore(record, offset, signedComment('review', words, by, project.today)) ?? nowhere;
  }
  const thread = reviewCommentsOf(record).find(({ notes }) =>
    notes.some((note) => offsetsOf(record.blocks, note.at).start === offset),
  );
  if (!thread) return 'This comment is not there any more.';
  if (action === 'delete') return deleted(record, thread, offset, by);
  if (action === 'resolve' && thread.resolved) return 'This comment is resolved already.';
  if (action === 'reopen' && !thread.resolved) return 'This comment is not resolved.';
  const kind = action === 'resolve' ? 'resolved' : action === 'reopen' ? 'reopened' : 'reply';
  const words = text.trim() === '' ? null : text;
  return (
    commentAfter(record, thread, signedComment(kind, words, by, project.today)) ??
    'This cannot be written here. Write it into the record by hand.'
  );
}

function deleted(record: WrittenRecord, { notes }: ReviewThread, offset: number, by: string): Edit | string {
  const isOwn = (note: ReviewNote) => {
    const [named, name] = [readPerson(note.by ?? ''), readPerson(by)];
    return named === null || (name !== null && samePerson(named, name));
  };
  const index = notes.findIndex(({ at }) => offsetsOf(record.blocks, at).start === offset);
  const note = notes[index];
  if (!note || !isOwn(note)) return `${note?.by ?? 'Somebody else'} wrote this. Only your own comments can be deleted.`;
  const gone = index === 0 ? [...notes] : [note];
  if (!gone.every(isOwn)) return 'Somebody has answered this comment. Resolve it instead.';
  return withoutNotes(record, gone) ?? 'This cannot be deleted here. Delete it in the record by hand.';
}

/** The most characters of a row's first cell by which the row is called. */
const longestName = 60;

// A comment about a row can only stand above the table, so it says which row it means.
function rowName({ pieces, blocks }: WrittenRecord, offset: number): string {
  const line = lineAround(blocks.text, offset);
  for (const piece of pieces) {
    if (piece.kind !== 'table') continue;
    const row = piece.rows.find(({ at }) => {
      const { start } = offsetsOf(blocks, at);
      return line.start <= start && start <= line.end;
    });
    const name = row?.cells.find(({ words }) => words.text !== '')?.words.text ?? '';
    if (row) return name === '' || name.length > longestName ? '' : `On "${name}": `;
  }
  return '';
}
