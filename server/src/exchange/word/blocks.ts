// The elements of a record's tree as Word's paragraphs and tables.

import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Element, ElementContent } from 'hast';
import { columnWidths } from '../columns.ts';
import { elementsIn, is, type Look, lineOf, plainLook, runsOf, wordsOf } from '../tree.ts';
import { line, numbered, shade, textWidth, widthOf } from './look.ts';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** Where a block stands: in which style, how deep in lists, and how its words look. */
interface Setting {
  readonly style: string | null;
  /** How many list items are around it. */
  readonly depth: number;
  readonly look: Look;
}

const outset: Setting = { style: null, depth: 0, look: plainLook };

export interface Blocks {
  readonly children: readonly FileChild[];
  /** What each numbered list begins with; a list is named by where it stands here (see numbered). */
  readonly starts: readonly number[];
}

/** The blocks of an element, one after the other. */
export function blocksOf(element: Element): Blocks {
  const starts: number[] = [];
  const within = (children: readonly ElementContent[], setting: Setting): FileChild[] =>
    runsOf(children).flatMap((run) => (isElement(run) ? block(run, setting) : [paragraph(run, setting)]));

  const block = (one: Element, setting: Setting): FileChild[] => {
    const { tagName, children } = one;
    if (tagName === 'h1') return [paragraph(children, setting, { heading: HeadingLevel.TITLE })];
    if (/^h[2-6]$/.test(tagName)) {
      const heading = headings[Math.min(Number(tagName[1]), 5) - 2] ?? HeadingLevel.HEADING_4;
      return [paragraph(children, setting, { heading })];
    }
    switch (tagName) {
      case 'p':
        return [
          paragraph(children, is(one, 'blank') ? { ...setting, look: { ...setting.look, blank: true } } : setting),
        ];
      case 'dl':
        return [labelled(one, setting), gap()];
      case 'table':
        return [table(one, setting), gap()];
      case 'ul':
      case 'ol':
        if (tagName === 'ol') starts.push(Number(one.properties.start ?? 1));
        return listed(one, setting);
      case 'blockquote':
        return within(children, { ...setting, style: is(one, 'childs-words') ? 'ChildsWords' : 'Quotation' });
      case 'pre':
        return wordsOf(children)
          .replace(/\n$/, '')
          .split('\n')
          .map((text) => new Paragraph({ children: [new TextRun({ text, font: 'Consolas' })] }));
      case 'hr':
        return [new Paragraph({ thematicBreak: true })];
      case 'aside':
        return within(children, { ...setting, style: asideStyle(one) });
      default:
        return within(children, is(one, 'childs-words') ? { ...setting, style: 'ChildsWords' } : setting);
    }
  };

  const listed = (list: Element, setting: Setting): FileChild[] => {
    const level = Math.min(setting.depth, 8);
    const reference = numbered(starts.length - 1);
    return elementsIn(list).flatMap((item) => {
      if (is(item, 'tick')) {
        const box = item.properties.dataTicked === 'true' ? '\u2612' : '\u2610';
        const indent = { left: 720 * setting.depth + 360, hanging: 360 };
        return listItem(item, setting, { indent }, [new TextRun(`${box} `)]);
      }
      return listItem(
        item,
        setting,
        list.tagName === 'ol' ? { numbering: { reference, level } } : { bullet: { level } },
      );
    });
  };

  const listItem = (
    item: Element,
    setting: Setting,
    marked: Partial<IParagraphOptions>,
    mark: readonly TextRun[] = [],
  ): FileChild[] => {
    const [first, ...rest] = runsOf(item.children);
    const words = first && isElement(first) ? (first.tagName === 'p' ? first.children : null) : first;
    const left = words || !first ? rest : [first, ...rest];
    const inner: Setting = { ...setting, depth: setting.depth + 1 };
    return [
      paragraph(words ?? [], setting, marked, mark),
      ...left.flatMap((run) => (isElement(run) ? block(run, inner) : [paragraph(run, inner)])),
    ];
  };

  // Labels on the left and answers on the right: what people know from forms, and what can be read back.
  const labelled = (list: Element, setting: Setting): Table => {
    const left = Math.round(textWidth * 0.34);
    const style = is(list, 'particulars') ? 'Particular' : 'Label';
    const rows = elementsIn(list).map((pair) => {
      const [label, answer] = elementsIn(pair);
      return new TableRow({
        cantSplit: isShort(answer),
        children: [
          cell([paragraph(label?.children ?? [], { ...setting, style })], left, shade),
          cell(filled(within(answer?.children ?? [], { ...setting, style: 'Answer' })), textWidth - left, null),
        ],
      });
    });
    return framed(rows, [left, textWidth - left]);
  };

  const table = (one: Element, setting: Setting): Table => {
    const rows = elementsIn(one).flatMap((part) => (part.tagName === 'tr' ? [part] : elementsIn(part)));
    const columns = Math.max(1, ...rows.map((row) => elementsIn(row).length));
    const words = rows.map((row) => elementsIn(row).map((each) => wordsOf(each.children)));
    const widths = columnWidths(
      words.filter(({ length }) => length === columns),
      textWidth,
      widthOf,
      200,
    ).map(Math.floor);
    return framed(
      rows.map((row, i) => {
        const isHeader = elementsIn(row).every(({ tagName }) => tagName === 'th') && i === 0;
        return new TableRow({
          tableHeader: isHeader,
          cantSplit: isShort(row),
          children: elementsIn(row).map((each, column) => {
            const span = Number(each.properties.colSpan ?? 1) || 1;
            const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
            const isLabel = each.tagName === 'th';
            const style = isLabel ? 'Label' : 'Answer';
            return cell(filled(within(each.children, { ...setting, style })), width, isLabel ? shade : null, span);
          }),
        });
      }),
      widths,
    );
  };

  return { children: block(element, outset), starts };
}

