// `casewright audit`: every record in the folders and files given, and what falls short.

import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { check } from '../core/check/check.ts';
import { isAtLeast } from '../core/check/severity.ts';
import { readBlocks } from '../core/markdown/blocks.ts';
import { readFrontMatter } from '../core/record/front-matter.ts';
import { inOrder, type Shard } from '../core/report/formats.ts';
import { type RecordReport, reportOf, summaryOf } from '../core/report/record-report.ts';
import type { Severity } from '../core/rules/rule.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { changedFilter, isInShard, type NarrowOptions, shardOf } from './narrow.ts';
import { progress } from './progress.ts';
import { type PublishOptions, publish, publishingOf, severityNamed, worse } from './publish.ts';
import { UsageError } from './usage.ts';
import { type Note, walkFolder } from './walk.ts';
import { openWorld, shown, type World, type WorldOptions } from './world.ts';

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
  const named = [...paths, ...(await listed(options.filesFrom))];
  const inputs = named.length > 0 ? named : options.filesFrom === undefined ? ['.'] : [];
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

async function listed(from: string | undefined): Promise<readonly string[]> {
  if (from === undefined) return [];
  try {
    const text = from === '-' ? await textFrom(process.stdin) : await readFile(from, 'utf8');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  } catch {
    throw new UsageError(`The list of files "${from}" could not be read.`);
  }
}

interface Found {
  readonly files: readonly { readonly path: string; readonly named: boolean }[];
  readonly unreadable: readonly Note[];
  readonly passedOver: readonly Note[];
}

async function filesIn(inputs: readonly string[]): Promise<Found> {
  const files = new Map<string, { path: string; named: boolean }>();
  const unreadable: Note[] = [];
  const passedOver: Note[] = [];
  for (const input of inputs) {
    if (!(await nodeHost.list(input))) {
      files.set(resolve(input), { path: input, named: true });
      continue;
    }
    const walked = await walkFolder(input, readText);
    for (const path of walked.files) if (!files.has(resolve(path))) files.set(resolve(path), { path, named: false });
    unreadable.push(...walked.unreadable.map(({ file, message }) => ({ file: shown(resolve(file)), message })));
    passedOver.push(...walked.passedOver.map(({ file, message }) => ({ file: shown(resolve(file)), message })));
  }
  return { files: [...files.values()], unreadable, passedOver };
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

async function readText(path: string): Promise<string | null> {
  const bytes = await nodeHost.read(path);
  const read = bytes && textOf(bytes);
  return read && 'text' in read ? read.text : null;
}

/** A file is a record by its name, by naming a template at its top, or by being asked for by name. */
async function auditFile(
  { path, named }: { readonly path: string; readonly named: boolean },
  world: World,
  least: Severity,
): Promise<Note | { readonly report: RecordReport; readonly worst: Severity | null } | null> {
  const file = shown(resolve(path));
  const isByName = named || path.endsWith('.assessment.md');
  const bytes = await nodeHost.read(path);
  if (!bytes) return { file, message: 'could not be read: it is not there, or you may not open it.' };
  const read = textOf(bytes);
  if ('problem' in read) return isByName ? { file, message: `${read.problem}.` } : null;
  const blocks = readBlocks(read.text);
  if (!isByName && !readFrontMatter(blocks).entries.has('template')) return null;
  const checked = check(blocks, { reach: world.reach, today: world.today, settings: world.settings });
  const counting = checked.findings.filter(({ accepted }) => accepted === null).map(({ severity }) => severity);
  return {
    report: reportOf(file, checked, (severity) => isAtLeast(severity, least)),
    worst: counting.reduce(worse, null as Severity | null),
  };
}
