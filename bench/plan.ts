// How much is measured.

import { join, resolve } from 'node:path';

export interface Plan {
  /** The folder of our programs as released. */
  readonly dist: string;
  /** An empty folder to open the servers in. */
  readonly empty: string;
  /** Whether peers are there to measure against. */
  readonly peers: boolean;
  readonly rounds: number;
  readonly starts: number;
  readonly keys: number;
  /** Two sizes of each pathological text, in characters. */
  readonly growth: readonly [number, number];
  /** What is typed into each of them, and how often. */
  readonly growthKeys: { readonly keys: readonly string[]; readonly tries: number };
  readonly auditOf: readonly number[];
  readonly indexOf: number;
  readonly edits: number;
}

const whole = {
  rounds: 3,
  starts: 9,
  keys: 40,
  growth: [64_000, 256_000],
  growthKeys: { keys: ['a', '\n'], tries: 1 },
  auditOf: [1000, 10_000],
  indexOf: 10_000,
  edits: 50_000,
} as const;

const quick = {
  rounds: 1,
  starts: 4,
  keys: 20,
  growth: [8000, 32_000],
  growthKeys: { keys: ['a'], tries: 1 },
  auditOf: [200],
  indexOf: 200,
  edits: 2000,
} as const;

/** What `--quick` leaves is a look that takes about two minutes; its numbers waver more. */
export const planOf = (isQuick: boolean, peers: boolean): Plan => ({
  dist: resolve('.cache/bench/release/dist'),
  empty: resolve(join('.cache/bench', 'empty')),
  peers,
  ...(isQuick ? quick : whole),
});
