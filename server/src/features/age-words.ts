// How old somebody is, on the day that matters to the record.

import type { Facts } from '../core/facts/fact.ts';
import type { Status } from '../core/record/record.ts';
import { ageOn } from '../core/record/values/age.ts';
import type { PlainDate } from '../core/record/values/dates.ts';
import { dayWords } from './clock-words.ts';

/** An age in words, `6 years 10 months`: weeks under two months, whole years from 18; null before the birth. */
export function ageWords(birth: PlainDate, day: PlainDate): string | null {
  const days = birth.until(day).days;
  if (days < 0) return null;
  const { years, months } = ageOn(birth, day);
  if (years === 0 && months < 2) return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
  const parts = [years > 0 ? counted(years, 'year') : '', months > 0 && years < 18 ? counted(months, 'month') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The day a record speaks of ages on, and what that day is. */
export interface AgeDay {
  readonly day: PlainDate;
  /** `today`, or `the day the assessment was completed`. */
  readonly words: string;
}

const completions = [
  ['assessment.completed', 'the day the assessment was completed'],
  ['assessment.authorised', 'the day the assessment was authorised'],
  ['enquiry.completed', 'the day the enquiry was completed'],
] as const;

const others = [
  ['conference.date', 'the day of the conference'],
  ['strategy.date', 'the day of the strategy discussion'],
  ['referral.received', 'the day of the referral'],
  ['contact.received', 'the day of the contact'],
] as const;

/** Today while a record is open; once it is completed, the day it was. A record that is closed without such a day is read on the day of what it is about. */
export function ageDay(facts: Facts, status: Status, today: PlainDate): AgeDay {
  const isDone = status === 'approved' || status === 'closed';
  for (const [concept, words] of isDone ? [...completions, ...others] : completions) {
    const day = facts[concept].value;
    if (day && day.until(today).sign >= 0) return { day, words };
  }
  return { day: today, words: 'today' };
}

/** The day an age is of, after "Age": `today, 20 March 2026`, `on 12 May 2024, the day the assessment was completed`. */
export function ageDayWords({ day, words }: AgeDay): string {
  return words === 'today' ? `today, ${dayWords(day)}` : `on ${dayWords(day)}, ${words}`;
}
