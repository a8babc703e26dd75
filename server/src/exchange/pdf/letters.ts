// The letters a PDF file is set in: how wide they are, and which of them there are.

import { join } from 'node:path';
import { fontFolder } from './font-folder.ts';

type Pdf = PDFKit.PDFDocument;

const files = {
  plain: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  italic: 'DejaVuSans-Oblique.ttf',
  both: 'DejaVuSans-BoldOblique.ttf',
  code: 'DejaVuSansMono.ttf',
};
export type Font = keyof typeof files;

export interface Letters {
  /** Points. */
  readonly width: (text: string, font: Font, size: number) => number;
  /** The first of these fonts that has every letter of a text; null where none has. */
  readonly fontFor: (text: string, fonts: readonly Font[]) => Font | null;
  /** What no font has a letter for, as it is met. */
  readonly unshown: Set<string>;
}

/** Makes the fonts known to a document. */
export function lettersOf(doc: Pdf): Letters {
  for (const font of Object.keys(files) as Font[]) doc.registerFont(font, join(fontFolder, files[font]));
  const known = new Map<string, boolean>();
  const has = (font: Font, letter: string): boolean => {
    const key = `${font} ${letter}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    doc.font(font);
    // The library does not say in its types which font it is writing with, and nothing else knows its letters.
    const { _font: used } = doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
    const found = used.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    known.set(key, found);
    return found;
  };
  return {
    width: (text, font, size) => doc.font(font).fontSize(size).widthOfString(text),
    fontFor: (text, fonts) => fonts.find((font) => [...text].every((letter) => has(font, letter))) ?? null,
    unshown: new Set(),
  };
}
