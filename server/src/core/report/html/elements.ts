// The parts that sections are built of: sections, tables of counts that open to their records, and charts beside tables.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RecordReport } from '../record-report.ts';
import type { Chart } from './chart.ts';
import type { LineIn, Setting } from './setting.ts';

/** A part of the page under its heading. */
export function section(id: string, title: string, ...content: readonly (Element | string | null)[]): Element {
  return h('section', { id }, h('h2', title), ...content.filter((one) => one !== null));
}

/** A counting cell: the records it counts, each once for every time it counts. */
export type Cell = string | Element | Counted;

interface Counted {
  readonly records: readonly RecordReport[];
  /** Where in a record it is; in no one place where this is not given. */
  readonly lineIn?: LineIn;
}

interface Table {
  readonly caption: string;
  /** What its lists of records are called, before the row and the column; the caption where this is not given. */
  readonly of?: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly [Cell, ...Cell[]])[];
}

/** A table; null where it would have no rows. */
export function table({ caption, of = caption, columns, rows }: Table, setting: Setting): Element | null {
  if (rows.length === 0) return null;
  const isCount = columns.map((_, i) => i > 0 && areNumbers(rows.map((row) => row[i])));
  return h(
    'table',
    h('caption', caption),
    h(
      'thead',
      h('tr', ...columns.map((name, i) => h('th', { scope: 'col', class: isCount[i] ? 'count' : null }, name))),
    ),
    h(
      'tbody',
      ...rows.map((row) =>
        h(
          'tr',
          ...row.map((cell, i) => {
            const title = [of, typeof row[0] === 'string' ? row[0] : '', columns[i] ?? ''].filter(Boolean).join(': ');
            return i === 0
              ? h('th', { scope: 'row' }, cellContent(cell, title, setting))
              : h('td', { class: isCount[i] ? 'count' : null }, cellContent(cell, title, setting));
          }),
        ),
      ),
    ),
  );
}

// Numbers stand under each other; a dash among them stands for one that is not said.
function areNumbers(cells: readonly (Cell | undefined)[]): boolean {
  const isNumber = (cell: Cell | undefined) =>
    isCounting(cell) || (typeof cell === 'string' && /^\d[\d.]*$/.test(cell));
  return cells.some(isNumber) && cells.every((cell) => isNumber(cell) || cell === '\u2013');
}

function isCounting(cell: Cell | undefined): cell is Counted {
  return typeof cell === 'object' && 'records' in cell;
}

function cellContent(cell: Cell, title: string, setting: Setting): Element | string {
  return isCounting(cell) ? figureLink(cell.records, title, setting, cell.lineIn) : cell;
}

/** A number that leads to the list of the records it counts; hidden where it is small and must not be known. */
export function figureLink(
  records: readonly RecordReport[],
  title: string,
  setting: Setting,
  lineIn: LineIn = () => null,
): Element | string {
  if (setting.suppressSmall) return records.length > 0 && records.length < 6 ? '1 to 5' : `${records.length}`;
  if (records.length === 0) return h('span', { class: 'none' }, '0');
  return h('a', { href: `#${setting.list(title, records, lineIn)}` }, `${records.length}`);
}

/** A link to what the page says of a record; within an editor, to the record itself, at the line. */
export function recordLink(record: RecordReport, { anchorOf }: Setting, line: number | null = null): Element {
  const name = nameOf(record);
  return h('a', { href: `#${anchorOf(record)}`, dataLine: line, class: name.length <= 20 ? 'short' : null }, name);
}

/** What a record is called: its reference, or its file where it has none. */
export function nameOf({ reference, file }: RecordReport): string {
  return reference ?? file.slice(file.lastIndexOf('/') + 1);
}

/**
 * A chart with the table of its figures beside it, and another table below the chart. A chart would show small numbers that are
 * to be hidden, so there it is left out.
 */
export function figure(id: string, chart: Chart, tables: readonly (Element | null)[], setting: Setting): Element {
  const [beside, ...below] = tables.filter((one) => one !== null);
  if (setting.suppressSmall || chart.categories.length === 0 || !beside)
    return h('div', { class: 'alone' }, ...(beside ? [beside] : []), ...below);
  // Drawn by a library that writes text in SVG safely; nothing else in the page is put in as it is.
  const shown = withoutSmallest(chart);
  const drawn = { type: 'raw', value: setting.draw(shown, id) } as unknown as Element;
  return h(
    'div',
    { class: 'pair' },
    h('div', h('figure', h('figcaption', shown.title), drawn), ...below),
    h('div', beside),
  );
}

const mostBars = 20;

// More bars than can be read at one sight say less; the table has them all.
function withoutSmallest(chart: Chart): Chart {
  const { kind, categories, series, title } = chart;
  if (kind !== 'bars' || categories.length <= mostBars) return chart;
  const totals = categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const largest = new Set([...totals.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)).slice(0, mostBars));
  return {
    ...chart,
    title: `${title}, the ${mostBars} with most`,
    categories: categories.filter((_, i) => largest.has(i)),
    series: series.map((one) => ({ ...one, values: one.values.filter((_, i) => largest.has(i)) })),
  };
}
