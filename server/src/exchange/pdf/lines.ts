// Words broken into lines. Those of scripts written from the right stand in their order, and are read in the order they were said.

import type { Run } from '../tree.ts';
import type { Font, Letters } from './letters.ts';

/** How the words of a block look where nothing else is said of them. */
export interface Type {
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Some words of one line that look alike. */
export interface Piece {
  /** Points from the left edge of the line. */
  readonly x: number;
  readonly text: string;
  readonly font: Font;
  readonly size: number;
  readonly colour: string;
  readonly struck: boolean;
  /** What is said, where that is not what is drawn from left to right. */
  readonly actual: string | null;
}

export type Line = readonly Piece[];

/** Draws a line; `y` is where its letters stand. */
export function drawLine(doc: PDFKit.PDFDocument, line: Line, x: number, y: number): void {
  for (const { actual, font, size, colour, text, struck, x: shift } of line) {
    if (actual !== null) doc.markContent('Span', { actual });
    doc.font(font).fontSize(size).fillColor(colour);
    doc.text(text, x + shift, y, { lineBreak: false, baseline: 'alphabetic', strike: struck });
    if (actual !== null) doc.endMarkedContent();
  }
}

interface Segment extends Omit<Piece, 'x'> {
  readonly width: number;
}

interface Word {
  readonly segments: readonly Segment[];
  readonly width: number;
  /** The space before it, unless it begins a line. */
  readonly gap: number;
  /** Null for what has no direction of its own, as figures. */
  readonly fromRight: boolean | null;
  /** Begins a line whatever there is room for. */
  readonly begins: boolean;
}

const grey = '#595959';
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Breaks runs into lines that are no wider than a width, in points; a word that is wider is broken. */
export function linesOf(runs: readonly Run[], width: number, type: Type, letters: Letters): readonly Line[] {
  const words = wordsOf(runs, type, letters).flatMap((word) => broken(word, width, letters));
  const first = /\p{L}/u.exec(runs.map(({ text }) => text).join(''))?.[0] ?? '';
  const isFromRight = fromTheRight.test(first);
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    const line = lines.at(-1) as Word[];
    const room = used + word.gap + word.width <= width;
    if (word.begins || (line.length > 0 && !room)) {
      lines.push([word]);
      used = word.width;
    } else {
      used += (line.length > 0 ? word.gap : 0) + word.width;
      line.push(word);
    }
  }
  return lines.map((line, i) => set(line, width, isFromRight, lines[i + 1]?.[0] ?? null));
}

function wordsOf(runs: readonly Run[], type: Type, letters: Letters): readonly Word[] {
  const words: Word[] = [];
  let segments: Segment[] = [];
  let gap = 0;
  let begins = false;
  const end = () => {
    if (segments.length > 0 || begins) words.push(word(segments, gap, begins));
    segments = [];
    gap = 0;
    begins = false;
  };
  for (const run of runs) {
    if (run.text === '') {
      end();
      begins = true;
      continue;
    }
    const fonts = fontsFor(run, type);
    const look = { size: type.size, colour: run.blank ? grey : type.colour, struck: run.struck };
    // A line may also end after a stroke between words.
    for (const part of run.text.split(/( +)|(?<=[/\u2013\u2014-])(?=\p{L}{2})/u)) {
      if (part === undefined) continue;
      if (/^ *$/.test(part)) {
        if (part === '') continue;
        end();
        gap = letters.width(' ', fonts[0] ?? 'plain', type.size);
        continue;
      }
      if (/[/\u2013\u2014-]$/.test(segments.at(-1)?.text ?? '') && /^\p{L}/u.test(part)) end();
      segments.push(...segmentsOf(part, fonts, look, letters));
    }
  }
  end();
  return words;
}

function fontsFor(run: Run, type: Type): readonly Font[] {
  const bold = type.bold || run.bold;
  const italic = type.italic || run.italic || run.blank;
  const wanted = run.code ? 'code' : bold ? (italic ? 'both' : 'bold') : italic ? 'italic' : 'plain';
  return bold ? [wanted, 'bold', 'plain'] : [wanted, 'plain'];
}

function segmentsOf(
  text: string,
  fonts: readonly Font[],
  look: Pick<Segment, 'size' | 'colour' | 'struck'>,
  letters: Letters,
): readonly Segment[] {
  const made = (shown: string, font: Font, actual: string | null): Segment => ({
    ...look,
    text: shown,
    font,
    actual,
    width: letters.width(shown, font, look.size),
  });
  const font = letters.fontFor(text, fonts);
  if (font) return [made(text, font, fromTheRight.test(text) ? text : null)];
  // What has no width needs no letter, and what has none is said though it cannot be shown.
  const parts: { text: string; font: Font | null }[] = [];
  for (const letter of text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')) {
    const own = letters.fontFor(letter, fonts);
    const last = parts.at(-1);
    if (last && last.font === own) last.text += letter;
    else parts.push({ text: letter, font: own });
  }
  return parts.map((part) => {
    if (part.font) return made(part.text, part.font, fromTheRight.test(part.text) ? part.text : null);
    for (const letter of part.text) letters.unshown.add(letter);
    return made([...part.text].map(() => '\ufffd').join(''), 'plain', part.text);
  });
}

