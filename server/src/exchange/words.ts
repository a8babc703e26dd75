// A page that has been read into a tree: to its words, part by part. What pasting and Word documents have in common.

import type {
  Break,
  Delete,
  Emphasis,
  InlineCode,
  List,
  ListItem,
  Nodes,
  RootContent,
  Strong,
  Table,
  Text,
} from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

type Inline = Break | Delete | Emphasis | InlineCode | Strong | Text;

/** Words in a line with their emphasis. */
export type Words = readonly Nodes[];

export type WordsPart =
  | { readonly kind: 'paragraph' | 'quote'; readonly words: Words }
  | {
      readonly kind: 'heading';
      /** 1 for the highest, 6 for the lowest. */
      readonly level: number;
      readonly words: Words;
    }
  | {
      readonly kind: 'item';
      /** 0 for the outermost list. */
      readonly depth: number;
      readonly ordered: boolean;
      /** For a box that can be ticked; null for anything else. */
      readonly ticked: boolean | null;
      readonly words: Words;
    }
  /** Cells as plain words; the first row may be a header. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** The parts of a tree in order; parts without words are left out. */
export function partsOf(nodes: readonly RootContent[], depth = 0): readonly WordsPart[] {
  return nodes.flatMap((node): readonly WordsPart[] => {
    switch (node.type) {
      case 'heading':
        return said({ kind: 'heading', level: node.depth, words: node.children });
      case 'paragraph':
        return boxPart(node.children, depth) ?? said({ kind: 'paragraph', words: node.children });
      case 'blockquote':
        return partsOf(node.children, depth).map((part) =>
          part.kind === 'paragraph' ? { ...part, kind: 'quote' } : part,
        );
      case 'list':
        return listParts(node, depth);
      case 'listItem':
        return itemParts(node, false, depth);
      case 'table':
        return [{ kind: 'table', rows: rowsOf(node) }];
      case 'code':
        return said({ kind: 'paragraph', words: [{ type: 'text', value: node.value }] });
      default:
        return isInline(node) ? said({ kind: 'paragraph', words: [node] }) : [];
    }
  });
}

function isInline(node: RootContent): node is Inline {
  return ['text', 'strong', 'emphasis', 'inlineCode', 'break', 'delete'].includes(node.type);
}

function said(part: Exclude<WordsPart, { readonly kind: 'table' }>): readonly WordsPart[] {
  const words = part.words.filter(({ type }) => type !== 'image');
  return plainOf(words) === '' ? [] : [{ ...part, words }];
}

function listParts(list: List, depth: number): readonly WordsPart[] {
  return list.children.flatMap((item) => itemParts(item, list.ordered === true, depth));
}

function itemParts(item: ListItem, ordered: boolean, depth: number): readonly WordsPart[] {
  const [first, ...rest] = item.children;
  const own = first?.type === 'paragraph' ? first.children : [];
  const others = first?.type === 'paragraph' ? rest : item.children;
  const { ticked, words } = unboxed(own);
  return [
    ...said({ kind: 'item', depth, ordered, ticked: item.checked ?? ticked, words }),
    ...partsOf(others, depth + 1),
  ];
}

/** Boxes as word processors and their symbol fonts draw them, unticked and ticked. */
export const emptyBoxes = '☐□❏❑▢◻⬜🗆';
export const tickedBoxes = '☒☑✓✔✗✘🗹🗷🗸⊠';
const box = new RegExp(`^\\s*([${emptyBoxes}${tickedBoxes}])\\s*`, 'u');

function unboxed(words: Words): { readonly ticked: boolean | null; readonly words: Words } {
  const found = box.exec(rawOf(words));
  if (!found) return { ticked: null, words };
  return { ticked: !emptyBoxes.includes(found[1] ?? ''), words: wordsBetween(words, found[0].length) };
}

// A form made in a word processor has its boxes in front of plain lines.
function boxPart(children: Words, depth: number): readonly WordsPart[] | null {
  const { ticked, words } = unboxed(children);
  return ticked === null ? null : [{ kind: 'item', depth, ordered: false, ticked, words }];
}

/** The words between two offsets of their raw text, counted in UTF-16 units. */
export function wordsBetween(words: Words, from: number, to = Number.POSITIVE_INFINITY): Words {
  let at = 0;
  return words.flatMap((node): Nodes[] => {
    const start = at;
    at += rawOf([node]).length;
    if (at <= from || start >= to) return [];
    if (start >= from && at <= to) return [node];
    if ('value' in node) return [{ ...node, value: node.value.slice(Math.max(0, from - start), to - start) }];
    if (!('children' in node)) return [];
    return [{ ...node, children: wordsBetween(node.children, from - start, to - start) } as Nodes];
  });
}

/** Words as they stand, breaks as line ends: what offsets are counted in. */
export function rawOf(words: Words): string {
  return words
    .map((node) => {
      if (node.type === 'break') return '\n';
      if ('value' in node) return node.value;
      return 'children' in node ? rawOf(node.children) : '';
    })
    .join('');
}

/** Words without any marks; line ends only where the source breaks a line. */
export function plainOf(words: Words): string {
  return rawOf(words)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Words as Markdown that means nothing but the words and their emphasis, in a cell as well. */
export function markdownOf(words: Words): string {
  const inline = words.filter(({ type }) => type !== 'image') as Inline[];
  return toMarkdown({ type: 'paragraph', children: inline }, { emphasis: '*', bullet: '-' })
    .replace(/\\?\n/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

function rowsOf(table: Table): readonly (readonly string[])[] {
  return table.children
    .map(({ children }) => children.map((cell) => plainOf(cell.children).replace(/\n/g, ' ')))
    .filter((cells) => cells.some((cell) => cell !== ''));
}
