// Blocks of Markdown to the pieces a record is made of. Kept per block, so that an edit reads again only what it touched.

import type { BlockContent, DefinitionContent, Html, List, ListItem, Nodes, RootContent, TableRow } from 'mdast';
import type { Block, Place } from '../markdown/block.ts';
import { type Plain, plainOf } from '../markdown/plain.ts';
import type { Entry, Piece, Row, Split, Table, Words } from './piece.ts';

const known = new WeakMap<Block, readonly Piece[]>();

/** The pieces of one block, in order of where they stand. The same block gives the same pieces. */
export function piecesOf(block: Block): readonly Piece[] {
  let pieces = known.get(block);
  if (!pieces) {
    pieces = block.kind === 'frontMatter' ? [] : block.nodes.flatMap((node) => readNode(node, block));
    known.set(block, pieces);
  }
  return pieces;
}

function readNode(node: RootContent, block: Block): readonly Piece[] {
  switch (node.type) {
    case 'heading':
      return [
        ...commentsIn(node.children, block),
        {
          kind: 'heading',
          depth: node.depth,
          words: wordsOf(plainOf(node.children, block), block, placeOf(node, block)),
          at: placeOf(node, block),
        },
      ];
    case 'paragraph':
      return [...commentsIn(node.children, block), ...readParagraph(node.children, placeOf(node, block), block)];
    case 'list':
      return readList(node, block, false);
    case 'table':
      return [
        ...node.children.flatMap((row) => commentsIn(row.children, block)),
        readTable(node.children, placeOf(node, block), block),
      ];
    case 'blockquote':
      return [...commentsIn(node.children, block), readQuote(node.children, placeOf(node, block), block)];
    case 'code':
      return node.value.trim() === '' ? [] : [plainEntry(plainOf([node], block), placeOf(node, block), block, 'code')];
    case 'html':
      return readHtml(node, block);
    default:
      return [];
  }
}

