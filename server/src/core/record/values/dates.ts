// Dates as social workers write them: day first, and only days that are in the calendar.

import { Temporal } from 'temporal-polyfill';
import { plainMarks } from './tidied.ts';

export type PlainDate = Temporal.PlainDate;

export interface DateSaid {
  readonly date: PlainDate;
  readonly time: Temporal.PlainTime | null;
}

export type NotADate = 'two-digit-year' | 'no-such-day' | 'month-first' | 'not-a-date';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/**
 * The date a text says, with its time where it gives one; null unless the whole text is a date of the calendar, day first,
 * with a year of four digits from 1000 to 2999. A weekday before the date is passed over, even a wrong one: the day of the
 * month is what the record is held to.
 */
export function readDate(text: string): DateSaid | null {
  const written = parse(text);
  return written?.accepted ? said(written) : null;
}

/** The canonical form, `4 March 2026` or `4 March 2026 at 14:30`, which `readDate` reads back. Seconds are left out. */
export function writeDate({ date, time }: DateSaid): string {
  const day = `${date.day} ${months[date.month - 1]} ${date.year}`;
  return time ? `${day} at ${twoDigits(time.hour)}:${twoDigits(time.minute)}` : day;
}

/**
 * The date meant by a text that `readDate` refuses, where only one is likely: a year of two digits (40 to 99 are taken as
 * 1940 to 1999), a misspelt month, `March 4, 2026`, `2026/3/4`, spaces between the numbers. Null for anything less sure:
 * day and month are never swapped and no year is made up.
 */
export function repairDate(text: string): DateSaid | null {
  const written = parse(text);
  return written ? said(written) : null;
}

/** Why `readDate` refuses a text. Ask only for a text that it does refuse. */
export function whyNotADate(text: string): NotADate {
  const written = parse(text);
  if (!written || written.month === 0) return 'not-a-date';
  const { day, month, year, order } = written;
  if (order === 'month-first' || (order === 'day-first' && month > 12 && realDate(year, day, month)))
    return 'month-first';
  if (!realDate(year, month, day)) return 'no-such-day';
  return written.shortYear ? 'two-digit-year' : 'not-a-date';
}

/** The date of an ISO text, `2026-03-04` and nothing else; null when it is no such text or no such day. */
export function dateParts(iso: string): PlainDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return realDate(Number(year), Number(month), Number(day));
}

// What a text says, before it is asked whether there is such a day.
interface Written {
  readonly day: number;
  /** 1 to 12 for a month in words, as written for one in figures, 0 for a word that is no month. */
  readonly month: number;
  readonly year: number;
  readonly shortYear: boolean;
  readonly order: 'day-first' | 'month-first' | 'year-first';
  /** True in the forms a record may use; the others are only good for a repair. */
  readonly accepted: boolean;
  readonly time: Temporal.PlainTime | null;
}

// Longer than any date with its weekday and time, and short enough that no expression below can be slow.
const longest = 60;

