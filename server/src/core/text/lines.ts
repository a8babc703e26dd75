import type { Edit } from './edit.ts';

/** A place as an editor says it: both numbers zero-based; `character` counts units of the encoding agreed with the editor. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** What `character` counts: UTF-16 code units, or bytes of UTF-8. */
export type Encoding = 'utf-16' | 'utf-8';

/** Where the lines of a text start: zero-based UTF-16 offsets, rising, the first always 0. */
export interface Lines {
  readonly starts: readonly number[];
}

const LF = 10;
const CR = 13;

/** Finds the lines of a text. `\n`, `\r\n` and a lone `\r` each end a line, as in the Language Server Protocol. */
export function linesOf(text: string): Lines {
  return { starts: startsIn(text, 0, text.length, [0]) };
}

/** The starts of lines whose line ending ends in a range of the text. */
function startsIn(text: string, from: number, until: number, starts: number[] = []): number[] {
  for (let at = from; at < until; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** The lines of a text after an edit, from those of the text before it: only round the edit is the text read again. The edit lies inside the text. */
export function linesAfter({ starts }: Lines, { start, end, text }: Edit, after: string): Lines {
  const delta = text.length - (end - start);
  // Whether a line starts somewhere is decided by the characters on both sides of it.
  const first = firstAtOrAfter(starts, Math.max(start, 1));
  const next = firstAtOrAfter(starts, end + 1);
  const fresh = startsIn(after, Math.max(start, 1) - 1, end + delta);
  return { starts: [...starts.slice(0, first), ...fresh, ...starts.slice(next).map((each) => each + delta)] };
}

function firstAtOrAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line and character of an offset. An offset outside the text, or inside a line ending, is moved to the nearest place before it. */
export function positionAt(text: string, lines: Lines, offset: number, encoding: Encoding): LinePosition {
  const at = clamp(offset, 0, text.length);
  const line = lineOf(lines, at);
  const start = lines.starts[line] ?? 0;
  const end = Math.min(at, contentEnd(text, lines, line));
  if (encoding === 'utf-16') return { line, character: end - start };
  let character = 0;
  for (let index = start; index < end; ) {
    const units = unitsAt(text, index);
    if (index + units > end) break;
    character += bytesOf(text.charCodeAt(index), units);
    index += units;
  }
  return { line, character };
}

/** The offset of a line and character. A line outside the text, or a character past the end of its line, is moved to the nearest place. */
export function offsetAt(text: string, lines: Lines, position: LinePosition, encoding: Encoding): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return text.length;
  const end = contentEnd(text, lines, position.line);
  if (encoding === 'utf-16') return clamp(start + position.character, start, end);
  let left = position.character;
  let index = start;
  while (index < end) {
    const units = unitsAt(text, index);
    left -= bytesOf(text.charCodeAt(index), units);
    if (left < 0) break;
    index += units;
  }
  return index;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function lineOf(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function contentEnd(text: string, lines: Lines, line: number): number {
  const next = lines.starts[line + 1];
  if (next === undefined) return text.length;
  return text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR ? next - 2 : next - 1;
}

function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function bytesOf(code: number, units: number): number {
  if (units === 2) return 4;
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}
