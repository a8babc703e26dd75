// What the parts of a tree are made from: a checked record, with what its form says of each piece, and what is found where.

import type { Element } from 'hast';
import type { Checked } from '../check/check.ts';
import type { Answer, FilledSection, FilledTable } from '../form/form.ts';
import { standingOf } from '../form/state.ts';
import type { Block, Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import type { Entry, Heading, Piece, Table, Words } from '../record/piece.ts';
import { piecesOf } from '../record/pieces.ts';
import { linesOf, positionAt } from '../text/lines.ts';
import { type Beside, besides } from './findings.ts';

export interface Reading {
  readonly checked: Checked;
  /** The form's guidance is shown. */
  readonly guidance: boolean;
  /** The zero-based line a place of the record starts on. */
  readonly lineOf: (place: Place) => number;
  /** The answers of the form by the words they are labelled with, and by what is said. */
  readonly labels: ReadonlyMap<Words, Answer>;
  readonly said: ReadonlyMap<Words, Answer>;
  readonly tables: ReadonlyMap<Table, FilledTable>;
  readonly sections: ReadonlyMap<Heading, FilledSection>;
  /** The pieces that start at an offset of a block, and those after them. */
  readonly piecesAt: (block: Block, start: number) => readonly Piece[];
  /** The entries of a paragraph that stands at the top of a record: one, or one for each labelled line. */
  readonly paragraphs: (block: Block, start: number, end: number) => readonly Entry[];
  /** What is to be shown beside the record up to an offset of a block and has not been shown yet, in order; null for all that is left. */
  readonly besideUntil: (block: Block | null, end: number) => readonly Element[];
}

/** Makes a record ready to be shown. The readings of what stands beside it are used up as it is walked from its start to its end. */
export function readingOf(checked: Checked, options: { guidance: boolean; findings: boolean }): Reading {
  const { record, form } = checked;
  const { text } = record.blocks;
  const lines = linesOf(text);
  const offsetOf = (place: Place) => offsetsOf(record.blocks, place).start;
  const lineOf = (place: Place) => positionAt(text, lines, offsetOf(place), 'utf-16').line;
  const labels = new Map<Words, Answer>();
  const said = new Map<Words, Answer>();
  const tables = new Map<Table, FilledTable>();
  const sections = new Map<Heading, FilledSection>();
  for (const one of form?.filled ?? []) {
    if (one.kind === 'answer' && one.ask.style !== 'text') {
      if (one.label) labels.set(one.label, one);
      if (one.said) said.set(one.said, one);
    } else if (one.kind === 'table') {
      for (const table of one.tables) tables.set(table, one);
      for (const { cells } of one.rows) for (const cell of cells) if (cell.said) said.set(cell.said, cell);
    }
  }
  for (const section of form?.sections ?? []) {
    for (const heading of section.duplicates) sections.set(heading, section);
    if (section.heading) sections.set(section.heading, section);
  }
  const beside: readonly Beside[] = options.findings ? besides(checked, lineOf) : [];
  let next = 0;
  return {
    checked,
    guidance: options.guidance,
    lineOf,
    labels,
    said,
    tables,
    sections,
    piecesAt: pieceFinder(),
    paragraphs: paragraphFinder(),
    besideUntil: (block, end) => {
      const until = block ? offsetOf({ block, start: end, end }) : Number.POSITIVE_INFINITY;
      const from = next;
      while (next < beside.length && (beside[next]?.offset ?? 0) < until) next++;
      return beside.slice(from, next).map(({ element }) => element);
    },
  };
}

const noPieces: readonly Piece[] = [];

function pieceFinder(): Reading['piecesAt'] {
  const known = new Map<Block, ReadonlyMap<number, readonly Piece[]>>();
  return (block, start) => {
    let starts = known.get(block);
    if (!starts) {
      const all = new Map<number, Piece[]>();
      for (const piece of piecesOf(block)) {
        const same = all.get(piece.at.start);
        if (same) same.push(piece);
        else all.set(piece.at.start, [piece]);
      }
      starts = all;
      known.set(block, starts);
    }
    return starts.get(start) ?? noPieces;
  };
}

// Paragraphs are asked for in the order they stand, so each block's are walked once.
function paragraphFinder(): Reading['paragraphs'] {
  const known = new Map<Block, { readonly entries: readonly Entry[]; next: number }>();
  return (block, start, end) => {
    let walk = known.get(block);
    if (!walk) {
      const entries = piecesOf(block)
        .filter((piece) => piece.kind === 'entry')
        .filter(({ form }) => form === 'paragraph');
      walk = { entries, next: 0 };
      known.set(block, walk);
    }
    const { entries } = walk;
    while ((entries[walk.next]?.at.start ?? end) < start) walk.next++;
    const from = walk.next;
    while ((entries[walk.next]?.at.start ?? end) < end) walk.next++;
    return entries.slice(from, walk.next);
  };
}

/** The state of an answer as the tree has it. */
export function dataState(answer: Answer): string {
  const { settled } = answer.section;
  const own = standingOf(answer);
  const state = own !== 'not started' || settled === null ? own : settled === 'waiting' ? 'waiting' : 'not applicable';
  return state.replace(' ', '-');
}
