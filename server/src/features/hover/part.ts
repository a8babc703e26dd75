// What a hover is made of, and how words of a record are put into its Markdown.

import type { Span } from '../at.ts';

export interface HoverPart {
  /** Markdown. */
  readonly words: string;
  /** What it is about. */
  readonly span: Span;
}

/**
 * Words from a record or template as Markdown that shows them as they are, on one line, after other words. Nobody's record may bring a picture
 * or a page from elsewhere into the editor.
 */
export function shown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~]|&(?=#?\w{1,31};)/g, '\\$&');
}

/** The same at the start of a line, where a dash or a number would begin a list. */
export function shownFirst(text: string): string {
  return shown(text)
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function beginning(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most)}…`;
}

/** The first few of a list, and how many more there are: `a, b and 3 more`. */
export function fewOf(list: readonly string[], most: number, between = ', '): string {
  // One more is said as quickly as counted.
  if (list.length <= most + 1) return list.join(between);
  return `${list.slice(0, most).join(between)} and ${list.length - most} more`;
}

/** Paragraphs of Markdown, empty ones left out. */
export function paragraphs(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** A part where there is something to say. */
export function partOf(words: string, span: Span): HoverPart | null {
  return words === '' ? null : { words, span };
}
