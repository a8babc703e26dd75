import { parseMarkdown } from './parse.ts';
import type { RunsBuilder } from './runs.ts';
import { isBlankSpace, isLineEnding } from './scan.ts';

const reference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[\dA-Za-z]{1,31});/y;
const lineEnding = /\r\n?|\n/g;
const punctuation = /[!-/:-@[-`{-~]/;

/** What a stretch of the source reads as: as many characters when it stands for itself. */
interface Reading {
  readonly text: string;
  readonly offset: number;
  readonly width: number;
}

/** Adds the value of a text node that stands in the source between two offsets, with its escapes, references and prefixes of lines. */
export function addText(builder: RunsBuilder, source: string, start: number, end: number, value: string): void {
  const asItStands = source.slice(start, end) === value;
  if (asItStands && !value.includes('\r')) {
    builder.copy(value, start);
    return;
  }
  const readings = asItStands
    ? readLines(source, start, end)
    : readText(source, textStart(source, start, end, value), end);
  const read = readings.map(({ text }) => text).join('');
  if (read === value.replace(lineEnding, '\n')) addReadings(builder, readings);
  else addNear(builder, start, end, value);
}

/** Adds the value of code in a line, which stands in the source between two offsets with its backticks. */
export function addInlineCode(builder: RunsBuilder, source: string, start: number, end: number, value: string): void {
  let from = start;
  while (source.charCodeAt(from) === 96) from++;
  let to = end - (from - start);
  if (/^[ \r\n][^]*[ \r\n]$/.test(source.slice(from, to)) && /[^ \r\n]/.test(value)) {
    from += source.startsWith('\r\n', from) ? 2 : 1;
    to -= source.endsWith('\r\n', to) ? 2 : 1;
  }
  addLines(builder, source, from, to, value);
}

/** Adds a value of lines each of which ends as a line of the source does, and may lack what that begins with. */
export function addLines(builder: RunsBuilder, source: string, start: number, end: number, value: string): void {
  const lines = linesBetween(source, start, end);
  linesBetween(value, 0, value.length).forEach((line, index) => {
    const text = value.slice(line.start, line.end);
    const before = lines[index - 1];
    if (index > 0) builder.stand('\n', before?.end ?? end, before?.ending ?? 0);
    const from = lines[index];
    const said = text.trimStart();
    const blanks = text.length - said.length;
    if (!from) addNear(builder, end, end, text);
    else if (endsWith(source, from.start, from.end, text)) builder.copy(text, from.end - text.length);
    else if (endsWith(source, from.start, from.end, said)) {
      // A tab that is partly indentation is read as the blanks left over.
      builder.stand(text.slice(0, blanks), from.end - said.length, 0);
      builder.copy(said, from.end - said.length);
    } else addCell(builder, source, from.start, from.end, text);
  });
}

function endsWith(source: string, start: number, end: number, text: string): boolean {
  return end - text.length >= start && source.endsWith(text, end);
}

/** The parser shows a null character as one that could not be read. */
function shown(character: string): string {
  return character === '\0' ? '\uFFFD' : character;
}

/** Adds code in a cell, where `\|` is a `|`. */
function addCell(builder: RunsBuilder, source: string, start: number, end: number, value: string): void {
  const readings: Reading[] = [];
  for (let at = start; at < end; ) {
    const width = source.startsWith('\\|', at) ? 2 : 1;
    readings.push({ text: shown(source.charAt(at + width - 1)), offset: at, width });
    at += width;
  }
  if (readings.map(({ text }) => text).join('') === value) addReadings(builder, readings);
  else addNear(builder, start, end, value);
}

/** Adds a value whose way back into the source is not known, each character at about its place. */
function addNear(builder: RunsBuilder, start: number, end: number, value: string): void {
  for (let index = 0; index < value.length; index++) {
    builder.stand(value.charAt(index), Math.min(start + index, end), start + index < end ? 1 : 0);
  }
}

function addReadings(builder: RunsBuilder, readings: readonly Reading[]): void {
  for (const { text, offset, width } of readings) {
    if (width === text.length) builder.copy(text, offset);
    else builder.stand(text, offset, width);
  }
}

/** Where a text begins: after a tick on a line of its own the parser counts in the start of the next line. */
function textStart(source: string, start: number, end: number, value: string): number {
  let at = start;
  if (/^\s/.test(value) || !/\s/.test(source.charAt(at))) return at;
  while (at < end && /[\s>]/.test(source.charAt(at))) at++;
  return at;
}

function readText(source: string, start: number, end: number): Reading[] {
  const readings: Reading[] = [];
  const add = (text: string, offset: number, width: number): number => {
    readings.push({ text, offset, width });
    return offset + width;
  };
  for (let at = start; at < end; ) {
    const code = source.charCodeAt(at);
    if (isLineEnding(code)) {
      at = add('\n', at, endingWidth(source, at));
      // A line of a paragraph goes on after the indentation and `>` of what it stands in; a `>` of its own would begin a quote.
      while (at < end && (isBlankSpace(source.charCodeAt(at)) || source.charCodeAt(at) === 62)) at++;
    } else if (isBlankSpace(code)) {
      let next = at;
      while (next < end && isBlankSpace(source.charCodeAt(next))) next++;
      // Blanks before a line ending are not text.
      at = next < end && isLineEnding(source.charCodeAt(next)) ? next : add(source.slice(at, next), at, next - at);
    } else if (code === 92 && at + 1 < end && punctuation.test(source.charAt(at + 1))) {
      at = add(source.charAt(at + 1), at, 2);
    } else if (code === 38) {
      reference.lastIndex = at;
      const written = reference.exec(source)?.[0] ?? '&';
      at = add(characterOf(written), at, written.length);
    } else {
      at = add(shown(source.charAt(at)), at, 1);
    }
  }
  return readings;
}

function readLines(source: string, start: number, end: number): Reading[] {
  return linesBetween(source, start, end).flatMap((line) => {
    const text = source.slice(line.start, line.end);
    const reading = { text, offset: line.start, width: text.length };
    return line.ending === 0 ? [reading] : [reading, { text: '\n', offset: line.end, width: line.ending }];
  });
}

/** What a character reference stands for, asked of the parser so as never to differ from it; one that it does not know stands for itself. */
function characterOf(written: string): string {
  const known = characters.get(written);
  if (known !== undefined) return known;
  const [paragraph] = written.length > 1 ? parseMarkdown(written).children : [];
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const character = text?.type === 'text' ? text.value : written;
  if (characters.size < 500) characters.set(written, character);
  return character;
}

const characters = new Map<string, string>();

function linesBetween(source: string, start: number, end: number): { start: number; end: number; ending: number }[] {
  const lines: { start: number; end: number; ending: number }[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (!isLineEnding(source.charCodeAt(at))) continue;
    const ending = Math.min(endingWidth(source, at), end - at);
    lines.push({ start: from, end: at, ending });
    at += ending - 1;
    from = at + 1;
  }
  lines.push({ start: from, end, ending: 0 });
  return lines;
}

function endingWidth(source: string, at: number): number {
  return source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10 ? 2 : 1;
}
