// Every rule with its page, so that whoever reads the report elsewhere can look up what a finding means.

import type { ReportingDescriptor } from 'sarif';
import { severityOf } from '../../check/severity.ts';
import { basisOf, explanationOf, whyItMatters } from '../../rules/explain.ts';
import { rules } from '../../rules/index.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { RecordReport } from '../record-report.ts';

/** Casewright's own rules in the order of its catalogue, then those that a template brought, by name. */
export function ruleDescriptors(records: readonly RecordReport[]): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const found = records.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  const ofTemplates = [...new Set(found.filter((id) => !known.has(id)))].sort();
  return [...rules.map(descriptor), ...ofTemplates.map((id) => ({ id, shortDescription: { text: templateRule } }))];
}

const templateRule = 'A rule that the template brings';

/** What SARIF calls a severity. */
export const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function descriptor(rule: Rule): ReportingDescriptor {
  const page = explanationOf(rule);
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: plain(whyItMatters(rule) ?? rule.title) },
    help: { text: plain(page), markdown: page },
    defaultConfiguration: { enabled: rule.onByDefault !== false, level: levels[usualSeverity(rule)] },
    properties: { tags: [...new Set([rule.id.split('/')[0] ?? '', rule.weight])], basis: basisOf(rule) },
  };
}

// A severity goes with a record's status; the usual one is that of a record ready to be read by a manager.
function usualSeverity(rule: Rule): Severity {
  const severity = severityOf({ ...rule, onByDefault: true }, null, 'for review', {});
  return severity === 'off' ? 'hint' : severity;
}

function plain(markdown: string): string {
  return markdown.replace(/\*\*/g, '').replace(/^#+ /gm, '').trim();
}
