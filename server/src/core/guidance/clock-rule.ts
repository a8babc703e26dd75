import { entriesOf, isMapping, type Report, textOf, textsOf } from './data.ts';

export interface Limit {
  readonly count: number;
  readonly unit: 'working days' | 'months';
  /** As it is said to people: `7 working days`. */
  readonly text: string;
}

/** A choice that has to have been made for a clock to run. */
export interface Condition {
  readonly concept: string;
  readonly means: readonly string[];
  /** True when the clock runs also while nothing has been chosen, or the template does not ask. */
  readonly orEmpty: boolean;
}

export interface ClockRule {
  readonly id: string;
  readonly label: string;
  /** The record types it runs in; null for all. */
  readonly records: readonly string[] | null;
  readonly from: readonly string[];
  /** Which date starts it where several of `from` are set: the latest, or the first in the order of the list. */
  readonly start: 'later' | 'first';
  /** What stops it, the one that counts most first. */
  readonly to: readonly string[];
  readonly only: readonly Condition[];
  /** Limits by edition id, and under `all` for every edition not named. */
  readonly limits: ReadonlyMap<string, Limit>;
  /** What the limit rests on, in a sentence; null when the data does not say. */
  readonly basis: string | null;
}

/**
 * Reads one clock, or what an overlay changes of `known`. A part that cannot be read is a problem and the known one is kept;
 * null when that leaves a clock that cannot run.
 */
export function readClockRule(
  id: string,
  data: unknown,
  known: ClockRule | null,
  editions: readonly string[],
  report: Report,
): ClockRule | null {
  const path = `clocks.${id}`;
  if (!isMapping(data)) {
    report(path, 'should say what starts the clock, what stops it and within what limit');
    return null;
  }
  for (const key of Object.keys(data)) {
    if (!parts.includes(key)) report(`${path}.${key}`, `is not a part of a clock; the parts are ${parts.join(', ')}`);
  }
  const list = (key: string) => (data[key] === undefined ? null : textsOf(data[key], `${path}.${key}`, report));
  const from = list('from') ?? known?.from ?? [];
  const to = list('to') ?? known?.to ?? [];
  const limits =
    data.limit === undefined ? known?.limits : readLimits(data.limit, known, editions, `${path}.limit`, report);
  for (const [name, size] of [
    ['from', from.length],
    ['to', to.length],
    ['limit', limits?.size ?? 0],
  ] as const) {
    if (size === 0 && data[name] === undefined) report(`${path}.${name}`, 'is missing, so the clock cannot run');
  }
  if (from.length === 0 || to.length === 0 || !limits || limits.size === 0) return null;
  return {
    id,
    label: textOf(data.label) ?? known?.label ?? id,
    records: list('records') ?? known?.records ?? null,
    from,
    start: readStart(data.start, `${path}.start`, report) ?? known?.start ?? 'later',
    to,
    only: readOnly(data.only, `${path}.only`, report) ?? known?.only ?? [],
    limits,
    basis: textOf(data.basis) ?? known?.basis ?? null,
  };
}

const parts: readonly string[] = ['label', 'records', 'from', 'start', 'to', 'limit', 'only', 'basis'];

function readStart(data: unknown, path: string, report: Report): ClockRule['start'] | null {
  if (data === 'later' || data === 'first') return data;
  if (data !== undefined) report(path, 'should be later or first');
  return null;
}

function readLimits(
  data: unknown,
  known: ClockRule | null,
  editions: readonly string[],
  path: string,
  report: Report,
): ReadonlyMap<string, Limit> {
  const said = new Map<string, Limit>();
  for (const [name, value] of isMapping(data) ? entriesOf(data, path, report) : [['all', data] as const]) {
    const edition = name === 'all' ? name : editions.find((id) => id.toLowerCase() === name.toLowerCase());
    const limit = readLimit(value);
    if (!edition) report(`${path}.${name}`, `is no edition; the editions are ${editions.join(', ')}, or all`);
    else if (limit) said.set(edition, limit);
    else report(`${path}.${name}`, 'should be a number of working days or months, such as 7 working days');
  }
  return said.has('all') ? said : new Map([...(known?.limits ?? []), ...said]);
}

// No statutory limit comes near these; a slip of the finger must not make a count run for ever.
const most = { 'working days': 999, months: 120 };

/** Reads `7 working days` or `3 months`; null for anything else. */
export function readLimit(data: unknown): Limit | null {
  const [, number, word] = /^(\d{1,3}) (working days?|months?)$/i.exec(textOf(data)?.replace(/\s+/g, ' ') ?? '') ?? [];
  const count = Number(number);
  const unit = word?.toLowerCase().startsWith('w') ? 'working days' : 'months';
  if (!(count >= 1 && count <= most[unit])) return null;
  return { count, unit, text: `${count} ${count === 1 ? unit.slice(0, -1) : unit}` };
}

function readOnly(data: unknown, path: string, report: Report): readonly Condition[] | null {
  if (data === undefined) return null;
  const entries = Array.isArray(data) ? data : [data];
  const conditions = entries.map((entry, index) => readCondition(entry, `${path}[${index}]`, report));
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

function readCondition(entry: unknown, path: string, report: Report): Condition | null {
  const concept = isMapping(entry) ? textOf(entry.concept) : null;
  if (!isMapping(entry) || !concept) {
    report(path, 'should name a concept and the meanings it must have');
    return null;
  }
  const means = entry.means === undefined ? [] : textsOf(entry.means, `${path}.means`, report);
  const orEmpty = entry.orEmpty === true;
  if (entry.orEmpty !== undefined && typeof entry.orEmpty !== 'boolean')
    report(`${path}.orEmpty`, 'should be true or false');
  return means && { concept, means, orEmpty };
}
