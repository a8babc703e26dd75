// The tree of a record as strips one line high, and tables of them: whatever is higher than a page can go on over the next.

import type { Element, ElementContent } from 'hast';
import { elementsIn, is, type Look, lineOf, plainLook, type Run, runsOf, wordsOf } from '../tree.ts';
import type { Letters } from './letters.ts';
import { drawLine, type Line, linesOf, type Type } from './lines.ts';

type Pdf = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;

/** What is drawn, for the part of the document it belongs to; `x` and `y` in points, from the upper left corner of its strip. */
interface Mark {
  readonly struct: Struct;
  readonly draw: (x: number, y: number) => void;
}

/** Something as high as one line, or the space between two. */
export interface Strip {
  readonly kind: 'strip';
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Stays on the page of what follows it. */
  readonly isKept: boolean;
  /** Points from the left: where its words begin, and where what it is set apart with does. */
  readonly indent: number;
  readonly edge: number;
  /** The colour behind it, and of the bar to its left. */
  readonly shade: string | null;
  readonly bar: string | null;
}

export interface Cell {
  readonly strips: readonly Strip[];
  readonly width: number;
  readonly isLabel: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly indent: number;
  /** Stands again at the top of every page the table goes on over. */
  readonly header: readonly Cell[] | null;
  readonly rows: readonly (readonly Cell[])[];
}

export type Part = Strip | Table;

/** What the strips of one document are made with. */
export interface Making {
  readonly doc: Pdf;
  readonly letters: Letters;
  readonly table: (one: Element, struct: Struct, width: number, setting: Setting) => Table | null;
  /** Told of every heading when it has its page; level 1 to 6. */
  readonly heading: (words: string, level: number) => void;
}

type Style = 'plain' | 'quote' | 'guidance' | 'finding' | 'comment';

/** Where a block stands. */
export interface Setting {
  readonly indent: number;
  /** The indent of what is set apart around it. */
  readonly edge: number;
  readonly style: Style;
  /** In a cell: set close, and no table has a place in it. */
  readonly isCell: boolean;
  readonly isLabel: boolean;
  readonly look: Look;
}

export const outset: Setting = { indent: 0, edge: 0, style: 'plain', isCell: false, isLabel: false, look: plainLook };

const ink = '#1a1a1a';
const grey = '#595959';
const headingColour = '#1f3a5f';
const headingSizes = [18, 14, 12, 11, 10.5, 10.5];
const body = 9.5;
/** How high a line is, and where letters stand in it, in sizes of the letters. */
const leading = 1.36;
const standing = 1.02;

const styles: Readonly<
  Record<Style, { colour: string; shade: string | null; bar: string | null; italic: boolean; size: number }>
> = {
  plain: { colour: ink, shade: null, bar: null, italic: false, size: body },
  quote: { colour: ink, shade: null, bar: '#7a8fa6', italic: true, size: body },
  guidance: { colour: grey, shade: null, bar: null, italic: true, size: body - 1 },
  finding: { colour: ink, shade: '#fff4de', bar: null, italic: false, size: body - 1 },
  comment: { colour: ink, shade: '#e8f1fb', bar: null, italic: false, size: body - 1 },
};

/** The strips and tables of what is in an element, in a width of so many points; what they are is written under `struct`. */
export function partsOf(
  children: readonly ElementContent[],
  struct: Struct,
  width: number,
  setting: Setting,
  making: Making,
): readonly Part[] {
  return runsOf(children).flatMap((run) =>
    isElement(run)
      ? block(run, struct, width, setting, making)
      : words(lineOf(run, setting.look), 'P', struct, width, setting, making),
  );
}

function block(one: Element, around: Struct, width: number, setting: Setting, making: Making): readonly Part[] {
  const { tagName, children } = one;
  if (/^h[1-6]$/.test(tagName)) return heading(one, around, width, setting, making);
  const within = (tag: string, inner: Setting) => partsOf(children, under(around, tag, making), width, inner, making);
  switch (tagName) {
    case 'p': {
      const look = { ...setting.look, blank: setting.look.blank || is(one, 'blank') };
      return words(lineOf(children, look), 'P', around, width, setting, making);
    }
    case 'pre':
      return words(codeOf(one), 'P', around, width, setting, making);
    case 'hr':
      return [space(10, setting)];
    case 'ul':
    case 'ol':
      return list(one, around, width, setting, making);
    case 'dl':
    case 'table': {
      // A table in a cell is set as paragraphs: there is no room for another.
      if (setting.isCell) return partsOf(cellsOf(one), around, width, setting, making);
      const table = making.table(one, under(around, 'Table', making), width - setting.indent, setting);
      return table ? [table, space(9, outset)] : [];
    }
    case 'section':
      return within('Sect', setting);
    case 'blockquote': {
      const style = setting.style === 'plain' ? 'quote' : setting.style;
      return spaced(within('BlockQuote', setApart(setting, style, 12)), setting);
    }
    case 'aside': {
      const style = is(one, 'guidance') ? 'guidance' : is(one, 'comment') ? 'comment' : 'finding';
      const parts = spaced(within('Div', setApart(setting, style, setting.isCell ? 0 : 6)), setting);
      // Guidance is about what is under it.
      return style === 'guidance'
        ? parts.map((part) => (part.kind === 'strip' ? { ...part, isKept: true } : part))
        : parts;
    }
    default:
      return partsOf(children, around, width, setting, making);
  }
}

