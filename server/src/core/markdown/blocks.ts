import { applyEdit, type Edit } from '../text/edit.ts';
import { type Block, isTooDeep, isUnclosed, type Place } from './block.ts';
import { cut, type Piece } from './cut.ts';
import { frontMatterEnd } from './front-matter.ts';
import { partsIn } from './parts.ts';
import { lineEnd } from './scan.ts';
import { closingOf, sight } from './unclosed.ts';

/** A text cut into blocks: `starts[i]` is the offset of `list[i]` in `text`. There is always at least one block. */
export interface Blocks {
  readonly text: string;
  readonly list: readonly Block[];
  readonly starts: readonly number[];
}

/** More edits than this at once are taken as one edit that spans them. */
const fewEdits = 16;

/**
 * Cuts a text into blocks; joined, their texts are the text.
 * With the blocks of the text before and the edits since (in order, each made to the text that the one before it left), only what the edits touch is parsed,
 * and a block whose text is unchanged is the same object as before. The result is equal to what the text alone would give.
 */
export function readBlocks(
  text: string,
  before?: { readonly blocks: Blocks; readonly edits: readonly Edit[] },
): Blocks {
  if (before) {
    const edited = afterEdits(before.blocks, before.edits, text);
    if (edited.text === text) return edited;
  }
  const frontMatter = frontMatterEnd(text);
  return blocksOf(text, cut(text, { from: 0, frontMatter, reach: 0, known: () => false }).pieces);
}

const indexes = new WeakMap<Blocks, Map<Block, number>>();

/** The index of a block in `blocks.list`, or -1 when it is not one of them. */
export function blockIndex(blocks: Blocks, block: Block): number {
  let index = indexes.get(blocks);
  if (!index) {
    index = new Map(blocks.list.map((each, at) => [each, at]));
    indexes.set(blocks, index);
  }
  return index.get(block) ?? -1;
}

/** The range of a place as offsets into the whole text; an empty range at the start when its block is not one of these. */
export function offsetsOf(blocks: Blocks, place: Place): { start: number; end: number } {
  const start = blocks.starts[blockIndex(blocks, place.block)];
  return start === undefined ? { start: 0, end: 0 } : { start: start + place.start, end: start + place.end };
}

/** The place of a range of the whole text, clipped to the text and to the block that the range starts in. An offset between two blocks is the later one's. */
export function placeAt(blocks: Blocks, start: number, end: number = start): Place {
  const from = Math.min(Math.max(start, 0), blocks.text.length);
  const index = lastStartingBy(blocks.starts, from);
  const block = blocks.list[index] as Block;
  const inside = from - (blocks.starts[index] ?? 0);
  return { block, start: inside, end: Math.min(Math.max(inside, inside + end - from), block.text.length) };
}

function blocksOf(text: string, pieces: readonly Piece[]): Blocks {
  return { text, list: pieces.map(({ block }) => block), starts: pieces.map(({ start }) => start) };
}

function afterEdits(blocks: Blocks, edits: readonly Edit[], text: string): Blocks {
  const [only] = edits;
  // Putting a long text together again, only to see that it is the same one, takes longer than reading what was typed.
  if (only && edits.length === 1 && isAfter(only, blocks.text, text)) return afterEdit(blocks, only, text);
  if (edits.length > fewEdits) return afterEdit(blocks, { start: 0, end: blocks.text.length, text }, text);
  return edits.reduce((each, edit) => afterEdit(each, edit, applyEdit(each.text, edit)), blocks);
}

/** Whether a text may be what an edit makes of the text before it, by its length and by what stands round the edit. */
function isAfter({ start, end, text: put }: Edit, before: string, after: string): boolean {
  return (
    start >= 0 &&
    start <= end &&
    end <= before.length &&
    after.length === before.length - (end - start) + put.length &&
    after.startsWith(put, start) &&
    after.charAt(start - 1) === before.charAt(start - 1) &&
    after.charAt(start + put.length) === before.charAt(end)
  );
}

