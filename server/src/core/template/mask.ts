// Finds the blanks of a template in its source text, and hides them from the Markdown reader.

import { frontMatterEnd } from '../markdown/front-matter.ts';
import { isLineEnding, lineEnd } from '../markdown/scan.ts';
import { quoteEnd } from './blank-parts.ts';

/** A blank as it stands in a template. Zero-based UTF-16 offsets into the template's text; `end` is exclusive. */
export interface FoundBlank {
  /** Where its opening brace stands. */
  readonly start: number;
  /** Just past its closing brace; for one that is never closed, the end of its line. */
  readonly end: number;
  /** The text between the braces. */
  readonly source: string;
  readonly closed: boolean;
}

// A blank may be wrapped, but one that is never closed must not swallow the page.
const mostLines = 12;

const newBlock = /[ \t]*(?:#{1,6}(?:[ \t]|$)|[-*+][ \t]|\d{1,9}[.)][ \t]|\||>|`{3}|~{3})/y;
const fenceOpening = /[ \t]*(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/y;
const quoted = /[ \t]{0,3}>/y;

/**
 * Finds the blanks of a template's text, and returns a copy of the text, of the same length, with every character of a blank
 * but its line endings replaced by U+E000. Front matter, fenced code, comments and guidance quotes hold no blanks, and `\{` is a
 * plain brace. A blank may go on over line breaks, but not over a blank line or into another heading, item or table row.
 */
export function maskBlanks(text: string): {
  readonly masked: string;
  readonly blanks: readonly FoundBlank[];
} {
  const blanks = findBlanks(text);
  const pieces: string[] = [];
  let at = 0;
  for (const blank of blanks) {
    pieces.push(plain(text.slice(at, blank.start)), text.slice(blank.start, blank.end).replace(/[^\r\n]/g, '\uE000'));
    at = blank.end;
  }
  pieces.push(plain(text.slice(at)));
  return { masked: pieces.join(''), blanks };
}

// The masking character must mean a blank wherever it stands, even in a text that holds it already.
function plain(text: string): string {
  return text.includes('\uE000') ? text.replaceAll('\uE000', '\uE001') : text;
}

function findBlanks(text: string): readonly FoundBlank[] {
  const blanks: FoundBlank[] = [];
  const lastCommentEnd = text.lastIndexOf('-->');
  let reach: Reach = { line: 0, limit: 0, withQuotes: true };
  let atLineStart = true;
  let at = frontMatterEnd(text);
  while (at < text.length) {
    if (atLineStart) {
      const skipped = blanklessEnd(text, at);
      if (skipped > at) {
        at = skipped;
        continue;
      }
    }
    atLineStart = false;
    const code = text.charCodeAt(at);
    if (isLineEnding(code)) {
      atLineStart = true;
      at++;
    } else if (code === 0x5c) {
      at += isLineEnding(text.charCodeAt(at + 1)) ? 1 : 2;
    } else if (code === 0x3c && text.startsWith('<!--', at)) {
      if (at <= lastCommentEnd) at = text.indexOf('-->', at) + 3;
      else at = startsLine(text, at) ? text.length : at + 4;
    } else if (code === 0x7b) {
      const found = blankAt(text, at, reach);
      reach = found.reach;
      blanks.push(found.blank);
      at = found.blank.end;
    } else {
      at++;
    }
  }
  return blanks;
}

// Where the fenced code or the quoted line that begins here ends, or `at` when neither begins here.
function blanklessEnd(text: string, at: number): number {
  quoted.lastIndex = at;
  if (quoted.test(text)) return lineEnd(text, at);
  fenceOpening.lastIndex = at;
  const fence = fenceOpening.exec(text)?.[1];
  if (fence === undefined) return at;
  let line = lineEnd(text, at);
  while (line < text.length) {
    const next = lineEnd(text, line);
    const words = text.slice(line, next).trim();
    if (words.length >= fence.length && words === fence.charAt(0).repeat(words.length)) return next;
    line = next;
  }
  return text.length;
}

function startsLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !isLineEnding(text.charCodeAt(start - 1))) {
    if (text.charAt(start - 1).trim() !== '' || at - start > 3) return false;
    start--;
  }
  return true;
}

// What holds for every blank that begins on one line, so that a long line of blanks is not searched anew for each.
interface Reach {
  readonly line: number;
  readonly limit: number;
  readonly withQuotes: boolean;
}

function blankAt(text: string, start: number, before: Reach): { readonly blank: FoundBlank; readonly reach: Reach } {
  let reach =
    start < before.line
      ? before
      : {
          line: lineEnd(text, start),
          limit: blankLimit(text, start),
          withQuotes: true,
        };
  let end = closingBrace(text, start, reach.limit, reach.withQuotes);
  if (end === null && reach.withQuotes) {
    reach = { ...reach, withQuotes: false };
    end = closingBrace(text, start, reach.limit, false);
  }
  if (end !== null)
    return {
      blank: {
        start,
        end,
        source: text.slice(start + 1, end - 1),
        closed: true,
      },
      reach,
    };
  let stop = start;
  while (stop < text.length && !isLineEnding(text.charCodeAt(stop))) stop++;
  return {
    blank: {
      start,
      end: stop,
      source: text.slice(start + 1, stop),
      closed: false,
    },
    reach,
  };
}

// As far as a blank that begins here could go on.
function blankLimit(text: string, start: number): number {
  let line = lineEnd(text, start);
  for (let count = 1; count < mostLines && line < text.length; count++) {
    const next = lineEnd(text, line);
    newBlock.lastIndex = line;
    if (newBlock.test(text) || text.slice(line, next).trim() === '') return line;
    line = next;
  }
  return line;
}

// Quotation marks are first taken to hold braces; should one of them never close, they are only characters.
function closingBrace(text: string, start: number, limit: number, withQuotes: boolean): number | null {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
    else if (withQuotes && (character === '"' || character === '“')) {
      const end = quoteEnd(text, at, limit);
      if (end === null) return null;
      at = end - 1;
    }
  }
  return null;
}
