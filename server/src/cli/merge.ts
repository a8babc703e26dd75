// `casewright merge`: reports of several audits, put together as if they were one.

import { worse } from '../core/check/severity.ts';
import { dateParts } from '../core/record/values/dates.ts';
import { mergeAudits } from '../core/report/merge.ts';
import type { Severity } from '../core/rules/rule.ts';
import { figuresBy, type PublishOptions, publish, publishingOf } from './publish.ts';
import { UsageError } from './usage.ts';
import { openWorld } from './world.ts';
import { writtenAudit } from './written-audit.ts';

export interface MergeOptions extends PublishOptions {
  readonly today?: string;
}

/** Reads the reports and writes one; the exit status is what one audit of everything would have given. */
export async function merge(files: readonly string[], options: MergeOptions): Promise<number> {
  const publishing = publishingOf(options, null);
  if (options.today !== undefined && !dateParts(options.today))
    throw new UsageError(`"${options.today}" is not a date. Write it as year, month and day: 2026-03-20.`);
  const by = figuresBy(publishing, (await openWorld(['.'], {})).reach.figures);
  const parts = await Promise.all(files.map(async (name) => ({ name, audit: await writtenAudit(name) })));
  const merged = mergeAudits(parts, options.today ?? null);
  if ('problem' in merged) throw new UsageError(merged.problem);
  const counting = merged.records
    .flatMap(({ findings }) => findings)
    .filter(({ accepted }) => accepted === null)
    .map(({ severity }) => severity);
  return publish(merged, counting.reduce(worse, null as Severity | null), publishing, by);
}
