// Words with their emphasis: what stands inside a paragraph, a heading or a cell. Links and pictures are only their words,
// and HTML that somebody typed is shown as typed, so that nothing said is lost to a stray bracket and nothing is run.

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Html, Nodes } from 'mdast';
import type { Block } from '../markdown/block.ts';
import { plainOf } from '../markdown/plain.ts';

/** A stretch of a block's text: offsets, the end not part of it. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** All of a block. */
export const everything: Extent = { start: 0, end: Number.POSITIVE_INFINITY };

/** Where a node stands in its block. */
export function extentOf(node: Nodes): Extent {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The words of nodes that stand within an extent, with their emphasis. */
export function inline(nodes: readonly Nodes[], block: Block, extent: Extent): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => inlineOf(node, block, extent));
}

function inlineOf(node: Nodes, block: Block, extent: Extent): readonly ElementContent[] {
  const { start, end } = extentOf(node);
  if (end <= extent.start || start >= extent.end) return [];
  switch (node.type) {
    case 'text':
      return textOf(within(node, node.value, block, extent));
    case 'inlineCode': {
      const code = textOf(within(node, node.value, block, extent));
      return code.length === 0 ? [] : [h('code', {}, ...code)];
    }
    case 'break':
      return [h('br')];
    case 'html':
      return written(node);
    case 'image':
    case 'imageReference':
      return textOf(node.alt ?? '');
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const inside = inline(node.children, block, extent);
      const name = node.type === 'strong' ? 'strong' : node.type === 'emphasis' ? 'em' : 'del';
      return inside.length === 0 ? [] : [h(name, {}, ...inside)];
    }
    default:
      if ('children' in node) return inline(node.children, block, extent);
      return 'value' in node ? textOf(String(node.value)) : [];
  }
}

// An element made with `h` needs its properties, if only `{}`, before a text node: alone, that would be taken for them.
function textOf(value: string): readonly ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

// Escapes and references take more room in the source than on the page: what plain text knows of their places decides.
function within(node: Nodes, value: string, block: Block, extent: Extent): string {
  const { start, end } = extentOf(node);
  if (start >= extent.start && end <= extent.end) return value;
  const { text, at } = plainOf([node], block);
  let from = 0;
  while (from < text.length && at(from) < extent.start) from++;
  let to = text.length;
  while (to > from && at(to - 1) >= extent.end) to--;
  return text.slice(from, to);
}

const commentOrBreak = /(<!--[^]*?(?:-->|$)|<br\s{0,9}\/?>)/i;

/** HTML as it is typed, comments left out. A line break is one. */
export function written({ value }: Html): readonly ElementContent[] {
  return value.split(commentOrBreak).flatMap((part): readonly ElementContent[] => {
    if (part.startsWith('<!--')) return [];
    return /^<br\s{0,9}\/?>$/i.test(part) ? [h('br')] : textOf(part);
  });
}
