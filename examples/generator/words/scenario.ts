// What an invented family's story needs before every form can be filled from it.

/**
 * The words of one kind of story. `[a|b]` is a choice made by chance; `{c}` is the child's first name, `{m}` the mother, `{d}` the
 * father or partner, `{g}` the grandmother, `{school}`, `{teacher}`, `{w}` the worker, `{he}` `{him}` `{his}` (and `{He}`, `{His}`)
 * the child's pronouns, `{first}`, `{second}` and `{received}` days of the story.
 */
export interface Scenario {
  readonly id: string;
  /** Years of age, both included. */
  readonly ages: readonly [number, number];
  readonly harm: boolean;
  /** How often, against the others. */
  readonly weight: number;
  /** Labels of the code list of referral sources, with the referrer's job. */
  readonly sources: readonly (readonly [source: string, job: string])[];
  readonly contact: string;
  readonly wanted: string;
  readonly level: string;
  readonly events: readonly (readonly [monthsBefore: number, event: string, source: string, impact: string])[];
  readonly said: readonly string[];
  readonly presented: readonly string[];
  readonly wishes: string;
  readonly parents: string;
  /** By the last part of the concept's name; what is not here comes from the words that all share. */
  readonly domains: Readonly<Record<string, string>>;
  /** What happened, without weighing it. */
  readonly told: string;
  readonly risk: string;
  readonly impact: string;
  readonly likelihood: string;
  readonly protective: string;
  readonly change: string;
  readonly unknown: string;
  readonly contingency: string;
  readonly worry: string;
  readonly reasons: string;
  readonly plan: readonly (readonly [
    need: string,
    action: string,
    who: 'w' | 'm' | 'd' | 'g' | 'teacher',
    sign: string,
  ])[];
  readonly need: string;
  readonly category: string;
  readonly factors: readonly (readonly [label: string, note: string])[];
  readonly police: string;
  readonly health: string;
  readonly finding: readonly [allegation: string, forIt: string, againstIt: string];
}
