// Where a comment can stand so that it is read as one and changes nothing of what the record says.

import type { Nodes } from 'mdast';
import { type Blocks, offsetsOf, placeAt, readBlocks } from '../core/markdown/blocks.ts';
import { readRecord, type WrittenRecord } from '../core/record/record.ts';
import { type ReviewThread, reviewCommentsOf } from '../core/record/review-comment.ts';
import { applyEdit, type Edit } from '../core/text/edit.ts';
import { lineAround } from './at.ts';
import { newlineOf } from './fixes/headings.ts';
import { sameButComments } from './formatting/meaning.ts';

/** The edit that puts a comment before what stands on the line of an offset; under it where it is a heading. Null where it can stand nowhere. */
export function commentBefore(record: WrittenRecord, offset: number, comment: string): Edit | null {
  const { text } = record.blocks;
  const target = spokenOf(record, offset);
  if (target === null) return atTop(record, comment);
  const newline = newlineOf(text);
  const heading = headingEnding(record, target);
  if (heading !== null) {
    const { end } = lineAround(text, heading);
    const isLast = text.slice(end).trim() === '';
    const next = end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0);
    const trail = isLast || /^[ \t]*(?:[\r\n]|$)/.test(text.slice(next)) ? '' : newline;
    const edit = { start: end, end, text: newline + newline + comment + trail };
    return readsWell(record, edit) ? edit : null;
  }
  for (const start of linesAbove(record.blocks, target)) {
    const indent = /^[ \t]*/.exec(text.slice(start, start + 40))?.[0] ?? '';
    const edit = { start, end: start, text: indent + comment + newline };
    if (readsWell(record, edit)) return edit;
  }
  return null;
}

/** The edit that puts a comment at the very top of a record, under its details. */
export function atTop({ blocks: { text }, frontMatter }: WrittenRecord, comment: string): Edit {
  const at = frontMatter.block?.text.length ?? 0;
  const newline = newlineOf(text);
  const lead = at === 0 || text.slice(0, at).endsWith(newline + newline) ? '' : newline;
  return { start: at, end: at, text: lead + comment + newline + newline };
}

/** The edit that puts an answer after the last note of a thread. */
export function commentAfter(record: WrittenRecord, { notes }: ReviewThread, comment: string): Edit | null {
  const { text } = record.blocks;
  const { start, end } = offsetsOf(record.blocks, notes[notes.length - 1]?.at ?? notes[0].at);
  const before = text.slice(lineAround(text, start).start, start);
  const edit = { start: end, end, text: (/[^\s>]/.test(before) ? ' ' : newlineOf(text) + before) + comment };
  return readsWell(record, edit) ? edit : null;
}

/** The edit that takes notes away, with the lines they stand on. */
export function withoutNotes(record: WrittenRecord, notes: ReviewThread['notes'][number][]): Edit | null {
  const before = record.blocks.text;
  const spans = notes.map(({ at }) => offsetsOf(record.blocks, at)).sort((a, b) => b.start - a.start);
  const gone = (leave: string) => spans.reduce((text, span) => applyEdit(text, lineOf(text, span, leave)), before);
  // Words that only a comment kept apart are kept apart by an empty line.
  for (const after of [gone(''), gone(newlineOf(before))])
    if (sameButComments(record.blocks, readBlocks(after))) return between(before, after);
  return null;
}

function lineOf(text: string, { start, end }: { readonly start: number; readonly end: number }, leave: string): Edit {
  const line = lineAround(text, start);
  const isAlone = /^[\s>]*$/.test(text.slice(line.start, start)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
  if (!isAlone) return { start: text[start - 1] === ' ' ? start - 1 : start, end, text: '' };
  const next = end + (/^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0].length ?? 0);
  // One empty line is enough where there was one on either side.
  const above = /(?:\r\n|\n|\r)((?:\r\n|\n|\r))$/.exec(text.slice(Math.max(0, line.start - 4), line.start));
  const isApart = above?.[1] !== undefined && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(next));
  return { start: line.start - (isApart && leave === '' ? (above?.[1]?.length ?? 0) : 0), end: next, text: leave };
}

function between(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

// One more note, nothing else said, and none of the others torn from what it answers.
function readsWell({ blocks }: WrittenRecord, edit: Edit): boolean {
  const after = readBlocks(applyEdit(blocks.text, edit), { blocks, edits: [edit] });
  const lengths = (of: Blocks) => reviewCommentsOf(readRecord(of)).map(({ notes }) => notes.length);
  const [old, now] = [lengths(blocks), lengths(after)];
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  return sum(now) === sum(old) + 1 && sameButComments(blocks, after);
}

// The start of the line spoken of: the offset's own, or the nearest with something in it; null for the details at the top.
function spokenOf(record: WrittenRecord, offset: number): number | null {
  const { text } = record.blocks;
  const top = record.frontMatter.block?.text.length ?? 0;
  const inside = reviewCommentsOf(record).find(({ notes }) => {
    const [first, last] = [notes[0], notes[notes.length - 1] ?? notes[0]].map(({ at }) => offsetsOf(record.blocks, at));
    return first && last && first.start < offset && offset <= last.end;
  });
  const from = inside ? offsetsOf(record.blocks, inside.about).start : offset;
  if (from < top) return null;
  const own = lineAround(text, from);
  if (text.slice(own.start, own.end).trim() !== '') return own.start;
  const below = own.end + (/^\s*/.exec(text.slice(own.end))?.[0].length ?? 0);
  if (below < text.length && headingEnding(record, lineAround(text, below).start) === null)
    return lineAround(text, below).start;
  const above = lineAround(text, text.slice(0, own.start).trimEnd().length).start;
  return above < top ? (below < text.length ? lineAround(text, below).start : null) : above;
}

// The end of the heading that begins on a line; null where none does.
function headingEnding({ pieces, blocks }: WrittenRecord, start: number): number | null {
  const { end } = lineAround(blocks.text, start);
  for (const piece of pieces) {
    if (piece.kind !== 'heading') continue;
    const span = offsetsOf(blocks, piece.at);
    if (span.start <= end && start <= span.end) return span.end;
  }
  return null;
}

// Where the lines begin of a line and of all it is part of, the innermost first.
function linesAbove(blocks: Blocks, offset: number): readonly number[] {
  const { block, start } = placeAt(blocks, offset);
  const end = lineAround(block.text, start).end;
  const starts: number[] = [];
  let around: Nodes | undefined;
  const holding = (nodes: readonly Nodes[]) =>
    nodes.find(({ position }) => (position?.start.offset ?? 0) <= end && (position?.end.offset ?? 0) >= start);
  // Within a numbered list the numbers would begin again.
  for (around = holding(block.nodes); around; ) {
    starts.push(lineAround(blocks.text, offset - start + (around.position?.start.offset ?? 0)).start);
    if (around.type === 'list' && around.ordered) return [...new Set(starts.reverse())];
    around = 'children' in around ? holding(around.children) : undefined;
  }
  return [...new Set([offset, ...starts.reverse()])];
}
