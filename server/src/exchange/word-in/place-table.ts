// Tables of a document: rows of a table the template asks for, labels beside values, boxes, or a frame round other words.

import type { FieldAsk, TableAsk } from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Block, Cell, Row, Table } from './blocks.ts';
import { pairsIn, placeColumns, placePairs } from './place-pairs.ts';
import { closePending, enter, type Filled, filledOf, keep, type Placing, tick } from './placing.ts';
import { optionsIn, paragraphOf, plainCell, saidIn } from './values.ts';

type PlaceBlocks = (placing: Placing, blocks: readonly Block[]) => void;

/** A table of the template that rows of the document go to. */
interface Target {
  readonly filled: Filled;
  readonly ask: TableAsk;
  /** For each column of the document: the column it is, or the header the template does not have. */
  readonly columns: readonly (FieldAsk | string)[];
}

/** Places a table, part by part. */
export function placeTable(placing: Placing, table: Table, placeBlocks: PlaceBlocks): void {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => plainCell(cell) !== ''));
  const width = Math.max(0, ...rows.map(widthOf));
  let target: Target | null = null;
  let run: Row[] = [];
  const close = () => {
    if (run.length > 0) target = placeRun(placing, run, width, target, placeBlocks);
    run = [];
  };
  for (const row of rows) {
    const [only] = row.cells;
    if (row.cells.length > 1 || !only) {
      run.push(row);
      continue;
    }
    close();
    if (width > 1 && target && !isKnown(placing, only)) addRow(target, [only]);
    else {
      target = null;
      placeFrame(placing, only, placeBlocks);
    }
  }
  close();
}

function widthOf({ cells }: Row): number {
  return cells.reduce((sum, { across }) => sum + across, 0);
}

function isKnown(placing: Placing, cell: Cell): boolean {
  const text = plainCell(cell);
  return text.length <= 120 && placing.names.section(text, placing.current?.ask ?? null) !== null;
}

// A row of one cell is a heading, or a box round words.
function placeFrame(placing: Placing, cell: Cell, placeBlocks: PlaceBlocks): void {
  const section = cell.blocks.length === 1 && isKnown(placing, cell) && cell.blocks[0]?.kind === 'paragraph';
  const ask = section ? placing.names.section(plainCell(cell), placing.current?.ask ?? null) : null;
  if (ask) enter(placing, ask, 3);
  else placeBlocks(placing, cell.blocks);
}

function placeRun(
  placing: Placing,
  run: readonly Row[],
  width: number,
  before: Target | null,
  placeBlocks: PlaceBlocks,
): Target | null {
  const grid = gridOf(run, width);
  const [header = [], ...below] = grid;
  const target = targetFor(placing, header, run);
  if (target) {
    closePending(placing);
    placing.matched.add(target.ask);
    for (const column of target.columns) if (typeof column !== 'string') placing.matched.add(column);
    for (const cells of below) addRow(target, cells);
    return target;
  }
  if (before) {
    for (const cells of grid) addRow(before, cells);
    return before;
  }
  if (placeColumns(placing, header, below) || placePairs(placing, run, placeBlocks) || placeBoxes(placing, run))
    return null;
  closePending(placing);
  keep(placing, [{ kind: 'table', rows: grid.map((cells) => ({ cells: cells.map((cell) => cell ?? emptyCell) })) }]);
  return null;
}

const emptyCell: Cell = { blocks: [], raw: '', across: 1, down: 1 };

/** Cells by row and column: one that reaches over several rows stands in each of them, one over several columns in the first. */
function gridOf(rows: readonly Row[], width: number): readonly (readonly (Cell | null)[])[] {
  const grid: (Cell | null)[][] = rows.map(() => Array.from({ length: width }, () => null));
  const taken = rows.map(() => new Set<number>());
  rows.forEach(({ cells }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (taken[y]?.has(x)) x++;
      for (let down = 0; down < cell.down && y + down < rows.length; down++) {
        const row = grid[y + down];
        if (row && x < width) row[x] = cell;
        for (let across = 0; across < cell.across; across++) taken[y + down]?.add(x + across);
      }
      x += cell.across;
    }
  });
  return grid;
}