function setApart(setting: Setting, style: Style, by: number): Setting {
  const indent = setting.indent + by;
  return { ...setting, style, indent, edge: indent };
}

function isElement(run: Element | readonly ElementContent[]): run is Element {
  return !Array.isArray(run);
}

function under(around: Struct, tag: string, { doc }: Making): Struct {
  const struct = doc.struct(tag);
  around.add(struct);
  return struct;
}

/** Cells as paragraphs. */
function cellsOf(table: Element): readonly Element[] {
  return elementsIn(table).flatMap((one) =>
    ['th', 'td', 'dt', 'dd'].includes(one.tagName) ? [{ ...one, tagName: 'div' }] : cellsOf(one),
  );
}

function codeOf(pre: Element): readonly Run[] {
  const lines = wordsOf(pre.children).replace(/\n$/, '').split('\n');
  return lines.flatMap((line, i) => {
    // Spaces of code stand for themselves.
    const text = line.replace(/\t/g, '  ').replace(/ {2,}|^ /g, (spaces) => '\u00a0'.repeat(spaces.length));
    const run = { ...plainLook, code: true, text };
    const end = { ...plainLook, text: '' };
    return [...(i > 0 ? [end] : []), ...(text === '' ? [] : [run])];
  });
}

function heading(one: Element, around: Struct, width: number, setting: Setting, making: Making): readonly Part[] {
  const level = Number(one.tagName[1]);
  const size = headingSizes[level - 1] ?? body;
  const said = wordsOf(one.children).replace(/\s+/g, ' ').trim();
  const type: Type = { size, colour: headingColour, bold: true, italic: false };
  const struct = under(around, `H${level}`, making);
  const lines = linesOf(lineOf(one.children), width - setting.indent, type, making.letters);
  const strips = lines.map((line, i): Strip => {
    const mark = markOf(line, struct, size, making);
    const draw = (x: number, y: number) => {
      if (i === 0 && said !== '') making.heading(said, level);
      mark.draw(x, y);
    };
    return { ...space(size * leading, setting), isKept: true, marks: [{ struct, draw }] };
  });
  const before = level === 1 ? [] : [{ ...space(size * 0.7, setting), isKept: true }];
  return [...before, ...strips, { ...space(size * 0.3, setting), isKept: true }];
}

function words(
  runs: readonly Run[],
  tag: string,
  around: Struct,
  width: number,
  setting: Setting,
  making: Making,
): readonly Strip[] {
  if (runs.length === 0) return [];
  const { colour, italic, size } = styles[setting.style];
  const type: Type = { size, colour, italic, bold: setting.isLabel };
  const struct = under(around, tag, making);
  const padding = styles[setting.style].shade === null ? 0 : 5;
  const lines = linesOf(runs, width - setting.indent - padding * 2, type, making.letters);
  const strips = lines.map((line, i): Strip => {
    const { draw } = markOf(line, struct, size, making);
    return {
      ...space(size * leading, setting),
      // One line of several does not stand alone at the end or at the top of a page.
      isKept: (i === 0 && lines.length > 1) || i === lines.length - 2,
      marks: [{ struct, draw: (x, y) => draw(x + padding, y) }],
    };
  });
  return [...strips, space(setting.isCell ? 2 : 4.5, setting)];
}

function list(one: Element, around: Struct, width: number, setting: Setting, making: Making): readonly Part[] {
  const whole = under(around, 'L', making);
  const start = Number(one.properties.start ?? 1);
  return elementsIn(one).flatMap((item, i) => {
    const isTicked = item.properties.dataTicked === 'true';
    const mark = is(item, 'tick')
      ? isTicked
        ? '\u2612'
        : '\u2610'
      : one.tagName === 'ol'
        ? `${start + i}.`
        : '\u2022';
    const struct = under(whole, 'LI', making);
    const label = under(struct, 'Lbl', making);
    const room = Math.max(16, making.letters.width(`${mark} `, 'plain', body) + 4);
    const inner = { ...setting, indent: setting.indent + room };
    const parts = partsOf(item.children, under(struct, 'LBody', making), width, inner, making);
    const { colour, size } = styles[setting.style];
    const type: Type = { size, colour, bold: false, italic: false };
    const run = { ...plainLook, text: mark };
    const line = linesOf([run], room * 2, type, making.letters)[0] ?? [];
    const { draw } = markOf(line, label, size, making);
    const drawn: Mark = { struct: label, draw: (x, y) => draw(x - room + 3, y) };
    const [first, ...rest] = parts;
    if (first?.kind === 'strip' && first.marks.length > 0)
      return [{ ...first, marks: [drawn, ...first.marks] }, ...rest];
    return [{ ...space(size * leading, inner), isKept: parts.length > 0, marks: [drawn] }, ...parts];
  });
}

function space(height: number, { indent, edge, style }: Setting): Strip {
  const { shade, bar } = styles[style];
  return { kind: 'strip', height, marks: [], isKept: false, indent, edge, shade, bar };
}

// What is set apart has a little space round it that is not its own.
function spaced(parts: readonly Part[], setting: Setting): readonly Part[] {
  return parts.length === 0 ? [] : [...parts, space(setting.isCell ? 1.5 : 3, setting)];
}

function markOf(line: Line, struct: Struct, size: number, { doc }: Making): Mark {
  return { struct, draw: (x, y) => drawLine(doc, line, x, y + size * standing) };
}
