// Months as figures are gathered by them.

import { grouped } from './setting.ts';

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const longNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The most months that a chart shows. */
export const monthsShown = 24;

/** `Mar 2026` for `2026-03`, with a space that does not break. */
export function monthName(month: string): string {
  return `${names[Number(month.slice(5, 7)) - 1] ?? month}\u00A0${month.slice(0, 4)}`;
}

/** `March 2026` for `2026-03`. */
export function longMonthName(month: string): string {
  return `${longNames[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;
}

/** An ISO date as people write it: `4 Mar 2026`. */
export function dayText(iso: string): string {
  return `${Number(iso.slice(8, 10))}\u00A0${monthName(iso.slice(0, 7))}`;
}

/** The month so many after another, or before it where `n` is negative: `2026-03` and -1 give `2026-02`. */
export function monthFrom(month: string, n: number): string {
  const at = monthNumber(month) + n;
  return `${Math.floor(at / 12)}`.padStart(4, '0') + `-${(at % 12) + 1}`.replace(/-(\d)$/, '-0$1');
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Things by the month of a day; a month without any is there too, unless the first and the last are years apart. */
export function byMonth<T>(
  things: readonly T[],
  dayOf: (thing: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const months = grouped(things, (thing) => dayOf(thing).slice(0, 7));
  const [first] = months[0] ?? [];
  const [last] = months.at(-1) ?? [];
  if (!first || !last || monthNumber(last) - monthNumber(first) >= monthsShown) return months;
  const known = new Map(months);
  return Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, i) => {
    const month = monthFrom(first, i);
    return [month, known.get(month) ?? []];
  });
}