const weekday =
  /^(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b[.,]?[.,]? ?(?:the )?/i;
const dayMonthWord =
  /^(\d{1,2})(?: ?(?:st|nd|rd|th)\b)?(?: of )?[ ./-]?([a-z]{3,10})\.?,?[ ./-]?'?(\d{4}|\d{2})(?!\d)(.*)$/i;
const monthWordDay = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? '?(\d{4}|\d{2})(?!\d)(.*)$/i;
const figures = /^(\d{1,2}) ?([ /.,\\-]) ?(\d{1,2}) ?\2 ?'?(\d{4}|\d{2})(?!\d)(.*)$/;
const yearFirst = /^(\d{4})([ /.-])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/;

function parse(text: string): Written | null {
  if (text.length > 4 * longest) return null;
  const plain = plainMarks(text);
  if (plain.length > longest) return null;
  const dated = plain.replace(weekday, '');

  const words = dayMonthWord.exec(dated);
  if (words) return written('day-first', words[1], monthOf(words[2]), words[3], words[4], true);
  const american = monthWordDay.exec(dated);
  if (american) return written('month-first', american[2], monthOf(american[1]), american[3], american[4], false);
  const numbers = figures.exec(dated);
  if (numbers)
    return written(
      'day-first',
      numbers[1],
      { month: Number(numbers[3]), exact: true },
      numbers[4],
      numbers[5],
      /[/.-]/.test(numbers[2] ?? ''),
    );
  const iso = yearFirst.exec(dated);
  if (iso)
    return written(
      'year-first',
      iso[4],
      { month: Number(iso[3]), exact: true },
      iso[1],
      iso[5],
      /^\d{4}-\d{2}-\d{2}(?!\d)/.test(dated),
    );
  return null;
}

function written(
  order: Written['order'],
  day: string | undefined,
  { month, exact }: { month: number; exact: boolean },
  year: string | undefined,
  rest: string | undefined,
  accepted: boolean,
): Written | null {
  const time = timeAfter(rest ?? '');
  if (!day || !year || time === 'unreadable') return null;
  const shortYear = year.length === 2;
  return {
    day: Number(day),
    month,
    year: shortYear ? fullYear(Number(year)) : Number(year),
    shortYear,
    order,
    accepted: accepted && exact && !shortYear,
    time,
  };
}

function said({ year, month, day, time }: Written): DateSaid | null {
  const date = realDate(year, month, day);
  return date && { date, time };
}

// Parents and grandparents stand in the same records as children born this year; nothing is planned for 2040 yet.
function fullYear(twoDigit: number): number {
  return twoDigit < 40 ? 2000 + twoDigit : 1900 + twoDigit;
}

function realDate(year: number, month: number, day: number): PlainDate | null {
  if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day <= first.daysInMonth ? first.with({ day }) : null;
}

// `Mar`, `Mar.` and `Sept` are the month; `Febuary` and `Setpember` are only near it.
function monthOf(word: string | undefined): { month: number; exact: boolean } {
  const said = (word ?? '').toLowerCase();
  const begins = months.findIndex((month) => month.toLowerCase().startsWith(said.slice(0, 3))) + 1;
  const name = months[begins - 1]?.toLowerCase();
  if (name === said || said.length === 3 || (name === 'september' && said === 'sept'))
    return { month: begins, exact: begins > 0 };
  const near = months.filter((month) => misspells(said, month.toLowerCase()));
  return { month: near.length === 1 ? months.indexOf(near[0] ?? '') + 1 : 0, exact: false };
}

// The same letters with one or two wrong, missing, doubled or swapped: enough for a typing mistake, too little for another word.
function misspells(word: string, month: string): boolean {
  if (word.length < 4 || word[0] !== month[0] || Math.abs(word.length - month.length) > 2) return false;
  let row = Array.from({ length: month.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...word].entries()) {
    const next = [index + 1];
    for (const [column, wanted] of [...month].entries()) {
      const kept = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(kept, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return (row[month.length] ?? 9) <= (month.length > 4 ? 2 : 1);
}

const clock =
  /^[,;]? ?(?:-|at|@|t(?=\d))? ?(\d{1,2})(?:([:.])(\d{2})(?::\d{2})?)? ?(am|pm|a\.m\.?|p\.m\.?)?(?: ?(?:hrs?|hours))?\.?$/i;
const midday = /^[,;]? ?(?:-|at|@)? ?(?:12 )?(?:noon|midday)\.?$/i;

// The time that follows a date: null where none does. `2.30` without am or pm could be either, so it is left unread.
function timeAfter(rest: string): Temporal.PlainTime | null | 'unreadable' {
  if (rest === '' || rest === '.') return null;
  if (midday.test(rest)) return Temporal.PlainTime.from({ hour: 12 });
  const [, hours = '', mark, minutes, half] = clock.exec(rest) ?? [];
  if (hours === '' || (!half && (!mark || (mark === '.' && hours.length < 2)))) return 'unreadable';
  const hour = hourOf(Number(hours), half?.[0]?.toLowerCase());
  const minute = Number(minutes ?? 0);
  return hour === null || minute > 59 ? 'unreadable' : Temporal.PlainTime.from({ hour, minute });
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (hour > 23) return null;
  if (half === 'a') return hour > 12 ? null : hour % 12;
  if (half === 'p' && hour <= 12) return hour === 0 ? null : (hour % 12) + 12;
  return hour;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
