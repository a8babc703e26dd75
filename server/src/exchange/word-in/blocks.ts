// A Word document's page as blocks of words: headings, paragraphs, items with or without boxes, and tables of cells.

import type { Element, ElementContent, Nodes as HastNodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { partsOf, rawOf, type Words } from '../words.ts';

interface Said {
  readonly words: Words;
}

export type Paragraph = Said & {
  readonly kind: 'paragraph' | 'quote';
  /** How much of it, from its start, is in bold: all of it, or as many UTF-16 units of its raw text; 0 for none. */
  readonly bold: number;
  /** All of it is in italics. */
  readonly italic: boolean;
};

export type Heading = Said & { readonly kind: 'heading'; readonly level: number };

export type Item = Said & {
  readonly kind: 'item';
  readonly depth: number;
  readonly ordered: boolean;
  readonly ticked: boolean | null;
};

export interface Cell {
  readonly blocks: readonly Block[];
  /** Its words as they stand, boxes included. */
  readonly raw: string;
  /** How many columns and rows it reaches over. */
  readonly across: number;
  readonly down: number;
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** What a record exported from here begins with: it repeats what stands further down. */
  readonly isParticulars?: boolean;
}

export type Block = Heading | Paragraph | Item | Table;

export interface Page {
  readonly blocks: readonly Block[];
  /** Comments in the margin, in words. */
  readonly comments: readonly string[];
  readonly hasStruck: boolean;
}

/** Reads the HTML that a Word document gives. */
export function readPage(html: string): Page {
  const tree = fromHtml(html, { fragment: true });
  const aside = new Map<string, Element>();
  collectAside(tree, aside);
  const seen = { struck: false };
  const blocks = blocksOf(cleaned(tree, aside, seen));
  const comments = [...aside].flatMap(([id, node]) => (id.startsWith('comment-') ? [textOf(node)] : []));
  return { blocks, comments, hasStruck: seen.struck };
}

const asideId = /^(?:footnote|endnote|comment)-\d+$/;

// Notes stand in a list at the end, comments in a list of terms; each is read where it is spoken of, or not at all.
function collectAside(node: HastNodes, found: Map<string, Element>): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const id = String(child.properties.id ?? '');
    const next = child.tagName === 'dt' ? node.children[node.children.indexOf(child) + 1] : child;
    if (asideId.test(id) && next?.type === 'element') found.set(id, next);
    collectAside(child, found);
  }
}

function textOf(node: HastNodes): string {
  const words = (one: HastNodes): string => {
    if (one.type === 'text') return one.value;
    return 'children' in one ? `${one.children.map(words).join('')}${isInline(one) ? '' : ' '}` : '';
  };
  return words(node).replace(/↑/g, '').replace(/\s+/g, ' ').trim();
}

function isInline(node: HastNodes): boolean {
  return node.type === 'element' && /^(?:a|b|em|i|s|span|strong|sub|sup|u)$/.test(node.tagName);
}

function cleaned(
  node: Root | Element,
  aside: ReadonlyMap<string, Element>,
  seen: { struck: boolean },
): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{ type: 'text', value: child.value.replace(/[\u00a0\u202f]/g, ' ') }];
    if (child.type !== 'element') return [];
    const id = String(child.properties.id ?? '');
    if (asideId.test(id) || child.tagName === 'dl' || child.tagName === 'img') return [];
    if (child.tagName === 'sup') {
      const about = noteOf(child);
      if (about) {
        const note = aside.get(about);
        return note && !about.startsWith('comment-') ? [{ type: 'text', value: ` (Note: ${textOf(note)})` }] : [];
      }
    }
    const children = cleaned(child, aside, seen);
    if (child.tagName === 'a' || child.tagName === 'u' || child.tagName === 'sup' || child.tagName === 'sub')
      return children;
    if (child.tagName === 's' || child.tagName === 'del' || child.tagName === 'strike') {
      seen.struck = true;
      const mark: ElementContent = { type: 'text', value: '~~' };
      return [mark, ...children, mark];
    }
    return [{ ...child, children }];
  });
}

function noteOf(sup: Element): string | null {
  const [link] = sup.children;
  const href = link?.type === 'element' ? String(link.properties.href ?? '') : '';
  const id = href.slice(1);
  return asideId.test(id) ? id : null;
}

function blocksOf(nodes: readonly ElementContent[]): readonly Block[] {
  const blocks: Block[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    blocks.push(...wordBlocks(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'table') {
      close();
      blocks.push(tableOf(node));
    } else if (node.type === 'element' && /^(?:p|h[1-6])$/.test(node.tagName)) {
      close();
      blocks.push(...wordBlocks([node]));
    } else run.push(node);
  }
  close();
  return blocks;
}

function wordBlocks(nodes: readonly ElementContent[]): readonly Block[] {
  if (nodes.length === 0) return [];
  const tree = toMdast({ type: 'root', children: [...nodes] }, { newlines: false, checked: '☒', unchecked: '☐' });
  const parts = tree.type === 'root' ? partsOf(tree.children) : [];
  return parts.map((part): Block => {
    switch (part.kind) {
      case 'table':
        return { kind: 'table', rows: part.rows.map((row) => ({ cells: row.map(plainCell) })) };
      case 'heading':
        return part;
      case 'item':
        return part;
      default:
        return { ...part, bold: boldAtStart(part.words), italic: isAll(part.words, 'emphasis') };
    }
  });
}

function plainCell(value: string): Cell {
  const words: Words = [{ type: 'text', value }];
  const blocks: readonly Block[] = value === '' ? [] : [{ kind: 'paragraph', words, bold: 0, italic: false }];
  return { blocks, raw: value, across: 1, down: 1 };
}

function boldAtStart(words: Words): number {
  let length = 0;
  for (const node of words) {
    const raw = rawOf([node]);
    if (node.type !== 'strong' && !(node.type === 'emphasis' && isAll(node.children, 'strong')) && raw.trim() !== '')
      break;
    length += raw.length;
  }
  return length;
}

function isAll(words: Words, type: 'emphasis' | 'strong'): boolean {
  return (
    rawOf(words).trim() !== '' &&
    words.every(
      (node) =>
        node.type === type ||
        rawOf([node]).trim() === '' ||
        ((node.type === 'emphasis' || node.type === 'strong') && isAll(node.children, type)),
    )
  );
}

function tableOf(table: Element): Table {
  const rows: Row[] = [];
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') rows.push({ cells: child.children.flatMap(cellOf) });
      else if (child.tagName !== 'table') visit(child);
    }
  };
  visit(table);
  return { kind: 'table', rows, isParticulars: hasClass(table, 'particular') };
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  if (Array.isArray(className) && className.includes(name)) return true;
  return node.children.some((child) => child.type === 'element' && child.tagName !== 'table' && hasClass(child, name));
}

function cellOf(node: ElementContent): readonly Cell[] {
  if (node.type !== 'element' || (node.tagName !== 'td' && node.tagName !== 'th')) return [];
  const count = (name: 'colSpan' | 'rowSpan') => Math.min(100, Math.max(1, Number(node.properties[name] ?? 1) || 1));
  return [{ blocks: blocksOf(node.children), raw: boxedText(node), across: count('colSpan'), down: count('rowSpan') }];
}

function boxedText(node: HastNodes): string {
  const words = (one: HastNodes): string => {
    if (one.type === 'text') return one.value;
    if (one.type !== 'element') return '';
    if (one.tagName === 'input') return one.properties.checked ? '☒' : '☐';
    return `${one.children.map(words).join('')}${isInline(one) ? '' : ' '}`;
  };
  return words(node).replace(/\s+/g, ' ').trim();
}
