// How a rule says what it found: its sentence with the slots filled, in the reader's language.

import type { Place } from '../markdown/block.ts';
import {
  type Extra,
  type Finding,
  type Rule,
  type RuleInfo,
  type Say,
  type Sentences,
  sentence,
} from '../rules/rule.ts';

/** Sentences by their English. */
export type Words = Readonly<Record<string, string>>;

/** A finding before it is weighed. */
export interface Raw extends Finding {
  readonly info: Pick<RuleInfo, 'id' | 'weight' | 'onByDefault'>;
}

/** Gathers what a rule says. */
export function sayer(rule: Rule, into: Raw[], words: Words): Say<Sentences> {
  return (at: Place, key: string, ...rest: readonly unknown[]) => {
    const said = rule.says[key] ?? '';
    const text = Object.hasOwn(words, said) ? (words[said] ?? said) : said;
    const hasSlots = /\{\w+\}/.test(said);
    // The sentence's own slots decide which argument is which: see Say.
    const slots = (hasSlots ? rest[0] : {}) as Readonly<Record<string, string | number>>;
    const extra = ((hasSlots ? rest[1] : rest[0]) ?? {}) as Extra;
    into.push({
      rule: rule.id,
      info: rule,
      at,
      message: sentence(text, slots),
      related: extra.related ?? [],
      data: extra.data ?? {},
      severity: extra.severity ?? null,
    });
  };
}
