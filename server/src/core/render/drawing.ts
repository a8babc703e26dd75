// What every picture is drawn with: words cut to fit, days along a line, and a figure round it.

import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../record/values/dates.ts';

/** Pictures are this many units wide; they are shown as wide as there is room. */
export const pictureWidth = 900;

/** About how wide a text of 13 units' size is: fonts differ, so a little more than most need. */
export function widthOf(text: string): number {
  return text.length * 7;
}

/** A text on at most so many lines of so many characters, cut with an ellipsis where it is longer. */
export function wrapped(text: string, characters: number, lines: number): readonly string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= characters || line === '') line = longer;
    else {
      found.push(line);
      line = word;
    }
  }
  found.push(line);
  const kept = found.slice(0, lines).map((one) => shortened(one, characters));
  const last = kept.at(-1) ?? '';
  return found.length <= lines
    ? kept
    : [...kept.slice(0, -1), `${shortened(`${last} `, characters - 1).trimEnd()}\u2026`];
}

/** A text on one line, cut with an ellipsis where it is longer than so many characters. */
export function shortened(text: string, characters: number): string {
  const letters = [...text];
  return letters.length <= characters
    ? text
    : `${letters
        .slice(0, characters - 1)
        .join('')
        .trimEnd()}\u2026`;
}

/** The number of days from one day to another; negative where it lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

/** The first of some days, and the last; null of none. */
export function spanOf(days: readonly PlainDate[]): { readonly first: PlainDate; readonly last: PlainDate } | null {
  const sorted = [...days].sort(Temporal.PlainDate.compare);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? { first, last } : null;
}

/** A word of a picture. `className` is one of the style's: `quiet`, `strong`. */
export function label(x: number, y: number, text: string, className = '', anchor = 'start'): Element {
  return s(
    'text',
    { x: round(x), y: round(y), textAnchor: anchor, className: className === '' ? [] : [className] },
    text,
  );
}

/** A number short enough to be written many times. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}

export interface Picture {
  readonly id: 'clocks' | 'chronology' | 'household';
  readonly title: string;
  /** What it shows, for who cannot see it. */
  readonly description: string;
  /** Where it needs more room than others: what is in it is smaller then. */
  readonly width?: number;
  readonly height: number;
  readonly drawn: readonly Element[];
  /** The same as a table, where the record itself has none. */
  readonly table: Element | null;
}

/** A picture with its title, and its words for who cannot see it. */
export function figureOf({ id, title, description, width = pictureWidth, height, drawn, table }: Picture): Element {
  const ids = [`picture-${id}-title`, `picture-${id}-words`];
  return h(
    'figure',
    { dataPicture: id },
    h('figcaption', title),
    s(
      'svg',
      { viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, role: 'img', ariaLabelledBy: ids },
      s('title', { id: ids[0] }, title),
      s('desc', { id: ids[1] }, description),
      ...drawn,
    ),
    table,
  );
}
