// The records of a folder as rules about folders see them: which are one child's, and which say nearly the same.

import type { PlainDate } from '../record/values/dates.ts';
import { type Alike, comparingAll, comparingLikely } from './alike.ts';
import type { FolderFacts, FolderRecord } from './folder-facts.ts';
import { childKeys, isUndated, nameKeys, type Sameness, sameness } from './same-child.ts';
import { unpacked } from './shingles.ts';

export interface Folder {
  readonly today: PlainDate;
  /** In the order of what they record, the earliest first; those without dates last. */
  readonly records: readonly FolderRecord[];
  /** False where only some files of a folder were read, so that what is not there may only not have been looked at. */
  readonly whole: boolean;
  /** The other records that are surely of one child with this one, in order. */
  readonly ofSameChild: (record: FolderRecord) => readonly FolderRecord[];
  /** The other records that perhaps are: one name, and no date of birth to tell. */
  readonly perhapsOfSameChild: (record: FolderRecord) => readonly FolderRecord[];
  /** The other records whose analysis of risk is the same or nearly so, in order; reckoned only as far as it is asked for. */
  readonly alikeTo: (record: FolderRecord) => Iterable<FolderRecord>;
}

interface Options {
  readonly today: PlainDate;
  readonly whole: boolean;
  /** Only a few of the records will be asked about: what helps to ask about all of them is not made. */
  readonly few?: boolean;
}

/** Puts records together. The same records give the same folder in whatever order they come; a file given twice counts once. */
export function folderOf(given: Iterable<FolderRecord>, { today, whole, few = false }: Options): Folder {
  const records = [...new Map([...given].map((record) => [record.file, record])).values()].sort(byDate);
  const positions = new Map(records.map(({ file }, i) => [file, i]));
  const positionOf = ({ file }: FolderRecord) => positions.get(file) ?? -1;
  const recordsAt = (found: Iterable<number>) => [...found].map((i) => records[i] as FolderRecord);
  const byChild = once(() => indexOf(records, childKeys));
  const byName = once(() => indexOf(records, nameKeys));
  const byNameUndated = once(() => indexOf(records, (facts) => (isUndated(facts) ? nameKeys(facts) : [])));
  const alike = once((): Alike => {
    const texts = records.map(({ facts }) => runsOf(facts));
    return few ? comparingAll(texts) : comparingLikely(texts);
  });
  const others = (index: Index, keys: readonly string[], own: FolderRecord, wanted: Sameness) =>
    recordsAt([...new Set(keys.flatMap((key) => index.get(key) ?? []))].sort((a, b) => a - b)).filter(
      (other) => other.file !== own.file && sameness(own.facts, other.facts) === wanted,
    );
  return {
    today,
    records,
    whole,
    ofSameChild: (own) => others(byChild(), childKeys(own.facts), own, 'same'),
    perhapsOfSameChild: (own) =>
      others(isUndated(own.facts) ? byName() : byNameUndated(), nameKeys(own.facts), own, 'perhaps'),
    alikeTo: function* (own) {
      for (const i of alike()(positionOf(own))) yield records[i] as FolderRecord;
    },
  };
}

// An editor asks again and again about the same records.
const unpackedBefore = new WeakMap<FolderFacts, readonly number[]>();

function runsOf(facts: FolderFacts): readonly number[] {
  const runs = unpackedBefore.get(facts) ?? unpacked(facts.risk);
  unpackedBefore.set(facts, runs);
  return runs;
}

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(records: readonly FolderRecord[], keysOf: (facts: FolderFacts) => readonly string[]): Index {
  const index = new Map<string, number[]>();
  for (const [i, { facts }] of records.entries()) {
    for (const key of keysOf(facts)) {
      const before = index.get(key);
      if (before) before.push(i);
      else index.set(key, [i]);
    }
  }
  return index;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byDate(a: FolderRecord, b: FolderRecord): number {
  const key = ({ facts: { began, ended }, file }: FolderRecord) => `${began ?? ended ?? '~'}\n${file}`;
  const [one, other] = [key(a), key(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
