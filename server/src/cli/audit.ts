// `casewright audit`: every record in the folders and files given, and what falls short.

import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { check } from '../core/check/check.ts';
import { isAtLeast } from '../core/check/severity.ts';
import { readBlocks } from '../core/markdown/blocks.ts';
import { readFrontMatter } from '../core/record/front-matter.ts';
import { type FormatName, formats } from '../core/report/formats.ts';
import { type RecordReport, reportOf, summaryOf } from '../core/report/record-report.ts';
import { type Severity, severities } from '../core/rules/rule.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { painter } from './paint.ts';
import { progress } from './progress.ts';
import { exit, UsageError } from './usage.ts';
import { type Note, walkFolder } from './walk.ts';
import { openWorld, shown, type World, type WorldOptions } from './world.ts';

export interface AuditOptions extends WorldOptions {
  readonly format: string;
  readonly output?: string;
  readonly failOn: string;
  readonly minSeverity: string;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly filesFrom?: string;
}

/** Runs the audit; the exit status says whether anything was found or could not be read. */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<number> {
  const format = formatNamed(options.format);
  const failOn = options.failOn === 'never' ? null : severityNamed('--fail-on', options.failOn, ['never']);
  const least = severityNamed('--min-severity', options.minSeverity);
  if (options.jobs !== undefined && !/^[1-9]\d*$/.test(options.jobs))
    throw new UsageError(`--jobs is a whole number from 1, not "${options.jobs}".`);
  const named = [...paths, ...(await listed(options.filesFrom))];
  const inputs = named.length > 0 ? named : options.filesFrom === undefined ? ['.'] : [];
  const world = await openWorld(inputs.length > 0 ? inputs : ['.'], options);
  if (!options.quiet) for (const warning of world.warnings) process.stderr.write(`${warning}\n`);
  const found = await filesIn(inputs);
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
  reports.sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = formats[format](
    {
      today: world.today.toString(),
      records: reports,
      summary: summaryOf(reports),
      unreadable,
      passedOver: found.passedOver,
    },
    painter(options.color && options.output === undefined),
  );
  await put(text, options.output);
  for (const { file, message } of unreadable) process.stderr.write(`${shown(file)}: ${message}\n`);
  if (unreadable.length > 0) return exit.usage;
  return failOn && worst && isAtLeast(worst, failOn) ? exit.found : exit.ok;
}

function formatNamed(name: string): FormatName {
  const known = Object.keys(formats) as FormatName[];
  const format = known.find((one) => one === name);
  if (!format) throw new UsageError(`There is no format "${name}". The formats are ${known.join(', ')}.`);
  return format;
}

function severityNamed(option: string, name: string, others: readonly string[] = []): Severity {
  const severity = severities.find((one) => one === name);
  if (!severity) throw new UsageError(`${option} is one of ${[...severities, ...others].join(', ')}, not "${name}".`);
  return severity;
}

function worse(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b;
  return isAtLeast(a, b) ? a : b;
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

async function put(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
    return;
  }
  try {
    await writeFile(output, text);
  } catch {
    throw new UsageError(`The report could not be written to "${output}".`);
  }
}
