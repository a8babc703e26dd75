// One block of a document laid out: its lines with the same words in the same order, and other space round them.

import type { List, Nodes, RootContent } from 'mdast';
import type { Block } from '../../core/markdown/block.ts';
import { piecesOf } from '../../core/record/pieces.ts';
import { alignedLines, writtenTable } from './align.ts';
import { isBlankLine, joined, type Line, linesOf, trimmedEnd } from './lines.ts';

/** What stands round a block. */
export interface Surroundings {
  readonly before: RootContent | null;
  readonly after: RootContent | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The line ending of lines that are added. */
  readonly newline: string;
  /** Labels with nothing after them keep a space to type after: in records, where there is something to type. */
  readonly isRecord: boolean;
}

/** The text of a block laid out. Nothing here asks whether it still means the same: see `sameMeaning`. */
export function laidOut(block: Block, around: Surroundings): string {
  const lines = linesOf(block.text);
  if (block.kind === 'frontMatter') return closed(lines.map(trimmedLine), around);
  if (block.nodes.length === 0) return block.text;
  const draft: Draft = { block, lines, texts: lines.map(({ text }) => text), shut: new Set(), breaks: new Set() };
  for (const node of block.nodes) shutIn(node, draft, true);
  dashMarkers(block.nodes, around.before, around.after, draft);
  for (const node of block.nodes) tidyHeading(node, draft);
  draft.texts.forEach((text, i) => {
    if (!draft.shut.has(i) && !draft.breaks.has(i)) draft.texts[i] = trimmedEnd(text);
  });
  if (around.isRecord) keepRoomAfterLabels(draft);
  for (const node of block.nodes) alignTables(node, draft, true);
  return closed(withBlankLines(draft, around), around);
}

interface Draft {
  readonly block: Block;
  readonly lines: readonly Line[];
  /** The lines as they will be. */
  readonly texts: string[];
  /** Lines whose end is part of code, of a comment or of a tag. */
  readonly shut: Set<number>;
  /** Lines that end with the spaces of a line break. */
  readonly breaks: Set<number>;
}

type Laid = Pick<Line, 'text' | 'ending'>;

function trimmedLine({ text, ending }: Line): Laid {
  return { text: trimmedEnd(text), ending };
}

function firstLine(node: Nodes): number {
  return (node.position?.start.line ?? 1) - 1;
}

/** The last line that a node stands on. Some end where the next line begins. */
function lastLine(node: Nodes): number {
  const end = node.position?.end;
  const line = (end?.line ?? 1) - 1;
  return end?.column === 1 && line > firstLine(node) ? line - 1 : line;
}

function shutIn(node: Nodes, draft: Draft, isFlow: boolean): void {
  if (node.type === 'break') {
    if (draft.block.text[node.position?.start.offset ?? 0] === ' ') draft.breaks.add(firstLine(node));
  } else if (node.type === 'code' || node.type === 'html' || node.type === 'inlineCode') {
    const last = isFlow ? lastLine(node) : lastLine(node) - 1;
    for (let line = firstLine(node); line <= last; line++) draft.shut.add(line);
  } else if ('children' in node) {
    const holdsWords = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    for (const child of node.children) shutIn(child, draft, isFlow && !holdsWords);
  }
}

/** Makes `*` and `+` before items `-`, but not beside another list, with which the items would become one. */
function dashMarkers(
  nodes: readonly Nodes[],
  before: RootContent | null,
  after: RootContent | null,
  draft: Draft,
): void {
  nodes.forEach((node, i) => {
    if (node.type === 'list' && !isBulleted(nodes[i - 1] ?? before) && !isBulleted(nodes[i + 1] ?? after))
      dashItems(node, draft);
    if (node.type === 'list') for (const item of node.children) dashMarkers(item.children, null, null, draft);
  });
}

function isBulleted(node: Nodes | null): boolean {
  return node?.type === 'list' && !node.ordered;
}

function dashItems(list: List, draft: Draft): void {
  for (const item of list.children) {
    const line = firstLine(item);
    const at = (item.position?.start.offset ?? 0) - (draft.lines[line]?.start ?? 0);
    const text = draft.texts[line] ?? '';
    if (text[at] === '*' || text[at] === '+') draft.texts[line] = `${text.slice(0, at)}-${text.slice(at + 1)}`;
  }
}

function tidyHeading(node: RootContent, draft: Draft): void {
  const line = firstLine(node);
  if (node.type !== 'heading' || lastLine(node) !== line) return;
  draft.texts[line] = (draft.texts[line] ?? '').replace(/^(\uFEFF?)[ \t]*(#{1,6})[ \t]+(?=[^ \t])/, '$1$2 ');
}

/** `- Label: ` keeps one space, so that the answer is typed where it goes. */
function keepRoomAfterLabels(draft: Draft): void {
  for (const piece of piecesOf(draft.block)) {
    if (piece.kind !== 'entry' || piece.form !== 'item' || piece.ticked !== null) continue;
    const value = piece.splits.at(-1)?.value;
    if (value?.text !== '') continue;
    const line = draft.lines.findLastIndex(({ start }) => start <= value.at.start);
    const text = draft.texts[line] ?? '';
    const had = draft.lines[line]?.text ?? '';
    if (text.endsWith(':') || (text.endsWith('?') && had.length > text.length)) draft.texts[line] = `${text} `;
  }
}

function alignTables(node: Nodes, draft: Draft, atEdge: boolean): void {
  if (node.type === 'table') {
    const table = writtenTable(node, draft.lines);
    if (table) for (const [line, text] of alignedLines(table, draft.lines, atEdge)) draft.texts[line] = text;
  } else if (node.type === 'list' || node.type === 'listItem') {
    for (const child of node.children) alignTables(child, draft, false);
  }
}

function standsApart(node: RootContent): boolean {
  return node.type === 'heading' || node.type === 'table' || node.type === 'list' || node.type === 'blockquote';
}

/** One blank line where one belongs, no two in a row, none before the first words of a document. */
function withBlankLines({ block, lines, texts, shut }: Draft, { isFirst, newline }: Surroundings): readonly Laid[] {
  const parted = new Set<number>();
  block.nodes.forEach((node, i) => {
    const before = block.nodes[i - 1];
    if (before && (standsApart(before) || standsApart(node))) parted.add(firstLine(node));
  });
  const laid: Laid[] = [];
  let wasBlank = isFirst;
  lines.forEach(({ ending }, i) => {
    const text = texts[i] ?? '';
    const isBlank = isBlankLine(text);
    const isOpen = !shut.has(i);
    if (isBlank && isOpen && wasBlank && i < lines.length - 1) return;
    if (!isBlank && !wasBlank && parted.has(i)) laid.push({ text: '', ending: newline });
    laid.push({ text, ending });
    wasBlank = isBlank && isOpen;
  });
  return laid;
}

/** The lines as the text of a block: with one blank line at the end, or at the end of the document none. */
function closed(lines: readonly Laid[], { isLast, newline }: Surroundings): string {
  const end = lines.findLastIndex(({ text }) => text !== '');
  const words = lines.slice(0, end + 1).map((line) => (line.ending === '' ? { ...line, ending: newline } : line));
  const blank = { text: '', ending: lines[end + 1]?.ending || newline };
  return joined(isLast ? words : [...words, blank]);
}
