// Findings that only show with the other records of a folder, put among those of each record's own report.

import type { Checked } from '../check/check.ts';
import { lookAcross } from '../check/folder.ts';
import { worse } from '../check/severity.ts';
import { type Folder, folderOf } from '../folder/folder.ts';
import { type FolderFacts, type FolderRecord, type FolderWorld, folderFactsOf } from '../folder/folder-facts.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { RuleSetting, Severity } from '../rules/rule.ts';
import { linesOf } from '../text/lines.ts';
import { acceptedReport, type FindingReport, type Range, type RecordReport, rangeOf } from './record-report.ts';

/** Where a finding of one rule would stand in a record, and how it would count. */
export interface SpotReport extends Pick<FindingReport, 'section' | 'accepted'> {
  readonly rule: string;
  readonly severity: RuleSetting;
  readonly range: Range;
}

/** One record as the others of its folder see it: plain data. */
export interface FolderEntry extends FolderRecord {
  readonly facts: FolderFacts;
  readonly spots: readonly SpotReport[];
}

/** What other records need of a checked one; null where no template says what it asks. */
export function folderEntryOf(file: string, checked: Checked, world: FolderWorld): FolderEntry | null {
  const { record, form, facts, spots } = checked;
  if (!form || !facts) return null;
  const lines = linesOf(record.blocks.text);
  return {
    file,
    facts: folderFactsOf({ record, kind: form.template.record, facts }, world),
    spots: spots.map(({ rule, severity, at, section, accepted }) => ({
      rule,
      severity,
      range: rangeOf(at, checked, lines),
      section,
      accepted: acceptedReport(accepted),
    })),
  };
}

/** What a part of an audit keeps of its records, for when it is put together with the others. */
export interface FolderKept {
  readonly entries: readonly FolderEntry[];
  /** Every record of the folders was read, so that what is not among them is not there. */
  readonly whole: boolean;
}

interface Options {
  readonly today: PlainDate;
  /** Leaves findings out of the reports by severity. */
  readonly keep: (severity: Severity) => boolean;
}

export interface WithFolder {
  readonly records: readonly RecordReport[];
  /** The most severe of the findings that were added and nobody has accepted, left out or not; null when there is none. */
  readonly worst: Severity | null;
}

/** Reports with what rules about folders find. Entries may be of more records than are reported on. */
export function withFolderFindings(
  records: readonly RecordReport[],
  { entries, whole }: FolderKept,
  { today, keep }: Options,
): WithFolder {
  const folder = folderOf(entries, { today, whole });
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  let worst: Severity | null = null;
  const together = records.map((report) => {
    const entry = byFile.get(report.file);
    const found = entry ? findingsAcross(entry, folder, byFile) : [];
    for (const { severity, accepted } of found) if (!accepted) worst = worse(worst, severity);
    const kept = found.filter(({ severity }) => keep(severity));
    return kept.length === 0 ? report : { ...report, findings: [...report.findings, ...kept].sort(byPlace) };
  });
  return { records: together, worst };
}

/** What is kept of a part of an audit: rules whose findings would be left out of its report are off. */
export function keptOf({ entries, whole }: FolderKept, keep: (severity: Severity) => boolean): FolderKept {
  const spotOf = (spot: SpotReport): SpotReport =>
    spot.severity === 'off' || keep(spot.severity) ? spot : { ...spot, severity: 'off' };
  return { whole, entries: entries.map((entry) => ({ ...entry, spots: entry.spots.map(spotOf) })) };
}

function findingsAcross(
  entry: FolderEntry,
  folder: Folder,
  byFile: ReadonlyMap<string, FolderEntry>,
): readonly FindingReport[] {
  const wanted = entry.spots.filter(({ severity }) => severity !== 'off').map(({ rule }) => rule);
  if (wanted.length === 0) return [];
  return lookAcross(entry, folder, wanted).flatMap(
    ({ rule, message, others, otherMessage }): readonly FindingReport[] => {
      const spot = spotOf(entry, rule);
      if (!spot || spot.severity === 'off') return [];
      const { severity, section, range, accepted } = spot;
      const related = others.map(({ file }) => ({
        file,
        range: rangeIn(byFile.get(file), rule),
        message: otherMessage,
      }));
      return [{ rule, severity, message, section, range, related, data: {}, accepted }];
    },
  );
}

function spotOf({ spots }: FolderEntry, rule: string): SpotReport | null {
  return spots.find((spot) => spot.rule === rule) ?? null;
}

/** Where a rule about folders shows in a record; its start where the rule does not look at it. */
function rangeIn(entry: FolderEntry | undefined, rule: string): Range {
  const start = { line: 0, character: 0 };
  return (entry && spotOf(entry, rule)?.range) ?? { start, end: start };
}

// The order that findings have within a record: see check.ts.
function byPlace(a: FindingReport, b: FindingReport): number {
  const [one, other] = [a.range, b.range];
  return (
    one.start.line - other.start.line ||
    one.start.character - other.start.character ||
    one.end.line - other.end.line ||
    one.end.character - other.end.character ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
