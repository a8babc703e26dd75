// A record as a Word document: real styles, headings and tables, so that it can be found one's way in, commented on and read aloud.

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Element } from 'hast';
import type { About } from '../about.ts';
import { blocksOf } from './blocks.ts';
import { grey, numbered, styles, textWidth } from './look.ts';

/** Writes the tree of a record as a .docx file. */
export async function recordToWord(tree: Element, about: About): Promise<Uint8Array> {
  const { title, reference, made, watermark } = about;
  const small = { size: 16, color: grey };
  const edge = [{ type: TabStopType.RIGHT, position: textWidth }];
  const { children, starts } = blocksOf(tree);
  const document = new Document({
    title,
    subject: reference,
    // Who wrote the record is said in it, where it says so: never the account it was exported from.
    creator: 'Casewright',
    lastModifiedBy: 'Casewright',
    description: made,
    styles,
    numbering: {
      config: starts.map((start, list) => ({
        reference: numbered(list),
        levels: Array.from({ length: 9 }, (_, level) => ({
          level,
          start,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
        })),
      })),
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1134, left: 1134, right: 1134 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                tabStops: edge,
                children: [
                  ...(watermark
                    ? [new TextWatermark({ text: watermark.toUpperCase(), color: 'C0C0C0', opacity: 0.3 })]
                    : []),
                  new TextRun({ text: title, ...small }),
                  ...(title.includes(reference) ? [] : [new TextRun({ text: `\t${reference}`, ...small })]),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: edge,
                children: [
                  new TextRun({ text: `${made}\tPage `, ...small }),
                  new TextRun({ children: [PageNumber.CURRENT], ...small }),
                  new TextRun({ text: ' of ', ...small }),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES], ...small }),
                ],
              }),
            ],
          }),
        },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
