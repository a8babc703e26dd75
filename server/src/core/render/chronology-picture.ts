// The chronology as a line down the page: what happened when, and how long nothing was written.

import type { Element } from 'hast';
import { s } from 'hastscript';
import { Temporal } from 'temporal-polyfill';
import type { Checked } from '../check/check.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { dayOf } from './day.ts';
import { label, type Picture, wrapped } from './drawing.ts';

interface Happening {
  readonly date: PlainDate;
  readonly event: string;
}

const lineAt = 180;
const textAt = lineAt + 20;
const lineHeight = 18;
/** More is read better in the table. */
const most = 80;
/** Months without an entry that are worth a word. */
const longGap = 6;

/** The chronology of a record as a picture, in the order of its dates; null where fewer than two entries have a date. */
export function chronologyPicture({ facts }: Checked): Picture | null {
  const all = (facts?.chronology.rows ?? [])
    .flatMap(({ date, event }): readonly Happening[] => (date.value ? [{ date: date.value, event: event.text }] : []))
    .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  if (all.length < 2) return null;
  const shown = all.slice(-most);
  const drawn: Element[] = [];
  let y = 20;
  if (shown.length < all.length) {
    drawn.push(label(textAt, y, `${all.length - most} earlier entries stand in the table`, 'quiet'));
    y += 30;
  }
  const first = y;
  let before: PlainDate | null = null;
  for (const { date, event } of shown) {
    const gap = before ? gapBetween(before, date) : null;
    if (gap) {
      drawn.push(label(textAt, y + 2, gap, 'quiet'));
      y += 30;
    }
    const lines = wrapped(event, 92, 3);
    drawn.push(
      label(lineAt - 18, y + 5, dayOf(date), 'quiet', 'end'),
      s('circle.dot', { cx: lineAt, cy: y, r: 6 }),
      ...lines.map((line, i) => label(textAt, y + 5 + i * lineHeight, line)),
    );
    y += lines.length * lineHeight + 14;
    before = date;
  }
  const last = y - 14 - lineHeight;
  return {
    id: 'chronology',
    title: 'Chronology',
    description: shown.map(({ date, event }) => `${dayOf(date)}: ${event}`).join(' \u2013 '),
    height: y,
    drawn: [s('line.line', { x1: lineAt, x2: lineAt, y1: first, y2: Math.max(first, last) }), ...drawn],
    table: null,
  };
}

function gapBetween(from: PlainDate, to: PlainDate): string | null {
  const { years, months } = from.until(to, { largestUnit: 'years' });
  if (years * 12 + months < longGap) return null;
  const parts = [
    years > 0 ? (years === 1 ? '1 year' : `${years} years`) : '',
    months > 0 ? (months === 1 ? '1 month' : `${months} months`) : '',
  ].filter((part) => part !== '');
  return `${parts.join(' and ')} later`;
}
