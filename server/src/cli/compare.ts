// `casewright compare`: what changed between two audits.

import { isAtLeast } from '../core/check/severity.ts';
import { compareAudits } from '../core/report/compare/compare.ts';
import { type CompareFormatName, compareFormats } from '../core/report/compare/compare-report.ts';
import { csvFile } from '../core/report/csv.ts';
import { severities } from '../core/rules/rule.ts';
import { print, writeOver } from './output.ts';
import { UsageError } from './usage.ts';
import { writtenAudit } from './written-audit.ts';

export interface CompareOptions {
  readonly format: string;
  readonly output?: string;
  readonly failOn: string;
}

/** Writes the comparison; the exit status is 1 where a new finding is at least as severe as `failOn` says. */
export async function compare(before: string, after: string, options: CompareOptions): Promise<number> {
  const names = Object.keys(compareFormats) as CompareFormatName[];
  const format = names.find((name) => name === options.format);
  if (!format) throw new UsageError(`--format is one of ${names.join(', ')}, not "${options.format}".`);
  const level = severities.find((severity) => severity === options.failOn) ?? null;
  if (level === null && options.failOn !== 'never')
    throw new UsageError(`--fail-on is one of ${[...severities, 'never'].join(', ')}, not "${options.failOn}".`);
  const comparison = compareAudits(await writtenAudit(before), await writtenAudit(after));
  const text = compareFormats[format](comparison);
  if (options.output === undefined) await print(text);
  else await writeOver(options.output, format === 'csv' ? csvFile(text) : text);
  const isWorse = comparison.records.some(({ fresh }) =>
    fresh.some(({ severity }) => level !== null && isAtLeast(severity, level)),
  );
  return isWorse ? 1 : 0;
}
