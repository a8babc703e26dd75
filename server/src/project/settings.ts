// What settings mean for rules.

import { rules } from '../core/rules/index.ts';
import type { RuleSettings } from '../core/rules/rule.ts';

/** Turning the language hints on is turning each of their rules on. */
export function languageRules(hints: boolean): RuleSettings {
  return hints
    ? Object.fromEntries(rules.filter(({ id }) => id.startsWith('language/')).map(({ id }) => [id, 'hint' as const]))
    : {};
}
