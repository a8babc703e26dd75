import type { Nodes } from 'mdast';
import type { Block } from './block.ts';

/** The text a reader sees, and where each character of it stands in the block. */
export interface Plain {
  readonly text: string;
  /** The offset in the block of the character at a zero-based index of `text`. */
  at(index: number): number;
}

/** The text a reader of these nodes sees. */
export function plainOf(_nodes: readonly Nodes[], _block: Block): Plain {
  return { text: '', at: () => 0 };
}
