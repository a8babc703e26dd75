// The review panel: what a manager sees of one record among many.

import { namesOfChildren } from '../core/facts/children.ts';
import type { ClockReading } from '../core/guidance/clocks.ts';
import { acceptanceText } from '../core/report/acceptance-text.ts';
import { reportOf } from '../core/report/record-report.ts';
import { rules } from '../core/rules/index.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { Rating, ReviewedFinding, ReviewedRecord } from '../protocol/review-folder.ts';
import { isRecord } from './diagnostics.ts';
import { recordName } from './record-name.ts';
import { clockWords } from './today.ts';

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** A record for the panel; null for what is none. Hints are left to whoever writes it. */
export function reviewedRecord(project: Project, document: Document): ReviewedRecord | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const checked = checkedOf(project, document);
  const { form, facts, clocks } = checked;
  const { status, findings: found, about } = reportOf(document.uri, checked, (severity) => severity !== 'hint');
  const findings = found.map(
    ({ rule, severity, message, range, accepted }): ReviewedFinding => ({
      rule,
      title: titles.get(rule) ?? rule,
      severity,
      message,
      range,
      accepted: accepted && acceptanceText(accepted),
    }),
  );
  const due = status === 'closed' ? null : dueOf(clocks);
  return {
    uri: document.uri,
    name: recordName(document.uri, checked),
    children: facts ? namesOfChildren(facts) : [],
    form: form?.template.title ?? null,
    status,
    worker: about?.worker ?? null,
    team: about?.team ?? null,
    rating: ratingOf(findings, due),
    due,
    findings,
  };
}

function dueOf(clocks: readonly ClockReading[]): ReviewedRecord['due'] {
  const [next] = clocks
    .filter(({ stopped }) => stopped === null)
    .toSorted((a, b) => a.due.toString().localeCompare(b.due.toString()));
  if (!next) return null;
  const state = next.state === 'overdue' ? 'overdue' : next.state === 'due-soon' ? 'due soon' : 'running';
  return { words: clockWords(next), day: next.due.toString(), state };
}

function ratingOf(findings: readonly ReviewedFinding[], due: ReviewedRecord['due']): Rating {
  const stands = (severity: ReviewedFinding['severity']) =>
    findings.some((one) => one.severity === severity && one.accepted === null);
  if (stands('error') || due?.state === 'overdue') return 'red';
  return stands('warning') || due?.state === 'due soon' ? 'amber' : 'green';
}
