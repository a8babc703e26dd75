// What a comparison of two audits says, to read, for a spreadsheet and for other programs.

import { dateParts, writeDate } from '../../record/values/dates.ts';
import { acceptanceText } from '../acceptance-text.ts';
import { csvOf } from '../csv.ts';
import type { FindingReport } from '../record-report.ts';
import type { Comparison, RecordChange } from './compare.ts';

export const compareFormats = {
  text: compareText,
  csv: compareCsv,
  json: (comparison) => `${JSON.stringify({ version: 1, ...comparison }, null, 2)}\n`,
} as const satisfies Readonly<Record<string, (comparison: Comparison) => string>>;

export type CompareFormatName = keyof typeof compareFormats;

function compareText(comparison: Comparison): string {
  const { records, gone, rules } = comparison;
  const changed = records.filter(isChanged);
  const count = (number: (record: RecordChange) => number) => records.reduce((sum, record) => sum + number(record), 0);
  const fresh = records.filter(({ was }) => was === null).length;
  const width = Math.max(4, ...rules.map(({ rule }) => rule.length));
  const parts = [
    [
      `What changed from ${day(comparison.before)} to ${day(comparison.after)}`,
      `  Records: ${records.length - fresh} in both audits, ${fresh} new, ${gone.length} no longer there.`,
      `  Findings: ${count(({ mended }) => mended.length)} put right, ${count((one) => one.fresh.length)} new, ${count(({ standing }) => standing)} still there, ${count(({ accepted }) => accepted.length)} accepted since.`,
    ],
    rules.length === 0
      ? []
      : [
          `${'rule'.padEnd(width)}  put right    new  still there`,
          ...rules.map(
            ({ rule, ...one }) =>
              `${rule.padEnd(width)}  ${String(one.mended).padStart(9)}  ${String(one.fresh).padStart(5)}  ${String(one.standing).padStart(11)}`,
          ),
        ],
    ...changed.map(recordText),
    gone.length === 0 ? [] : ['No longer there', ...gone.map(({ file, reference }) => `  ${file}${named(reference)}`)],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function isChanged({ file, was, status, fresh, mended, accepted, clocks }: RecordChange): boolean {
  return (
    was !== file || status.before !== status.after || fresh.length + mended.length + accepted.length + clocks.length > 0
  );
}

function recordText(record: RecordChange): readonly string[] {
  const { file, was, reference, status, fresh, mended, accepted, clocks } = record;
  const moved = was !== null && was !== file ? `, before ${was}` : '';
  const stands =
    was === null
      ? `new, ${status.after}`
      : status.before === status.after
        ? status.after
        : `${status.before}, now ${status.after}`;
  return [
    `${file}${named(reference)}  ${stands}${moved}`,
    ...fresh.map(
      (finding) => `  new        ${finding.message}  (line ${finding.range.start.line + 1}) ${finding.rule}`,
    ),
    ...mended.map(({ message, rule }) => `  put right  ${message}  ${rule}`),
    ...accepted.map((finding) => `  accepted   ${finding.message}  ${finding.rule}\n             ${reasonOf(finding)}`),
    ...clocks.map(
      ({ clock, before, after }) => `  clock      ${clock}: ${before === null ? '' : `${before}, now `}${after}`,
    ),
  ];
}

function reasonOf({ accepted }: FindingReport): string {
  return accepted ? `Reason: ${acceptanceText(accepted)}` : '';
}

function named(reference: string | null): string {
  return reference === null ? '' : ` (${reference})`;
}

function day(written: string | null): string {
  const date = written === null ? null : dateParts(written);
  return date ? writeDate({ date, time: null }) : 'an audit of an unknown day';
}

/** One row a finding that is new, put right or accepted since. */
function compareCsv({ records }: Comparison): string {
  const rows = records.flatMap((record) =>
    (['fresh', 'mended', 'accepted'] as const).flatMap((kind) =>
      record[kind].map((finding) => ({
        change: kind === 'fresh' ? 'new' : kind === 'mended' ? 'put right' : 'accepted',
        file: record.file,
        reference: record.reference,
        'status before': record.status.before,
        'status after': record.status.after,
        section: finding.section,
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        'accepted by': finding.accepted?.by,
        reason: finding.accepted?.reason,
      })),
    ),
  );
  return csvOf(rows, columns);
}

const columns = [
  'change',
  'file',
  'reference',
  'status before',
  'status after',
  'section',
  'rule',
  'severity',
  'message',
  'accepted by',
  'reason',
];
