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
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true, record_delimiter: 'windows' });
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
