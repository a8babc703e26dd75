// A record as a PDF file that can be read aloud: every part is tagged for what it is, with a title, a language and a way to its headings.

import type { Element } from 'hast';
import PDFDocument from 'pdfkit';
import type { About } from '../about.ts';
import { plainLook } from '../tree.ts';
import { type Letters, lettersOf } from './letters.ts';
import { drawLine, linesOf, type Type } from './lines.ts';
import { artifact, margins, writeParts } from './paper.ts';
import { type Making, outset, partsOf } from './strips.ts';
import { tableOf } from './table.ts';

type Pdf = PDFKit.PDFDocument;
type Outline = PDFKit.PDFOutline;

/** What stands in the margins. */
const small: Type = { size: 7.5, colour: '#595959', bold: false, italic: false };

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Letters of the record that no font at hand has: they are read aloud and can be copied, and a mark stands where they are. */
  readonly unshown: string;
}

/** Writes the tree of a record as a PDF file. */
export async function recordToPdf(tree: Element, about: About): Promise<PdfFile> {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    // Every font is known by its name, or the library would read its file again at every word.
    font: '',
    info: { Title: about.title, Subject: about.reference, Creator: 'Casewright' },
  });
  const written: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((done, failed) => {
    doc.on('data', (part: Uint8Array) => written.push(part));
    doc.on('end', () => done(new Uint8Array(Buffer.concat(written))));
    doc.on('error', failed);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const letters = lettersOf(doc);
  const making: Making = {
    doc,
    letters,
    heading: outlineOf(doc),
    table: (one, struct, width, setting) => tableOf(one, struct, width, setting, making),
  };
  const width = doc.page.width - margins.left - margins.right;
  writeParts(doc, partsOf(tree.children, root, width, outset, making));
  root.end();
  everyPage(doc, letters, about);
  doc.end();
  return { bytes: await whole, unshown: [...letters.unshown].join('') };
}

/** Headings within headings; the title is above them all and needs no place among them. */
function outlineOf(doc: Pdf): Making['heading'] {
  let open: readonly { readonly level: number; readonly item: Outline }[] = [];
  return (words, level) => {
    if (level === 1) return;
    open = open.filter((one) => one.level < level);
    const item = (open.at(-1)?.item ?? doc.outline).addItem(words);
    open = [...open, { level, item }];
  };
}

function everyPage(doc: Pdf, letters: Letters, { title, made, watermark }: About): void {
  const { start, count } = doc.bufferedPageRange();
  const { width, height } = doc.page;
  const room = width - margins.left - margins.right;
  const lineOf = (text: string) => linesOf([{ ...plainLook, text }], room, small, letters)[0] ?? [];
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i);
    const right = lineOf(`Page ${i - start + 1} of ${count}`);
    const wide = right.reduce((sum, { text, font, size }) => sum + letters.width(text, font, size), 0);
    artifact(doc, 'Pagination', () => {
      drawLine(doc, lineOf(title), margins.left, 40);
      drawLine(doc, lineOf(made), margins.left, height - 28);
      drawLine(doc, right, width - margins.right - wide, height - 28);
    });
    if (watermark) artifact(doc, 'Pagination', () => across(doc, watermark.toUpperCase()));
  }
}

function across(doc: Pdf, text: string): void {
  const { width, height } = doc.page;
  doc
    .save()
    .rotate(-52, { origin: [width / 2, height / 2] })
    .font('bold')
    .fontSize(110)
    .fillColor('#000000')
    .fillOpacity(0.06);
  const left = width / 2 - doc.widthOfString(text) / 2;
  doc.text(text, left, height / 2 + 40, { lineBreak: false, baseline: 'alphabetic' });
  doc.restore().fillOpacity(1);
}
