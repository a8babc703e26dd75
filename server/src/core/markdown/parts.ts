// Long tables and lists are read part by part: rows, items and headings mean the same whatever stands round them, so that one mark
// in a row does not send ten thousand others to the parser, and a row that has not changed since is not read again.

import type { Heading, List, ListItem, Nodes, RootContent, TableRow } from 'mdast';
import type { Block } from './block.ts';
import { bounds, isPastBound, regionEnds } from './bounds.ts';
import { parseMarkdown } from './parse.ts';
import { alignmentsOf, hasMarks, headingOf, isRow, itemOf, type Line, linesOf, rowOf } from './plain-region.ts';

/** Parts read before, by their text. Positions of a part are relative to a block of which it need not be any more. */
export type PartsBefore = (part: string) => Part | undefined;

type Point = NonNullable<Nodes['position']>['start'];
type Part = Heading | ListItem | TableRow;

/** Lines of a part. */
interface Span {
  /** The index of its first line, and of the line past its last that is not blank. */
  readonly first: number;
  readonly until: number;
}

/** Below this many characters the parser reads all parts as soon as each of them. */
const long = 2048;
/** About what is parsed in one go. */
const enough = 2048;

const headingLine = /^#{1,6} \S/;
const itemLine = /^(?:([-*+])|\d{1,9}([.)])) (?=[^\s])/;
/** A part with a fence or markup in it may hold more than the same lines alone. */
const mayHold = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:```|~~~|<)/m;
const blankLine = /^[ \t]*$/;
const oneColumn = '|a|\n|-|\n';

/**
 * The nodes of the block that starts at `start` of a text, and the block's end; null where it is short, or made of other parts.
 * They are those that the parser makes of the block.
 */
export function readParts(
  text: string,
  start: number,
  before: PartsBefore = () => undefined,
  least = long,
): { nodes: readonly RootContent[]; end: number } | null {
  const [last, next] = regionEnds(text, start);
  if (isPastBound(text, start)) return null;
  if (last - start > least) return partsOf(text, start, last, next, before);
  const marker = markerOf(text.slice(text.lastIndexOf('\n', last - 1) + 1, last)) ?? markerOf(text.slice(start, last));
  if (!marker) return null;
  const end = chainEnd(text, next);
  return end && end.last - start > least ? partsOf(text, start, last, next, before) : null;
}

function partsOf(text: string, start: number, last: number, next: number, before: PartsBefore) {
  let lines = linesOf(text.slice(start, last));
  const nodes: RootContent[] = [];
  let at = 0;
  while (headingLine.test(lines[at]?.text ?? '')) at++;
  let source = text.slice(start, last);
  if (!isSafe(source)) return null;
  if (at > 0) {
    const headings = readAll(source, lines, eachLine(0, at), before, 'heading');
    if (!headings) return null;
    nodes.push(...headings);
  }
  const first = lines[at];
  if (!first) return { nodes, end: next };
  if (first.text.startsWith('|')) {
    const table = tableOf(source, lines, at, before);
    return table && { nodes: [...nodes, table], end: next };
  }
  const marker = markerOf(first.text);
  const chain = marker ? chainEnd(text, next) : null;
  if (!chain) return null;
  if (chain.last > last) {
    source = text.slice(start, chain.last);
    lines = linesOf(source);
    if (!isSafe(source)) return null;
  }
  const list = listOf(source, lines, at, marker ?? '', before);
  return list && { nodes: [...nodes, list], end: chain.next };
}

function isSafe(source: string): boolean {
  return !/\r(?!\n)|^\uFEFF/m.test(source) && !mayHold.test(source);
}

function markerOf(line: string): string | null {
  const marker = itemLine.exec(line);
  return marker ? (marker[1] ?? marker[2] ?? null) : null;
}

/** Where a list ends that may go on after the blank lines before `next`; null where that is not plain to see. */
function chainEnd(text: string, next: number): { last: number; next: number } | null {
  let from = next;
  let last = -1;
  for (;;) {
    const line = text.slice(from, from + 16);
    if (!itemLine.test(line) && !/^ {2,4}\S/.test(line)) {
      if (/^(?:[-*+ \t]|\d{1,9}[.)])/.test(line)) return null;
      break;
    }
    if (isPastBound(text, from)) return null;
    [last, from] = regionEnds(text, from);
  }
  return { last: last < 0 ? next : last, next: from };
}

function eachLine(from: number, until: number): Span[] {
  return Array.from({ length: until - from }, (_, i) => ({ first: from + i, until: from + i + 1 }));
}

function tableOf(source: string, lines: readonly Line[], at: number, before: PartsBefore): RootContent | null {
  const [first, second] = [lines[at], lines[at + 1]];
  const align = second && alignmentsOf(second);
  if (!first || !align || !isRow(first)) return null;
  const rows = readAll(source, lines, [...eachLine(at, at + 1), ...eachLine(at + 2, lines.length)], before, 'tableRow');
  if (!rows || (rows[0] as TableRow).children.length !== align.length) return null;
  const last = lines[lines.length - 1] ?? second;
  const start = { line: first.number, column: 1, offset: first.start };
  const end = { line: last.number, column: last.text.length + 1, offset: last.start + last.text.length };
  return { type: 'table', align, children: rows as TableRow[], position: { start, end } };
}

function listOf(source: string, lines: readonly Line[], at: number, marker: string, before: PartsBefore): List | null {
  const spans: Span[] = [];
  let isSpread = false;
  for (let first = at; first < lines.length; ) {
    if (markerOf(lines[first]?.text ?? '') !== marker) return null;
    let next = first + 1;
    while (next < lines.length && markerOf(lines[next]?.text ?? '') === null) next++;
    let until = next;
    while (until > first && blankLine.test(lines[until - 1]?.text ?? '')) until--;
    isSpread ||= until < next && next < lines.length;
    spans.push({ first, until });
    first = next;
  }
  const items = readAll(source, lines, spans, before, 'listItem') as ListItem[] | null;
  const start = items?.[0]?.position?.start;
  const end = items?.at(-1)?.position?.end;
  if (!items || !start || !end) return null;
  const number = Number.parseInt(lines[at]?.text ?? '', 10);
  const isOrdered = marker === '.' || marker === ')';
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? number : null,
    spread: isSpread,
    children: items,
    position: { start: { ...start }, end: { ...end } },
  };
}

/** The nodes of parts, in order; null unless each of them is one node of a type and nothing more. */
function readAll(
  source: string,
  lines: readonly Line[],
  spans: readonly Span[],
  before: PartsBefore,
  type: Part['type'],
): Part[] | null {
  const parts: Part[] = [];
  /** Parts that wait for the parser: all that follow `parts`. */
  let waiting: Span[] = [];
  const readWaiting = (): boolean => {
    const read = waiting.length === 0 ? [] : parsed(source, lines, waiting, type);
    if (!read) return false;
    for (const part of read) parts.push(part);
    waiting = [];
    return true;
  };
  for (const span of spans) {
    const own = lines.slice(span.first, span.until);
    const [first] = own as [Line];
    const last = own[own.length - 1] ?? first;
    const end = last.start + last.text.length;
    const part =
      plainPart(source.slice(first.start, end), own, type) ?? kept(source.slice(first.start, end), first, type, before);
    if (part) {
      if (!readWaiting()) return null;
      parts.push(part);
      continue;
    }
    if (end - first.start > bounds.block) return null;
    waiting.push(span);
    if (end - (lines[waiting[0]?.first ?? 0]?.start ?? 0) > enough && !readWaiting()) return null;
  }
  return readWaiting() ? parts : null;
}

function plainPart(text: string, own: readonly Line[], type: Part['type']): Part | null {
  const [first] = own;
  if (!first || hasMarks(text)) return null;
  if (type === 'heading') return headingOf(first);
  if (type === 'tableRow') return isRow(first) ? rowOf(first) : null;
  return itemOf(own);
}

function kept(text: string, first: Line, type: Part['type'], before: PartsBefore): Part | null {
  const part = before(text);
  const at = part?.position?.start;
  if (part?.type !== type || !at) return null;
  const offset = first.start - (at.offset ?? 0);
  const line = first.number - at.line;
  if (offset === 0 && line === 0) return part;
  return moved(part, offset, line);
}

/** Parses parts that follow one another as a text of their own. */
function parsed(source: string, lines: readonly Line[], spans: readonly Span[], type: Part['type']): Part[] | null {
  const first = lines[spans[0]?.first ?? 0] as Line;
  const last = lines[(spans[spans.length - 1]?.until ?? 1) - 1] as Line;
  const head = type === 'tableRow' ? oneColumn : '';
  const { children } = parseMarkdown(head + source.slice(first.start, last.start + last.text.length));
  const [only] = children;
  let parts: readonly Nodes[] = children;
  if (type !== 'heading') {
    if (children.length !== 1 || only?.type !== (type === 'tableRow' ? 'table' : 'list')) return null;
    parts = type === 'tableRow' ? only.children.slice(1) : only.children;
  }
  if (parts.length !== spans.length) return null;
  const line = first.number - 1 - (head === '' ? 0 : 2);
  const placed = parts.map((part) => moved(part, first.start - head.length, line));
  const isWhole = placed.every(({ type: own, position }, i) => {
    const { column, line } = position?.start ?? {};
    return own === type && column === 1 && line === lines[spans[i]?.first ?? 0]?.number;
  });
  return isWhole ? (placed as Part[]) : null;
}

/** A copy of a node that stands somewhere else in its block. */
function moved<T extends Nodes>(node: T, offset: number, line: number): T {
  const at = (point: Point): Point => ({
    line: point.line + line,
    column: point.column,
    offset: (point.offset ?? 0) + offset,
  });
  const { position } = node;
  return {
    ...node,
    ...(position && { position: { start: at(position.start), end: at(position.end) } }),
    ...('children' in node && { children: node.children.map((child) => moved(child, offset, line)) }),
  };
}

/** Looks parts up among those of long blocks. */
export function partsIn(blocks: readonly Block[]): PartsBefore {
  let parts: Map<string, Part> | null = null;
  return (text) => {
    if (!parts) {
      parts = new Map();
      for (const block of blocks) if (block.text.length > long) keepParts(block, parts);
    }
    return parts.get(text);
  };
}

function keepParts({ text, nodes }: Block, parts: Map<string, Part>): void {
  for (const node of nodes) {
    const own: readonly Part[] =
      node.type === 'heading' ? [node] : node.type === 'table' || node.type === 'list' ? node.children : [];
    for (const part of own) {
      const { start, end } = part.position ?? {};
      if (start?.column === 1) parts.set(text.slice(start.offset, end?.offset), part);
    }
  }
}