function isElement(run: Element | readonly ElementContent[]): run is Element {
  return !Array.isArray(run);
}

// A short row is read at one glance, so it stays on one page; a long one may go on over the next.
function isShort(row: Element | undefined): boolean {
  return wordsOf(row?.children ?? []).length < 900;
}

function asideStyle(aside: Element): string {
  if (is(aside, 'guidance')) return 'Guidance';
  return is(aside, 'comment') ? 'Comment' : 'Finding';
}

function paragraph(
  nodes: readonly ElementContent[],
  setting: Setting,
  more: Partial<IParagraphOptions> = {},
  mark: readonly TextRun[] = [],
): Paragraph {
  const indent = setting.depth > 0 && !more.bullet && !more.numbering ? { indent: { left: 720 * setting.depth } } : {};
  return new Paragraph({
    ...(setting.style && !more.heading ? { style: setting.style } : {}),
    ...indent,
    // Words that begin in a script written from the right are set from the right.
    ...(/^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufefc]/u.test(wordsOf(nodes)) ? { bidirectional: true } : {}),
    ...more,
    children: [...mark, ...lineOf(nodes, setting.look).map(textRun)],
  });
}

function textRun({ text, bold, italic, code, struck, blank }: ReturnType<typeof lineOf>[number]): TextRun {
  if (text === '') return new TextRun({ break: 1 });
  return new TextRun({
    text: text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD'),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(struck ? { strike: true } : {}),
    ...(code ? { font: 'Consolas' } : {}),
    ...(blank ? { style: 'PlaceholderText' } : {}),
  });
}

/** A cell holds at least a paragraph, and ends with one. */
function filled(blocks: readonly FileChild[]): readonly FileChild[] {
  return blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph({ style: 'Answer' })];
}

function cell(children: readonly FileChild[], width: number, fill: string | null, span = 1): TableCell {
  return new TableCell({
    // Word's own kinds of block are what cells hold.
    children: children as (Paragraph | Table)[],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 50, bottom: 30, left: 100, right: 100 },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(fill ? { shading: { fill, type: ShadingType.CLEAR, color: 'auto' } } : {}),
  });
}

function framed(rows: readonly TableRow[], columnWidths: readonly number[]): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: line };
  return new Table({
    rows: [...rows],
    columnWidths: [...columnWidths],
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
  });
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 0, line: 120 } });
}
