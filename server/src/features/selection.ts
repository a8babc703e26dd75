// Selecting more and more: a word, the value, the field or row, the table, the section, the record.

import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { readRecord } from '../core/record/record.ts';
import { maskBlanks } from '../core/template/mask.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { lineAround, type Span, whatIsAt } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { headingSpans } from './heading-spans.ts';
import { offsetOfPosition, rangeBetween } from './ranges.ts';

/** A chain of ranges for each position, each within the next. */
export function selectionRangesAt(
  project: Project,
  document: Document,
  positions: readonly Position[],
): readonly SelectionRange[] {
  const sections = sectionsOf(document);
  return positions.map((position) => {
    const offset = offsetOfPosition(project, document, position);
    const around = sections.filter(({ start, end }) => start <= offset && offset <= end);
    const spans = nested([...spansAt(project, document, offset), ...around], offset);
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
  if (document.kind === 'template') return [...always, ...blankAround(text, offset)];
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
  return [...always, ...own];
}

function sectionsOf(document: Document): readonly Span[] {
  if (document.tooLong !== null || !(document.kind === 'template' || isRecord(document))) return [];
  const { blocks } = document;
  return headingSpans(blocks, readRecord(blocks).pieces).map((span) => trimmed(blocks.text, span));
}

// What a template says in braces, without them and with them.
function blankAround(text: string, offset: number): readonly Span[] {
  const found = maskBlanks(text).blanks.find(({ start, end }) => start < offset && offset < end);
  return found ? [trimmed(text, { start: found.start + 1, end: found.end - 1 }), found] : [];
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
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const sorted = spans
    .filter(({ start, end }) => start < end && start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const chain: Span[] = [];
  for (const span of sorted) {
    const last = chain.at(-1);
    const isWider =
      !last || (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start);
    if (isWider) chain.push(span);
  }
  // In an empty document there is nothing to select.
  return chain.length > 0 ? chain : [{ start: offset, end: offset }];
}
