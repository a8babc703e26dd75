// Selecting more and more: a word, the value, the field or row, the table, the section, the record.

import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { lineAround, type Span, whatIsAt } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { offsetOfPosition, rangeBetween } from './ranges.ts';

/** A chain of ranges for each position, each within the next. */
export function selectionRangesAt(
  project: Project,
  document: Document,
  positions: readonly Position[],
): readonly SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetOfPosition(project, document, position);
    const spans = nested([{ start: offset, end: offset }, ...spansAt(project, document, offset)]);
    return spans.reduceRight<SelectionRange | undefined>(
      (parent, { start, end }) => ({
        range: rangeBetween(project, document, start, end),
        ...(parent ? { parent } : {}),
      }),
      undefined,
    ) as SelectionRange;
  });
}

function spansAt(project: Project, document: Document, offset: number): readonly Span[] {
  const { text } = document.blocks;
  const whole = { start: 0, end: text.length };
  const line = trimmed(text, lineAround(text, offset));
  const always = [wordAt(text, offset), line, whole];
  if (!isRecord(document) || document.tooLong !== null) return always;
  const { form, record } = checkedOf(project, document);
  const at = whatIsAt(record, form, offset);
  const own: Span[] = [];
  if (at.kind === 'cell') {
    const table = offsetsOf(record.blocks, at.table.at);
    own.push(trimmed(text, at.span), table);
  } else if (at.kind === 'answer') {
    const label = at.answer.label ? offsetsOf(record.blocks, at.answer.label.at) : at.span;
    const said = at.answer.said ? offsetsOf(record.blocks, at.answer.said.at) : at.span;
    own.push(trimmed(text, at.span), trimmed(text, said));
    if (at.answer.ask.style !== 'text')
      own.push({ start: Math.min(label.start, said.start), end: Math.max(label.end, said.end) });
  } else own.push(trimmed(text, at.span));
  return [...always, ...own, ...sectionsAround(record, offset)];
}

function sectionsAround({ pieces, blocks }: ReturnType<typeof checkedOf>['record'], offset: number): readonly Span[] {
  const headings = pieces.flatMap((piece) =>
    piece.kind === 'heading' ? [{ depth: piece.depth, start: offsetsOf(blocks, piece.at).start }] : [],
  );
  return headings.flatMap(({ depth, start }, i) => {
    const end = headings.slice(i + 1).find((next) => next.depth <= depth)?.start ?? blocks.text.length;
    return start <= offset && offset <= end ? [trimmed(blocks.text, { start, end })] : [];
  });
}

function wordAt(text: string, offset: number): Span {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{M}\p{N}'’-]/u.test(character);
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(text[start - 1])) start--;
  while (end < text.length && isWord(text[end])) end++;
  return { start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end: start } : { start: start + lead, end: start + words.trimEnd().length };
}

// Each must hold the one before, and say something new.
function nested(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return sorted.reduce<Span[]>((chain, span) => {
    const last = chain.at(-1);
    const isWider =
      !last || (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start);
    return isWider ? [...chain, span] : chain;
  }, []);
}
