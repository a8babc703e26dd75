// How severe a finding is: by the weight of its rule and the status of its record, unless a pack or a council says otherwise.

import type { Status } from '../record/record.ts';
import {
  type RuleInfo,
  type RuleSetting,
  type RuleSettings,
  type Severity,
  severities,
  type Weight,
} from '../rules/rule.ts';

type Stage = 'writing' | 'reviewing' | 'done';

const byWeight: Readonly<Record<Exclude<Weight, 'timescale'>, Readonly<Record<Stage, Severity>>>> = {
  safeguarding: { writing: 'warning', reviewing: 'error', done: 'error' },
  completeness: { writing: 'information', reviewing: 'warning', done: 'error' },
  quality: { writing: 'hint', reviewing: 'information', done: 'information' },
  broken: { writing: 'error', reviewing: 'error', done: 'error' },
};

function stageOf(status: Status): Stage {
  if (status === 'for review') return 'reviewing';
  return status === 'approved' || status === 'closed' ? 'done' : 'writing';
}

/** The severity of a finding, or `off`. `own` is what a timescale rule says of one of its findings. */
export function severityOf(
  rule: Pick<RuleInfo, 'id' | 'weight' | 'onByDefault'>,
  own: Severity | null,
  status: Status,
  settings: RuleSettings,
): RuleSetting {
  const set = settings[rule.id];
  if (set) return set;
  if (rule.onByDefault === false) return 'off';
  if (own) return own;
  return rule.weight === 'timescale' ? 'warning' : byWeight[rule.weight][stageOf(status)];
}

/** True where `severity` is at least as severe as `level`. */
export function isAtLeast(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(level);
}

/** The more severe of two; null where there is neither. */
export function worse(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b;
  return isAtLeast(a, b) ? a : b;
}
