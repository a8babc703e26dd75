// The last gate before anything is shown: only elements and attributes on this list pass, and no address but one within the page.

import type { Element, Nodes } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

const shape = ['className', 'dataLine', 'dataState', 'dataSection', 'dataSeverity', 'dataRule', 'dataTicked'];
const drawn = [
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'width',
  'height',
  'points',
  'textAnchor',
];
const coloured = [
  'fill',
  'fillOpacity',
  'stroke',
  'strokeWidth',
  'strokeOpacity',
  'strokeDashArray',
  'fontSize',
  'fontWeight',
];

const schema: Schema = {
  tagNames: [
    ...['article', 'header', 'section', 'aside', 'figure', 'figcaption', 'div', 'p', 'pre', 'hr', 'br'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl', 'dt', 'dd', 'ul', 'ol', 'li', 'blockquote'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'span', 'strong', 'em', 'del', 'code', 'bdi', 'a'],
    ...['svg', 'g', 'path', 'line', 'rect', 'circle', 'polygon', 'text', 'tspan', 'title', 'desc'],
  ],
  attributes: {
    '*': [...shape, 'lang', ['dir', 'auto'], 'id', 'ariaLabel', 'ariaLabelledBy', 'ariaHidden'],
    a: [['href', /^#/]],
    ol: ['start'],
    th: [['scope', 'col', 'row'], 'colSpan'],
    td: ['colSpan'],
    aside: [['role', 'note']],
    figure: [['dataPicture', 'clocks', 'chronology', 'household']],
    svg: ['viewBox', ['role', 'img'], 'width', 'height'],
    ...Object.fromEntries(
      ['g', 'path', 'line', 'rect', 'circle', 'polygon', 'text', 'tspan'].map((name) => [
        name,
        [...drawn, ...coloured],
      ]),
    ),
  },
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};

/** The element without anything that could run, fetch or lead anywhere, and without characters that hide or turn round what is written. */
export function safe(element: Element): Element {
  const kept = sanitize(element, schema);
  showHidden(kept);
  return kept.type === 'element' ? kept : { type: 'element', tagName: 'article', properties: {}, children: [] };
}

// Marks that turn the direction of what follows can make a page say another thing than it holds; others cannot be written in a file.
const hidden = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text with its hidden characters made visible: `[U+202E]`. */
export function visible(text: string): string {
  return text.replace(hidden, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

function showHidden(node: Nodes): void {
  if (node.type === 'text') node.value = visible(node.value);
  if (!('children' in node)) return;
  if (node.type === 'element')
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = visible(value);
  for (const child of node.children) showHidden(child);
}
