// What every section of the report is made from.

import type { Audit } from '../formats.ts';
import type { RecordReport } from '../record-report.ts';
import type { Draw } from './chart.ts';

export interface HtmlOptions {
  /** Figures by team, or by the worker named in each record where a pack allows it. */
  readonly by: 'team' | 'worker';
  /** For figures that are to be passed on: counts from 1 to 5 are hidden, and nothing is said of single records. */
  readonly suppressSmall: boolean;
}

export interface Setting extends HtmlOptions {
  readonly audit: Audit;
  readonly draw: Draw;
  /** The heading of a column of teams or workers. */
  readonly groupTitle: string;
  readonly groupOf: (record: RecordReport) => string;
  /** The name of the part of the page that is about a record. */
  readonly anchorOf: (record: RecordReport) => string;
  /** Notes a list of records that a figure stands for; gives the name of its part of the page. */
  readonly list: (title: string, records: readonly RecordReport[], lineIn: LineIn) => string;
  /** Every list noted so far. */
  readonly lists: readonly RecordList[];
}

/** The line of a record that a figure is about, from zero; null where it is about all of it. */
export type LineIn = (record: RecordReport) => number | null;

export interface RecordList {
  readonly id: string;
  readonly title: string;
  readonly records: readonly RecordReport[];
  readonly lineIn: LineIn;
}

/** Sets out what the sections share. */
export function settingOf(audit: Audit, options: HtmlOptions, draw: Draw): Setting {
  const anchors = new Map(audit.records.map((record, i) => [record, `record-${i + 1}`]));
  const spellings = new Map<string, string>();
  const lists: RecordList[] = [];
  const isByTeam = options.by === 'team';
  return {
    ...options,
    audit,
    draw,
    groupTitle: isByTeam ? 'Team' : 'Worker',
    groupOf({ about }) {
      const name = (isByTeam ? about?.team : about?.worker)?.trim();
      if (!name) return isByTeam ? 'No team named' : 'No worker named';
      // A team written with and without capitals is one team.
      const key = name.toLowerCase().replace(/\s+/g, ' ');
      const spelling = spellings.get(key) ?? name;
      spellings.set(key, spelling);
      return spelling;
    },
    anchorOf: (record) => anchors.get(record) ?? '',
    list(title, records, lineIn) {
      const id = `list-${lists.length + 1}`;
      lists.push({ id, title, records: [...new Set(records)], lineIn });
      return id;
    },
    lists,
  };
}

/** Things gathered under names, the names in alphabetical order. */
export function grouped<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return [...groups].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : a === b ? 0 : 1));
}

/** `1 record`, `2 records`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** With a capital at its beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
