// How far what stands under a heading goes, and moving it as it stands.

import type { Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Heading } from '../../core/record/piece.ts';
import type { WrittenRecord } from '../../core/record/record.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround, type Span } from '../at.ts';
import { paragraphAt } from './insert.ts';

export interface HeadingSpan {
  readonly heading: Heading;
  /** The start of its line, or of the acceptances that stand directly above it and belong to it. */
  readonly start: number;
  /** The start of the first line under it. */
  readonly body: number;
  /** The next heading of any depth, or the end of the text. */
  readonly own: number;
  /** The next heading that is not within it, or the end of the text. */
  readonly end: number;
}

/** The headings of a record that stand on a line of their own, not within a list or quote, in order. */
export function headingSpans(record: WrittenRecord): readonly HeadingSpan[] {
  const { blocks, pieces } = record;
  const { text } = blocks;
  const acceptances = record.acceptances.map(({ at }) => offsetsOf(blocks, at));
  const headings = pieces.flatMap((piece) => {
    if (piece.kind !== 'heading') return [];
    const { start, end } = offsetsOf(blocks, piece.at);
    const line = lineAround(text, start).start;
    return text.slice(line, start).trim() === '' ? [{ heading: piece, line, end }] : [];
  });
  const starts = headings.map(({ line }) => {
    let start = line;
    for (;;) {
      const above = acceptances.find(({ end }) => end < start && /^[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(end, start)));
      if (!above || lineAround(text, above.start).start !== above.start) return start;
      start = above.start;
    }
  });
  return headings.map(({ heading, end }, i) => {
    const next = headings.findIndex((other, j) => j > i && other.heading.depth <= heading.depth);
    return {
      heading,
      start: starts[i] ?? 0,
      body: nextLine(text, lineAround(text, end).end),
      own: starts[i + 1] ?? text.length,
      end: (next < 0 ? undefined : starts[next]) ?? text.length,
    };
  });
}

/** The start of the line after one that ends at an offset; the end of the text where there is none. */
export function nextLine(text: string, end: number): number {
  return end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** Takes a stretch of lines away without leaving empty lines at the end of the text. */
export function removed(text: string, { start, end }: Span): Edit {
  if (text.slice(end).trim() !== '') return { start, end, text: '' };
  const kept = text.slice(0, start).trimEnd().length;
  return { start: kept, end: text.length, text: kept === 0 ? '' : newlineOf(text) };
}

/** How the lines of a text end: as its first does. */
export function newlineOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Moves a stretch of whole lines to an offset outside it, as paragraphs of their own; nothing where it stands there already. */
export function moved(form: Form, span: Span, to: number): readonly Edit[] {
  const { text } = form.record.blocks;
  const body = text
    .slice(span.start, span.end)
    .replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')
    .trimEnd();
  if (body === '' || (to >= span.start && text.slice(span.end, to).trim() === '')) return [];
  const away = removed(text, span);
  if (away.start < to && to < away.end) return [];
  return [away, paragraphAt(form, to, body.replace(/\r\n|\r/g, '\n'))];
}
