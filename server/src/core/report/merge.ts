// Several audits as one, as if all their records had been read at once.

import { dateParts } from '../record/values/dates.ts';
import { withFolderFindings } from './folder.ts';
import { type Audit, inOrder } from './formats.ts';
import type { WrittenAudit } from './read-report.ts';
import { summaryOf } from './record-report.ts';

interface Named {
  readonly name: string;
  readonly audit: WrittenAudit;
}

/** The audits together, or a sentence saying why they cannot be. `today` is for reports that do not say their day. */
export function mergeAudits(parts: readonly Named[], today: string | null): Audit | { readonly problem: string } {
  const problem = differentDays(parts) ?? missingParts(parts) ?? readTwice(parts);
  if (problem) return { problem };
  const day = parts.find(({ audit }) => audit.today !== null)?.audit.today ?? today;
  if (day === null)
    return { problem: 'These reports do not say on which day the records were read. Give it: --today 2026-03-20.' };
  const kept = parts.flatMap(({ audit: { folder } }) => (folder ? [folder] : []));
  const date = dateParts(day);
  const folder = { entries: kept.flatMap(({ entries }) => entries), whole: kept.every(({ whole }) => whole) };
  const read = parts.flatMap(({ audit }) => audit.records);
  const { records } = date ? withFolderFindings(read, folder, { today: date, keep: () => true }) : { records: read };
  return inOrder({
    today: day,
    records,
    summary: summaryOf(records),
    unreadable: parts.flatMap(({ audit }) => audit.unreadable),
    passedOver: parts.flatMap(({ audit }) => audit.passedOver),
    shard: null,
    isApart: parts.length > Math.max(1, kept.length),
  });
}

function differentDays(parts: readonly Named[]): string | null {
  const [first, ...others] = parts.filter(({ audit }) => audit.today !== null);
  const other = others.find(({ audit }) => audit.today !== first?.audit.today);
  if (!first || !other) return null;
  return `"${first.name}" read its records on ${first.audit.today} and "${other.name}" on ${other.audit.today}. Run the audits again with the same --today.`;
}

// A part that is not there would make every figure too small without anybody noticing.
function missingParts(parts: readonly Named[]): string | null {
  const shards = parts.flatMap(({ name, audit: { shard } }) => (shard ? [{ name, ...shard }] : []));
  const [first] = shards;
  if (!first) return null;
  const other = shards.find(({ of }) => of !== first.of);
  if (other)
    return `"${first.name}" is one of ${first.of} parts and "${other.name}" one of ${other.of}: they are not of one audit.`;
  const seen = new Map<number, string>();
  for (const { name, part } of shards) {
    const before = seen.get(part);
    if (before !== undefined) return `"${before}" and "${name}" are both part ${part} of ${first.of}.`;
    seen.set(part, name);
  }
  const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((part) => !seen.has(part));
  if (missing.length === 0) return null;
  return `Of ${first.of} parts ${missing.length === 1 ? 'this one is' : 'these are'} missing: ${missing.join(', ')}.`;
}

function readTwice(parts: readonly Named[]): string | null {
  const seen = new Map<string, string>();
  for (const { name, audit } of parts)
    for (const { file } of audit.records) {
      const before = seen.get(file);
      if (before !== undefined)
        return `The record "${file}" is in "${before}" and in "${name}". Run the audits from the folder above them all, so that each record has its own name.`;
      seen.set(file, name);
    }
  return null;
}
