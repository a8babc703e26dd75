// The report for a spreadsheet: one row a finding.

import { stringify } from 'csv-stringify/sync';
import { rules } from '../rules/index.ts';
import type { Audit } from './formats.ts';

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** One row a finding under a row of names; lines and columns count from one. Cells a spreadsheet would run as a formula are made text. */
export function csvReport({ records }: Pick<Audit, 'records'>): string {
  const rows = records.flatMap((record) =>
    record.findings.map(({ rule, severity, message, section, range: { start }, accepted }) => ({
      file: record.file,
      reference: record.reference,
      template: record.template,
      status: record.status,
      section,
      line: start.line + 1,
      column: start.character + 1,
      rule,
      title: titles.get(rule) ?? rule,
      severity,
      message,
      'accepted by': accepted?.by,
      'accepted on': accepted?.date,
      reason: accepted?.reason,
      until: accepted?.until,
    })),
  );
  return csvOf(rows, columns);
}

/** Rows under a row of names, as spreadsheets read them. Cells a spreadsheet would run as a formula are made text; null is empty. */
export function csvOf(rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[]): string {
  // As keys and headers, since a dot in the name of a column would be read as a way into the row.
  const cells = rows.map((row) => columns.map((name) => row[name]));
  return stringify([columns, ...cells], { escape_formulas: true, record_delimiter: 'windows' });
}

const columns = [
  'file',
  'reference',
  'template',
  'status',
  'section',
  'line',
  'column',
  'rule',
  'title',
  'severity',
  'message',
  'accepted by',
  'accepted on',
  'reason',
  'until',
] as const;

/** A report as a file: it begins with the mark by which Excel knows that the letters of names are not those of the machine's own. */
export function csvFile(report: string): string {
  return `\uFEFF${report}`;
}
