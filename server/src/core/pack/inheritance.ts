// `baseline.yaml` of a `.casewright` folder: what stood in the records when they were taken over, by keys that say nothing of them.

import { dateParts, type PlainDate } from '../record/values/dates.ts';

/** As plain data, as a pack has it: ISO dates by key. */
export interface InheritedData {
  readonly by: string | null;
  readonly findings: Readonly<Record<string, string>>;
}

/** What is inherited, of all packs in reach. */
export interface Inheritance {
  /** Who recorded it; null when nobody is named. */
  readonly by: string | null;
  /** Since when, by key. */
  readonly since: ReadonlyMap<string, PlainDate>;
}

/** Reads what YAML gives; `say` is told at which entry (null for the whole) something cannot be read. */
export function readInheritance(data: unknown, say: (key: string | null, message: string) => void): InheritedData {
  const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const findings: Record<string, string> = {};
  const all = isMap(data) ? data.findings : null;
  if (!isMap(all)) {
    if (data !== null)
      say(null, 'This is no list of what stood in the records: make it again with casewright baseline.');
    return { by: null, findings };
  }
  for (const [key, value] of Object.entries(all)) {
    const day = String(value).slice(0, 10);
    if (/^[0-9a-f]{13}$/.test(key) && dateParts(day)) findings[key] = day;
    else say(key, 'This is not as casewright baseline writes it, so what it is about counts.');
  }
  const by = isMap(data) && typeof data.by === 'string' && data.by.trim() !== '' ? data.by.trim() : null;
  return { by, findings };
}

/** All of them together; of two dates for one key the first counts. */
export function inheritanceOf(all: readonly InheritedData[]): Inheritance {
  const since = new Map<string, PlainDate>();
  for (const { findings } of all)
    for (const [key, day] of Object.entries(findings)) {
      const date = dateParts(day);
      if (date && !since.has(key)) since.set(key, date);
    }
  return { by: all.find(({ by }) => by !== null)?.by ?? null, since };
}
