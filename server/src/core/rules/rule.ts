// What a rule is: a declaration of what it needs and what it says, and one function from what it may see to findings.

import type { Facts } from '../facts/fact.ts';
import type { Folder } from '../folder/folder.ts';
import type { FolderRecord } from '../folder/folder-facts.ts';
import type { Form } from '../form/form.ts';
import type { ClockReading } from '../guidance/clocks.ts';
import type { Guidance } from '../guidance/guidance.ts';
import type { Place } from '../markdown/block.ts';
import type { Status, WrittenRecord } from '../record/record.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { ConceptId, RecordType } from '../vocabulary/vocabulary.ts';

/** Most severe first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a pack's `rules:` or the setting `casewright.rules` may say of a rule. */
export type RuleSetting = Severity | 'off';
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** How much a rule matters; with the record's status it gives the severity (see check/severity.ts). */
export type Weight = 'safeguarding' | 'timescale' | 'completeness' | 'quality' | 'broken';

/** What a rule rests on. */
export interface Basis {
  readonly kind: 'statute' | 'guidance' | 'local' | 'practice';
  /** One sentence naming it, such as "Working Together 2006, paragraph 5.38". */
  readonly says: string;
}

export interface Related {
  readonly at: Place;
  readonly message: string;
}

/** Plain values that a quick fix needs to work out its edit again. */
export type Data = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a rule found: no severity yet, for that is the status's and the council's to say. */
export interface Finding {
  readonly rule: string;
  readonly at: Place;
  readonly message: string;
  readonly related: readonly Related[];
  readonly data: Data;
  /** Only timescale rules say how much one of their findings matters. */
  readonly severity: Severity | null;
}

export interface Extra {
  readonly related?: readonly Related[];
  readonly data?: Data;
  readonly severity?: Severity;
}

/** The names in braces of a sentence: `'{child} was not seen'` has the slot `child`. */
type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;

export type Sentences = Readonly<Record<string, string>>;

/** Reports one finding. A sentence with slots does not compile without them. */
export type Say<S extends Sentences> = <K extends keyof S & string>(
  at: Place,
  key: K,
  ...rest: [Slots<S[K]>] extends [never]
    ? [extra?: Extra]
    : [slots: Readonly<Record<Slots<S[K]>, string | number>>, extra?: Extra]
) => void;

/** What a pack or a council may set. */
export interface Limits {
  /** Working days within which a child must be seen when significant harm is suspected. */
  readonly childSeenWorkingDays: number;
  /** The longest gap between supervisions, in working days. */
  readonly supervisionWorkingDays: number;
  /** How long something may be waited for, in working days. */
  readonly waitingWorkingDays: number;
  /** Working days within which a senior manager must have reviewed an urgent decision. */
  readonly urgentReviewWorkingDays: number;
  /** Working days after the decision on a referral within which the record of what was decided should be there. */
  readonly assessmentBegunWorkingDays: number;
}

/** What a pack says to write in place of words it lists. */
export interface Advice {
  /** A sentence: what to write about. */
  readonly say: string | null;
  /** Words that can stand in exactly the same place. */
  readonly write: string | null;
}

/** Word lists of the pack. */
export interface Expressions {
  readonly evaluative: readonly string[];
  readonly vague: readonly string[];
  readonly judgemental: readonly string[];
  /** By vague or judgemental words as their list has them. */
  readonly advice: ReadonlyMap<string, Advice>;
  /** Roles without the experience to lead section 47 enquiries. */
  readonly inexperiencedRoles: readonly string[];
  /** Words given as a reason that are none. */
  readonly noReason: readonly string[];
  /** Short forms that every reader knows, with what they stand for. */
  readonly glossary: Readonly<Record<string, string>>;
  /** Short forms to be spelled out, with what they stand for. */
  readonly acronyms: ReadonlyMap<string, string>;
}

/** All that a rule may know besides what the record says. */
export interface Situation {
  readonly today: PlainDate;
  readonly status: Status;
  /** Draft, for review or returned: work on it goes on. */
  readonly open: boolean;
  readonly record: RecordType;
  /** One of the record types that assess a child. */
  readonly isAssessment: boolean;
  /** The document's title, for what concerns the whole of it. */
  readonly documentAt: Place;
  readonly clocks: readonly ClockReading[];
  readonly guidance: Guidance;
  readonly limits: Limits;
  readonly expressions: Expressions;
}

export interface RuleInfo<S extends Sentences = Sentences> {
  /** `family/name`, as in its folder and file. */
  readonly id: string;
  readonly title: string;
  readonly weight: Weight;
  /** The findings of the inspection it answers: S1 to S15. */
  readonly seed: readonly string[];
  readonly basis: Basis;
  readonly says: S;
  /** False for rules a writer or council turns on. */
  readonly onByDefault?: boolean;
}

/** A rule about what the record says, whatever form it is written on. */
export interface FactRule extends RuleInfo {
  readonly kind: 'fact';
  /** Runs only where the template asks for every one of these. */
  readonly asks: readonly ConceptId[];
  readonly reads: readonly ConceptId[];
  /** Runs only in these record types; none: in all. */
  readonly records: readonly RecordType[];
  readonly check: (facts: Facts, say: Say<Sentences>, situation: Situation) => void;
}

