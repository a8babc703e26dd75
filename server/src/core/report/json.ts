// Reports for other programs, in the shape that is promised; a part of a divided audit keeps what merging needs as well.

import type { Audit } from './formats.ts';
import type { RecordReport } from './record-report.ts';

/** One object. */
export function jsonReport(audit: Audit): string {
  const { today, records, summary } = audit;
  const report = { version: 1, today, records: records.map(recordOf(audit)), summary, ...keptForMerging(audit) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A record a line, and a last line with the counts. */
export function ndjsonReport(audit: Audit): string {
  const { today, records, summary, shard } = audit;
  const last = { summary, ...(shard ? { today, ...keptForMerging(audit) } : {}) };
  return `${[...records.map(recordOf(audit)), last].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

function keptForMerging({ shard, unreadable, passedOver, folder }: Audit) {
  return shard ? { shard, unreadable, passedOver, ...(folder ? { folder } : {}) } : {};
}

function recordOf({ shard }: Audit): (record: RecordReport) => Partial<RecordReport> {
  return ({ about, ...promised }) => (shard ? { ...promised, about } : promised);
}
