// Cutting a condition, or a name, into the pieces by which one is found in the other.

import type { Span } from './blank.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'mark';
  /** How the piece is compared: without case, with plain quotes and dashes, and `&` as `and`. For a string: FEEL source. */
  readonly key: string;
  /** As written. */
  readonly text: string;
  readonly at: Span;
  /** For a string: whether it has its closing mark. */
  readonly closed: boolean;
  /** For a string: the mark it opens with. */
  readonly quote: '"' | "'" | null;
}

const space = /\s+/uy;
const number = /\d+(?:\.\d+)?(?![\p{L}\p{N}\p{M}_])/uy;
const word = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_'’]*/uy;
// Bounded, so that many stray marks do not each search the whole text.
const singleQuoted = /['‘](?:[^'’"\r\n]|['’](?=\p{L})){0,120}['’](?![\p{L}\p{N}])/uy;
const signs = /[=<>!&|]+|\.\.|\*\*/uy;

/** Cuts a text into pieces, leaving out the spaces. Every text can be cut. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const gap = matchAt(space, source, at);
    if (gap > at) {
      at = gap;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.at.end;
  }
  return tokens;
}

function matchAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

function tokenAt(source: string, start: number): Token {
  const character = source.charAt(start);
  if (character === '"' || character === '“' || character === '”') return stringAt(source, start);
  const single = matchAt(singleQuoted, source, start);
  if (single > start) {
    const inside = source.slice(start + 1, single - 1);
    return { ...piece('string', source, start, single), key: `"${inside.replaceAll('\\', '\\\\')}"`, quote: "'" };
  }
  const figures = matchAt(number, source, start);
  if (figures > start) return piece('number', source, start, figures);
  const letters = matchAt(word, source, start);
  if (letters > start) return piece('word', source, start, letters);
  const sign = matchAt(signs, source, start);
  if (sign > start) return piece('mark', source, start, sign);
  return piece('mark', source, start, start + ((source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
}

function piece(kind: Token['kind'], source: string, start: number, end: number): Token {
  const text = source.slice(start, end);
  return { kind, key: keyOf(text), text, at: { start, end }, closed: true, quote: null };
}

function keyOf(text: string): string {
  if (text === '&') return 'and';
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');
}

// Typographic quotation marks are what a word processor makes of the plain ones FEEL has.
function stringAt(source: string, start: number): Token {
  let end = start + 1;
  while (end < source.length && source.charAt(end) !== '"' && source.charAt(end) !== '”')
    end += source.charAt(end) === '\\' ? 2 : 1;
  const closed = end < source.length;
  const stop = Math.min(closed ? end + 1 : end, source.length);
  const inside = source.slice(start + 1, closed ? end : stop);
  return {
    kind: 'string',
    key: `"${inside}"`,
    text: source.slice(start, stop),
    at: { start, end: stop },
    closed,
    quote: '"',
  };
}
