// Whether two texts say the same: what every change of layout is held to.

import type { RootContent } from 'mdast';
import type { Block } from '../../core/markdown/block.ts';
import { type Blocks, readBlocks } from '../../core/markdown/blocks.ts';
import { readFrontMatter } from '../../core/record/front-matter.ts';
import { passagesOf } from '../../core/record/passages.ts';
import type { Piece, Row } from '../../core/record/piece.ts';
import { piecesOf } from '../../core/record/pieces.ts';

/** Whether two documents are read as the same pieces, with the same words at their top. */
export function sameMeaning(a: Blocks, b: Blocks): boolean {
  return same(a.list, b.list) && frontMatterOf(a) === frontMatterOf(b);
}

/** Whether a text, read on its own, has the pieces of a block. */
export function saysTheSame(block: Block, text: string): boolean {
  const read = readBlocks(text);
  if (block.kind === 'frontMatter')
    return frontMatterOf(read) === frontMatterOf({ text: block.text, list: [block], starts: [0] });
  return read.list.every(({ kind }) => kind === 'markdown') && same([block], read.list);
}

function same(a: readonly Block[], b: readonly Block[]): boolean {
  return saidBy(a) === saidBy(b);
}

/** Whether two documents have the same pieces in the same order, whatever comments stand between them, with the same words at their top. */
export function sameButComments(a: Blocks, b: Blocks): boolean {
  const isKept = (piece: Piece) => piece.kind !== 'comment';
  const wordsIn = (blocks: Blocks) => linesOf(blocks.list.flatMap(piecesOf).filter(isKept).map(wordsOf));
  return frontMatterOf(a) === frontMatterOf(b) && wordsIn(a) === wordsIn(b);
}

interface Said {
  readonly pieces: string;
  readonly passages: string;
  /** What the words stand in: lists, tables, rules across the page. */
  readonly shape: string;
}

const known = new WeakMap<Block, Said>();

function saidBy(blocks: readonly Block[]): string {
  const all = blocks.map((block) => {
    const said = known.get(block) ?? {
      pieces: linesOf(piecesOf(block).map(wordsOf)),
      passages: linesOf(passagesOf(block).map(({ kind, plain }) => [kind, plain.text])),
      shape: block.nodes.map(shapeOf).join(' '),
    };
    known.set(block, said);
    return said;
  });
  const joined = (part: keyof Said) => all.flatMap((said) => said[part] || []).join('\n');
  return [joined('pieces'), joined('passages'), joined('shape').replaceAll('\n', ' ')].join('\n\n');
}

function linesOf(all: readonly (readonly unknown[])[]): string {
  return all.map((one) => JSON.stringify(one)).join('\n');
}

function shapeOf(node: RootContent): string {
  if (node.type === 'table') return `table(${(node.align ?? []).join()})`;
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
    ? `${node.type}(${node.children.map(shapeOf).join(' ')})`
    : node.type;
}

function wordsOf(piece: Piece): readonly unknown[] {
  switch (piece.kind) {
    case 'heading':
      return ['#', piece.depth, piece.words.text];
    case 'entry':
      return [
        piece.form,
        piece.nested,
        piece.ticked,
        piece.words.text,
        piece.splits.map(({ label, value }) => [label.text, value.text]),
      ];
    case 'table':
      return ['|', cellsOf(piece.header), piece.rows.map(cellsOf)];
    case 'guidance':
      return ['>', piece.words.text];
    case 'comment':
      return ['<!--', piece.closed, piece.text];
  }
}

function cellsOf(row: Row): readonly string[] {
  return row.cells.map(({ words }) => words.text);
}

function frontMatterOf(blocks: Blocks): string {
  const { block, entries, problems } = readFrontMatter(blocks);
  return JSON.stringify([
    block !== null,
    [...entries.values()].map(({ key, value, text }) => [key, value, text]),
    problems.map(({ message }) => message),
  ]);
}
