// How an audit leaves the command: as which format, where to, and with which exit status.

import { isAtLeast } from '../core/check/severity.ts';
import type { FiguresBy } from '../core/pack/pack.ts';
import { csvFile } from '../core/report/csv.ts';
import { type Audit, type FormatName, formats, type Shard } from '../core/report/formats.ts';
import type { PageParts } from '../core/report/html/page.ts';
import { type Severity, severities } from '../core/rules/rule.ts';
import { print, writeOver } from './output.ts';
import { painter } from './paint.ts';
import { exit, UsageError } from './usage.ts';
import { shown } from './world.ts';

// The page is made by a program of its own, which is loaded only for it.
const formatNames = [...(Object.keys(formats) as FormatName[]), 'html'] as const;

export interface PublishOptions {
  readonly format: string;
  readonly output?: string;
  readonly failOn: string;
  readonly color: boolean;
  readonly by?: string;
  readonly suppressSmall?: boolean;
}

/** The options, found to be in order. */
export interface Publishing {
  readonly format: FormatName | 'html';
  readonly page: { readonly by: FiguresBy | null; readonly suppressSmall: boolean };
  readonly output: string | null;
  /** Null for never. */
  readonly failOn: Severity | null;
  readonly color: boolean;
}

/** Reads the options; a mistake in them is said before any work is done. */
export function publishingOf(options: PublishOptions, shard: Shard | null): Publishing {
  const { format, output, failOn, color, by, suppressSmall = false } = options;
  const known = formatNames.find((one) => one === format);
  if (!known) throw new UsageError(`There is no format "${format}". The formats are ${formatNames.join(', ')}.`);
  if (by !== undefined && by !== 'team' && by !== 'worker')
    throw new UsageError(`--by is team or worker, not "${by}".`);
  if (known !== 'html' && (by !== undefined || suppressSmall))
    throw new UsageError('--by and --suppress-small are for the figures of --format html.');
  if (shard && known !== 'json' && known !== 'ndjson')
    throw new UsageError('A part of an audit is written with --format json or ndjson, for "casewright merge" to read.');
  return {
    format: known,
    page: { by: by ?? null, suppressSmall },
    output: output ?? null,
    failOn: failOn === 'never' ? null : severityNamed('--fail-on', failOn, ['never']),
    color,
  };
}

/** What figures are counted by, as asked for and as a pack allows; `figures` is the pack's word. */
export function figuresBy({ page: { by } }: Publishing, figures: FiguresBy): FiguresBy {
  if (by === 'worker' && figures !== 'worker')
    throw new UsageError('Figures are by worker only where a pack says "figures: worker" in its pack.yaml.');
  return by ?? figures;
}

/** A severity given as an option. */
export function severityNamed(option: string, name: string, others: readonly string[] = []): Severity {
  const severity = severities.find((one) => one === name);
  if (!severity) throw new UsageError(`${option} is one of ${[...severities, ...others].join(', ')}, not "${name}".`);
  return severity;
}

/** Writes the report and gives the exit status. `worst` is the most severe finding nobody accepted. */
export async function publish(
  audit: Audit,
  worst: Severity | null,
  { format, page, output, failOn, color }: Publishing,
  by: FiguresBy,
): Promise<number> {
  const text =
    format === 'html'
      ? fileOf((await import('../charts/report.ts')).pageOf(audit, { ...page, by }))
      : formats[format](audit, painter(color && output === null));
  if (output === null) await print(text);
  else await writeOver(output, format === 'csv' ? csvFile(text) : text);
  for (const { file, message } of audit.unreadable) process.stderr.write(`${shown(file)}: ${message}\n`);
  if (audit.unreadable.length > 0) return exit.usage;
  return failOn && worst && isAtLeast(worst, failOn) ? exit.found : exit.ok;
}

const fileOf = ({ before, body, after }: PageParts): string => before + body + after;
