// Where an answer is being typed, and how words are put there.

import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { FieldAsk, SectionAsk } from '../../core/template/template.ts';
import type { AnswerAt, Span } from '../at.ts';
import type { Cursor } from './cursor.ts';
import { mapWords, type Snippet } from './snippet.ts';

/** A blank with what stands in it on the cursor's line. */
export interface Hole {
  readonly ask: FieldAsk;
  readonly section: SectionAsk | null;
  /** What words replace: all that is said on the line, without the space around it. */
  readonly span: Span;
  /** Space that the words need before and after them. */
  readonly lead: string;
  readonly tail: string;
  readonly isCell: boolean;
  /** What stands in `span`. */
  readonly said: string;
}

/** Words as a hole takes them: a bar in a cell is no end of it. */
export function into({ lead, tail, isCell }: Hole, words: Snippet): Snippet {
  const safe = isCell ? mapWords(words, (one) => one.replaceAll('|', '\\|')) : words;
  return [lead, ...safe, tail].filter((part) => part !== '');
}

/** The hole after a label; null where the cursor is in an answer's further lines. */
export function holeAfterLabel({ text, line, offset, document }: Cursor, { answer }: AnswerAt): Hole | null {
  const { ask, said, label, section } = answer;
  if (!label || ask.style === 'text') return null;
  const labelEnd = offsetsOf(document.blocks, label.at).end;
  if (labelEnd < line.start || labelEnd > offset) return null;
  const marks = /^[*_]{0,3}[ \t]?[:：?]{0,2}[*_]{0,3}/.exec(text.slice(labelEnd, line.end))?.[0].length ?? 0;
  // An answer that begins in bold keeps its marks out of what is replaced only where it is said to begin after them.
  const saidAt = said && said.text !== '' ? offsetsOf(document.blocks, said.at).start : null;
  const open = labelEnd + marks;
  if (offset < open) return null;
  const space = /^[ \t]*/.exec(text.slice(open, line.end))?.[0].length ?? 0;
  const first = saidAt !== null && saidAt > open && saidAt <= line.end ? Math.min(saidAt, open + space) : open + space;
  return holeBetween(text, first, line.end, offset, { ask, section: section.ask, isCell: false });
}

/** The hole of a cell, or null where the line has no such cell. */
export function holeInCell(cursor: Cursor, ask: FieldAsk, section: SectionAsk | null): Hole | null {
  const cell = cellSpan(cursor);
  if (!cell) return null;
  const { text, offset } = cursor;
  const inner = text.slice(cell.start, cell.end);
  const space = /^[ \t]*/.exec(inner)?.[0].length ?? 0;
  const first = space === inner.length ? cell.start + Math.min(1, space) : cell.start + space;
  const hole = holeBetween(text, first, cell.end, offset, { ask, section, isCell: true });
  // A cell that is not closed yet is closed by whoever goes on typing.
  return cell.closed && hole.span.end === cell.end ? { ...hole, tail: ' ' } : hole;
}

function holeBetween(
  text: string,
  first: number,
  end: number,
  offset: number,
  more: Pick<Hole, 'ask' | 'section' | 'isCell'>,
): Hole {
  const start = Math.min(first, offset);
  const saidEnd = start + text.slice(start, end).trimEnd().length;
  const stop = Math.max(saidEnd, offset);
  const before = text[start - 1] ?? ' ';
  return {
    ...more,
    span: { start, end: stop },
    lead: /\s/.test(before) ? '' : ' ',
    tail: '',
    said: text.slice(start, saidEnd),
  };
}

/** The cell the cursor is in, without its bars, and its number; null outside the bars. */
export function cellSpan({
  text,
  line,
  offset,
}: Pick<Cursor, 'text' | 'line' | 'offset'>): (Span & { readonly column: number; readonly closed: boolean }) | null {
  const bars: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') bars.push(at);
  }
  const leading = text.slice(line.start, bars[0] ?? line.end).trim() === '';
  const next = bars.findIndex((at) => at >= offset);
  const index = next < 0 ? bars.length : next;
  const column = leading ? index - 1 : index;
  if (column < 0) return null;
  const opened = bars[index - 1];
  const start = opened === undefined ? line.start : opened + 1;
  return { start, end: bars[index] ?? line.end, column, closed: next >= 0 };
}
