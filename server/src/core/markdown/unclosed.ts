// A fence or comment that is being typed is not closed yet. In Markdown it would take in all that follows, to the end of the record;
// here it holds the lines before the next blank one, so that the rest of the record is still read.

import { bounds } from './bounds.ts';
import { lineEnd } from './scan.ts';

/** How far from where it begins the end of a fence or comment can matter: a block goes on no further. */
export const sight = 2 * bounds.block + bounds.region;

const ends: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/**
 * Where the line starts or the mark stands that closes the fence or comment at an offset, -1 where nothing in sight does;
 * null for what no mark closes.
 */
export function closingOf(text: string, start: number): number | null {
  const seen = text.slice(start, start + sight);
  const fence = /^(?:`{3,}|~{3,})/.exec(seen)?.[0];
  if (fence) {
    const from = lineEnd(seen, 0) - 1;
    const closing = new RegExp(`[\\r\\n] {0,3}${fence}${fence[0]}*[ \\t]*(?=[\\r\\n]|$)`).exec(seen.slice(from));
    return closing ? start + from + closing.index + 1 : -1;
  }
  for (const [begins, end] of ends) {
    const begun = begins.exec(seen)?.[0];
    if (begun === undefined) continue;
    // `<!-->` is a whole comment.
    const from = begun === '<!--' ? 2 : begun.length;
    const at = seen.slice(from).search(end);
    return at < 0 ? -1 : start + from + at;
  }
  return null;
}
