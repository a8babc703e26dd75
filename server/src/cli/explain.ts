// `casewright explain`: a rule's page in the terminal.

import { templateRules } from '../core/check/template-findings.ts';
import { explanationOf } from '../core/rules/explain.ts';
import { rules } from '../core/rules/index.ts';
import { nearest } from '../core/text/nearest.ts';
import { exit, UsageError } from './usage.ts';

/** Prints what a rule looks for, why, its basis and the guidance it rests on. */
export function explain(id: string): number {
  const rule = rules.find((one) => one.id === id);
  const ofTemplates = Object.entries(templateRules).find(([known]) => known === id)?.[1];
  if (rule) process.stdout.write(explanationOf(rule));
  else if (ofTemplates)
    process.stdout.write(
      `# ${ofTemplates.title}\n\n- **Name:** ${id}\n- **Severity:** ${ofTemplates.severity}\n- For people who write templates: see the template language in the documentation.\n`,
    );
  else {
    const near = nearest(id, [...rules.map((one) => one.id), ...Object.keys(templateRules)], 3);
    throw new UsageError(
      `There is no rule called "${id}".${near.length > 0 ? ` Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?` : ''}`,
    );
  }
  return exit.ok;
}