/** A rule about the form itself: what is missing, empty or not as asked. */
export interface FormRule extends RuleInfo {
  readonly kind: 'form';
  readonly check: (form: Form, say: Say<Sentences>, situation: Situation) => void;
}

/** A finding with its severity, and who accepted it if anybody did. */
export interface Weighed extends Finding {
  readonly severity: Severity;
  readonly accepted: boolean;
}

/** A rule about the other rules' findings: acceptances and sign-off. */
export interface FindingsRule extends RuleInfo {
  readonly kind: 'findings';
  readonly check: (seen: FindingsSeen, say: Say<Sentences>, situation: Situation) => void;
}

export interface FindingsSeen {
  readonly form: Form;
  /** Every finding of fact and form rules, weighed. */
  readonly findings: readonly Weighed[];
  readonly acceptances: readonly AcceptanceSeen[];
  /** The rule ids that exist, those of the template included. */
  readonly ruleIds: readonly string[];
}

export interface AcceptanceSeen {
  readonly at: Place;
  readonly rule: string;
  readonly ruleAt: Place;
  readonly reason: string;
  readonly by: string | null;
  readonly until: PlainDate | null;
  readonly state: 'holds' | 'unused' | 'expired' | 'no-reason' | 'no-name' | 'unknown-rule';
}

/** A rule about a record before any template is asked: its front matter, and which template it names. */
export interface RecordRule extends RuleInfo {
  readonly kind: 'record';
  readonly check: (seen: RecordSeen, say: Say<Sentences>) => void;
}

export interface RecordSeen {
  readonly record: WrittenRecord;
  /** Every template in reach, in the order they are looked for. */
  readonly templates: readonly { readonly id: string; readonly title: string; readonly version: string }[];
  /** Whether the template the record names is among them. */
  readonly found: boolean;
  /** Ids of the editions of guidance known. */
  readonly editions: readonly string[];
}

/** Says what a rule found of a record among others: they are shown beside it, with the sentence `other`. */
export type FolderSay<S extends Sentences> = <K extends keyof S & string>(
  key: K,
  slots: Readonly<Record<Slots<S[K]>, string | number>>,
  others: readonly FolderRecord[],
) => void;

/** A rule about what can only be seen across a whole folder of records. It sees no more of each than its few facts. */
export interface FolderRule extends RuleInfo {
  readonly kind: 'folder';
  /** Looks only at records whose template asks for every one of these. */
  readonly asks: readonly ConceptId[];
  /** Looks only at these record types; none: at all. */
  readonly records: readonly RecordType[];
  /** Where it does not go by its weight. */
  readonly severity: Severity | null;
  /** Where in a record it is shown, whatever is found. */
  readonly place: (facts: Facts, documentAt: Place) => Place;
  readonly check: (record: FolderRecord, folder: Folder, say: FolderSay<Sentences>) => void;
}

export type Rule = FactRule | FormRule | FindingsRule | RecordRule | FolderRule;

type FactRuleSource<Asks extends ConceptId, Reads extends ConceptId, S extends Sentences> = RuleInfo<S> & {
  readonly asks: readonly Asks[];
  readonly reads: readonly Reads[];
  readonly records?: readonly RecordType[];
  readonly check: (facts: Pick<Facts, Asks | Reads>, say: Say<S>, situation: Situation) => void;
};

/** Declares a rule about facts. Its check sees only the concepts it asks for and reads. */
export function factRule<const Asks extends ConceptId, const Reads extends ConceptId, const S extends Sentences>(
  source: FactRuleSource<Asks, Reads, S>,
): FactRule {
  // Sentences are checked against their slots where the rule is written; those who run rules need only that they are sentences.
  return { records: [], ...source, kind: 'fact', check: source.check as FactRule['check'] };
}

/** Declares a rule about the form. */
export function formRule<const S extends Sentences>(
  source: RuleInfo<S> & { readonly check: (form: Form, say: Say<S>, situation: Situation) => void },
): FormRule {
  return { ...source, kind: 'form', check: source.check as FormRule['check'] };
}

/** Declares a rule about findings and acceptances. */
export function findingsRule<const S extends Sentences>(
  source: RuleInfo<S> & { readonly check: (seen: FindingsSeen, say: Say<S>, situation: Situation) => void },
): FindingsRule {
  return { ...source, kind: 'findings', check: source.check as FindingsRule['check'] };
}

/** Declares a rule about a record before its template. */
export function recordRule<const S extends Sentences>(
  source: RuleInfo<S> & { readonly check: (seen: RecordSeen, say: Say<S>) => void },
): RecordRule {
  return { ...source, kind: 'record', check: source.check as RecordRule['check'] };
}

type FolderRuleSource<S extends Sentences> = Omit<RuleInfo<S>, 'says'> & {
  /** `other` is what is said at the other records. */
  readonly says: S & { readonly other: string };
  readonly asks: readonly ConceptId[];
  readonly records?: readonly RecordType[];
  readonly severity?: Severity;
  readonly place: (facts: Facts, documentAt: Place) => Place;
  readonly check: (record: FolderRecord, folder: Folder, say: FolderSay<S>) => void;
};

/** Declares a rule about a record among others. */
export function folderRule<const S extends Sentences>(source: FolderRuleSource<S>): FolderRule {
  return { records: [], severity: null, ...source, kind: 'folder', check: source.check as FolderRule['check'] };
}

/** Fills the slots of a sentence. */
export function sentence(text: string, slots: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? ''));
}
