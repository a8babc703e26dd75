import type { PlainDate } from './dates.ts';
import { plainMarks } from './tidied.ts';

/** Whole years and the whole months beyond them. */
export interface Age {
  readonly years: number;
  readonly months: number;
}

/** An age as stated: null where it gives no years or no months, both null for an unborn child. */
export interface StatedAge {
  readonly years: number | null;
  readonly months: number | null;
}

/** The age on a day. Before the birth the parts are negative or zero. A child born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth: PlainDate, day: PlainDate): Age {
  const { years, months } = birth.until(day, { largestUnit: 'years' });
  return { years, months };
}

const years = /^(\d{1,3}) ?(?:-? ?years?|yrs?|y)?(?:[ -]?olds?|\/?o)?$/i;
const months = /^(\d{1,3}) ?-?(?:months?|mths?|mos?|m)(?:[ -]?old)?$/i;
const weeks = /^(\d{1,3}) ?-?(weeks?|wks?|days?)(?:[ -]?old)?$/i;
const both = /^(\d{1,3}) ?(?:years?|yrs?|y)(?:,| and|,? &)? ?(\d{1,2}) ?(?:months?|mths?|mos?|m)(?: old)?$/i;

/** The age a text states exactly (`6`, `aged 6`, `18 months`, `2 years 3 months`, `unborn`); null for anything less (`nearly 7`, `6 or 7`). */
export function readAge(text: string): StatedAge | null {
  const said = plainMarks(text)
    .replace(/^(?:aged?|is)\b:? ?/i, '')
    .replace(/\.$/, '');
  if (/^(?:unborn|unborn (?:child|baby)|not yet born)$/i.test(said)) return { years: null, months: null };
  const together = both.exec(said);
  if (together) return { years: Number(together[1]), months: Number(together[2]) };
  const inMonths = months.exec(said);
  if (inMonths) return { years: null, months: Number(inMonths[1]) };
  const inWeeks = weeks.exec(said);
  if (inWeeks)
    return { years: null, months: Math.floor(Number(inWeeks[1]) / (inWeeks[2]?.startsWith('d') ? 30.4 : 4.35)) };
  const inYears = years.exec(said);
  return inYears ? { years: Number(inYears[1]), months: null } : null;
}

/** True when a stated age is right on a day: years exactly, months to within one, unborn only before the birth. */
export function agreesWithAge(stated: StatedAge, birth: PlainDate, day: PlainDate): boolean {
  const isBorn = birth.until(day).sign >= 0;
  if (stated.years === null && stated.months === null) return !isBorn;
  const age = ageOn(birth, day);
  if (stated.months === null) return isBorn && age.years === stated.years;
  return isBorn && Math.abs((stated.years ?? 0) * 12 + stated.months - (age.years * 12 + age.months)) <= 1;
}
