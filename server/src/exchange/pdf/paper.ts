// Strips and tables put on pages, one under the other.

import type { Cell, Part, Strip, Table } from './strips.ts';
import { cellPadding } from './table.ts';

type Pdf = PDFKit.PDFDocument;

export const margins = { top: 62, bottom: 58, left: 56, right: 56 };
const labelShade = '#eef1f4';
const lineColour = '#bfc5cc';
/** A row that is higher than this share of a page may be broken. */
const breakable = 0.3;

interface Sheet {
  readonly doc: Pdf;
  /** Where the next thing stands, in points from the top of the page. */
  y: number;
}

/** Writes parts on as many pages as they need, from the top of the document's first. */
export function writeParts(doc: Pdf, parts: readonly Part[]): void {
  const sheet: Sheet = { doc, y: margins.top };
  parts.forEach((part, i) => {
    if (part.kind === 'table') {
      writeTable(sheet, part);
      return;
    }
    const isSpace = part.marks.length === 0;
    if (isSpace && !part.isKept && (isAtTop(sheet) || part.height > roomOn(sheet))) return;
    const lead = leadOf(parts, i);
    if (lead > roomOn(sheet) && !isAtTop(sheet)) turn(sheet);
    if (isSpace && isAtTop(sheet)) return;
    writeStrip(doc, part, margins.left, sheet.y, widthOf(doc), 'part');
    sheet.y += part.height;
  });
}

function isAtTop(sheet: Sheet): boolean {
  return sheet.y === margins.top;
}

function roomOn({ doc, y }: Sheet): number {
  return doc.page.height - margins.bottom - y;
}

function widthOf(doc: Pdf): number {
  return doc.page.width - margins.left - margins.right;
}

function turn(sheet: Sheet): void {
  sheet.doc.addPage();
  sheet.y = margins.top;
}

/** How much has to stand together from a part on, so that no heading is alone at the foot of a page. */
function leadOf(parts: readonly Part[], from: number): number {
  let height = 0;
  for (const part of parts.slice(from, from + 40)) {
    if (part.kind === 'table') {
      const rows = [...(part.header ? [part.header] : []), ...part.rows.slice(0, 1)];
      return (
        height +
        Math.min(
          120,
          rows.reduce((sum, row) => sum + heightOf(row), 0),
        )
      );
    }
    height += part.height;
    if (!part.isKept && part.marks.length > 0) return height;
  }
  return height;
}

// Written again at the top of a page, a header is no part of what is read aloud.
function writeStrip(doc: Pdf, strip: Strip, x: number, y: number, width: number, as: 'part' | 'artifact'): void {
  const { shade, bar, indent, edge } = strip;
  if (shade) filled(doc, shade, x + edge, y, width - edge, strip.height + 0.2);
  if (bar) filled(doc, bar, x + edge - 8, y, 2, strip.height + 0.2);
  for (const { struct, draw } of strip.marks) {
    if (as === 'part') struct.add(() => draw(x + indent, y));
    else artifact(doc, 'Pagination', () => draw(x + indent, y));
  }
}

function writeTable(sheet: Sheet, table: Table): void {
  const { header, rows } = table;
  const first = [...(header ? [header] : []), ...rows.slice(0, 1)];
  const lead = first.reduce((sum, row) => sum + heightOf(row), 0);
  if (Math.min(lead, 120) > roomOn(sheet) && !isAtTop(sheet)) turn(sheet);
  if (header) writeRow(sheet, header, table.indent, () => turn(sheet), 'part');
  const again = () => {
    turn(sheet);
    // A header that fills the page would leave no room for what is under it.
    if (header && heightOf(header) < roomOn(sheet) / 3) writeRow(sheet, header, table.indent, () => {}, 'artifact');
  };
  for (const row of rows) writeRow(sheet, row, table.indent, again, 'part');
}

function heightOf(row: readonly Cell[]): number {
  const highest = Math.max(0, ...row.map(({ strips }) => sum(strips)));
  return Math.max(highest, 12) + cellPadding.above + cellPadding.below;
}

function sum(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.height, 0);
}

/** Writes a row, or as much of it as there is room for and the rest on the pages after. */
function writeRow(
  sheet: Sheet,
  row: readonly Cell[],
  indent: number,
  turnOver: () => void,
  as: 'part' | 'artifact',
): void {
  const page = sheet.doc.page.height - margins.top - margins.bottom;
  let rest = row;
  if (heightOf(rest) > roomOn(sheet) && (heightOf(rest) < page * breakable || roomOn(sheet) < 80)) turnOver();
  for (;;) {
    const room = roomOn(sheet) - cellPadding.above - cellPadding.below;
    const taken = rest.map(({ strips }) => fitting(strips, room));
    const now = rest.map((cell, i) => ({ ...cell, strips: cell.strips.slice(0, taken[i] ?? 0) }));
    writeCells(sheet, now, indent, as);
    rest = rest.map((cell, i) => ({ ...cell, strips: cell.strips.slice(taken[i] ?? 0) }));
    if (rest.every(({ strips }) => strips.length === 0)) return;
    turnOver();
  }
}

/** How many of the strips there is room for: at least one, or nothing would ever end. */
function fitting(strips: readonly Strip[], room: number): number {
  let height = 0;
  const over = strips.findIndex((strip) => {
    height += strip.height;
    return height > room + 0.01;
  });
  return over < 0 ? strips.length : Math.max(1, over);
}

function writeCells(sheet: Sheet, row: readonly Cell[], indent: number, as: 'part' | 'artifact'): void {
  const { doc, y: top } = sheet;
  const height = heightOf(row);
  const left = margins.left + indent;
  let x = left;
  for (const { strips, width, isLabel } of row) {
    if (isLabel) filled(doc, labelShade, x, top, width, height);
    let y = top + cellPadding.above;
    for (const strip of strips) {
      writeStrip(doc, strip, x + cellPadding.side, y, width - 2 * cellPadding.side, as);
      y += strip.height;
    }
    x += width;
  }
  artifact(doc, 'Layout', () => {
    doc.save().lineWidth(0.5).strokeColor(lineColour);
    let edge = left;
    for (const { width } of row) {
      doc.rect(edge, top, width, height);
      edge += width;
    }
    doc.stroke().restore();
  });
  sheet.y += height;
}

function filled(doc: Pdf, colour: string, x: number, y: number, width: number, height: number): void {
  artifact(doc, 'Layout', () => {
    doc.save().rect(x, y, width, height).fill(colour).restore();
  });
}

/** Draws what is no part of the document's words. */
export function artifact(doc: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}
