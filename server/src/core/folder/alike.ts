// Which texts of many are nearly the same, found exactly and without comparing each with each.
//
// Two sets of which four fifths are shared must share one of the first fifth (and one more) of each, in any order common to both.
// With the rarest first, hardly any two that are not alike share one of those. So only records that share one are compared, and
// none is missed. The runs of a text that stand in no other count as shared with nobody: most records are done with once counted.

import { areAlike } from './shingles.ts';

/** Finds the texts that are nearly the same as one of them, by their positions, in rising order. */
export type Alike = (position: number) => Iterable<number>;

/** Compares with each of the others: soonest where few are asked about. */
export function comparingAll(texts: readonly (readonly number[])[]): Alike {
  return function* (position) {
    const own = texts[position] ?? [];
    for (const [i, other] of texts.entries()) if (i !== position && areAlike(own, other)) yield i;
  };
}

/** Compares with those that share a rare run: soonest where all are asked about. */
export function comparingLikely(texts: readonly (readonly number[])[]): Alike {
  const counts = new Map<number, number>();
  for (const runs of texts) for (const one of runs) counts.set(one, (counts.get(one) ?? 0) + 1);
  const telling = texts.map((runs) => tellingOf(runs, counts));
  const holders = new Map<number, number[]>();
  for (const [position, runs] of telling.entries()) {
    for (const one of runs) {
      const before = holders.get(one);
      if (before) before.push(position);
      else holders.set(one, [position]);
    }
  }
  return function* (position) {
    const own = texts[position] ?? [];
    const lists = (telling[position] ?? []).map((one) => holders.get(one) ?? []);
    for (const other of merged(lists)) if (other !== position && areAlike(own, texts[other] ?? [])) yield other;
  };
}

// The runs of which one must be shared, less those that nobody else has.
function tellingOf(runs: readonly number[], counts: ReadonlyMap<number, number>): readonly number[] {
  const first = runs.length - Math.ceil((4 * runs.length) / 5) + 1;
  const shared = runs.flatMap((run) => {
    const count = counts.get(run) ?? 0;
    return count > 1 ? [{ run, count }] : [];
  });
  const left = first - (runs.length - shared.length);
  if (left <= 0) return [];
  // The order must be the same for every text: by how many have it, then by its number.
  shared.sort((a, b) => a.count - b.count || a.run - b.run);
  return shared.slice(0, left).map(({ run }) => run);
}

/** Rising lists as one, each number once; read only as far as it is asked for. */
function* merged(lists: readonly (readonly number[])[]): Generator<number> {
  const at = lists.map(() => 0);
  for (;;) {
    let next = Number.POSITIVE_INFINITY;
    for (const [i, list] of lists.entries()) next = Math.min(next, list[at[i] as number] ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) return;
    for (const [i, list] of lists.entries()) if (list[at[i] as number] === next) at[i] = (at[i] as number) + 1;
    yield next;
  }
}
