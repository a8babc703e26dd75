// `casewright audit`: every record in the folders and files given, and what falls short.

import { availableParallelism } from 'node:os';
import { check } from '../core/check/check.ts';
import { isAtLeast } from '../core/check/severity.ts';
import { inOrder, type Shard } from '../core/report/formats.ts';
import { type RecordReport, reportOf, summaryOf } from '../core/report/record-report.ts';
import type { Severity } from '../core/rules/rule.ts';
import { changedFilter, isInShard, type NarrowOptions, shardOf } from './narrow.ts';
import { progress } from './progress.ts';
import { type PublishOptions, publish, publishingOf, severityNamed, worse } from './publish.ts';
import { type Found, filesIn, inputsOf, type RecordFile, readRecordFile } from './records.ts';
import { UsageError } from './usage.ts';
import type { Note } from './walk.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface AuditOptions extends WorldOptions, PublishOptions, NarrowOptions {
  readonly minSeverity: string;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly filesFrom?: string;
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
  if (!options.quiet) for (const warning of world.warnings) process.stderr.write(`${warning}\n`);
  const found = await narrowed(await filesIn(inputs), shard, await changedFilter(inputs, options.changedSince));
  const unreadable: Note[] = [...found.unreadable];
  const reports: RecordReport[] = [];
  let worst: Severity | null = null;
  const bar = progress(found.files.length, options.quiet ?? false);
  const jobs = options.jobs === undefined ? availableParallelism() : Number(options.jobs);
  for (let i = 0; i < found.files.length; i += jobs) {
    const batch = found.files.slice(i, i + jobs);
    for (const result of await Promise.all(batch.map((file) => auditFile(file, world, least)))) {
      bar.step();
      if (result === null) continue;
      if ('message' in result) unreadable.push(result);
      else {
        reports.push(result.report);
        worst = worse(worst, result.worst);
      }
    }
  }
  bar.end();
  const audited = inOrder({
    today: world.today.toString(),
    records: reports,
    summary: summaryOf(reports),
    unreadable,
    passedOver: found.passedOver,
    shard,
  });
  return publish(audited, worst, publishing);
}

// What could not be read counts whatever changed; like everything else it is told of by one part only.
async function narrowed(
  { files, unreadable, passedOver }: Found,
  shard: Shard | null,
  isChanged: (path: string) => Promise<boolean>,
): Promise<Found> {
  const mine = files.filter(({ path }) => isInShard(path, shard));
  const changed = await Promise.all(mine.map(({ path }) => isChanged(path)));
  return {
    files: mine.filter((_, i) => changed[i]),
    unreadable: unreadable.filter(({ file }) => isInShard(file, shard)),
    passedOver: passedOver.filter(({ file }) => isInShard(file, shard)),
  };
}

async function auditFile(
  recordFile: RecordFile,
  world: World,
  least: Severity,
): Promise<Note | { readonly report: RecordReport; readonly worst: Severity | null } | null> {
  const read = await readRecordFile(recordFile);
  if (read === null || 'message' in read) return read;
  const checked = check(read.blocks, { reach: world.reach, today: world.today, settings: world.settings });
  const counting = checked.findings.filter(({ accepted }) => accepted === null).map(({ severity }) => severity);
  return {
    report: reportOf(read.file, checked, (severity) => isAtLeast(severity, least)),
    worst: counting.reduce(worse, null as Severity | null),
  };
}
