// The report a person reads in a terminal: record by record, then what was not checked, then the count.

import { acceptanceText } from './acceptance-text.ts';
import type { Audit, Paint } from './formats.ts';
import { notCheckedIn, nothingLeftOut } from './not-checked.ts';
import type { FindingReport, RecordReport } from './record-report.ts';

/** The whole report, ending with a line's end. */
export function textReport(audit: Audit, paint: Paint): string {
  const parts = [
    ...audit.records.filter(isWorthShowing).map((record) => recordText(record, paint)),
    notChecked(audit, paint),
    total(audit, paint),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function isWorthShowing({ findings, clocks }: RecordReport): boolean {
  return findings.length > 0 || clocks.some(({ state }) => state !== 'in-time');
}

function recordText(record: RecordReport, paint: Paint): string {
  const about = [
    record.reference,
    record.status,
    record.record ? `${record.answered} of ${record.asked} answered` : null,
  ].filter((one) => one !== null);
  const open = record.findings.filter(({ accepted }) => !accepted).map((finding) => findingText(finding, paint));
  const accepted = record.findings.filter((finding) => finding.accepted).map((finding) => acceptedText(finding, paint));
  return [`${paint('strong', record.file)}  ${paint('faint', about.join(', '))}`, ...open, ...accepted].join('\n');
}

const words = {
  error: 'error      ',
  warning: 'warning    ',
  information: 'information',
  hint: 'hint       ',
} as const;

function place({ range: { start } }: FindingReport): string {
  return `${start.line + 1}:${start.character + 1}`.padStart(9);
}

function findingText(finding: FindingReport, paint: Paint): string {
  return `${place(finding)}  ${paint(finding.severity, words[finding.severity])}  ${finding.message}  ${paint('faint', finding.rule)}`;
}

function acceptedText(finding: FindingReport, paint: Paint): string {
  const reason = finding.accepted ? acceptanceText(finding.accepted) : '';
  return `${place(finding)}  accepted     ${finding.message}  ${paint('faint', finding.rule)}\n${' '.repeat(24)}${paint('faint', `Reason: ${reason}`)}`;
}

function notChecked(audit: Audit, paint: Paint): string {
  const lines = notCheckedIn(audit).map(({ file, line, message }) => {
    const where = file === null ? '' : line === null ? `${file}: ` : `${file}, from line ${line}: `;
    return `  ${where}${message}`;
  });
  if (lines.length === 0) return `${paint('strong', 'Not checked')}: ${nothingLeftOut}`;
  return [paint('strong', 'Not checked'), ...lines].join('\n');
}

function total({ summary, today }: Audit, paint: Paint): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const counts = [
    paint('error', count(summary.errors, 'error', 'errors')),
    paint('warning', count(summary.warnings, 'warning', 'warnings')),
    count(summary.information, 'information', 'information'),
    ...(summary.hints > 0 ? [count(summary.hints, 'hint', 'hints')] : []),
    ...(summary.accepted > 0 ? [`${summary.accepted} accepted`] : []),
  ];
  return `${count(summary.records, 'record', 'records')} read on ${today}: ${counts.join(', ')}.`;
}
