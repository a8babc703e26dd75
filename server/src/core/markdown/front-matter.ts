import { skipBlankLines } from './scan.ts';

const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const closing = /(?<=[\r\n])---[ \t]*(?:\r\n?|\n|$)/g;

/**
 * The offset just past the front matter and the blank lines after it, or 0 when the text has none.
 * Front matter opens on the first line (after a byte order mark, if any) and closes at the next line of three dashes.
 * One that is never closed is not front matter: the text is being written, and what follows must still be read.
 */
export function frontMatterEnd(text: string): number {
  const open = opening.exec(text);
  if (!open) return 0;
  closing.lastIndex = open[0].length;
  const close = closing.exec(text);
  return close ? skipBlankLines(text, close.index + close[0].length) : 0;
}
