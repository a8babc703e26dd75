// How wide text stands on the screen, in columns of a font whose letters are all as wide.

import stringWidth from 'string-width';

const plain = /^[\x20-\x7e\uE000]*$/;

/** Columns that a text takes: two for a wide character or a picture, none for a mark that joins the letter before it. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}

/** Which side of a column its cells stand at; null is the left, without saying so. */
export type Side = 'left' | 'right' | 'center' | null;

/** A text with the spaces that fill it up to a width; as it is where it is wider. */
export function padded(text: string, width: number, side: Side): string {
  const left = Math.max(0, width - widthOf(text));
  if (side === 'right') return ' '.repeat(left) + text;
  const before = side === 'center' ? left >> 1 : 0;
  return ' '.repeat(before) + text + ' '.repeat(left - before);
}