function afterEdit(blocks: Blocks, edit: Edit, text: string): Blocks {
  if (text === blocks.text) return blocks;
  const { list, starts } = blocks;
  const { start, end, delta } = changed(blocks.text, text, edit);
  const frontMatter = frontMatterEnd(text);
  const first = firstTouched(blocks, start, frontMatter, text);
  let next = lastStartingBy(starts, end) + 1;
  const startOf = (index: number): number => (starts[index] ?? Number.POSITIVE_INFINITY) + delta;
  const reach = Math.min(startOf(next), text.length);
  const known = (at: number): boolean => {
    while (startOf(next) < at) next++;
    return startOf(next) === at;
  };
  const before = partsIn(list.slice(first, next));
  const { pieces, end: stop } = cut(text, { from: starts[first] ?? 0, frontMatter, reach, known, before });
  const last = stop < text.length ? next : list.length;

  const kept = blocksOf(text, pieces);
  return {
    text,
    list: [...list.slice(0, first), ...withSame(kept.list, list.slice(first, last)), ...list.slice(last)],
    starts: [...starts.slice(0, first), ...kept.starts, ...starts.slice(last).map((each) => each + delta)],
  };
}

/** The part of the text before an edit that differs from the text after it, without what the edit replaces by the same. */
function changed(before: string, after: string, edit: Edit): { start: number; end: number; delta: number } {
  const delta = after.length - before.length;
  let start = Math.min(Math.max(edit.start, 0), before.length);
  let end = Math.min(Math.max(edit.end, start), before.length);
  while (start < end && start < end + delta && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (end > start && end + delta > start && before.charCodeAt(end - 1) === after.charCodeAt(end + delta - 1)) end--;
  return { start, end, delta };
}

/** The index of the block to cut again from: the last whose first line shows that it starts there whatever the edit does. */
function firstTouched({ text, list, starts }: Blocks, start: number, frontMatter: number, after: string): number {
  let index = lastStartingBy(starts, start);
  const block = list[index];
  // A block past a bound ends what is open before it; changed, it may go on with it.
  if (index > 0 && block && (start <= lineEnd(text, starts[index] ?? 0) || isTooDeep(block))) index--;
  index = firstClosed(list, starts, index, start, after);
  const frontMatterBefore = list[0]?.kind === 'frontMatter' ? list[0].text.length : 0;
  return frontMatter === frontMatterBefore && (starts[index] ?? 0) >= frontMatter ? index : 0;
}

/** The index of the first block before `index` with a fence or comment that an edit at `start` may have closed, else `index`. */
function firstClosed(
  list: readonly Block[],
  starts: readonly number[],
  index: number,
  start: number,
  after: string,
): number {
  // What it ends with may start anywhere in it, so that the block that `sight` begins in counts too.
  for (let at = lastStartingBy(starts, start - sight); at < index; at++) {
    const block = list[at];
    if (!block || !isUnclosed(block)) continue;
    const from = block.nodes[block.nodes.length - 1]?.position?.start.offset ?? 0;
    if (closingOf(after, (starts[at] ?? 0) + from) !== -1) return at;
  }
  return index;
}

/** Puts a block of before in the place of each fresh one of the same text: what a block holds depends on its text alone. */
function withSame(fresh: readonly Block[], before: readonly Block[]): Block[] {
  const left = new Map<string, Block[]>();
  for (const block of before) {
    const same = left.get(block.text);
    if (same) same.push(block);
    else left.set(block.text, [block]);
  }
  return fresh.map((block) => {
    const same = left.get(block.text);
    // A byte order mark is one only at the start of the record.
    if (same?.[0]?.kind !== block.kind || block.text.startsWith('\uFEFF')) return block;
    return same.shift() ?? block;
  });
}

/** The index of the last start at or before an offset, found by halving. */
function lastStartingBy(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