function word(segments: readonly Segment[], gap: number, begins: boolean): Word {
  const text = segments.map((segment) => segment.actual ?? segment.text).join('');
  const isFromRight = fromTheRight.test(text);
  const width = segments.reduce((sum, segment) => sum + segment.width, 0);
  return { segments, gap, begins, width, fromRight: isFromRight ? true : /\p{L}/u.test(text) ? false : null };
}

function broken(whole: Word, width: number, letters: Letters): readonly Word[] {
  if (whole.width <= width) return [whole];
  const words: Word[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const segment of whole.segments) {
    const said = [...(segment.actual ?? segment.text)];
    [...segment.text].forEach((letter, i) => {
      const one = letters.width(letter, segment.font, segment.size);
      const part = { ...segment, text: letter, actual: segment.actual === null ? null : (said[i] ?? ''), width: one };
      const last = words.at(-1);
      if (!last || used + one > width) {
        const isFirst = words.length === 0;
        words.push({ ...word([part], isFirst ? whole.gap : 0, isFirst && whole.begins), fromRight: whole.fromRight });
        used = one;
        return;
      }
      words[words.length - 1] = { ...last, segments: joined(last.segments, part), width: last.width + one };
      used += one;
    });
  }
  return words;
}

function joined(segments: readonly Segment[], next: Segment): readonly Segment[] {
  const last = segments.at(-1);
  if (!last || !looksLike(last, next) || (last.actual === null) !== (next.actual === null)) return [...segments, next];
  const actual = last.actual === null ? null : last.actual + (next.actual ?? '');
  return [...segments.slice(0, -1), { ...last, actual, text: last.text + next.text, width: last.width + next.width }];
}

function looksLike(one: Omit<Segment, 'width'>, other: Omit<Segment, 'width'>): boolean {
  return one.font === other.font && one.colour === other.colour && one.struck === other.struck;
}

/** Puts the words of a line in their places. Pieces come in the order they are said, wherever they stand. */
function set(words: readonly Word[], width: number, isFromRight: boolean, next: Word | null): Line {
  const order = inOrder(words, isFromRight);
  const places = new Map<Word, number>();
  let x = 0;
  order.forEach((one, i) => {
    const before = order[i - 1];
    // The space between two belongs to the one that is said later.
    if (before) x += words.indexOf(before) < words.indexOf(one) ? one.gap : before.gap;
    places.set(one, x);
    x += one.width;
  });
  const shift = isFromRight ? Math.max(0, width - x) : 0;
  const pieces: (Piece & { readonly end: number })[] = [];
  words.forEach((one, i) => {
    const after = words[i + 1] ?? next;
    const space = after && (after.gap > 0 || after.begins) ? ' ' : '';
    let at = (places.get(one) ?? 0) + shift;
    const segments = one.fromRight ? [...one.segments].reverse() : one.segments;
    const placed = segments.map((segment) => {
      const start = at;
      at += segment.width;
      return { segment, start };
    });
    for (const { segment, start } of one.fromRight ? placed.reverse() : placed) {
      const ends = segment === one.segments.at(-1) ? space : '';
      const { width: wide, ...piece } = segment;
      const said = piece.actual === null ? null : piece.actual + ends;
      const last = pieces.at(-1);
      const isNext =
        last && said === null && last.actual === null && looksLike(last, piece) && last.end <= start + 0.01;
      if (isNext && start - last.end < 12 && /\s$/.test(last.text) === start - last.end > 0.01)
        pieces[pieces.length - 1] = { ...last, text: last.text + piece.text + ends, end: start + wide };
      else
        pieces.push({
          ...piece,
          actual: said,
          x: start,
          end: start + wide,
          text: piece.text + (said === null ? ends : ''),
        });
    }
  });
  return pieces.map(({ end: _, ...piece }) => piece);
}

// Words of one direction that follow each other stand in that direction, in a line of either.
function inOrder(words: readonly Word[], isFromRight: boolean): readonly Word[] {
  const groups: { fromRight: boolean; words: Word[] }[] = [];
  words.forEach((one, i) => {
    const last = groups.at(-1);
    const next = words.slice(i + 1).find(({ fromRight }) => fromRight !== null)?.fromRight ?? isFromRight;
    const own = one.fromRight ?? (last && last.fromRight === next ? next : isFromRight);
    if (last && last.fromRight === own) last.words.push(one);
    else groups.push({ fromRight: own, words: [one] });
  });
  const placed = groups.map((group) => (group.fromRight ? [...group.words].reverse() : group.words));
  return (isFromRight ? placed.reverse() : placed).flat();
}
