import { isBlankSpace, isLineEnding, lineEnd } from './scan.ts';

/**
 * How much Markdown a paragraph (more exactly: lines without a blank line between them) may hold.
 * Beyond these the parser's time grows with the square or cube of the text, so that a single line could hold up an editor for minutes;
 * each bound is far above what people write, and at each the parser needs some tens of milliseconds.
 */
export const bounds = {
  /** Quotes and lists inside one another on one line, two columns of indentation counted as one. */
  depth: 60,
  /** Quotes and lists opened inside items of lists. */
  nested: 300,
  /** Lines one after another that go on with a list or quote without its marker or indentation. */
  lazy: 500,
  /** Runs of `*`, `_` and backticks, and `[`, `<!` and `<?`, in one paragraph, item, heading or table row. */
  marks: 300,
  /** Characters of lines without a blank line between them, unless they are plain or can be read part by part. */
  region: 65_536,
  /** Characters after which a list, quote, fence or comment that goes on over blank lines ends at one of them. */
  block: 32_768,
} as const;

/** A run of `*` or `_` counts once for each so many characters: each two of them may be one strong inside another. */
const longRun = 16;

/** The quote and list markers that a line begins with. */
interface Prefix {
  readonly content: number;
  /** Where the rule across the page starts that the line ends with, else -1. */
  readonly rule: number;
  readonly markers: number;
  /** How many of the markers stand in an item that begins on this line. */
  readonly inside: number;
  readonly isItem: boolean;
  /** Columns before the first list marker, or before the content when there is none. */
  readonly indent: number;
  readonly depth: number;
}

/**
 * How far a parse from the block start `at` must read: past `reach` to the first line of the next region, since no block starts inside a region.
 * `closed` says that everything open ends there all the same: at the end of the text or before a region past a bound.
 */
export function windowEnd(text: string, at: number, reach: number): { end: number; closed: boolean } {
  for (let start = at; start < text.length; ) {
    const region = readRegion(text, start);
    if (region.tooDeep || region.next - start > bounds.region) return { end: start, closed: true };
    if (start >= reach && start > at) {
      const end = lineEnd(text, start);
      return { end, closed: end === text.length };
    }
    start = region.next;
  }
  return { end: text.length, closed: true };
}

/** Whether the region that starts at `start` holds more quotes, lists or marks than the parser is given. */
export function isPastBound(text: string, start: number): boolean {
  return readRegion(text, start).tooDeep;
}

/** Where a block that starts at `start` ends at the latest: the first region past the bound for blocks, if it can be one that is not set in. */
export function lastEnd(text: string, start: number): number {
  const isSetIn = (at: number): boolean => isBlankSpace(text.charCodeAt(at));
  let at = start;
  while (at < text.length && at < start + (isSetIn(at) ? 2 * bounds.block : bounds.block)) at = regionEnd(text, at);
  return at;
}

/** The end of the region that starts at `start`, with the blank lines after it: the start of the next one. */
export function regionEnd(text: string, start: number): number {
  return regionEnds(text, start)[1];
}

/** Where the last line of the region that starts at `start` ends, without its line ending, and where the next region starts. */
export function regionEnds(text: string, start: number): readonly [number, number] {
  let at = start;
  while (at < text.length && !isBlankLine(text, at)) at = lineEnd(text, at);
  let last = at;
  while (last > start && isLineEnding(text.charCodeAt(last - 1))) last--;
  while (at < text.length && isBlankLine(text, at)) at = lineEnd(text, at);
  return [last, at];
}

function readRegion(text: string, start: number): { tooDeep: boolean; next: number } {
  let nested = 0;
  let lazy = 0;
  let marks = 0;
  let containerIndent = 0;
  let contained = false;
  let header = -1;
  let table = false;
  let at = start;
  while (at < text.length && !isBlankLine(text, at)) {
    const end = lineEnd(text, at);
    const prefix = readPrefix(text, at, end);
    const cells = countCells(text, prefix.content, end);
    table ||= cells > 1 && cells === header && isDelimiterRow(text, prefix.content, end);
    header = cells;

    nested += prefix.inside;
    if (prefix.markers > 0) {
      if (prefix.indent > containerIndent) nested++;
      containerIndent = prefix.indent;
    }
    contained ||= prefix.markers > 0;
    lazy = contained && prefix.markers === 0 && prefix.indent === 0 ? lazy + 1 : 0;
    if (prefix.isItem || (table && cells > 1) || startsAnew(text, prefix.content)) marks = 0;
    marks += prefix.content === prefix.rule ? 0 : countMarks(text, prefix.content, end);

    if (prefix.depth > bounds.depth || nested > bounds.nested || lazy > bounds.lazy || marks > bounds.marks) {
      return { tooDeep: true, next: at };
    }
    at = end;
  }
  while (at < text.length && isBlankLine(text, at)) at = lineEnd(text, at);
  return { tooDeep: false, next: at };
}

