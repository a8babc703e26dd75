// The page of a rule, as it is shown by `explain`, in hovers and behind a finding's name.

import { pages } from 'casewright:pages';
import type { RuleInfo } from './rule.ts';

const bases = {
  statute: 'Statute',
  guidance: 'Statutory guidance',
  local: 'Local procedure',
  practice: 'Practice',
} as const;

const weights = {
  safeguarding: 'safeguarding: a warning while the record is being written, an error once it is for review',
  timescale: 'timescale: as the finding says, whatever the status',
  completeness:
    'completeness: information while the record is being written, a warning for review, an error once approved',
  quality: 'quality: a hint while the record is being written, information after that',
  broken: 'broken: always an error, because the record cannot be read as it is meant',
} as const;

/** The page of a rule with what it rests on, as Markdown; the reader's part, without the examples' template fences when `brief`. */
export function explanationOf(rule: RuleInfo): string {
  const page = pages()[rule.id] ?? `# ${rule.title}\n`;
  const facts = [
    `**Name:** ${rule.id}`,
    `**Weight:** ${weights[rule.weight]}`,
    `**Basis:** ${basisOf(rule)}`,
    ...(rule.seed.length > 0 ? [`**Answers inspection finding:** ${rule.seed.join(', ')}`] : []),
    ...(rule.onByDefault === false ? ['**Off** unless you turn it on.'] : []),
  ];
  const [title = '', ...rest] = page.trimEnd().split('\n');
  return `${title}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n${rest.join('\n')}\n`;
}

/** What a rule rests on, with what kind of thing that is: "Statutory guidance. Working Together 2006, paragraph 5.38". */
export function basisOf({ basis }: Pick<RuleInfo, 'basis'>): string {
  return `${bases[basis.kind]}. ${basis.says}`;
}

/** The first paragraph under "Why it matters" on a rule's page, on one line of Markdown; null where its page has none. */
export function whyItMatters({ id }: Pick<RuleInfo, 'id'>): string | null {
  const [, under = ''] = (pages()[id] ?? '').split(/^## Why it matters[ \t]*\n/m);
  const [first = ''] = under.trim().split(/\n[ \t]*\n/);
  return first === '' || first.startsWith('#') ? null : first.replace(/\s*\n\s*/g, ' ');
}
