import type { RootContent } from 'mdast';

declare module 'mdast' {
  interface ParagraphData {
    /** The paragraph is past a bound of what is read as Markdown (see `bounds`): its one text node is the source as it stands. */
    tooDeep?: true;
  }
  interface CodeData {
    /** The fence is never closed: it holds the lines before the next blank one, and no more. */
    unclosed?: true;
  }
  interface HtmlData {
    /** The comment is never closed: it holds the lines before the next blank one, and no more. */
    unclosed?: true;
  }
}

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

/** Whether a block holds more Markdown in one place than is read as such (see `bounds`), and so is kept as plain text. */
export function isTooDeep(block: Block): boolean {
  const node = block.nodes[0];
  return node?.type === 'paragraph' && node.data?.tooDeep === true;
}

/** Whether a block ends with a fence or comment that is never closed. */
export function isUnclosed(block: Block): boolean {
  const node = block.nodes[block.nodes.length - 1];
  return (node?.type === 'code' || node?.type === 'html') && node.data?.unclosed === true;
}
