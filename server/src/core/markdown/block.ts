import type { RootContent } from 'mdast';

/**
 * A stretch of a record that is read on its own: text between two places where no list, quote, fence or comment is open.
 * Positions in `nodes` (offset, line and column) are relative to `text`. Front matter has no nodes.
 */
export interface Block {
  readonly text: string;
  readonly kind: 'frontMatter' | 'markdown';
  readonly nodes: readonly RootContent[];
}

/** A range inside one block: zero-based UTF-16 offsets into its text, so that an edit in another block moves nothing. */
export interface Place {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}
