// Labels and values side by side in a table's rows, or one above the other.

import { plainOf } from '../words.ts';
import type { Block, Cell, Row } from './blocks.ts';
import type { FieldFound } from './names.ts';
import { answer, closePending, enter, fieldFor, keepPair, type Placing, takeReference } from './placing.ts';
import { labelEnds, optionsIn, paragraphOf, plainCell, saysNothing } from './values.ts';

interface Pair {
  readonly label: Cell;
  readonly value: readonly Cell[];
  /** Null for a label the template does not have. */
  readonly found: FieldFound | null;
}

/** The labels of a row that the template has, each with the cells of its value. */
export function pairsIn(placing: Placing, row: Row): readonly (Pair & { readonly found: FieldFound })[] {
  return allPairs(placing, row).flatMap((part) =>
    'found' in part && part.found ? [{ ...part, found: part.found }] : [],
  );
}

function allPairs(placing: Placing, { cells }: Row): readonly (Pair | Cell)[] {
  const parts: (Pair | Cell)[] = [];
  for (let i = 0; i < cells.length; i++) {
    const label = cells[i] as Cell;
    const text = plainCell(label);
    const next = cells[i + 1];
    const found = next && text !== '' && label.down === 1 ? fieldFor(placing, text) : null;
    if (next && (found || (label.down === 1 && looksLikeLabel(placing, label, cells, i)))) {
      const value = [next];
      // An answer may be boxes in a cell each: Yes, No, Not known.
      while (
        optionsIn(plainCell(next)).length > 0 &&
        optionsIn(plainCell(cells[i + 1 + value.length] ?? next)).length > 0
      ) {
        const more = cells[i + 1 + value.length];
        if (!more) break;
        value.push(more);
      }
      parts.push({ label, value, found });
      i += value.length;
    } else parts.push(label);
  }
  return parts;
}

// In a table of labels, what stands in the place of a label is one.
function looksLikeLabel(placing: Placing, label: Cell, cells: readonly Cell[], at: number): boolean {
  const text = plainCell(label);
  if (text === '' || text.length > 200) return false;
  const [first] = label.blocks;
  const isMarked = text.endsWith(':') || (first?.kind === 'paragraph' && first.bold >= text.length);
  return isMarked || (cells.length === 2 && at === 0 && placing.names.section(text, null) === null);
}

/** Takes rows of labels beside values; false where no label is one the template has, and nothing is taken. */
export function placePairs(
  placing: Placing,
  run: readonly Row[],
  placeBlocks: (placing: Placing, blocks: readonly Block[]) => void,
): boolean {
  // One cell of a table that happens to read like a label makes no table of labels.
  const labelled = run.filter(
    (row) => pairsIn(placing, row).length > 0 || row.cells.some((cell) => holdsLabel(placing, cell)),
  );
  const isOne = labelled.length > 0 && labelled.length * 3 >= run.length;
  const isReference = placing.current === null && run.some(({ cells }) => isReferenceRow(placing, cells));
  if (!isOne && !isReference) return false;
  closePending(placing);
  for (const row of run) {
    for (const part of allPairs(placing, row)) {
      if (!('found' in part)) placeCell(placing, part, placeBlocks);
      else placePair(placing, part);
    }
    closePending(placing);
  }
  return true;
}

function isReferenceRow(placing: Placing, cells: readonly Cell[]): boolean {
  const [label, value] = cells;
  return label !== undefined && value !== undefined && takeReference({ ...placing }, plainCell(label), value.blocks);
}

function placePair(placing: Placing, { label, value, found }: Pair): void {
  const text = plainCell(label);
  const blocks = value.flatMap((cell) => blocksOf(cell, value.length > 1));
  const isTop = placing.current === null;
  if ((isTop || !found) && takeReference(placing, text, blocks)) return;
  if (found) answer(placing, found, text, blocks);
  else keepPair(placing, text, saysNothing(blocks) ? [] : blocks);
}

function blocksOf(cell: Cell, isOneOfSeveral: boolean): readonly Block[] {
  if (cell.raw === '') return [];
  return isOneOfSeveral || cell.blocks.length === 0 ? [paragraphOf(cell.raw)] : cell.blocks;
}

// A label may stand in a cell above its own value, or before it in a line.
function holdsLabel(placing: Placing, { blocks }: Cell): boolean {
  const [first] = blocks;
  if (!first || first.kind === 'table') return false;
  const isAbove = blocks.length > 1 && fieldFor(placing, plainOf(first.words)) !== null;
  const bold = first.kind === 'paragraph' ? first.bold : 0;
  return isAbove || labelEnds(first.words, bold).some(({ label }) => fieldFor(placing, label) !== null);
}

function placeCell(
  placing: Placing,
  cell: Cell,
  placeBlocks: (placing: Placing, blocks: readonly Block[]) => void,
): void {
  const text = plainCell(cell);
  if (text === '') return;
  const section =
    cell.down > 1 && text.length <= 120 ? placing.names.section(text, placing.current?.ask ?? null) : null;
  if (section) enter(placing, section, 3);
  else {
    placeBlocks(placing, blocksOf(cell, false));
    closePending(placing);
  }
}

/** Takes a row of labels with one row of values under it; false where it is something else. */
export function placeColumns(
  placing: Placing,
  header: readonly (Cell | null)[],
  below: readonly (readonly (Cell | null)[])[],
): boolean {
  const [values, ...more] = below;
  if (!values || more.length > 0) return false;
  const labels = header.map((cell) => (cell && plainCell(cell) !== '' ? fieldFor(placing, plainCell(cell)) : null));
  const found = labels.filter((label) => label !== null).length;
  const known = header.filter((cell) => cell && plainCell(cell) !== '').length;
  const isLabelToo = values.some((cell) => cell && plainCell(cell) !== '' && fieldFor(placing, plainCell(cell)));
  if (found < 2 || found * 2 < known || isLabelToo) return false;
  closePending(placing);
  header.forEach((label, i) => {
    const value = values[i];
    if (label) placePair(placing, { label, value: value ? [value] : [], found: labels[i] ?? null });
    else if (value) placePair(placing, { label: value, value: [], found: null });
  });
  return true;
}
