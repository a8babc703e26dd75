// Many files at once, on as many threads as there are processors: reading a record is all reckoning, and waits for nothing.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pool } from 'workerpool';
import type { Severity } from '../core/rules/rule.ts';
import { auditFile, type Outcome } from './audit-file.ts';
import { type Cache, digest, openCache } from './cache.ts';
import type { RecordFile } from './records.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

/** What a thread needs to audit as the command itself would: plain data. */
export interface Orders {
  readonly inputs: readonly string[];
  readonly world: WorldOptions;
  readonly least: Severity;
  readonly cache: boolean;
}

/** Fewer files than this are read sooner than threads are started. */
const few = 48;
/** Files given to a thread at once: few enough that all threads end about together. */
const batch = 16;

/** Audits files; the outcomes are in the files' order. `step` is told of each that is done. */
export async function auditAll(
  files: readonly RecordFile[],
  orders: Orders,
  world: World,
  jobs: number,
  step: () => void,
): Promise<readonly Outcome[]> {
  const script = join(__dirname, 'audit-worker.js');
  if (files.length < few || !existsSync(script)) {
    const outcomes: Outcome[] = [];
    const cache = cacheFor(orders, world);
    for (const file of files) {
      outcomes.push(await auditFile(file, world, orders.least, cache));
      step();
    }
    return outcomes;
  }
  const threads = pool(script, {
    workerType: 'thread',
    maxWorkers: Math.min(jobs, Math.ceil(files.length / batch)),
    // What is made of one record is garbage by the next: room for a few of them saves most of the sweeping.
    workerThreadOpts: { resourceLimits: { maxYoungGenerationSizeMb: 64 } },
  });
  try {
    const batches = Array.from({ length: Math.ceil(files.length / batch) }, (_, i) =>
      files.slice(i * batch, (i + 1) * batch),
    );
    const done = await Promise.all(
      batches.map(async (some): Promise<readonly Outcome[]> => {
        const outcomes: readonly Outcome[] = await threads.exec('auditFiles', [some, orders]);
        for (const _ of some) step();
        return outcomes;
      }),
    );
    return done.flat();
  } finally {
    await threads.terminate();
  }
}

/** Audits files on a thread, which reads packs and settings once. */
export function threadAuditor(): (files: readonly RecordFile[], orders: Orders) => Promise<readonly Outcome[]> {
  let opened: Promise<{ readonly world: World; readonly cache: Cache | null }> | null = null;
  const open = async (orders: Orders) => {
    const world = await openWorld(orders.inputs, orders.world);
    return { world, cache: cacheFor(orders, world) };
  };
  return async (files, orders) => {
    opened ??= open(orders);
    const { world, cache } = await opened;
    const outcomes: Outcome[] = [];
    for (const file of files) outcomes.push(await auditFile(file, world, orders.least, cache));
    return outcomes;
  };
}

function cacheFor({ cache }: Orders, { reach, settings, today }: World): Cache | null {
  if (!cache) return null;
  // All that decides what is found but the record itself: the program, the packs and the settings.
  const parts = readdirSync(__dirname).filter((name) => name.endsWith('.js'));
  const program = parts.map((name) => `${name} ${statSync(join(__dirname, name)).size}`).join('\n');
  const world = digest(program, JSON.stringify(reach.packs), JSON.stringify(settings));
  return openCache(today.toString(), world.toString('hex'));
}
