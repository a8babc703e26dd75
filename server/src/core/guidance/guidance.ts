// The statutory timescales as data: which edition was in force when, and what limit each sets on each clock.

import { dateParts, type PlainDate } from '../record/values/dates.ts';
import { type ClockRule, readClockRule } from './clock-rule.ts';
import { entriesOf, type GuidanceProblem, isMapping, type Report, textOf } from './data.ts';
import type { Holidays } from './working-days.ts';

/** An edition of Working Together. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly inForce: PlainDate;
  /** The last day it was in force; null for the present edition. */
  readonly until: PlainDate | null;
  /** What a reader should know of its limits; null when there is nothing. */
  readonly note: string | null;
  /** The document, as it is named in an explanation; null when the data does not say. */
  readonly basis: string | null;
}

export interface Guidance {
  /** By the day they came into force. */
  readonly editions: readonly Edition[];
  readonly clocks: readonly ClockRule[];
  readonly holidays: Holidays;
  /** What could not be read in the data; everything else is kept. */
  readonly problems: readonly GuidanceProblem[];
}

/** Reads guidance from parsed YAML: a list of editions, a mapping of clocks, a mapping of years to bank holidays. Each may stand bare or under its own key (`editions:`, `clocks:`, `years:`). */
export function readGuidance(files: {
  readonly editions: unknown;
  readonly clocks: unknown;
  readonly bankHolidays: unknown;
}): Guidance {
  const problems: GuidanceProblem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  const editions = readEditions(under(files.editions, 'editions'), report);
  const clocks = readClockRules([], under(files.clocks, 'clocks'), editions, report);
  const holidays = readHolidays(under(files.bankHolidays, 'years'), report);
  return { editions, clocks, holidays, problems };
}

/** Guidance with a pack's `clocks:` laid over it: a clock it has is changed in what the pack says, any other is added. A limit for `all` replaces every limit of the clock. */
export function withOverlay(guidance: Guidance, clocksOverlay: unknown): Guidance {
  if (clocksOverlay === undefined || clocksOverlay === null) return guidance;
  const problems = [...guidance.problems];
  const clocks = readClockRules(guidance.clocks, clocksOverlay, guidance.editions, (path, message) =>
    problems.push({ path, message }),
  );
  return { ...guidance, clocks, problems };
}

/** The edition in force on a day; null before the first. */
export function editionOn(guidance: Guidance, day: PlainDate): Edition | null {
  const iso = day.toString();
  return (
    guidance.editions.findLast(
      ({ inForce, until }) => inForce.toString() <= iso && (!until || iso <= until.toString()),
    ) ?? null
  );
}

/** The edition of an id, in any case; null when there is none. */
export function editionOf(guidance: Guidance, id: string): Edition | null {
  const wanted = id.trim().toLowerCase();
  return guidance.editions.find((edition) => edition.id.toLowerCase() === wanted) ?? null;
}

function under(data: unknown, key: string): unknown {
  return isMapping(data) && key in data ? data[key] : data;
}

function readEditions(data: unknown, report: Report): readonly Edition[] {
  if (!Array.isArray(data)) {
    report('editions', 'should be a list of editions');
    return [];
  }
  const editions: Edition[] = [];
  for (const [index, entry] of data.entries()) {
    const edition = readEdition(entry, `editions[${index}]`, report);
    if (edition && editions.some(({ id }) => id === edition.id))
      report(`editions[${index}].id`, `"${edition.id}" is there twice; the first is used`);
    else if (edition) editions.push(edition);
  }
  return editions.sort((a, b) => (a.inForce.toString() < b.inForce.toString() ? -1 : 1));
}

function readEdition(entry: unknown, path: string, report: Report): Edition | null {
  if (!isMapping(entry)) {
    report(path, 'should have an id, a title and the day it came into force');
    return null;
  }
  const id = textOf(entry.id);
  const title = textOf(entry.title);
  const inForce = dateParts(textOf(entry.inForce) ?? '');
  const until = entry.until === undefined ? null : dateParts(textOf(entry.until) ?? '');
  if (!id) report(`${path}.id`, 'is missing');
  if (!title) report(`${path}.title`, 'is missing');
  if (!inForce) report(`${path}.inForce`, 'should be a date such as 2006-04-10');
  if (entry.until !== undefined && !until)
    report(`${path}.until`, 'should be a date such as 2010-03-16; it is left out');
  return id && title && inForce
    ? { id, title, inForce, until, note: textOf(entry.note), basis: textOf(entry.basis) }
    : null;
}

function readClockRules(
  known: readonly ClockRule[],
  data: unknown,
  editions: readonly Edition[],
  report: Report,
): readonly ClockRule[] {
  if (!isMapping(data)) {
    report('clocks', 'should be a mapping of clocks by their id');
    return known;
  }
  const clocks = new Map(known.map((clock) => [clock.id, clock]));
  const ids = editions.map(({ id }) => id);
  for (const [id, entry] of Object.entries(data)) {
    const clock = readClockRule(id, entry, clocks.get(id) ?? null, ids, report);
    if (clock) clocks.set(id, clock);
  }
  return [...clocks.values()];
}

function readHolidays(data: unknown, report: Report): Holidays {
  const days = new Set<string>();
  const coveredYears = new Set<number>();
  for (const [year, list] of entriesOf(data, 'bankHolidays', report)) {
    const path = `bankHolidays.${year}`;
    if (!/^\d{4}$/.test(year) || !Array.isArray(list)) {
      report(path, 'should be a year with the list of its bank holidays');
      continue;
    }
    coveredYears.add(Number(year));
    for (const [index, entry] of list.entries()) {
      const day = dateParts(textOf(entry) ?? '');
      if (!day || day.year !== Number(year))
        report(`${path}[${index}]`, `should be a date in ${year} such as ${year}-12-25`);
      else if (day.dayOfWeek <= 5) days.add(day.toString());
    }
  }
  return { days, coveredYears };
}