function isBlankLine(text: string, at: number): boolean {
  let index = at;
  while (isBlankSpace(text.charCodeAt(index))) index++;
  return index >= text.length || isLineEnding(text.charCodeAt(index));
}

function readPrefix(text: string, start: number, end: number): Prefix {
  const rule = ruleStart(text, start, end);
  let at = start;
  let markers = 0;
  let inside = 0;
  let isItem = false;
  let spaces = 0;
  let indent = 0;
  let depth = 0;
  const until = rule < 0 ? end : rule;
  while (at < until) {
    const code = text.charCodeAt(at);
    if (isBlankSpace(code) || code === 0xfeff) {
      spaces += code === 9 ? 4 : 1;
      at++;
      continue;
    }
    const width = code === 62 ? 1 : listMarkerWidth(text, at);
    if (width === 0) break;
    markers++;
    if (isItem) inside++;
    else indent += spaces;
    isItem ||= code !== 62;
    depth += 1 + (spaces >> 1);
    spaces = 0;
    at += width;
  }
  return { content: at, rule, markers, inside, isItem, indent: markers === 0 ? spaces : indent, depth };
}

/** Where a line's closing run of one marker and blanks starts, -1 when there is none: `- - -` is a rule across the page, not lists in lists. */
function ruleStart(text: string, start: number, end: number): number {
  let at = end;
  let marker = 0;
  let count = 0;
  while (at > start) {
    const code = text.charCodeAt(at - 1);
    if (code === 45 || code === 42 || code === 95) {
      if (marker !== 0 && marker !== code) break;
      marker = code;
      count++;
    } else if (!isBlankSpace(code) && !isLineEnding(code)) break;
    at--;
  }
  return count > 2 ? at : -1;
}

/** The width of the bullet or number at an offset, 0 when there is none. */
function listMarkerWidth(text: string, at: number): number {
  let index = at;
  const first = text.charCodeAt(at);
  if (first === 45 || first === 42 || first === 43) index++;
  else {
    while (isDigit(text.charCodeAt(index)) && index - at < 10) index++;
    const close = text.charCodeAt(index);
    if (index === at || (close !== 46 && close !== 41)) return 0;
    index++;
  }
  const after = text.charCodeAt(index);
  return index >= text.length || isBlankSpace(after) || isLineEnding(after) ? index - at : 0;
}

/** Whether a line's content cannot be the middle of a paragraph: it is empty or a heading. */
function startsAnew(text: string, content: number): boolean {
  let index = content;
  while (isBlankSpace(text.charCodeAt(index))) index++;
  if (index >= text.length || isLineEnding(text.charCodeAt(index))) return true;
  const start = index;
  while (text.charCodeAt(index) === 35) index++;
  const after = text.charCodeAt(index);
  return index > start && index - start < 7 && (isBlankSpace(after) || isLineEnding(after));
}

function countMarks(text: string, start: number, end: number): number {
  let marks = 0;
  let before = 0;
  let run = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95) {
      run = code === before ? run + 1 : 1;
      if (run % longRun === 1) marks++;
    } else if (code === 91 || (code === 96 && before !== 96)) marks++;
    else if (before === 60 && (code === 33 || code === 63)) marks++;
    before = code;
  }
  return marks;
}

function countCells(text: string, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && isBlankSpace(text.charCodeAt(from))) from++;
  while (to > from && isBlankOrEnding(text.charCodeAt(to - 1))) to--;
  if (text.charCodeAt(from) === 124) from++;
  if (to > from && text.charCodeAt(to - 1) === 124 && text.charCodeAt(to - 2) !== 92) to--;
  let cells = 1;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 124 && text.charCodeAt(at - 1) !== 92) cells++;
  return cells;
}

function isDelimiterRow(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 45 && code !== 58 && code !== 124 && !isBlankOrEnding(code)) return false;
  }
  return true;
}

function isBlankOrEnding(code: number): boolean {
  return isBlankSpace(code) || isLineEnding(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
