// A record as running text: each stretch that is read in one go, with where every character of it stands.

import type { Nodes } from 'mdast';
import type { Block, Place } from '../markdown/block.ts';
import { type Plain, plainOf } from '../markdown/plain.ts';

/** A paragraph (of a list item too), a heading or the cell of a table. Quotes set apart with `>`, code and comments are none. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  readonly block: Block;
  readonly plain: Plain;
}

const known = new WeakMap<Block, readonly Passage[]>();

/** The passages of one block, in order. The same block gives the same passages. */
export function passagesOf(block: Block): readonly Passage[] {
  let passages = known.get(block);
  if (!passages) {
    passages = block.kind === 'frontMatter' ? [] : block.nodes.flatMap((node) => passagesIn(node, block));
    known.set(block, passages);
  }
  return passages;
}

/** Where a range of a passage's text stands. */
export function placeIn({ block, plain }: Passage, start: number, end: number): Place {
  return { block, start: plain.at(start), end: plain.until(end) };
}

function passagesIn(node: Nodes, block: Block): readonly Passage[] {
  const passage = (kind: Passage['kind'], nodes: readonly Nodes[]): readonly Passage[] => {
    const plain = plainOf(nodes, block);
    return plain.text.trim() === '' ? [] : [{ kind, block, plain }];
  };
  switch (node.type) {
    case 'blockquote':
    case 'code':
      return [];
    case 'heading':
      return passage('heading', node.children);
    case 'tableCell':
      return passage('cell', node.children);
    case 'paragraph':
    case 'html':
      return passage('paragraph', [node]);
    default:
      return 'children' in node ? node.children.flatMap((child) => passagesIn(child, block)) : [];
  }
}
