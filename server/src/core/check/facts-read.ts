// The facts of a form with the clocks they start, and what rules about facts find in them. What an edit left as it was is
// taken over from the reading before it: only rules whose facts have changed look again.

import type { Facts } from '../facts/fact.ts';
import { factsOf } from '../facts/facts.ts';
import type { Form } from '../form/form.ts';
import { type ClockQuestion, readClocks } from '../guidance/clocks.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { FactRule, Rule, Situation } from '../rules/rule.ts';
import type { ConceptId } from '../vocabulary/vocabulary.ts';
import { type Raw, sayer, type Words } from './say.ts';
import { isSame, sameIn, sameSituation } from './unchanged.ts';

export interface FactsRead {
  readonly facts: Facts;
  /** What was given, with the clocks. */
  readonly situation: Situation;
  /** The edition of guidance the front matter asks for. */
  readonly edition: string | null;
  /** The concepts the clocks asked about. */
  readonly clockConcepts: ReadonlySet<ConceptId>;
  readonly words: Words;
  /** What each of the rules found that look at this record type and whose concepts the template asks for. */
  readonly raw: ReadonlyMap<Rule, readonly Raw[]>;
}

/** Reads the facts of a form and has rules look at them. The clocks of `outset` are not looked at. */
export function readFacts(
  form: Form,
  rules: readonly FactRule[],
  outset: Situation,
  words: Words,
  before: FactsRead | null,
): FactsRead {
  const facts = factsOf(form);
  const sameFact = before ? sameIn(before.facts, facts) : () => false;
  const asked = new Set<ConceptId>();
  const question = clockQuestion(form, facts, asked);
  const { edition } = question;
  const isSituationSame =
    before !== null &&
    before.edition === edition &&
    sameSituation({ ...before.situation, clocks: outset.clocks }, outset);
  const holds = isSituationSame && [...before.clockConcepts].every(sameFact);
  const clocks = holds ? before.situation.clocks : readClocks(outset.guidance, question, outset.today);
  const situation: Situation = { ...outset, clocks };
  const mayTakeOver = isSituationSame && before.words === words && isSame(before.situation.clocks, clocks);
  const raw = new Map<Rule, readonly Raw[]>();
  for (const rule of rules) {
    if (rule.asks.some((concept) => !facts[concept].bound)) continue;
    const found =
      mayTakeOver && rule.asks.every(sameFact) && rule.reads.every(sameFact) ? before.raw.get(rule) : undefined;
    raw.set(rule, found ?? look(rule, facts, situation, words));
  }
  return { facts, situation, edition, clockConcepts: holds ? before.clockConcepts : asked, words, raw };
}

function look(rule: FactRule, facts: Facts, situation: Situation, words: Words): readonly Raw[] {
  const raw: Raw[] = [];
  rule.check(facts, sayer(rule, raw, words), situation);
  return raw;
}

interface AnySaid {
  readonly bound: boolean;
  readonly value?: unknown;
  readonly given?: boolean;
}

function clockQuestion(form: Form, facts: Facts, asked: Set<ConceptId>): ClockQuestion {
  const saidOf = (concept: string) => {
    asked.add(concept as ConceptId);
    return (facts as Readonly<Record<string, AnySaid>>)[concept];
  };
  return {
    record: form.template.record,
    edition: form.record.frontMatter.entries.get('guidance')?.text ?? null,
    date: (concept) => {
      const said = saidOf(concept);
      return { bound: said?.bound ?? false, date: (said?.value ?? null) as PlainDate | null };
    },
    choice: (concept) => {
      const said = saidOf(concept);
      const value = said?.value as { readonly meaning: string | null } | null | undefined;
      return { bound: said?.bound ?? false, empty: !(said?.given ?? false), meaning: value?.meaning ?? null };
    },
  };
}
