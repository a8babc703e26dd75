// A record as a PDF file that can be read aloud: every part is tagged for what it is, with a title, a language and a way to its headings.

import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import PDFDocument from 'pdfkit';
import type { About } from '../about.ts';
import { columnWidths } from '../columns.ts';
import { elementsIn, is, lineOf, type Run, runsOf, wordsOf } from '../tree.ts';

type Pdf = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;

const margins = { top: 62, bottom: 58, left: 56, right: 56 };
const fonts = {
  plain: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  italic: 'DejaVuSans-Oblique.ttf',
  both: 'DejaVuSans-BoldOblique.ttf',
  code: 'DejaVuSansMono.ttf',
};
const ink = '#1a1a1a';
const heading = '#1f3a5f';
const grey = '#595959';
const sizes: Readonly<Record<string, number>> = { h1: 18, h2: 14, h3: 12, h4: 11, h5: 10.5, h6: 10.5 };
const body = 9.5;

/** Writes the tree of a record as a PDF file. */
export function recordToPdf(tree: Element, about: About): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: fontFile(fonts.plain),
    info: { Title: about.title, Subject: about.reference, Creator: 'Casewright' },
  });
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, fontFile(file));
  const parts: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((done, failed) => {
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
    doc.on('error', failed);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  new Writer(doc, root).blocks(tree.children, { indent: 0, style: 'plain' });
  root.end();
  everyPage(doc, about);
  doc.end();
  return whole;
}

function fontFile(name: string): string {
  return join(__dirname, 'fonts', name);
}

interface Setting {
  /** Points from the left margin. */
  readonly indent: number;
  readonly style: 'plain' | 'quote' | 'guidance' | 'finding' | 'comment';
}

/** What stands behind a block of each style, and the colour of its words. */
const styles: Readonly<
  Record<Setting['style'], { readonly colour: string; readonly bar: string | null; readonly italic: boolean }>
> = {
  plain: { colour: ink, bar: null, italic: false },
  quote: { colour: ink, bar: '#7a8fa6', italic: true },
  guidance: { colour: grey, bar: null, italic: true },
  finding: { colour: ink, bar: '#e0a030', italic: false },
  comment: { colour: ink, bar: '#4a86c8', italic: false },
};

// The library writes at a place that moves down the page, so writing is a matter of order.
class Writer {
  private readonly doc: Pdf;
  private parent: Struct;

  constructor(doc: Pdf, parent: Struct) {
    this.doc = doc;
    this.parent = parent;
  }

  blocks(children: readonly ElementContent[], setting: Setting): void {
    for (const run of runsOf(children)) {
      if (isElement(run)) this.block(run, setting);
      else this.words(run, 'P', setting);
    }
  }

  private block(one: Element, setting: Setting): void {
    const { tagName, children } = one;
    if (/^h[1-6]$/.test(tagName)) this.heading(one);
    else if (tagName === 'p') this.words(children, 'P', setting, is(one, 'blank'));
    else if (tagName === 'pre') this.words(children, 'P', setting, false, true);
    else if (tagName === 'dl') this.labelled(one);
    else if (tagName === 'table') this.rows(one);
    else if (tagName === 'ul' || tagName === 'ol') this.list(one, setting);
    else if (tagName === 'section') this.within(one, 'Sect', setting);
    else if (tagName === 'blockquote') this.within(one, 'BlockQuote', { indent: setting.indent + 14, style: 'quote' });
    else if (tagName === 'aside') {
      const style = is(one, 'guidance') ? 'guidance' : is(one, 'comment') ? 'comment' : 'finding';
      this.within(one, 'Note', { indent: setting.indent + 10, style });
    } else this.blocks(children, setting);
  }

  private labelled(one: Element): void {
    const rows = elementsIn(one).map((pair) => {
      const [label, answer] = elementsIn(pair);
      return { label: wordsIn(label), cells: [wordsIn(answer)] };
    });
    this.table(rows, null);
  }

  private rows(one: Element): void {
    const rows = elementsIn(one).flatMap((part) => (part.tagName === 'tr' ? [part] : elementsIn(part)));
    const [first, ...rest] = rows;
    const isHeader = first !== undefined && elementsIn(first).every((cell) => cell.tagName === 'th');
    const columns = Math.max(1, ...rows.map((row) => elementsIn(row).length));
    const cellsOf = (row: Element) => {
      const cells = elementsIn(row).map(wordsIn);
      return [...cells, ...Array.from({ length: columns - cells.length }, () => '')];
    };
    this.table(
      (isHeader ? rest : rows).map((row) => ({ label: null, cells: cellsOf(row) })),
      isHeader ? cellsOf(first) : null,
    );
  }

  private within(one: Element, tag: string, setting: Setting): void {
    const around = this.parent;
    this.parent = this.doc.struct(tag);
    around.add(this.parent);
    this.blocks(one.children, setting);
    this.parent.end();
    this.parent = around;
  }

  private heading(one: Element): void {
    const { doc } = this;
    const size = sizes[one.tagName] ?? body;
    const words = wordsOf(one.children).replace(/\s+/g, ' ').trim();
    // A heading at the foot of a page belongs on the next.
    if (doc.y > doc.page.height - margins.bottom - size * 5) doc.addPage();
    doc.y += one.tagName === 'h1' ? 0 : size * 0.7;
    this.tagged(one.tagName.toUpperCase(), () => {
      doc
        .font('bold')
        .fontSize(size)
        .fillColor(heading)
        .text(words, margins.left, doc.y, { width: this.width(0) });
    });
    doc.y += size * 0.35;
    if (one.tagName !== 'h1') doc.outline.addItem(words);
  }

  private words(nodes: readonly ElementContent[], tag: string, setting: Setting, blank = false, code = false): void {
    const runs = code ? [{ ...noLook, text: wordsOf(nodes), code: true }] : lineOf(nodes);
    if (runs.length === 0) return;
    const { doc } = this;
    const { bar } = styles[setting.style];
    const from = { page: lastPage(doc), y: doc.y };
    this.tagged(tag, () => this.runs(runs, setting, blank));
    if (bar && lastPage(doc) === from.page) {
      artifact(doc, () => {
        doc
          .save()
          .rect(margins.left + setting.indent - 7, from.y - 1, 2, doc.y - from.y)
          .fill(bar)
          .restore();
      });
    }
    doc.y += body * 0.45;
  }

  private runs(runs: readonly Run[], setting: Setting, blank: boolean): void {
    const { doc } = this;
    const { colour, italic } = styles[setting.style];
    doc.x = margins.left + setting.indent;
    runs.forEach((run, i) => {
      const slant = italic || run.italic || run.blank || blank;
      const font = run.code ? 'code' : run.bold ? (slant ? 'both' : 'bold') : slant ? 'italic' : 'plain';
      doc
        .font(font)
        .fontSize(setting.style === 'guidance' ? body - 1 : body)
        .fillColor(run.blank || blank ? grey : colour)
        .text(run.text === '' ? '\n' : printable(run.text), {
          width: this.width(setting.indent),
          continued: i < runs.length - 1,
          lineGap: 2,
          strike: run.struck,
        });
    });
  }

  private list(one: Element, setting: Setting): void {
    const around = this.parent;
    const list = this.doc.struct('L');
    around.add(list);
    elementsIn(one).forEach((item, i) => {
      this.parent = this.doc.struct('LI');
      list.add(this.parent);
      const mark = is(one, 'ticks')
        ? item.properties.dataTicked === 'true'
          ? '\u2612'
          : '\u2610'
        : one.tagName === 'ol'
          ? `${i + 1}.`
          : '\u2022';
      const { doc } = this;
      if (doc.y > doc.page.height - margins.bottom - 20) doc.addPage();
      const { y } = doc;
      this.tagged('Lbl', () => {
        doc
          .font('plain')
          .fontSize(body)
          .fillColor(ink)
          .text(mark, margins.left + setting.indent + 2, y, { lineBreak: false });
      });
      doc.y = y;
      const around2 = this.parent;
      this.parent = doc.struct('LBody');
      around2.add(this.parent);
      this.blocks(item.children, { ...setting, indent: setting.indent + 18 });
      this.parent.end();
      around2.end();
    });
    list.end();
    this.parent = around;
  }

  private table(
    rows: readonly { readonly label: string | null; readonly cells: readonly string[] }[],
    header: readonly string[] | null,
  ): void {
    const { doc } = this;
    if (rows.length === 0 && !header) return;
    const width = this.width(0);
    const labels = rows.some(({ label }) => label !== null);
    const all = [
      ...(header ? [header] : []),
      ...rows.map(({ label, cells }) => (label === null ? cells : [label, ...cells])),
    ];
    const columnStyles = labels
      ? [width * 0.34, width * 0.66]
      : [...columnWidths(all, width, (words, isHeader) => words.length * (isHeader ? 6.4 : 5.6), 10)];
    const cell = (text: string, isHead: boolean, scope: 'Column' | 'Row') => ({
      text: printable(text),
      type: isHead ? ('TH' as const) : ('TD' as const),
      ...(isHead
        ? { scope, backgroundColor: '#eef1f4', font: { src: 'bold', size: body } }
        : { font: { src: 'plain', size: body } }),
    });
    if (doc.y > doc.page.height - margins.bottom - 50) doc.addPage();
    doc.x = margins.left;
    doc.fillColor(ink);
    doc.table({
      structParent: this.parent,
      columnStyles,
      defaultStyle: { border: 0.5, borderColor: '#bfc5cc', padding: [3, 5, 4, 5], textColor: ink },
      data: [
        ...(header ? [header.map((text) => cell(text, true, 'Column'))] : []),
        ...rows.map(({ label, cells }) => [
          ...(label === null ? [] : [cell(label, true, 'Row')]),
          ...cells.map((text) => cell(text, false, 'Row')),
        ]),
      ],
    } as PDFKit.Mixins.TableOptionsWithData);
    doc.x = margins.left;
    doc.y += 8;
  }

  private tagged(tag: string, write: () => void): void {
    const struct = this.doc.struct(tag, {}, write);
    this.parent.add(struct);
    struct.end();
  }

  private width(indent: number): number {
    return this.doc.page.width - margins.left - margins.right - indent;
  }
}

const noLook = { bold: false, italic: false, code: false, struck: false, blank: false };

function isElement(run: Element | readonly ElementContent[]): run is Element {
  return !Array.isArray(run);
}

/** The words of a cell, each paragraph, item or note on a line of its own. */
function wordsIn(element: Element | undefined): string {
  if (!element) return '';
  const lines = runsOf(element.children).flatMap((run): readonly string[] => {
    if (!isElement(run))
      return [
        lineOf(run)
          .map(({ text }) => (text === '' ? '\n' : text))
          .join(''),
      ];
    return [run.tagName === 'li' ? `\u2022 ${wordsIn(run)}` : wordsIn(run)];
  });
  return lines.filter((line) => line !== '').join('\n');
}

// What no font has a picture for would be an empty box; what has no width would be nothing.
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, '\uFFFD');
}

function lastPage(doc: Pdf): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count;
}

function artifact(doc: Pdf, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

function everyPage(doc: Pdf, { title, made, watermark }: About): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i);
    const { width, height } = doc.page;
    // Nothing written in a margin may begin another page.
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('plain').fontSize(7.5).fillColor(grey);
    doc.text(title, margins.left, 32, {
      lineBreak: false,
      width: width - margins.left - margins.right,
      ellipsis: true,
      height: 10,
    });
    doc.text(made, margins.left, height - 36, { lineBreak: false });
    const page = `Page ${i - start + 1} of ${count}`;
    doc.text(page, width - margins.right - doc.widthOfString(page), height - 36, { lineBreak: false });
    if (watermark) {
      const text = watermark.toUpperCase();
      doc
        .save()
        .rotate(-52, { origin: [width / 2, height / 2] })
        .font('bold')
        .fontSize(text.length > 8 ? 58 : 110)
        .fillColor('#000000')
        .fillOpacity(0.06);
      doc.text(text, width / 2 - doc.widthOfString(text) / 2, height / 2 - 50, { lineBreak: false });
      doc.restore().fillOpacity(1);
    }
    doc.endMarkedContent();
  }
}
