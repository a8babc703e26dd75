// Tables of a record on paper: labels with their answers, and rows under a header.

import type { Element } from 'hast';
import { columnWidths } from '../columns.ts';
import { elementsIn, wordsOf } from '../tree.ts';
import { type Cell, type Making, outset, partsOf, type Setting, type Strip, type Table } from './strips.ts';

type Struct = PDFKit.PDFStructureElement;

/** Points kept free left and right of the words of a cell, and above and below them. */
export const cellPadding = { side: 5, above: 3.5, below: 2.5 };

/** A list of labels and answers, or a table, that is so many points wide; null where nothing is in it. */
export function tableOf(one: Element, struct: Struct, width: number, setting: Setting, making: Making): Table | null {
  const rows = elementsIn(one).flatMap((part) => (/^(?:thead|tbody)$/.test(part.tagName) ? elementsIn(part) : [part]));
  if (rows.length === 0) return null;
  const widths = one.tagName === 'dl' ? [width * 0.34, width * 0.66] : widthsOf(rows, width, making);
  const made = rows.map((row, i) => {
    const own = making.doc.struct('TR');
    struct.add(own);
    const cells = elementsIn(row);
    const isHeader = i === 0 && one.tagName === 'table' && cells.every(({ tagName }) => tagName === 'th');
    return { isHeader, cells: cells.map((cell, column) => cellOf(cell, column, isHeader, own, widths, making)) };
  });
  const header = made[0]?.isHeader ? made[0].cells : null;
  const filled = made.slice(header ? 1 : 0).map(({ cells }) => [...cells, ...restOf(cells.length, rows, widths)]);
  return { kind: 'table', indent: setting.indent, header, rows: filled };
}

function cellOf(
  cell: Element,
  column: number,
  isHeader: boolean,
  row: Struct,
  widths: readonly number[],
  making: Making,
): Cell {
  const span = Math.max(1, Number(cell.properties.colSpan ?? 1) || 1);
  const isLabel = isHeader || cell.tagName === 'th' || cell.tagName === 'dt';
  const options = isLabel ? { scope: isHeader ? 'Column' : 'Row' } : {};
  // The library takes a scope, which its types do not know, and has no option for a span.
  const struct = making.doc.struct(isLabel ? 'TH' : 'TD', options as object);
  if (span > 1)
    (struct as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
      O: 'Table',
      ColSpan: span,
    };
  row.add(struct);
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const inner: Setting = { ...outset, isCell: true, isLabel };
  const strips = partsOf(cell.children, struct, width - 2 * cellPadding.side, inner, making).filter(isStrip);
  return { strips: trimmed(strips), width, isLabel };
}

function isStrip(part: { readonly kind: string }): part is Strip {
  return part.kind === 'strip';
}

/** Without the space after the last line, which the cell has already. */
function trimmed(strips: readonly Strip[]): readonly Strip[] {
  return strips.slice(0, strips.findLastIndex(({ marks }) => marks.length > 0) + 1);
}

// A row may be shorter than its table.
function restOf(cells: number, rows: readonly Element[], widths: readonly number[]): readonly Cell[] {
  const hasSpan = rows.some((row) => elementsIn(row).some(({ properties }) => Number(properties.colSpan ?? 1) > 1));
  if (hasSpan && cells === 1) return [];
  return widths.slice(cells).map((width) => ({ strips: [], width, isLabel: false }));
}

function widthsOf(rows: readonly Element[], width: number, { letters }: Making): readonly number[] {
  const words = rows
    .filter((row) => elementsIn(row).every(({ properties }) => Number(properties.colSpan ?? 1) === 1))
    .map((row) => elementsIn(row).map(({ children }) => wordsOf(children)));
  const measure = (text: string, isHeader: boolean) => letters.width(text, isHeader ? 'bold' : 'plain', 9.5) + 0.1;
  return columnWidths(words, width, measure, 2 * cellPadding.side);
}
