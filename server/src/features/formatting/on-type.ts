// The table somebody is writing in, put into columns as they go on to the next cell or row. The line of the cursor is left
// alone: the cursor stays where it is, no keystroke is lost, and the answers offered for a cell stay open. A row is put into
// columns when the next is begun. What is no table yet is left alone too.

import type { Table } from 'mdast';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { Block } from '../../core/markdown/block.ts';
import { placeAt, readBlocks } from '../../core/markdown/blocks.ts';
import { maskBlanks } from '../../core/template/mask.ts';
import { applyEdit, type Edit } from '../../core/text/edit.ts';
import type { Document, Project } from '../../project/project.ts';
import { offsetOfPosition, rangeBetween } from '../ranges.ts';
import { alignedLines, writtenTable } from './align.ts';
import { isBlankLine, type Line, linesOf } from './lines.ts';
import { saysTheSame } from './meaning.ts';
import { dashesText } from './table.ts';
import { widthOf } from './width.ts';

/** The edits after `|` or a line ending was typed; `position` is just after it. */
export function formatOnType(project: Project, document: Document, position: Position, ch: string): TextEdit[] {
  const { kind, tooLong } = document;
  if (kind === 'other' || tooLong !== null || (ch !== '|' && ch !== '\n')) return [];
  const cursor = offsetOfPosition(project, document, position);
  const { text } = document.blocks;
  const around = ch === '|' ? cursor - 1 : lineBefore(text, cursor);
  if (around === null || (ch === '|' && text[around] !== '|')) return [];
  const { masked } = kind === 'template' ? maskBlanks(text) : { masked: text };
  const blocks = kind === 'template' ? readBlocks(masked) : document.blocks;
  const { block, start } = placeAt(blocks, around);
  const begins = around - start;
  const edits = editsIn(block, start, cursor - begins);
  // A blank is hidden by as many characters as it has, so that it is never part of an edit.
  if (edits.some((edit) => edit.text.includes('\uE000'))) return [];
  return edits.map((edit) => ({
    range: rangeBetween(project, document, begins + edit.start, begins + edit.end),
    newText: edit.text,
  }));
}

/** An offset on the line before the cursor's; null unless a new row may be written there: it is empty, or has only its first bar. */
function lineBefore(text: string, cursor: number): number | null {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= cursor);
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before || !/^[ \t]*(?:\|[ \t]*)?$/.test(line.text)) return null;
  // A row begun between two others parts the table for as long as it is empty.
  const isParted = isBlankLine(line.text) && /^[ \t]*\|/.test(lines[at + 1]?.text ?? '');
  return isParted ? null : before.start + Math.max(0, before.text.length - 1);
}

/** Tables wider than this, in columns of the screen, are left as they are while they are written. */
const widestTable = 120;

function editsIn(block: Block, at: number, cursor: number): readonly Edit[] {
  const node = block.nodes.find(
    (one): one is Table =>
      one.type === 'table' &&
      (one.position?.start.offset ?? 0) <= at &&
      at <= lineEndOf(block.text, one.position?.end.offset ?? 0),
  );
  const lines = linesOf(block.text);
  const table = node && writtenTable(node, lines);
  if (!table) return [];
  // A row wider than the window wraps, and the space in it would only make it longer.
  if (widthOf(dashesText(table.sides, table.widths)) > widestTable) return [];
  const here = lines.findLastIndex(({ start }) => start <= cursor);
  const edits: Edit[] = [];
  for (const [line, text] of alignedLines(table, lines, true)) {
    const old = lines[line];
    if (old && line !== here) edits.push(...spaceEdits(old, text));
  }
  edits.sort((a, b) => b.start - a.start);
  return saysTheSame(block, edits.reduce(applyEdit, block.text)) ? edits : [];
}

function lineEndOf(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** Edits of nothing but the space in a row (or of dashes), where both texts have the same words. */
function spaceEdits({ start, text }: Line, aligned: string): readonly Edit[] {
  if (text === aligned) return [];
  const old = partsOf(text);
  const fresh = partsOf(aligned);
  const isSame = old.length === fresh.length && old.every(({ word }, i) => word === fresh[i]?.word);
  if (!isSame) return [{ start, end: start + text.length, text: aligned }];
  return old.flatMap(({ at, space }, i) => {
    const to = fresh[i]?.space ?? '';
    return space === to ? [] : [{ start: start + at, end: start + at + space.length, text: to }];
  });
}

/** A line as runs of space, each with the word after it. */
function partsOf(text: string): readonly { readonly at: number; readonly space: string; readonly word: string }[] {
  return [...text.matchAll(/([ \t]*)([^ \t]*)/g)].map((match) => ({
    at: match.index,
    space: match[1] ?? '',
    word: match[2] ?? '',
  }));
}
