// What every picture is drawn with: words cut to fit, days along a line, and a figure round it.

import type { Element, Properties } from 'hast';
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

const thin = { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5' };

/** How each part looks where no style sheet says so: on dark as on light, in a document as on a screen. A style sheet wins. */
const looks: Readonly<Record<string, Properties>> = {
  quiet: { fontSize: '12', fillOpacity: '0.75' },
  strong: { fontWeight: '600' },
  line: thin,
  faint: { ...thin, strokeWidth: '1', strokeOpacity: '0.25' },
  today: { ...thin, stroke: '#2f7fb5', strokeDashArray: ['4 3'] },
  'today-words': { fill: '#2f7fb5', fontSize: '12' },
  due: { ...thin, strokeWidth: '2' },
  allowed: { fill: 'currentColor', fillOpacity: '0.2' },
  good: { fill: '#3a8f57' },
  running: { fill: '#2f7fb5' },
  late: { fill: '#cc3d33' },
  dot: { fill: '#2f7fb5' },
  person: thin,
  child: { ...thin, stroke: '#9a62b3', strokeWidth: '2.5' },
  elsewhere: { strokeDashArray: ['5 3'] },
};

function coloured(element: Element): void {
  const classes = [element.properties.className].flat();
  const own = element.tagName === 'text' ? { fill: 'currentColor', fontSize: '13' } : {};
  const all = classes.map((name) => looks[String(name)] ?? {});
  element.properties = { ...own, ...Object.assign({}, ...all), ...element.properties };
  for (const child of element.children) if (child.type === 'element') coloured(child);
}

/** A picture with its title, and its words for who cannot see it. */
export function figureOf({ id, title, description, width = pictureWidth, height, drawn, table }: Picture): Element {
  for (const element of drawn) coloured(element);
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
