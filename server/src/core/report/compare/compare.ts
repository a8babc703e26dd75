// Two audits of the same records, one later than the other: what has been put right since, what is new, and what still stands.

import type { WrittenAudit } from '../read-report.ts';
import type { ClockReport, FindingReport, RecordReport } from '../record-report.ts';

export interface RecordChange {
  readonly file: string;
  /** Where the record was before; null for a record that is new. */
  readonly was: string | null;
  readonly reference: string | null;
  /** Its status in each audit; null where that did not have it. */
  readonly status: { readonly before: string | null; readonly after: string | null };
  /** Findings of the later audit alone, those of the earlier alone, and those that somebody has accepted since. */
  readonly fresh: readonly FindingReport[];
  readonly mended: readonly FindingReport[];
  readonly accepted: readonly FindingReport[];
  /** How many findings both have, accepted ones left out. */
  readonly standing: number;
  /** Clocks that stand otherwise than they did. */
  readonly clocks: readonly { readonly clock: string; readonly before: string | null; readonly after: string }[];
}

export interface RuleChange {
  readonly rule: string;
  readonly fresh: number;
  readonly mended: number;
  readonly standing: number;
}

export interface Comparison {
  /** ISO dates the records were read on; null where a report does not say. */
  readonly before: string | null;
  readonly after: string | null;
  /** Every record of the later audit, in its order. */
  readonly records: readonly RecordChange[];
  /** Records that only the earlier audit has. */
  readonly gone: readonly { readonly file: string; readonly reference: string | null }[];
  /** By the rule's name. */
  readonly rules: readonly RuleChange[];
}

/** Compares two audits. A finding is the same where rule, section and what it is about are, wherever it has moved to in its record. */
export function compareAudits(before: WrittenAudit, after: WrittenAudit): Comparison {
  const earlier = pairs(before.records, after.records);
  const records = after.records.map((record) => changeOf(earlier.get(record) ?? null, record));
  const kept = new Set(earlier.values());
  const gone = before.records.filter((record) => !kept.has(record)).map(({ file, reference }) => ({ file, reference }));
  return { before: before.today, after: after.today, records, gone, rules: byRule(records, after.records) };
}

/** The earlier report of each record: of the same file, or of one that has been moved and whose reference and form no other has. */
function pairs(before: readonly RecordReport[], after: readonly RecordReport[]): Map<RecordReport, RecordReport> {
  const byFile = new Map(before.map((record) => [record.file, record]));
  const found = new Map<RecordReport, RecordReport>();
  const unmatched: RecordReport[] = [];
  for (const record of after) {
    const same = byFile.get(record.file);
    if (same) found.set(record, same);
    else unmatched.push(record);
    byFile.delete(record.file);
  }
  const left = onlyOnes([...byFile.values()]);
  for (const [name, record] of onlyOnes(unmatched)) {
    const same = left.get(name);
    if (same) found.set(record, same);
  }
  return found;
}

/** Records by reference and form, where no other has both. */
function onlyOnes(records: readonly RecordReport[]): Map<string, RecordReport> {
  const named = new Map<string, RecordReport | null>();
  for (const record of records) {
    const { reference, template } = record;
    const name = `${reference} ${template?.split('@')[0]}`;
    if (reference !== null) named.set(name, named.has(name) ? null : record);
  }
  return new Map([...named].flatMap(([name, record]) => (record ? [[name, record] as const] : [])));
}

function changeOf(before: RecordReport | null, after: RecordReport): RecordChange {
  const left = new Map<string, FindingReport[]>();
  for (const finding of before?.findings ?? [])
    left.set(keyOf(finding), [...(left.get(keyOf(finding)) ?? []), finding]);
  const fresh: FindingReport[] = [];
  const accepted: FindingReport[] = [];
  let standing = 0;
  for (const finding of after.findings) {
    const was = left.get(keyOf(finding))?.shift();
    if (finding.accepted) {
      if (!was?.accepted) accepted.push(finding);
    } else if (!was || was.accepted) fresh.push(finding);
    else standing++;
  }
  const mended = [...left.values()].flat().filter((finding) => !finding.accepted);
  return {
    file: after.file,
    was: before?.file ?? null,
    reference: after.reference,
    status: { before: before?.status ?? null, after: after.status },
    fresh,
    mended,
    accepted,
    standing,
    clocks: clocksOf(before?.clocks ?? [], after.clocks),
  };
}

/** What makes a finding the same one: not its line, which any edit above moves, nor numbers in it, which grow by the day. */
function keyOf({ rule, section, data }: FindingReport): string {
  const words = Object.entries(data).filter(([, value]) => typeof value !== 'number');
  return JSON.stringify([rule, section, words]);
}

function clocksOf(before: readonly ClockReport[], after: readonly ClockReport[]): RecordChange['clocks'] {
  return after.flatMap(({ clock, from, state }) => {
    const was = before.find((one) => one.clock === clock && one.from === from)?.state ?? null;
    return was === state ? [] : [{ clock, before: was, after: state }];
  });
}

function byRule(changes: readonly RecordChange[], records: readonly RecordReport[]): readonly RuleChange[] {
  const counts = new Map<string, { fresh: number; mended: number; all: number }>();
  const of = (rule: string) => {
    const known = counts.get(rule) ?? { fresh: 0, mended: 0, all: 0 };
    counts.set(rule, known);
    return known;
  };
  for (const { fresh, mended } of changes) {
    for (const { rule } of fresh) of(rule).fresh++;
    for (const { rule } of mended) of(rule).mended++;
  }
  for (const { findings } of records) for (const { rule, accepted } of findings) if (!accepted) of(rule).all++;
  return [...counts]
    .map(([rule, { fresh, mended, all }]) => ({ rule, fresh, mended, standing: all - fresh }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
