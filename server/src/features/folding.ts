// What can be folded away: sections, guidance, tables, long lists, comments, and the details at the top.

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Piece } from '../core/record/piece.ts';
import { readRecord } from '../core/record/record.ts';
import { positionAt } from '../core/text/lines.ts';
import { type Document, linesIn, type Project } from '../project/project.ts';
import { isRecord } from './diagnostics.ts';
import { headingSpans } from './heading-spans.ts';

/** Folding ranges by whole lines, in order. */
export function foldingRangesOf(project: Project, document: Document): readonly FoldingRange[] {
  if (document.tooLong !== null || !(document.kind === 'template' || isRecord(document))) return [];
  const { blocks } = document;
  const { pieces, frontMatter } = readRecord(blocks);
  const lines = linesIn(document);
  const lineOf = (offset: number) => positionAt(blocks.text, lines, offset, project.encoding).line;
  const lastLine = (end: number) => lineOf(blocks.text.slice(0, end).trimEnd().length);
  const range = (start: number, end: number, kind?: FoldingRangeKind): readonly FoldingRange[] => {
    const startLine = lineOf(start);
    const endLine = lastLine(end);
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
  };
  const spanOf = (piece: Piece) => offsetsOf(blocks, piece.at);
  const sections = headingSpans(blocks, pieces).flatMap(({ start, end }) => range(start, end));
  const details = frontMatter.block ? range(0, frontMatter.block.text.length, FoldingRangeKind.Imports) : [];
  const others = pieces.flatMap((piece): readonly FoldingRange[] => {
    const { start, end } = spanOf(piece);
    if (piece.kind === 'table') return range(start, end);
    if (piece.kind === 'guidance' || piece.kind === 'comment') return range(start, end, FoldingRangeKind.Comment);
    return [];
  });
  return nested([
    ...details,
    ...sections,
    ...lists(pieces, spanOf).flatMap(({ start, end }) => range(start, end)),
    ...others,
  ]);
}

// In order, outer before inner; of two that begin on one line, or cross, the first and longer is kept.
function nested(folds: readonly FoldingRange[]): readonly FoldingRange[] {
  const sorted = [...folds].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  const open: FoldingRange[] = [];
  return sorted.filter((fold) => {
    while ((open.at(-1)?.endLine ?? fold.startLine) < fold.startLine) open.pop();
    const around = open.at(-1);
    if (around && (around.startLine === fold.startLine || around.endLine < fold.endLine)) return false;
    open.push(fold);
    return true;
  });
}

/** A list shorter than this is read at a glance. */
const shortest = 5;

function lists(pieces: readonly Piece[], spanOf: (piece: Piece) => { readonly start: number; readonly end: number }) {
  const found: { readonly start: number; readonly end: number }[] = [];
  let run: Piece[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= shortest) found.push({ start: spanOf(first).start, end: spanOf(last).end });
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'entry' && piece.form === 'item') run.push(piece);
    else if (!(piece.kind === 'entry' && piece.nested)) close();
  }
  close();
  return found;
}
