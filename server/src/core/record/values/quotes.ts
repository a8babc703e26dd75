// Where a text gives somebody's words in quotation marks.

import type { Span } from './span.ts';

export interface Quoted {
  /** The quotations with their marks, in order, none inside another. */
  readonly spans: readonly Span[];
  /** A double mark was opened and not closed: the words may go on in the next paragraph. */
  readonly open: boolean;
}

const marks = /["\u201c\u201d\u201e\u00ab\u00bb]|['\u2018\u2019]/g;

interface Mark {
  readonly index: number;
  readonly character: string;
  readonly isDouble: boolean;
  /** Nothing or a space, bracket or dash before it, and a word after it. */
  readonly opens: boolean;
  /** A word or full stop before it, and none after it. */
  readonly closes: boolean;
  /** An apostrophe may be meant: `the boys' room`. */
  readonly isDoubtful: boolean;
}

/**
 * The quotations of a paragraph, in double marks or single, straight or typographic. Apostrophes and marks of inches are none. What
 * a double mark opens and nothing closes goes on to the end. `goesOn` says that the paragraph before ended in such a quotation:
 * then what stands before a closing mark is quoted too.
 */
export function quotationsIn(text: string, goesOn = false): Quoted {
  const all = marksOf(text);
  const spans: Span[] = [];
  let next = 0;
  const first = all.findIndex(({ isDouble }) => isDouble);
  if (goesOn && first >= 0 && isClosing(all[first] as Mark)) {
    spans.push({ start: 0, end: (all[first] as Mark).index + 1 });
    next = first + 1;
  }
  const closers = singleClosers(all);
  while (next < all.length) {
    const mark = all[next] as Mark;
    let end = -1;
    if (mark.isDouble && !isInches(text, mark) && !isStrayClosing(mark)) {
      end = endOfDouble(all, next);
      if (end === all.length) return { spans: [...spans, { start: mark.index, end: text.length }], open: true };
    } else if (!mark.isDouble && mark.opens) end = closers[next] ?? -1;
    if (end >= 0) spans.push({ start: mark.index, end: (all[end] as Mark).index + 1 });
    next = (end >= 0 ? end : next) + 1;
  }
  return { spans, open: false };
}

// A straight mark is closed by the next that can close it; typographic ones may stand inside one another.
function endOfDouble(all: readonly Mark[], start: number): number {
  const isStraight = all[start]?.character === '"';
  let depth = 1;
  let end = start + 1;
  for (; end < all.length; end++) {
    const { isDouble, character, opens } = all[end] as Mark;
    if (!isDouble) continue;
    if ('\u201d\u00bb'.includes(character) || (character === '"' && (isStraight || !opens))) depth--;
    else if (!isStraight) depth++;
    if (depth === 0) break;
  }
  return end;
}

function marksOf(text: string): readonly Mark[] {
  return [...text.matchAll(marks)].flatMap((match): readonly Mark[] => {
    const [character] = match;
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + 1] ?? ' ';
    const isDouble = !/['\u2018\u2019]/.test(character);
    const opens = /[\s([{\u2010-\u2015/"\u201c\u00ab:-]/.test(before) && !/[\s)\]},.;:!?]/.test(after);
    const closes = !/[\s([{]/.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (!isDouble && !opens && !closes) return [];
    const isDoubtful =
      /[sS]/.test(before) && /^\s+\p{Ll}/u.test(text.slice(match.index + 1, match.index + 4)) && character !== '\u2018';
    // The '90s.
    const isYears = !isDouble && /^\d\ds/.test(text.slice(match.index + 1, match.index + 4));
    return [
      {
        index: match.index,
        character,
        isDouble,
        opens: opens && !isYears && character !== '\u2019',
        closes,
        isDoubtful,
      },
    ];
  });
}

function isClosing({ character, opens, closes }: Mark): boolean {
  return '\u201d\u00bb'.includes(character) || (character === '"' && closes && !opens);
}

// Nothing is open: `”` after a word closes nothing, and a straight mark there may still open badly typed words.
function isStrayClosing({ character, opens }: Mark): boolean {
  return '\u201d\u00bb'.includes(character) && !opens;
}

function isInches(text: string, { character, index, opens }: Mark): boolean {
  return character === '"' && !opens && /\d/.test(text[index - 1] ?? '');
}

/**
 * For each single mark the one that would close it: the next that closes beyond doubt, before another opens; else the next that
 * closes at all. Worked out from the end, so that long texts with many apostrophes take no longer for each.
 */
function singleClosers(all: readonly Mark[]): readonly (number | null)[] {
  const closers: (number | null)[] = new Array(all.length).fill(null);
  let sure: number | null = null;
  let any: number | null = null;
  for (let i = all.length - 1; i >= 0; i--) {
    const mark = all[i] as Mark;
    if (mark.isDouble) continue;
    closers[i] = sure ?? any;
    if (mark.opens) {
      sure = null;
      any = null;
    } else if (mark.closes && mark.isDoubtful) any = i;
    else if (mark.closes) {
      sure = i;
      any = i;
    }
  }
  return closers;
}