function targetFor(placing: Placing, header: readonly (Cell | null)[], run: readonly Row[]): Target | null {
  const names = header.map((cell) => (cell ? plainCell(cell) : ''));
  const keys = names.map((name) => nameKey(name.replace(/[\s*]+$/, '')));
  const known = names.filter((name) => name !== '').length;
  const here = placing.foreign === null ? (placing.current?.ask ?? null) : null;
  let best: { readonly ask: TableAsk; readonly filled: Filled; readonly score: number } | null = null;
  for (const { table, section } of placing.names.tables(here)) {
    const score = table.columns.filter(({ names: own }) => keys.some((key) => own.includes(key))).length;
    const isHere = section === here;
    const enough = isHere ? 1 : here === null ? 2 : 3;
    const isEnough = score >= enough && score * 2 >= Math.min(known, table.columns.length);
    if (isEnough && score > (best?.score ?? 0)) best = { ask: table, filled: filledOf(placing, section), score };
  }
  if (!best) return null;
  const columns = columnsOf(best.ask, names, keys);
  const pairs = run[0]
    ? pairsIn(placing, run[0]).filter(({ value }) => !value.some((cell) => isColumn(best.ask, cell)))
    : [];
  return best.score > pairs.length ? { filled: best.filled, ask: best.ask, columns } : null;
}

function isColumn(ask: TableAsk, cell: Cell): boolean {
  return ask.columns.some(({ names }) => names.includes(nameKey(plainCell(cell))));
}

function columnsOf(ask: TableAsk, names: readonly string[], keys: readonly string[]): readonly (FieldAsk | string)[] {
  const taken = new Set<FieldAsk>();
  return keys.map((key, i) => {
    const column = ask.columns.find((one) => one.names.includes(key) && !taken.has(one));
    if (column) taken.add(column);
    return column ?? names[i] ?? '';
  });
}

function addRow({ filled, ask, columns }: Target, cells: readonly (Cell | null)[]): void {
  const own = new Map<FieldAsk, readonly Block[]>();
  const extra = new Map<string, readonly Block[]>();
  cells.forEach((cell, i) => {
    if (!cell) return;
    // A note across the whole table stands with what is written at length.
    const isNote = cells.length === 1 && columns.length > 1;
    const column = isNote ? longest(ask) : (columns[i] ?? '');
    const said = cell.blocks.length > 0 || cell.raw === '' ? cell.blocks : [paragraphOf(cell.raw)];
    if (typeof column !== 'string') own.set(column, saidIn(column, said));
    else extra.set(column, [...(extra.get(column) ?? []), ...said]);
  });
  if ([...own.values(), ...extra.values()].every((blocks) => blocks.length === 0)) return;
  filled.rows.set(ask, [...(filled.rows.get(ask) ?? []), { cells: own, extra }]);
}

function longest({ columns }: TableAsk): FieldAsk | string {
  return columns.findLast(({ type }) => type === 'prose') ?? columns.findLast(({ type }) => type === 'text') ?? '';
}

// Boxes in one column and their words in the next.
function placeBoxes(placing: Placing, run: readonly Row[]): boolean {
  const { current } = placing;
  if (!current) return false;
  const options = run.map(({ cells }) => optionsIn(cells.map(plainCell).join('  ')));
  const lists = placing.names.checklists(current.ask).flatMap((list) => list.options.map(nameKey));
  if (!options.every((row) => row.length > 0 && row.every(({ label }) => lists.includes(nameKey(label))))) return false;
  closePending(placing);
  for (const { label, ticked } of options.flat()) tick(placing, label, ticked);
  return true;
}
