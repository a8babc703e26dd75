// Most of a record is plain: headings, paragraphs, lists of one-line items and tables without any mark inside a line. Those are read
// here, many times sooner than the parser reads them and to the very same nodes; whatever might be anything else is left to the parser.

import type { Heading, List, ListItem, Paragraph, RootContent, Table, TableCell, TableRow, Text } from 'mdast';

/** What may mean something inside a line, and what lines are not told apart by. A lone `&` is one. */
const marks = /[*_`[\]\\<\t\0\uFEFF]|&(?! )|\r(?!\n)/;
/** What may begin something else than words. */
const opens = /^(?:[-+#>|:=~ ]|\d{1,10}[.)])/;
const heading = /^(#{1,6}) ([^\s#](?:.*[^\s#])?) *$/;
const trailing = / +$/;
const tick = /^\[([ xX])\] (?=\S)/;
const row = /^\|.*\|$/;
const delimiter = /^ ?(:?)-+(:?) ?$/;
const continued = /^ {2}(?=\S)/;

export interface Line {
  readonly text: string;
  /** The zero-based offset of its start in the region. */
  readonly start: number;
  /** One-based. */
  readonly number: number;
  readonly ending: string;
}

/**
 * The nodes of lines without a blank line between them, with positions relative to the first; null unless all of them are plain.
 * `next` is the line after the blank lines that follow, which may still belong to a list.
 */
export function readPlainRegion(region: string, next: string): readonly RootContent[] | null {
  if (hasMarks(region)) return null;
  const lines = linesOf(region);
  const nodes: RootContent[] = [];
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    const title = headingOf(line);
    if (!title) break;
    nodes.push(title);
    at++;
  }
  const first = lines[at];
  if (!first) return nodes;
  if (first.text.startsWith('|')) {
    const table = tableOf(lines.slice(at));
    return table && [...nodes, table];
  }
  let until = at;
  while (until < lines.length && !isItem(lines[until]) && !opens.test(lines[until]?.text ?? '')) until++;
  if (until > at) {
    const paragraph = paragraphOf(lines.slice(at, until), 0);
    if (!paragraph) return null;
    nodes.push(paragraph);
  }
  if (until === lines.length) return nodes;
  // A list goes on after a blank line with another item, or with anything set in.
  if (/^[- \t]/.test(next)) return null;
  const list = listOf(lines.slice(until));
  return list && [...nodes, list];
}

/** Whether anything in some lines may be more than words. The box of a tick list is the one mark that is read here. */
export function hasMarks(region: string): boolean {
  return marks.test(region.includes('[') ? region.replace(/^- \[[ xX]\] /gm, '- ') : region);
}

export function linesOf(region: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of region.split('\n')) {
    const isCarried = text.endsWith('\r');
    const ending = isCarried ? '\r\n' : '\n';
    lines.push({ text: isCarried ? text.slice(0, -1) : text, start, number: lines.length + 1, ending });
    start += text.length + 1;
  }
  return lines;
}

function isItem(line: Line | undefined): boolean {
  return line?.text.startsWith('- ') === true;
}

function position(from: Line, column: number, to: Line, end: number) {
  return {
    start: { line: from.number, column: column + 1, offset: from.start + column },
    end: { line: to.number, column: end + 1, offset: to.start + end },
  };
}

function textOf(line: Line, from: number, to: number): Text {
  return { type: 'text', value: line.text.slice(from, to), position: position(line, from, line, to) };
}

/** The heading on a line without marks; null where it is none, or not a plain one. */
export function headingOf(line: Line): Heading | null {
  const [, hashes, words] = heading.exec(line.text) ?? [];
  const depth = hashes?.length;
  if (depth === undefined || words === undefined) return null;
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: [textOf(line, depth + 1, depth + 1 + words.length)],
    position: position(line, 0, line, line.text.length),
  };
}

/** Lines of words; the first begins at a column, the others after their indentation. Null where two blanks end a line before the last: it breaks there. */
function paragraphOf(lines: readonly Line[], column: number): Paragraph | null {
  const [first] = lines as [Line];
  const last = lines[lines.length - 1] ?? first;
  const said: string[] = [];
  for (const line of lines) {
    const words = line === first ? line.text.slice(column) : line.text.replace(/^ +/, '');
    const blanks = trailing.exec(words)?.[0].length ?? 0;
    if (blanks > 1 && line !== last) return null;
    said.push(blanks > 0 ? words.slice(0, -blanks) : words);
    if (line !== last) said.push(line.ending);
  }
  const value = said.join('');
  const blanks = trailing.exec(last.text)?.[0].length ?? 0;
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: position(first, column, last, last.text.length - blanks) }],
    position: position(first, column, last, last.text.length),
  };
}

function listOf(lines: readonly Line[]): List | null {
  const items: ListItem[] = [];
  for (let at = 0; at < lines.length; ) {
    let until = at + 1;
    while (until < lines.length && continued.test(lines[until]?.text ?? '')) until++;
    const item = itemOf(lines.slice(at, until));
    if (!item) return null;
    items.push(item);
    at = until;
  }
  const [first] = lines as [Line];
  const last = lines[lines.length - 1] as Line;
  return {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: items,
    position: position(first, 0, last, last.text.length),
  };
}

/** The item that lines without marks make; null unless it is one paragraph after a dash. */
export function itemOf(lines: readonly Line[]): ListItem | null {
  const [line, ...more] = lines;
  if (!line || !isItem(line)) return null;
  const box = tick.exec(line.text.slice(2));
  const column = 2 + (box?.[0].length ?? 0);
  const words = line.text.slice(column);
  if (/^ *$/.test(words) || opens.test(words) || /^\[/.test(words)) return null;
  if (!more.every(({ text }) => continued.test(text) && !opens.test(text.slice(2)))) return null;
  const paragraph = paragraphOf(lines, column);
  if (!paragraph) return null;
  const last = lines[lines.length - 1] ?? line;
  return {
    type: 'listItem',
    spread: false,
    checked: box ? box[1] !== ' ' : null,
    children: [paragraph],
    position: position(line, 0, last, last.text.length),
  };
}

function tableOf(lines: readonly Line[]): Table | null {
  const [first, second, ...rest] = lines;
  if (!first || !second || !lines.every(isRow)) return null;
  const align = alignmentsOf(second);
  const header = rowOf(first);
  if (header.children.length !== align?.length) return null;
  const last = lines[lines.length - 1] as Line;
  return {
    type: 'table',
    align,
    children: [header, ...rest.map(rowOf)],
    position: position(first, 0, last, last.text.length),
  };
}

/** What the line under a table's header says of its columns; null where it is no such line, or not a plain one. */
export function alignmentsOf({ text }: Line): ('left' | 'right' | 'center' | null)[] | null {
  if (text.length < 2 || !row.test(text)) return null;
  const alignments: ('left' | 'right' | 'center' | null)[] = [];
  for (const one of text.slice(1, -1).split('|')) {
    const cell = delimiter.exec(one);
    if (!cell) return null;
    alignments.push(cell[1] ? (cell[2] ? 'center' : 'left') : cell[2] ? 'right' : null);
  }
  return alignments;
}

export function isRow({ text }: Line): boolean {
  return text.length > 1 && row.test(text);
}

/** The cells of a line without marks that begins and ends with a bar. */
export function rowOf(line: Line): TableRow {
  const { text } = line;
  const cells: TableCell[] = [];
  for (let bar = 0; bar < text.length - 1; ) {
    const next = text.indexOf('|', bar + 1);
    const end = next === text.length - 1 ? text.length : next;
    let from = bar + 1;
    let to = next;
    while (from < to && text.charCodeAt(from) === 32) from++;
    while (to > from && text.charCodeAt(to - 1) === 32) to--;
    cells.push({
      type: 'tableCell',
      children: from < to ? [textOf(line, from, to)] : [],
      position: position(line, bar, line, end),
    });
    bar = next;
  }
  return { type: 'tableRow', children: cells, position: position(line, 0, line, text.length) };
}
