// Links that a record writes in Markdown to files beside it. Those to the web are the editor's business: nothing here follows them.

import type { Block } from '../../core/markdown/block.ts';
import type { Blocks } from '../../core/markdown/blocks.ts';
import type { Span } from '../at.ts';
import { unescaped } from './address.ts';

type Node = Block['nodes'][number];

export interface FileLink {
  /** The whole link, from its first bracket. */
  readonly span: Span;
  /** The address in it as it is written, without what stands after `#` and without angle brackets. */
  readonly target: Span;
  /** Where it leads, relative to the document, with nothing escaped. */
  readonly path: string;
  readonly isAngled: boolean;
}

const known = new WeakMap<Block, readonly FileLink[]>();

/** Every link of a document to a file by a path relative to it, in order. */
export function fileLinksIn({ list, starts }: Blocks): readonly FileLink[] {
  return list.flatMap((block, i) => {
    const links = known.get(block) ?? linksOfBlock(block);
    known.set(block, links);
    const offset = starts[i] ?? 0;
    const moved = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
    return links.map((link) => ({ ...link, span: moved(link.span), target: moved(link.target) }));
  });
}

function linksOfBlock(block: Block): readonly FileLink[] {
  const links: FileLink[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'link' || node.type === 'image') {
      const link = linkAt(node, block.text);
      if (link) links.push(link);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of block.nodes) visit(node);
  return links;
}

// Beginning with a scheme, a slash or a drive it leads elsewhere; beginning with # nowhere but here.
const elsewhere = /^(?:[a-z][\w+.-]*:|[/\\#?]|$)/i;

function linkAt(node: Extract<Node, { type: 'link' | 'image' }>, text: string): FileLink | null {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (elsewhere.test(node.url)) return null;
  const labelEnd = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start + 1) : start + 1;
  const opening = text.indexOf('](', labelEnd);
  if (opening < 0 || opening >= end) return null;
  let from = opening + 2;
  while (/\s/.test(text[from] ?? '')) from++;
  const isAngled = text[from] === '<';
  if (isAngled) from++;
  const to = isAngled ? text.indexOf('>', from) : addressEnd(text, from, end);
  if (to < from || to > end) return null;
  const length = text.slice(from, to).search(/[#?]/);
  return {
    span: { start, end },
    target: { start: from, end: length < 0 ? to : from + length },
    path: unescaped(node.url.replace(/[#?][^]*$/, '')),
    isAngled,
  };
}

// An address may have brackets of its own, as long as they match.
function addressEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const character = text[at] ?? '';
    if (character === '\\') at++;
    else if (/\s/.test(character)) return at;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return at;
  }
  return end;
}
