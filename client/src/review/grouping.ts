// What the review panel shows: records with their findings, left out and grouped as whoever reviews wants them.

import type { ReviewedFinding, ReviewedRecord } from '../../../server/src/protocol/review-folder.ts';

export const groupings = ['record', 'rule', 'worker', 'team', 'status', 'due', 'rating'] as const;
export type Grouping = (typeof groupings)[number];

export interface Filter {
  /** Words that must all stand in what is shown of a record or one of its findings; letters' case does not count. */
  readonly words: string;
  /** Only records that wait for a reviewer. */
  readonly forReview: boolean;
  /** Findings less severe than this are left out. */
  readonly least: 'error' | 'warning' | 'information';
  /** Findings that somebody has accepted are shown too. */
  readonly accepted: boolean;
}

export const everything: Filter = { words: '', forReview: false, least: 'information', accepted: false };

/** A record with those of its findings that are shown. */
export interface Entry {
  readonly record: ReviewedRecord;
  readonly findings: readonly ReviewedFinding[];
}

export interface Group {
  /** What its records have in common, as the records have it; null where they do not say. */
  readonly key: string | null;
  readonly entries: readonly Entry[];
}

const severities = ['error', 'warning', 'information', 'hint'];
const ratings = ['red', 'amber', 'green'];
const dues = ['overdue', 'due soon', 'running'];
const statuses = ['for review', 'returned', 'draft', 'approved', 'closed'];

/** The records in groups, the most pressing first. By record there is one group of all; by rule a record stands in the group of each. */
export function grouped(records: readonly ReviewedRecord[], by: Grouping, filter: Filter): readonly Group[] {
  const entries = records.flatMap((record) => entryOf(record, filter) ?? []).toSorted(byPressure);
  if (by === 'record') return entries.length === 0 ? [] : [{ key: null, entries }];
  const groups = new Map<string | null, Entry[]>();
  const put = (key: string | null, entry: Entry) => groups.set(key, [...(groups.get(key) ?? []), entry]);
  for (const entry of entries) {
    if (by === 'rule') {
      for (const title of new Set(entry.findings.map((finding) => finding.title)))
        put(title, { ...entry, findings: entry.findings.filter((finding) => finding.title === title) });
    } else put(keyOf(entry.record, by), entry);
  }
  return [...groups].map(([key, own]) => ({ key, entries: own })).toSorted((a, b) => compare(a.key, b.key, by));
}

function entryOf(record: ReviewedRecord, { words, forReview, least, accepted }: Filter): Entry | null {
  if (forReview && record.status !== 'for review') return null;
  const weight = ({ severity }: ReviewedFinding) => severities.indexOf(severity);
  const severe = record.findings
    .filter((finding) => weight(finding) <= severities.indexOf(least) && (accepted || finding.accepted === null))
    .toSorted((a, b) => weight(a) - weight(b));
  const wanted = words.toLowerCase().split(/\s+/);
  const has = (...texts: readonly (string | null)[]) => {
    const text = texts.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const { name, children, form, status, worker, team, due } = record;
  const about = [name, ...children, form, status, worker, team, due?.words ?? ''];
  if (has(...about)) return { record, findings: severe };
  const findings = severe.filter(({ title, message, accepted: why }) => has(...about, title, message, why));
  return findings.length > 0 ? { record, findings } : null;
}

function keyOf(
  { worker, team, status, due, rating }: ReviewedRecord,
  by: Exclude<Grouping, 'record' | 'rule'>,
): string | null {
  switch (by) {
    case 'worker':
      return worker;
    case 'team':
      return team;
    case 'status':
      return status;
    case 'due':
      return due?.state ?? null;
    case 'rating':
      return rating;
  }
}

function compare(a: string | null, b: string | null, by: Grouping): number {
  // What is not said comes last.
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = by === 'rating' ? ratings : by === 'due' ? dues : by === 'status' ? statuses : null;
  return order ? order.indexOf(a) - order.indexOf(b) : a.localeCompare(b);
}

function byPressure({ record: a }: Entry, { record: b }: Entry): number {
  return (
    ratings.indexOf(a.rating) - ratings.indexOf(b.rating) ||
    (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999') ||
    a.name.localeCompare(b.name)
  );
}
