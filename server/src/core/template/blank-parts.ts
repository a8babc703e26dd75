// Cutting the text of a blank into its parts. Quotation marks, straight or typographic, hide what they hold.

import type { Span } from './blank.ts';

/** A stretch of a blank's text without the spaces around it. */
export interface Part {
  readonly text: string;
  readonly at: Span;
}

/**
 * Just past the mark that closes the quotation opened at `at`, or null when none does before `limit`.
 * A backslash keeps the character after it from closing, as in FEEL.
 */
export function quoteEnd(text: string, at: number, limit = text.length): number | null {
  for (let index = at + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === '"' || character === '”') return index + 1;
    if (character === '\\') index++;
  }
  return null;
}

/** Whether a character opens a quotation. */
function opensQuote(character: string): boolean {
  return character === '"' || character === '“';
}

/** The part between two offsets of a text. */
export function partOf(text: string, start: number, end: number): Part {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { text: text.slice(from, to), at: { start: from, end: to } };
}

/** The first offset at or after `start` where `is` holds outside quotation marks, or null. An unclosed quotation hides the rest. */
export function findOutsideQuotes(
  text: string,
  start: number,
  end: number,
  is: (at: number) => boolean,
): number | null {
  for (let at = start; at < end; at++) {
    if (opensQuote(text.charAt(at))) {
      const close = quoteEnd(text, at, end);
      if (close === null) return null;
      at = close - 1;
    } else if (is(at)) {
      return at;
    }
  }
  return null;
}

/** Cuts a stretch of text where `is` holds outside quotation marks; the one character there belongs to neither part. */
export function splitOutsideQuotes(text: string, { start, end }: Span, is: (at: number) => boolean): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  for (;;) {
    const at = findOutsideQuotes(text, from, end, is);
    if (at === null) break;
    parts.push(partOf(text, from, at));
    from = at + 1;
  }
  parts.push(partOf(text, from, end));
  return parts;
}

/** Where a quotation opens that nothing closes, or null. */
export function unclosedQuote(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    if (!opensQuote(text.charAt(at))) continue;
    const close = quoteEnd(text, at);
    if (close === null) return at;
    at = close - 1;
  }
  return null;
}

/** What stands in a part that is one quotation and nothing else, or null. */
export function quotedText(part: Part): string | null {
  if (!opensQuote(part.text.charAt(0)) || quoteEnd(part.text, 0) !== part.text.length) return null;
  return part.text
    .slice(1, -1)
    .replace(/\\(["\\])/g, '$1')
    .trim();
}
