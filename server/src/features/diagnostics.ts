// What is found in a document, as the editor shows it.

import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Checked, CheckedFinding } from '../core/check/check.ts';
import { templateFindings } from '../core/check/template-findings.ts';
import { readFrontMatter } from '../core/record/front-matter.ts';
import type { Data, Severity } from '../core/rules/rule.ts';
import { checkedOf, type Document, mostCharacters, type Project, templateOf } from '../project/project.ts';
import { rangeBetween, rangeOfPlace } from './ranges.ts';

/** Finds a rule's page; null where a rule has none. Never a web address. */
export type PageOf = (rule: string) => string | null;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a quick fix gets back with a diagnostic: enough to compute it again. */
export interface DiagnosticData {
  readonly rule: string;
  readonly data: Data;
}

/** The one thing said of a record nobody has begun: what there is to do. */
const notBegun = 'record/not-begun';

/** The diagnostics of a document in the order they stand. */
export function diagnosticsOf(project: Project, document: Document, pageOf: PageOf): readonly Diagnostic[] {
  if (document.tooLong !== null) return document.kind === 'other' ? [] : [tooLong];
  if (document.kind === 'template') return templateDiagnostics(project, document, pageOf);
  if (!isRecord(document)) return [];
  const checked = checkedOf(project, document);
  const { form } = checked;
  if (
    form?.untouched &&
    checked.record.status === 'draft' &&
    checked.findings.every(({ severity }) => severity !== 'error')
  ) {
    return [untouched(project, document, form.asked - form.answered)];
  }
  const { shown, left } = mostPressing(checked.findings);
  const diagnostics = shown.map((finding) => recordDiagnostic(project, document, finding, pageOf));
  return left.length === 0 ? diagnostics : [thereAreMore(project, document, left), ...diagnostics];
}

/** More than anybody can look through at once, and few enough to be sent after every key. */
const most = 500;

/** The findings that are shown, in the order they stand; of too many the most severe, and of those the first. */
function mostPressing(findings: readonly CheckedFinding[]): {
  readonly shown: readonly CheckedFinding[];
  readonly left: readonly CheckedFinding[];
} {
  if (findings.length <= most) return { shown: findings, left: [] };
  const rank = ({ accepted, severity }: CheckedFinding): number => (accepted ? 5 : severities[severity]);
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
  const kept = new Set(ranked.slice(0, most - 1));
  return { shown: findings.filter((one) => kept.has(one)), left: ranked.slice(most - 1) };
}

function thereAreMore(project: Project, document: Document, left: readonly CheckedFinding[]): Diagnostic {
  const end = firstLine(document);
  return {
    range: rangeBetween(project, document, 0, end),
    severity: severities[left[0]?.severity ?? 'information'],
    source: 'Casewright',
    code: 'record/more-findings',
    message: `There are ${left.length} more findings than can be shown here at once. The most pressing are shown; the others follow as these are put right, and an audit lists them all.`,
  };
}

function firstLine({ blocks }: Document): number {
  return /^[^\r\n]*/.exec(blocks.text)?.[0].length ?? 0;
}

const tooLong: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Warning,
  source: 'Casewright',
  code: 'record/too-long',
  message: `This file is too long to be checked (more than ${mostCharacters / 1024 / 1024} million characters), so nothing in it has been.`,
};

/** A record by its language or name, or plain Markdown that names a template at its top. */
export function isRecord(document: Document): boolean {
  return (
    document.kind === 'record' ||
    (document.kind === 'other' &&
      document.uri.endsWith('.md') &&
      readFrontMatter(document.blocks).entries.has('template'))
  );
}

/** A new record nobody has begun, that can be read as it is meant: nothing in it needs pointing at yet. */
export function isCalm({ form, record, findings }: Checked): boolean {
  return (
    form?.untouched === true && record.status === 'draft' && findings.every(({ severity }) => severity !== 'error')
  );
}

// Nobody wants forty marks on an empty form. A hint that is "unnecessary", about no words, is in the list and underlines nothing.
function untouched(project: Project, document: Document, asked: number): Diagnostic {
  const end = firstLine(document);
  return {
    range: rangeBetween(project, document, end, end),
    severity: DiagnosticSeverity.Hint,
    tags: [DiagnosticTag.Unnecessary],
    source: 'Casewright',
    code: notBegun,
    message: `A new record with ${asked} things to fill in. What is missing will be shown once you begin to write.`,
    data: { rule: notBegun, data: { asked } } satisfies DiagnosticData,
  };
}

function recordDiagnostic(project: Project, document: Document, finding: CheckedFinding, pageOf: PageOf): Diagnostic {
  const { accepted } = finding;
  const page = pageOf(finding.rule);
  const note = accepted ? ` Accepted${accepted.by ? ` by ${accepted.by}` : ''}: ${accepted.reason}` : '';
  return {
    range: rangeOfPlace(project, document, finding.at),
    severity: accepted ? DiagnosticSeverity.Hint : severities[finding.severity],
    source: 'Casewright',
    code: finding.rule,
    ...(page ? { codeDescription: { href: page } } : {}),
    message: finding.message + note,
    ...(accepted ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    relatedInformation: finding.related.map(({ at, message }) => ({
      location: { uri: document.uri, range: rangeOfPlace(project, document, at) },
      message,
    })),
    data: { rule: finding.rule, data: finding.data } satisfies DiagnosticData,
  };
}

function templateDiagnostics(project: Project, document: Document, pageOf: PageOf): readonly Diagnostic[] {
  return templateFindings(templateOf(project, document), project.reach.ruleSettings).map((finding): Diagnostic => {
    const page = pageOf(finding.rule);
    return {
      range: rangeBetween(project, document, finding.at.start, finding.at.end),
      severity: severities[finding.severity],
      source: 'Casewright',
      code: finding.rule,
      ...(page ? { codeDescription: { href: page } } : {}),
      message: finding.message,
      data: { rule: finding.rule, data: { nearest: finding.nearest } } satisfies DiagnosticData,
    };
  });
}
