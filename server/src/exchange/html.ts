// Text as Word, Outlook, a browser or a notes tool puts it on the clipboard: to its words.

import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Pasted, PastedPart } from '../features/paste/pasted.ts';
import { markdownOf, partsOf, plainOf, type WordsPart } from './words.ts';

/** Longer than anything one copies by hand; a longer text is pasted as plain words by the editor itself. */
const longest = 2_000_000;

/** The words of a piece of HTML: styles, scripts, pictures, hidden and deleted text and links' addresses are left out. */
export function fromClipboard(html: string): Pasted {
  if (html.length > longest) return [];
  const tree = cleaned(fromHtml(html, { fragment: true }));
  const words = toMdast(tree, { newlines: false, checked: '☒', unchecked: '☐' });
  return words.type === 'root' ? partsOf(words.children).map(pastedPart) : [];
}

const dropped = new Set(
  'head script style template noscript iframe object embed img svg math picture video audio canvas map link meta title del strike s o:p input button select textarea'.split(
    ' ',
  ),
);

function cleaned(root: HastRoot): HastRoot {
  return { ...root, children: root.children.flatMap((child) => cleanedNode(child)) as HastRoot['children'] };
}

function cleanedNode(node: HastNodes): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/[\u00a0\u202f]/g, ' ') }];
  if (node.type !== 'element') return [];
  const style = String(node.properties.style ?? '')
    .toLowerCase()
    .replace(/\s+/g, '');
  if (dropped.has(node.tagName) || isHidden(style)) return [];
  const children = node.children.flatMap((child) => cleanedNode(child));
  const item = wordItem(node, style, children);
  if (item) return [item];
  // Two paragraphs in one cell are two sentences, not one word.
  if (node.tagName === 'td' || node.tagName === 'th')
    return [{ ...node, properties: {}, children: children.flatMap(flattened) }];
  // A link's address is not the record's business, and a web tool's <b style="font-weight:normal"> is no emphasis.
  if (node.tagName === 'a' || (node.tagName === 'b' && /font-weight:(?:normal|400)/.test(style))) return children;
  if (node.tagName === 'table' && isLayout(node))
    return cellsOf(node).flatMap(({ children: inside }) => inside.flatMap(cleanedNode));
  return [{ ...node, properties: {}, children }];
}

function flattened(node: ElementContent): ElementContent[] {
  const isBlock = node.type === 'element' && /^(?:p|div|ul|ol|li|h[1-6])$/.test(node.tagName);
  return isBlock ? [...node.children.flatMap(flattened), { type: 'text', value: ' ' }] : [node];
}

function isHidden(style: string): boolean {
  return /display:none|visibility:hidden|mso-hide:all|mso-list:ignore/.test(style);
}

// Word writes a list as paragraphs whose style says how deep in a list each is.
function wordItem(node: Element, style: string, children: ElementContent[]): Element | null {
  const level = /mso-list:l\d+level(\d)/.exec(style)?.[1];
  if (node.tagName !== 'p' || level === undefined) return null;
  const isOrdered = /^[\s\u00a0]*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i.test(ignoredWords(node));
  const list = (inside: ElementContent[]): Element => ({
    type: 'element',
    tagName: isOrdered ? 'ol' : 'ul',
    properties: {},
    children: [{ type: 'element', tagName: 'li', properties: {}, children: inside }],
  });
  let item = list(children);
  for (let depth = Number(level); depth > 1; depth--) item = list([item]);
  return item;
}

function ignoredWords(node: HastNodes): string {
  if (node.type === 'text') return '';
  if (!('children' in node)) return '';
  return node.children
    .map((child) =>
      child.type === 'element' && /mso-list:\s*ignore/i.test(String(child.properties.style ?? ''))
        ? wordsOf(child)
        : ignoredWords(child),
    )
    .join('');
}

function wordsOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function cellsOf(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child);
  });
}

// A mail is often one cell with everything in it.
function isLayout(table: Element): boolean {
  return cellsOf(table).length <= 1;
}

function pastedPart(part: WordsPart): PastedPart {
  if (part.kind === 'table') return part;
  const { words, ...rest } = part;
  const said = { markdown: markdownOf(words), plain: plainOf(words) };
  return rest.kind === 'item' ? { ...rest, ...said } : { kind: rest.kind, ...said };
}
