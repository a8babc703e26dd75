// What was changed between two texts that have the same lines of words, as small edits line by line.

import type { TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../core/text/edit.ts';
import type { Document, Project } from '../../project/project.ts';
import { rangeBetween } from '../ranges.ts';
import { isBlankLine, linesOf } from './lines.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The edits that make a document's text into another with the same lines of words; one edit where lines came or went. */
export function editsTo(project: Project, document: Document, text: string): TextEdit[] {
  const before = document.blocks.text;
  if (before === text) return [];
  const from = stretchesOf(before);
  const to = stretchesOf(text);
  const pairs = from.length === to.length ? from.map((one, i) => [one, to[i]] as const) : [];
  if (pairs.length === 0)
    pairs.push([
      { start: 0, end: before.length },
      { start: 0, end: text.length },
    ]);
  const edits: Edit[] = [];
  for (const [old, fresh] of pairs) {
    const edit = fresh && smallest(before, old, text.slice(fresh.start, fresh.end));
    const last = edits.at(-1);
    // Editors differ in which of two edits at one place comes first, so that there is one.
    if (edit && last?.end === edit.start)
      edits[edits.length - 1] = { ...last, end: edit.end, text: last.text + edit.text };
    else if (edit) edits.push(edit);
  }
  return edits.map((edit) => ({
    range: rangeBetween(project, document, edit.start, edit.end),
    newText: edit.text,
  }));
}

/** A text as stretches, in turn what stands between lines of words and such a line; the first and last are between. */
function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const line of linesOf(text)) {
    if (isBlankLine(line.text)) continue;
    const end = line.start + line.text.length;
    stretches.push({ start: at, end: line.start }, { start: line.start, end });
    at = end;
  }
  return [...stretches, { start: at, end: text.length }];
}

function smallest(before: string, { start, end }: Stretch, text: string): Edit | null {
  const old = before.slice(start, end);
  if (old === text) return null;
  const least = Math.min(old.length, text.length);
  let same = 0;
  while (same < least && old[same] === text[same]) same++;
  if (isInside(old, same) || isInside(text, same)) same--;
  let last = 0;
  while (last < least - same && old.at(-1 - last) === text.at(-1 - last)) last++;
  if (isInside(old, old.length - last) || isInside(text, text.length - last)) last--;
  return { start: start + same, end: end - last, text: text.slice(same, text.length - last) };
}

/** Whether an offset parts two units that belong together: the halves of a character, or of a line ending. */
function isInside(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
