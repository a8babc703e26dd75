// What a report says of one record: plain data in the shape that is promised to other programs.

import type { Checked, CheckedFinding } from '../check/check.ts';
import type { Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import type { Data, Severity } from '../rules/rule.ts';
import { type LinePosition, type Lines, linesOf, positionAt } from '../text/lines.ts';
import { aboutOf, type RecordAbout } from './record-about.ts';

/** Zero-based lines and UTF-16 characters; the end is not part of it. */
export interface Range {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The heading it stands under; empty at the top. */
  readonly section: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly data: Data;
  /** ISO dates; null where none is given. */
  readonly accepted: {
    readonly reason: string;
    readonly by: string | null;
    readonly date: string | null;
    readonly until: string | null;
  } | null;
}

export interface ClockReport {
  readonly clock: string;
  readonly edition: string;
  /** ISO dates, as are due and stopped. */
  readonly from: string;
  readonly due: string;
  readonly stopped: string | null;
  readonly workingDays: number;
  readonly limit: string;
  readonly state: string;
}

export interface RecordReport {
  readonly file: string;
  /** `id@version` of the template it was read with; what it names where no such template is in reach. */
  readonly template: string | null;
  readonly record: string | null;
  readonly status: string;
  readonly reference: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly findings: readonly FindingReport[];
  readonly clocks: readonly ClockReport[];
  /** Rules that could not look because the template does not ask for what they look at. */
  readonly notChecked: readonly { readonly rule: string; readonly lacks: readonly string[] }[];
  /** What figures are counted from; null where it was not kept, or no template says what is asked. Not in the promised shape. */
  readonly about: RecordAbout | null;
}

export interface Summary {
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly accepted: number;
}

/** Reports on a checked record. `keep` leaves findings out by severity. */
export function reportOf(
  file: string,
  checked: Checked,
  keep: (severity: Severity) => boolean = () => true,
): RecordReport {
  const { record, form } = checked;
  const { text } = record.blocks;
  const lines = linesOf(text);
  const range = (place: Place) => rangeOf(place, checked, lines);
  return {
    file,
    template: form ? `${form.template.id}@${form.template.version}` : record.template,
    record: form?.template.record ?? null,
    status: record.status,
    reference: record.reference,
    asked: form?.asked ?? 0,
    answered: form?.answered ?? 0,
    findings: checked.findings
      .filter(({ severity }) => keep(severity))
      .map((finding) => findingReport(file, finding, range)),
    clocks: checked.clocks.map((clock) => ({
      clock: clock.clock,
      edition: clock.edition,
      from: clock.from.toString(),
      due: clock.due.toString(),
      stopped: clock.stopped?.toString() ?? null,
      workingDays: clock.workingDays,
      limit: clock.limit,
      state: clock.state,
    })),
    notChecked: checked.couldNotLook,
    about: aboutOf(checked),
  };
}

function findingReport(file: string, finding: CheckedFinding, range: (place: Place) => Range): FindingReport {
  const { accepted } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    section: finding.section,
    range: range(finding.at),
    related: finding.related.map(({ at, message }) => ({ file, range: range(at), message })),
    data: finding.data,
    accepted: acceptedReport(accepted),
  };
}

/** An acceptance as reports have it. */
export function acceptedReport(accepted: CheckedFinding['accepted']): FindingReport['accepted'] {
  return (
    accepted && {
      reason: accepted.reason,
      by: accepted.by,
      date: accepted.date?.toString() ?? null,
      until: accepted.until?.toString() ?? null,
    }
  );
}

/** A place as lines and characters of its document. */
export function rangeOf(place: Place, { record }: Pick<Checked, 'record'>, lines: Lines): Range {
  const { start, end } = offsetsOf(record.blocks, place);
  const { text } = record.blocks;
  return { start: positionAt(text, lines, start, 'utf-16'), end: positionAt(text, lines, end, 'utf-16') };
}

/** Counts over reports; accepted findings are counted as accepted and nowhere else. */
export function summaryOf(reports: Iterable<RecordReport>): Summary {
  const counts = { records: 0, error: 0, warning: 0, information: 0, hint: 0, accepted: 0 };
  for (const { findings } of reports) {
    counts.records++;
    for (const { severity, accepted } of findings) counts[accepted ? 'accepted' : severity]++;
  }
  return {
    records: counts.records,
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
    accepted: counts.accepted,
  };
}
