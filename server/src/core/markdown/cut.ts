import type { Nodes, Paragraph, RootContent } from 'mdast';
import type { Block } from './block.ts';
import { bounds, lastEnd, regionEnd, regionEnds, windowEnd } from './bounds.ts';
import { parseMarkdown } from './parse.ts';
import { type PartsBefore, readParts } from './parts.ts';
import { readPlainRegion } from './plain-region.ts';
import { followsBlankLine } from './scan.ts';
import { closingOf } from './unclosed.ts';

/** A block and the offset it starts at. */
export interface Piece {
  readonly start: number;
  readonly block: Block;
}

/** Where to cut a text. All offsets are zero-based UTF-16 offsets. */
export interface Cut {
  /** The start of a block: nothing is open there. */
  readonly from: number;
  /** The end of front matter, 0 when there is none; `from` is 0 or not before it. */
  readonly frontMatter: number;
  /** How far to read at first. More is read when that does not show where a block ends; any value gives the same blocks. */
  readonly reach: number;
  /** Whether the block that starts at this offset is known already, so that cutting may stop there. */
  readonly known: (start: number) => boolean;
  /** Rows and items read before. */
  readonly before?: PartsBefore;
}

/** About what is parsed in one go: the parser's time grows faster than the text when many quotes and lists follow one another. */
const window = 2048;

/**
 * Cuts a text into blocks from `from` up to a known block or the end of the text; the result's `end` says which.
 *
 * A block starts where a node of the root starts on a line after a blank line: no list, quote, fence or comment is open there, so a parse that starts
 * there yields what a parse of the whole text yields. Within a parsed window every such start is certain but the last block may go on past the window,
 * and is read again with what follows it. A region past a bound is a block of its own and ends whatever is open before it.
 */
export function cut(text: string, { from, frontMatter, reach, known, before }: Cut): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = [];
  let at = from;
  let size = Math.min(Math.max(reach - from, 1), 2 * window);
  if (at === 0 && frontMatter > 0) {
    pieces.push({ start: 0, block: { text: text.slice(0, frontMatter), kind: 'frontMatter', nodes: [] } });
    at = frontMatter;
  }
  while (at < text.length || pieces.length === 0) {
    if (at > from && known(at)) break;
    const quick = readPlain(text, at) ?? readLong(text, at, before);
    if (quick) {
      pieces.push(quick);
      at += quick.block.text.length;
      continue;
    }
    const { end, closed } = windowEnd(text, at, at + size);
    if (end === at && at < text.length) {
      const next = regionEnd(text, at);
      pieces.push({ start: at, block: asWritten(text.slice(at, next)) });
      at = next;
      continue;
    }
    const { read, further } = readBlocksOf(text, at, end, closed);
    if (read.length === 0) {
      size = Math.max(size * 2, further - at);
      continue;
    }
    for (const piece of read) {
      if (piece.start > from && known(piece.start)) return { pieces, end: piece.start };
      pieces.push(piece);
      at = piece.start + piece.block.text.length;
    }
    size = window;
  }
  return { pieces, end: at };
}

/** The blocks of a window that are certain, from its start; none where more must be read, at least to `further`. */
function readBlocksOf(text: string, at: number, end: number, closed: boolean): { read: Piece[]; further: number } {
  const read = readWindow(text, at, end, closed);
  const tooLong = read.findIndex(
    ({ start, block }) => block.text.length > bounds.block && start + block.text.length > lastEnd(text, start),
  );
  const long = read[tooLong];
  if (long) {
    read.splice(tooLong, read.length, ...readWindow(text, long.start, lastEnd(text, long.start), true));
    return { read: withOpen(text, read), further: end };
  }
  if (closed) return { read: withOpen(text, read), further: end };
  const last = read.pop();
  if (!last || read.length > 0) return { read, further: end };
  const closing = openNode(text, last)?.closing;
  if (closing === undefined) return { read, further: end };
  return closing < 0 || closing >= lastEnd(text, at)
    ? { read: withOpen(text, [last]), further: end }
    : { read, further: closing };
}

/** A fence or comment that a block ends with and that is open there: the offset it starts at, and where it is closed, -1 for nowhere. */
function openNode(text: string, { start, block }: Piece): { from: number; closing: number } | undefined {
  const node = block.nodes[block.nodes.length - 1];
  if (node?.type !== 'code' && node?.type !== 'html') return undefined;
  const from = start + (node.position?.start.offset ?? 0);
  const until = start + block.text.length;
  if (/[^ \t\r\n]/.test(text.slice(start + (node.position?.end.offset ?? 0), until))) return undefined;
  const closing = closingOf(text, from);
  return closing === null || (closing >= 0 && closing < until) ? undefined : { from, closing };
}