function placeOf(node: Nodes, block: Block): Place {
  return { block, start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The part of plain text from one index to another, with its place and without the space round it. */
function part(plain: Plain, from: number, to: number, block: Block): Words {
  const text = plain.text.slice(from, to);
  const trimmed = text.trim();
  if (trimmed === '') {
    const start = from === 0 ? plain.at(0) : plain.until(from);
    return { text: '', at: { block, start, end: start } };
  }
  const start = from + text.indexOf(trimmed);
  return { text: trimmed, at: { block, start: plain.at(start), end: plain.until(start + trimmed.length) } };
}

function wordsOf(plain: Plain, block: Block, otherwise: Place): Words {
  return plain.text.trim() === ''
    ? { text: '', at: { ...otherwise, start: otherwise.end } }
    : part(plain, 0, plain.text.length, block);
}

function plainEntry(plain: Plain, at: Place, block: Block, form: Entry['form']): Entry {
  return { kind: 'entry', at, words: wordsOf(plain, block, at), splits: [], ticked: null, nested: false, form };
}

// A label ends at a colon, or at a question mark with no colon after it. More than a few on one line is a sentence.
const labelEnds = /[:：]|\?(?=\s|$)/g;
const mostSplits = 6;

function splitsOf(plain: Plain, block: Block, from: number, to: number): readonly Split[] {
  const text = plain.text.slice(from, to);
  const lineEnd = text.indexOf('\n');
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const splits: Split[] = [];
  for (const end of line.matchAll(labelEnds)) {
    if (splits.length === mostSplits) break;
    const isQuestion = end[0] === '?';
    if (isQuestion && line[end.index + 1] === ':') continue;
    const label = part(plain, from, from + end.index + (isQuestion ? 1 : 0), block);
    if (!/\p{L}/u.test(label.text)) continue;
    splits.push({ label, value: part(plain, from + end.index + 1, to, block) });
  }
  return splits;
}

// `**Label:** value` lines may follow each other in one paragraph: each line that begins in bold is an entry of its own.
function readParagraph(nodes: Parameters<typeof plainOf>[0], at: Place, block: Block): readonly Entry[] {
  const plain = plainOf(nodes, block);
  if (plain.text.trim() === '') return [];
  const starts = [0];
  for (let i = plain.text.indexOf('\n'); i >= 0 && i + 1 < plain.text.length; i = plain.text.indexOf('\n', i + 1)) {
    const offset = plain.at(i + 1);
    if (['**', '__'].includes(block.text.slice(offset - 2, offset))) starts.push(i + 1);
  }
  return starts.map((start, i): Entry => {
    const end = starts[i + 1] ?? plain.text.length;
    const words = part(plain, start, end, block);
    const whole = starts.length === 1 ? at : words.at;
    return {
      kind: 'entry',
      at: whole,
      words,
      splits: splitsOf(plain, block, start, end),
      ticked: null,
      nested: false,
      form: 'paragraph',
    };
  });
}

function readList(list: List, block: Block, nested: boolean): readonly Piece[] {
  return list.children.flatMap((item) => readItem(item, block, nested));
}

function readItem(item: ListItem, block: Block, nested: boolean): readonly Piece[] {
  const at = placeOf(item, block);
  const plain = plainOf(item.children, block);
  // An empty `- Label:` still has a place to type at; an item of nothing at all is only a bullet.
  const entry: Entry = {
    kind: 'entry',
    at,
    words: wordsOf(plain, block, at),
    splits: splitsOf(plain, block, 0, plain.text.length),
    ticked: item.checked ?? null,
    nested,
    form: 'item',
  };
  const inner = item.children.flatMap((child): readonly Piece[] => {
    if (child.type === 'list') return readList(child, block, true);
    if (child.type === 'table' || child.type === 'heading') return readNode(child, block);
    return commentsIn([child], block);
  });
  return entry.words.text === '' && entry.ticked === null ? inner : [entry, ...inner];
}

function readTable(rows: readonly TableRow[], at: Place, block: Block): Table {
  const read = (row: TableRow): Row => ({
    at: placeOf(row, block),
    cells: row.children.map((cell) => ({
      words: cellWords(plainOf(cell.children, block), placeOf(cell, block), block),
    })),
  });
  const [header, ...body] = rows.map(read);
  return { kind: 'table', at, header: header ?? { at, cells: [] }, rows: body };
}

// An empty cell's place is the whole cell less its bars, so that there is something to point at.
function cellWords(plain: Plain, at: Place, block: Block): Words {
  if (plain.text.trim() !== '') return part(plain, 0, plain.text.length, block);
  let { start, end } = at;
  if (block.text[start] === '|') start++;
  if (end > start && block.text[end - 1] === '|') end--;
  return { text: '', at: { block, start, end: Math.max(start, end) } };
}

const guidanceMark = /^\s*\[!GUIDANCE\]\s*/i;

function readQuote(children: readonly (BlockContent | DefinitionContent)[], at: Place, block: Block): Piece {
  const plain = plainOf(children, block);
  const mark = guidanceMark.exec(plain.text);
  if (mark) return { kind: 'guidance', at, words: part(plain, mark[0].length, plain.text.length, block) };
  return plainEntry(plain, at, block, 'quote');
}

function readHtml(node: Html, block: Block): readonly Piece[] {
  const at = placeOf(node, block);
  const comments = commentsFrom(node.value, at.start, block);
  const plain = plainOf([node], block);
  return plain.text.trim() === '' ? comments : [...comments, plainEntry(plain, at, block, 'paragraph')];
}

function commentsFrom(html: string, offset: number, block: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; ) {
    const close = html.indexOf('-->', start + 4);
    const end = close < 0 ? html.length : close + 3;
    pieces.push({
      kind: 'comment',
      at: { block, start: offset + start, end: offset + end },
      text: html.slice(start + 4, close < 0 ? html.length : close),
      closed: close >= 0,
    });
    start = html.indexOf('<!--', end);
  }
  return pieces;
}

function commentsIn(nodes: readonly Nodes[], block: Block): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    if (node.type === 'html') return commentsFrom(node.value, node.position?.start.offset ?? 0, block);
    return 'children' in node && node.type !== 'list' ? commentsIn(node.children, block) : [];
  });
}
