// The stretch of a document that each heading rules over: what is folded, selected and shown in the outline as one.

import type { Blocks } from '../core/markdown/blocks.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Heading, Piece } from '../core/record/piece.ts';
import { lineAround, type Span } from './at.ts';

/** From a heading to the next that is as deep or less, or to the end of the text. */
export interface HeadingSpan extends Span {
  readonly heading: Heading;
}

/** Each heading with its stretch, in the order they stand. */
export function headingSpans(blocks: Blocks, pieces: readonly Piece[]): readonly HeadingSpan[] {
  const found = pieces
    .filter((piece) => piece.kind === 'heading')
    .map((heading) => ({ heading, start: offsetsOf(blocks, heading.at).start, end: blocks.text.length }))
    .sort((a, b) => a.start - b.start);
  const open: (typeof found)[number][] = [];
  for (const one of found) {
    while ((open.at(-1)?.heading.depth ?? 0) >= one.heading.depth) {
      const closed = open.pop();
      // A heading may stand in a list or quote, after the mark of it.
      if (closed) closed.end = Math.max(closed.start, lineAround(blocks.text, one.start).start);
    }
    open.push(one);
  }
  return found;
}

/** A heading's words; in a template without what is said in braces after them. */
export function headingName({ words: { text } }: Heading): string {
  const brace = text.endsWith('}') ? text.lastIndexOf('{') : -1;
  return (brace < 0 ? text : text.slice(0, brace)).trim();
}
