// Reports that `casewright audit` wrote, read back.

import { readReport, type WrittenAudit } from '../core/report/read-report.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { UsageError } from './usage.ts';

/** A report is of many records: this is of more than a hundred thousand, and less than a text may be long. */
const mostBytes = 480 * 1024 * 1024;

/** The audit in a file of json or ndjson; a wrong file is a wrong use of the command. */
export async function writtenAudit(name: string): Promise<WrittenAudit> {
  const bytes = await nodeHost.read(name);
  if (!bytes) throw new UsageError(`The report "${name}" could not be read.`);
  const read = textOf(bytes, mostBytes);
  const report = 'problem' in read ? read : readReport(read.text);
  if ('problem' in report) throw new UsageError(`"${name}" ${report.problem}.`);
  return report;
}
