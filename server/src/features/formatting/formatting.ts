// A document in good order: tables in columns, dates in full, one blank line where one belongs. The words stay as they are.

import type { Range, TextEdit } from 'vscode-languageserver-types';
import { type Block, isTooDeep } from '../../core/markdown/block.ts';
import { type Blocks, blockIndex, readBlocks } from '../../core/markdown/blocks.ts';
import { maskBlanks } from '../../core/template/mask.ts';
import type { Document, Project } from '../../project/project.ts';
import { offsetOfPosition } from '../ranges.ts';
import { editsTo } from './changes.ts';
import { withWholeDates } from './dates.ts';
import { laidOut } from './layout.ts';
import { isBlankLine, linesOf } from './lines.ts';
import { sameMeaning, saysTheSame } from './meaning.ts';

/** The edits that put a record or template in good order; none where that would change what it says. */
export function formatDocument(project: Project, document: Document): TextEdit[] {
  return editsFor(project, document, () => true, mostTurns);
}

/** The same for the blocks that a range touches, and nothing else. */
export function formatRange(project: Project, document: Document, range: Range): TextEdit[] {
  const from = offsetOfPosition(project, document, range.start);
  const to = offsetOfPosition(project, document, range.end);
  const { list, starts } = document.blocks;
  const chosen = new Set(
    list.filter((block, i) => {
      const start = starts[i] ?? 0;
      return start <= to && (from < start + block.text.length || i === list.length - 1);
    }),
  );
  return editsFor(project, document, (block) => chosen.has(block), 1);
}

/** A text is laid out again until that changes nothing more; few need more than one turn. */
const mostTurns = 4;

function editsFor(project: Project, document: Document, chosen: (block: Block) => boolean, turns: number): TextEdit[] {
  const { kind, blocks, tooLong } = document;
  if (kind === 'other' || tooLong !== null || isBlankText(blocks.text)) return [];
  if (kind === 'template') return editsTo(project, document, templateText(blocks, chosen, turns));
  const dated = withWholeDates(project, document, chosen);
  // A block whose dates were written in full is another block than the one that was chosen, at the same place.
  const inDated = (block: Block) => {
    const before = blocks.list[blockIndex(dated, block)];
    return dated.list.length === blocks.list.length ? before !== undefined && chosen(before) : chosen(block);
  };
  return editsTo(project, document, settled(dated, { chosen: inDated, turns, isRecord: true }));
}

function isBlankText(text: string): boolean {
  return linesOf(text).every((line) => isBlankLine(line.text));
}

/** Blanks are hidden from the reader of Markdown, and put back as they were. */
function templateText({ text, list }: Blocks, chosen: (block: Block) => boolean, turns: number): string {
  const { masked } = maskBlanks(text);
  const hidden = readBlocks(masked);
  const isWhole = list.every(chosen);
  const same = hidden.list.length === list.length;
  const inHidden = (block: Block) => {
    const before = list[blockIndex(hidden, block)];
    return isWhole || (same && before !== undefined && chosen(before));
  };
  const laid = settled(hidden, { chosen: inHidden, turns, isRecord: false });
  const kept: string[] = [];
  for (let at = masked.indexOf('\uE000'); at >= 0; at = masked.indexOf('\uE000', at + 1)) kept.push(text[at] ?? '');
  let next = 0;
  const shown = laid.replace(/\uE000/g, () => kept[next++] ?? '');
  return next === kept.length && maskBlanks(shown).masked === laid ? shown : text;
}

interface Turning {
  readonly chosen: (block: Block) => boolean;
  readonly turns: number;
  readonly isRecord: boolean;
}

/** The text laid out so that laying it out again changes nothing; as it was where no such text with the same meaning is found. */
function settled(blocks: Blocks, { chosen, turns, isRecord }: Turning): string {
  let laid = blocks;
  for (let turn = 0; turn < turns; turn++) {
    const text = turned(laid, turn === 0 ? chosen : () => true, isRecord);
    if (text === laid.text) return text;
    const after = readBlocks(text, { blocks: laid, edits: [{ start: 0, end: laid.text.length, text }] });
    if (!sameMeaning(laid, after)) return blocks.text;
    laid = after;
  }
  return turns === 1 || turned(laid, () => true, isRecord) === laid.text ? laid.text : blocks.text;
}

function turned({ text, list }: Blocks, chosen: (block: Block) => boolean, isRecord: boolean): string {
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  return list
    .map((block, i) => {
      // A byte order mark is one only at the start of a document, and a block past a bound is not read as Markdown.
      if (!chosen(block) || isTooDeep(block) || (i > 0 && block.text.startsWith('\uFEFF'))) return block.text;
      const laid = laidOut(block, {
        before: list[i - 1]?.nodes.at(-1) ?? null,
        after: list[i + 1]?.nodes[0] ?? null,
        isFirst: i === 0,
        isLast: i === list.length - 1,
        newline,
        isRecord,
      });
      return laid === block.text || saysTheSame(block, laid) ? laid : block.text;
    })
    .join('');
}