/** Blocks of which the last may hold a fence or comment that is never closed: that ends before the next blank line. */
function withOpen(text: string, read: readonly Piece[]): Piece[] {
  const last = read[read.length - 1];
  const open = last && openNode(text, last);
  if (!open) return [...read];
  const again = readWindow(text, last.start, regionEnd(text, open.from), true);
  const node = again[again.length - 1]?.block.nodes.at(-1);
  if (node?.type === 'code' || node?.type === 'html') node.data = { ...node.data, unclosed: true };
  return [...read.slice(0, -1), ...again];
}

/** The block of plain lines that starts at a block start; null where the parser must look. */
function readPlain(text: string, start: number): Piece | null {
  const [last, next] = regionEnds(text, start);
  if (last === start) return null;
  const nodes = readPlainRegion(text.slice(start, last), text.slice(next, next + 1));
  return nodes && { start, block: { text: text.slice(start, next), kind: 'markdown', nodes } };
}

/** The block of a long table or list that starts at a block start, read part by part; null where the parser must look at the whole. */
function readLong(text: string, start: number, before: PartsBefore | undefined): Piece | null {
  const long = readParts(text, start, before);
  return long && { start, block: { text: text.slice(start, long.end), kind: 'markdown', nodes: long.nodes } };
}

/** Parses a window and cuts it into blocks; `start` must be the start of a block. There is always at least one. */
function readWindow(text: string, start: number, end: number, closed: boolean): Piece[] {
  // The parser drops a byte order mark at its start and does not count it. Only at the start of the record is it one.
  const base = start === 0 && text.startsWith('\uFEFF') ? 1 : start;
  const source = text.slice(base, end);
  const written = source.startsWith('\uFEFF') ? `\uFEFF${source}` : source;
  const children =
    closed && followsBlankLine(text, end) ? parseAsFollowed(written, source.length) : parseMarkdown(written).children;

  const groups: { start: number; line: number; nodes: RootContent[] }[] = [{ start, line: 1, nodes: [] }];
  for (const node of children) {
    const position = node.position?.start;
    if (!position) continue;
    const line = base + (position.offset ?? 0) - (position.column - 1);
    let group = groups[groups.length - 1];
    if (!group || (group.nodes.length > 0 && followsBlankLine(text, line))) {
      group = { start: line, line: position.line, nodes: [] };
      groups.push(group);
    }
    group.nodes.push(node);
  }
  return groups.flatMap((group, index): Piece[] => {
    const following = groups[index + 1];
    const next = following?.start ?? end;
    if (following && takesInMore(group.nodes, following.nodes)) return readWindow(text, group.start, next, true);
    for (const node of group.nodes) move(node, base - group.start, 1 - group.line, base - start);
    return [
      { start: group.start, block: { text: text.slice(group.start, next), kind: 'markdown', nodes: group.nodes } },
    ];
  });
}

/**
 * What a block holds must not depend on what follows it. A fence or comment left open in a list does: it takes in one line ending more before a list or quote
 * and at the end of a text. So each block is read as if a paragraph came next: here, where a window ends with a blank line.
 */
function parseAsFollowed(written: string, length: number): RootContent[] {
  const { children } = parseMarkdown(`${written}x`);
  if (children.at(-1)?.position?.start.offset !== length) return parseMarkdown(written).children;
  children.pop();
  return children;
}

/** Whether a block may hold one line ending more for the list or quote that comes next: it ends at the start of a line. */
function takesInMore(nodes: readonly RootContent[], following: readonly RootContent[]): boolean {
  const type = following[0]?.type;
  return (type === 'list' || type === 'blockquote') && nodes.at(-1)?.position?.end.column === 1;
}

/** Makes the positions of a fresh node relative to its block. `first` is added to the columns of the record's first line. */
function move(node: Nodes, offset: number, line: number, first: number): void {
  const { position } = node;
  if (position) {
    for (const point of [position.start, position.end]) {
      if (point.line === 1) point.column += first;
      point.line += line;
      point.offset = (point.offset ?? 0) + offset;
    }
  }
  if ('children' in node) for (const child of node.children) move(child, offset, line, first);
}

/** A block past a bound: one paragraph of one text, without the line endings after it. */
function asWritten(text: string): Block {
  const value = text.replace(/^\uFEFF/, '').trimEnd();
  const offset = text.indexOf(value);
  const lines = value.split(/\r\n?|\n/);
  const last = lines[lines.length - 1] ?? '';
  const column = offset + 1;
  const position = () => ({
    start: { line: 1, column, offset },
    end: {
      line: lines.length,
      column: lines.length > 1 ? last.length + 1 : column + last.length,
      offset: offset + value.length,
    },
  });
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value, position: position() }],
    data: { tooDeep: true },
    position: position(),
  };
  return { text, kind: 'markdown', nodes: [paragraph] };
}
