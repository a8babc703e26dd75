// The report for tools that show findings beside files: SARIF 2.1.0. Of what is written it has only the findings' sentences.

import type { Log, Notification, ReportingDescriptor, Run } from 'sarif';
import type { Audit } from '../formats.ts';
import { type NotChecked, notCheckedIn } from '../not-checked.ts';
import type { RecordReport } from '../record-report.ts';
import { artifactLocation, sourceRoot } from './location.ts';
import { resultsOf } from './results.ts';
import { ruleDescriptors } from './rule-descriptors.ts';

/** The whole report. Rules are all there are, whether or not they found something, so that it says what was looked for. */
export function sarifReport(audit: Audit): string {
  const descriptors = ruleDescriptors(audit.records);
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const run: Run = {
    tool: { driver: { name: 'Casewright', rules: descriptors, notifications: notificationDescriptors } },
    invocations: [
      {
        executionSuccessful: audit.unreadable.length === 0,
        toolExecutionNotifications: notCheckedIn(audit).map(notification),
        properties: { today: audit.today },
      },
    ],
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The folder the audit was run in.' } } },
    artifacts: audit.records.map(artifact),
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'utf-8',
    results: audit.records.flatMap((record, artifactIndex) => resultsOf(record, artifactIndex, indexes)),
  };
  const log: Log = { version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function artifact({ file, reference, template, status, asked, answered }: RecordReport) {
  return {
    location: artifactLocation(file),
    roles: ['analysisTarget' as const],
    mimeType: 'text/markdown',
    properties: { reference, template, status, asked, answered },
  };
}

const notificationDescriptors: ReportingDescriptor[] = [
  { id: 'unreadable', shortDescription: { text: 'A file or folder could not be read' } },
  { id: 'passed-over', shortDescription: { text: 'Something was passed over on purpose' } },
  { id: 'no-template', shortDescription: { text: 'A record names no template in reach, so only its top was checked' } },
  { id: 'blind-spot', shortDescription: { text: 'A template does not ask what some rules look at' } },
  { id: 'not-read', shortDescription: { text: 'A record has words that nothing in its template takes' } },
] satisfies (ReportingDescriptor & { id: NotChecked['kind'] })[];

function notification({ kind, file, line, message }: NotChecked): Notification {
  const region = line === null ? {} : { region: { startLine: line } };
  return {
    descriptor: { id: kind, index: notificationDescriptors.findIndex(({ id }) => id === kind) },
    level: kind === 'unreadable' ? 'error' : 'note',
    message: { text: file === null ? message : `${file}: ${message}` },
    ...(file === null
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: artifactLocation(file), ...region } }] }),
  };
}
