import { applyEdit, type Edit } from '../text/edit.ts';
import type { Block, Place } from './block.ts';

/** A text cut into blocks: `starts[i]` is the offset of `list[i]` in `text`. There is always at least one block. */
export interface Blocks {
  readonly text: string;
  readonly list: readonly Block[];
  readonly starts: readonly number[];
}

/** Cuts a text into blocks. */
export function readBlocks(
  text: string,
  before?: { readonly blocks: Blocks; readonly edits: readonly Edit[] },
): Blocks {
  void applyEdit;
  void before;
  return { text, list: [{ text, kind: 'markdown', nodes: [] }], starts: [0] };
}

/** The index of a block in a list of blocks, or -1 when it is not one of them. */
export function blockIndex(blocks: Blocks, block: Block): number {
  return blocks.list.indexOf(block);
}

/** The offsets of a place in the whole text. */
export function offsetsOf(blocks: Blocks, place: Place): { start: number; end: number } {
  const start = blocks.starts[blockIndex(blocks, place.block)] ?? 0;
  return { start: start + place.start, end: start + place.end };
}

/** The place of a range of the whole text, clipped to the block it starts in. */
export function placeAt(blocks: Blocks, start: number, end: number = start): Place {
  const block = blocks.list[0] as Block;
  return { block, start, end };
}
