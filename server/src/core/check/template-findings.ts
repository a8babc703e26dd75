// What is wrong with a template file, weighed: for people who write templates.

import type { RuleSettings, Severity } from '../rules/rule.ts';
import type { Template, TemplateProblem, TemplateRuleId } from '../template/template.ts';

export interface TemplateFinding extends TemplateProblem {
  readonly severity: Severity;
}

/** Rules about templates with what they are called and how severe they are unless a pack says otherwise. */
export const templateRules: Readonly<Record<TemplateRuleId, { readonly title: string; readonly severity: Severity }>> =
  {
    'template/syntax': { title: 'A blank cannot be read', severity: 'error' },
    'template/unknown-type': { title: 'A blank has a type that does not exist', severity: 'error' },
    'template/unknown-concept': { title: 'A blank means something the vocabulary does not have', severity: 'error' },
    'template/concept-type': { title: 'A blank does not fit what it means', severity: 'error' },
    'template/concept-twice': { title: 'Two blanks mean the same thing', severity: 'warning' },
    'template/condition': { title: 'A condition cannot be read', severity: 'error' },
    'template/condition-name': { title: 'A condition names something the template does not have', severity: 'error' },
    'template/duplicate-name': { title: 'Two things in one place have the same name', severity: 'error' },
    'template/front-matter': { title: 'The details at the top of a template are missing or wrong', severity: 'error' },
    'template/extends': { title: 'The template it extends cannot be used', severity: 'error' },
    'template/meaning': { title: 'An option has no meaning', severity: 'warning' },
    'template/asks-no-risk-analysis': { title: 'An assessment that asks for no analysis of risk', severity: 'warning' },
    'template/asks-not-whether-child-was-seen': {
      title: 'An assessment that does not ask whether the child was seen',
      severity: 'warning',
    },
    'template/asks-no-manager-decision': {
      title: "An assessment that does not ask for the manager's decision",
      severity: 'warning',
    },
  };

/** The problems of a template with their severities, in order of place. */
export function templateFindings(template: Template, settings: RuleSettings): readonly TemplateFinding[] {
  return template.problems.flatMap((problem) => {
    const severity = settings[problem.rule] ?? templateRules[problem.rule].severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
