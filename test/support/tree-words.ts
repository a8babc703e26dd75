// Every word of a record's tree, and every word of a Word file, to be held against each other.

import type { Element, ElementContent } from 'hast';
import JSZip from 'jszip';

const inline = new Set(['a', 'bdi', 'code', 'del', 'em', 'span', 'strong']);

/** The words of a tree in the order they stand; boxes and the marks of lists are none. */
export function wordsOfTree(tree: Element): readonly string[] {
  const textOf = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    const text = node.children.map(textOf).join('');
    return inline.has(node.tagName) ? text : ` ${text} `;
  };
  return wordsIn(textOf(tree));
}

/** The words of the body of a Word file in the order they stand. */
export async function wordsOfWord(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const text = xml
    .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return wordsIn(text);
}

/** Text as words, without the boxes of ticks. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => !/^[\u2610\u2612]?$/.test(word));
}
