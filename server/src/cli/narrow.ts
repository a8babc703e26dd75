// Which of the files found an audit looks at: one part of them, or those that changed.

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Shard } from '../core/report/formats.ts';
import { shareOf } from '../core/text/digest.ts';
import { changedSince } from './git.ts';
import { UsageError } from './usage.ts';
import { shown } from './world.ts';

export interface NarrowOptions {
  readonly shard?: string;
  readonly changedSince?: string;
}

/** Reads `K/N`. */
export function shardOf(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, part, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (!part || !of || Number(part) > Number(of))
    throw new UsageError(`--shard is a part of how many, such as 2/4 for the second of four, not "${text}".`);
  return { part: Number(part), of: Number(of) };
}

/** A file's part is its path's, as reports show it: the same on every machine, whatever other files there are. */
export function isInShard(path: string, shard: Shard | null): boolean {
  return shard === null || shareOf(shown(resolve(path)), shard.of) === shard.part - 1;
}

/** True for the files that changed since a revision, of the repositories that the inputs are in. */
export async function changedFilter(
  inputs: readonly string[],
  revision: string | undefined,
): Promise<(path: string) => Promise<boolean>> {
  if (revision === undefined) return () => Promise.resolve(true);
  const changed = await changedSince(inputs, revision);
  return async (path) => {
    // A link is changed where what it leads to is; what is not there is for the audit to name.
    const real = await realpath(path).catch(() => null);
    return real === null || changed.has(real);
  };
}
