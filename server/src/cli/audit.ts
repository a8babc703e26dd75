// `casewright audit`: every record in the folders and files given, and what falls short.

import { availableParallelism } from 'node:os';
import { isAtLeast, worse } from '../core/check/severity.ts';
import { type FolderKept, keptOf, withFolderFindings } from '../core/report/folder.ts';
import { inOrder, type Shard } from '../core/report/formats.ts';
import { summaryOf } from '../core/report/record-report.ts';
import type { Severity } from '../core/rules/rule.ts';
import { auditAll, type Orders } from './audit-all.ts';
import { forgetOtherDays } from './cache.ts';
import { changedFilter, isInShard, type NarrowOptions, shardOf } from './narrow.ts';
import { progress } from './progress.ts';
import { figuresBy, type PublishOptions, publish, publishingOf, severityNamed } from './publish.ts';
import { type Found, filesIn, inputsOf, type RecordFile } from './records.ts';
import { UsageError } from './usage.ts';
import { openWorld, type WorldOptions } from './world.ts';

export interface AuditOptions extends WorldOptions, PublishOptions, NarrowOptions {
  readonly minSeverity: string;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly filesFrom?: string;
  /** Whether what was found before, on the same day in the same text, may be used again. */
  readonly cache: boolean;
}

/** Runs the audit; the exit status says whether anything was found or could not be read. */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<number> {
  const shard = shardOf(options.shard);
  const publishing = publishingOf(options, shard);
  const least = severityNamed('--min-severity', options.minSeverity);
  if (options.jobs !== undefined && !/^[1-9]\d*$/.test(options.jobs))
    throw new UsageError(`--jobs is a whole number from 1, not "${options.jobs}".`);
  const inputs = await inputsOf(paths, options.filesFrom);
  const world = await openWorld(inputs.length > 0 ? inputs : ['.'], options);
  const by = figuresBy(publishing, world.reach.figures);
  if (!options.quiet) for (const warning of world.warnings) process.stderr.write(`${warning}\n`);
  const { found, beside } = await narrowed(
    await filesIn(inputs),
    shard,
    await changedFilter(inputs, options.changedSince),
  );
  const files = [...found.files, ...beside];
  const bar = progress(files.length, options.quiet ?? false);
  const jobs = options.jobs === undefined ? availableParallelism() : Number(options.jobs);
  const { config, templates } = options;
  const day = world.today.toString();
  const orders: Orders = {
    inputs: inputs.length > 0 ? inputs : ['.'],
    world: { today: day, ...(templates ? { templates } : {}), ...(config ? { config } : {}) },
    least,
    cache: options.cache,
  };
  if (options.cache) await forgetOtherDays(day);
  const outcomes = await auditAll(files, orders, world, jobs, bar.step);
  bar.end();
  const own = outcomes.slice(0, found.files.length);
  const unread = own.flatMap((one) => (one && 'message' in one ? [one] : []));
  const reported = own.flatMap((one) => (one && 'report' in one ? [one] : []));
  const folder: FolderKept = {
    entries: outcomes.flatMap((one) => (one && 'report' in one ? (one.folder ?? []) : [])),
    // What could not be read may be the very record that is missed.
    whole: files.every(({ named }) => !named) && unread.length === 0 && found.unreadable.length === 0,
  };
  const keep = (severity: Severity) => isAtLeast(severity, least);
  const read = reported.map(({ report }) => report);
  // The other parts of an audit are not here to compare with: they are when the parts are put together.
  const { records: reports, worst: worstAcross } = shard
    ? { records: read, worst: null }
    : withFolderFindings(read, folder, { today: world.today, keep });
  const worst = reported.reduce((before, one) => worse(before, one.worst), worstAcross);
  const audited = inOrder({
    today: world.today.toString(),
    records: reports,
    summary: summaryOf(reports),
    unreadable: [...found.unreadable, ...unread],
    passedOver: found.passedOver,
    shard,
    ...(shard ? { folder: keptOf(folder, keep) } : {}),
  });
  return publish(audited, worst, publishing, by);
}

interface Narrowed {
  readonly found: Found;
  /** Not reported on, but what is may be compared with them: the rest of the folder where only what changed is wanted. */
  readonly beside: readonly RecordFile[];
}

// What could not be read counts whatever changed; like everything else it is told of by one part only.
async function narrowed(
  { files, unreadable, passedOver }: Found,
  shard: Shard | null,
  isChanged: (path: string) => Promise<boolean>,
): Promise<Narrowed> {
  const mine = files.filter(({ path }) => isInShard(path, shard));
  const changed = await Promise.all(mine.map(({ path }) => isChanged(path)));
  return {
    found: {
      files: mine.filter((_, i) => changed[i]),
      unreadable: unreadable.filter(({ file }) => isInShard(file, shard)),
      passedOver: passedOver.filter(({ file }) => isInShard(file, shard)),
    },
    beside: changed.includes(true) || shard ? mine.filter((_, i) => !changed[i]) : [],
  };
}
