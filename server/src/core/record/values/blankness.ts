// Values that are there and say nothing: empty ones, and words that only hold a place.

import type { Span } from './span.ts';
import { plainMarks } from './tidied.ts';

/** True for nothing, and for nothing but dashes, dots, underscores, white space and invisible characters. */
export function isEmpty(text: string): boolean {
  return /^[\s\p{Cf}\p{Pd}\u2212._\u00b7\u2022\u2026\u22ef]*$/u.test(text);
}

/** True when a value or paragraph is a placeholder or holds one. */
export function isPlaceholder(text: string): boolean {
  return findPlaceholder(text) !== null;
}

/**
 * The first placeholder in a value: a template blank left anywhere (`{date; #x}`), a line that is only `[ ... ]`, or a
 * paragraph that is only TBC, to follow, xxx, ??? and the like. A sentence that merely contains such words is none.
 */
export function findPlaceholder(text: string): Span | null {
  const found = [findBlank(text), findFiller(text)].filter((span) => span !== null);
  return found.reduce<Span | null>((first, span) => (first === null || span.start < first.start ? span : first), null);
}

function findBlank(text: string): Span | null {
  const blank = text.includes('{') ? /\{[^{}\r\n]*\}/.exec(text) : null;
  return blank && { start: blank.index, end: blank.index + blank[0].length };
}

function findFiller(text: string): Span | null {
  for (const paragraph of paragraphsOf(text)) {
    const whole = text.slice(paragraph.start, paragraph.end);
    if (whole.length <= longestFiller && isFiller(whole)) return paragraph;
    const line = linesOf(text, paragraph).find(({ start, end }) => isBracketed(text.slice(start, end)));
    if (line) return line;
    if (/^lorem ipsum\b/i.test(whole)) return paragraph;
  }
  return null;
}

const longestFiller = 100;

const toBe =
  'to be (?:completed|confirmed|added|advised|determined|decided|agreed|arranged|updated|provided|inserted|filled in|written|done)';
const later = '(?: (?:later|shortly|soon|asap|in due course))?';
const something =
  '(?:details|more details|further details|info|information|more information|further information|report|more|text)';
const fillers = [
  't\\.? ?b\\.? ?[acd]',
  `(?:${something} )?(?:to follow|${toBe})${later}`,
  `(?:${something} )?(?:awaited|pending|outstanding)`,
  '(?:awaiting|waiting)(?: (?:details|info|information|confirmation|update|reply|response))?',
  'to ?do',
  'x{3,}',
  '[dx]{2}[ /.-][mx]{2}[ /.-](?:[yx]{2}|[yx]{4})',
  '(?:click or tap|click|tap)(?: here)? to (?:enter|add) (?:text|a date)|choose an item|enter (?:text|a date)',
  "(?:insert|enter|type|add|write) [a-z' ]{1,40} here",
];
const filler = new RegExp(`^(?:${fillers.join('|')})$`, 'i');

function isFiller(text: string): boolean {
  const plain = plainMarks(text);
  const bare = plain
    .replace(/^[\s*_("'\u201c]+/, '')
    .replace(/[.,;:!*_)"'\u201d-]{1,9}$/, '')
    .trim();
  return /^[? ]*\?[? ]*$/.test(plain) || filler.test(bare);
}

// A ticked or empty box, a footnote and a name taken out on purpose are said, not left.
function isBracketed(line: string): boolean {
  const inside = /^\s*\[([^[\]]*)\][\s.]*$/.exec(line)?.[1];
  return (
    inside !== undefined && !/^[ xX]?$|^\^|\b(?:removed|redacted|withheld|illegible|inaudible|sic)\b/i.test(inside)
  );
}

function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let open = false;
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    const last = paragraphs.at(-1);
    if (line.start === line.end) open = false;
    else if (open && last) last.end = line.end;
    else {
      paragraphs.push({ ...line });
      open = true;
    }
  }
  return paragraphs;
}

// The lines of a part of the text without the space round them.
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from <= end; ) {
    const stop = /[\r\n]/g;
    stop.lastIndex = from;
    const found = stop.exec(text)?.index ?? end;
    const to = Math.min(found, end);
    const line = text.slice(from, to);
    const trimmed = line.trimStart();
    const begins = to - trimmed.length;
    lines.push({ start: begins, end: begins + trimmed.trimEnd().length });
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}
