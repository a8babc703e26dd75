// The little that other records of a folder need to know of one: plain data, that can be kept and sent between threads.

import { sameChild } from '../facts/children.ts';
import type { Facts } from '../facts/fact.ts';
import type { Guidance } from '../guidance/guidance.ts';
import { addWorkingDays } from '../guidance/working-days.ts';
import type { Status, WrittenRecord } from '../record/record.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { ConceptId, RecordType } from '../vocabulary/vocabulary.ts';
import { packed, shinglesOf } from './shingles.ts';

/** One child a record is about, as far as it says. */
export interface ChildFacts {
  readonly name: string | null;
  /** ISO date. */
  readonly born: string | null;
  readonly identifier: string | null;
}

export interface FolderFacts {
  readonly kind: RecordType;
  readonly status: Status;
  /** The case reference of the front matter. */
  readonly reference: string | null;
  readonly children: readonly ChildFacts[];
  /** ISO dates, as are all here: when what it records began and ended, and when the child was referred. */
  readonly began: string | null;
  readonly ended: string | null;
  readonly referred: string | null;
  /** What a referral was decided to have, where that has a record of its own; null for other records and decisions. */
  readonly decided: 'assessment' | 'strategy-discussion' | null;
  /** By when that record should be there. */
  readonly recordedBy: string | null;
  /** It says when a strategy discussion was held, whatever kind of record it is. */
  readonly hasStrategy: boolean;
  /** The runs of words of its analysis of risk, packed: see shingles.ts. Empty where it is too short to be compared. */
  readonly risk: string;
}

/** A record of a folder. */
export interface FolderRecord {
  /** Its file as reports show it, or its address. */
  readonly file: string;
  readonly facts: FolderFacts;
}

interface Read {
  readonly record: WrittenRecord;
  readonly kind: RecordType;
  readonly facts: Facts;
}

/** What decides by when something should be there. */
export interface FolderWorld {
  readonly guidance: Guidance;
  readonly limits: { readonly assessmentBegunWorkingDays: number };
}

/** What others need to know of a record. */
export function folderFactsOf({ record, kind, facts }: Read, { guidance, limits }: FolderWorld): FolderFacts {
  const decision = facts['referral.decision'].value?.meaning ?? null;
  const decided =
    isReferral(kind) && (decision === 'assessment' || decision === 'strategy-discussion') ? decision : null;
  const decidedOn = facts['referral.decisionDate'].value;
  return {
    kind,
    status: record.status,
    reference: record.reference,
    children: childrenOf(facts),
    began: firstOf(facts, [
      'assessment.started',
      'enquiry.started',
      'strategy.date',
      'referral.received',
      'contact.received',
    ]),
    ended: firstOf(facts, ['assessment.authorised', 'assessment.completed', 'enquiry.completed']),
    referred: firstOf(facts, ['referral.received', 'contact.received']),
    decided,
    recordedBy:
      decided && decidedOn
        ? addWorkingDays(decidedOn, limits.assessmentBegunWorkingDays, guidance.holidays).toString()
        : null,
    hasStrategy: facts['strategy.date'].value !== null,
    risk: packed(shinglesOf(facts['analysis.risk'].value ?? '')),
  };
}

/** Draft, for review or returned: work on it goes on. */
export function isOpen({ status }: FolderFacts): boolean {
  return status !== 'approved' && status !== 'closed';
}

function isReferral(kind: RecordType): boolean {
  return kind === 'referral' || kind === 'contact';
}

const stages: readonly RecordType[] = [
  'contact',
  'referral',
  'initial-assessment',
  'strategy-discussion',
  'section-47',
  'single-assessment',
  'core-assessment',
  'conference-report',
];

/** True where one record was surely made before another: by its dates, or by what comes first where they do not tell. */
export function isEarlier(a: FolderFacts, b: FolderFacts): boolean {
  const pairs = [
    [a.began, b.began],
    [a.ended, b.ended],
  ] as const;
  for (const [one, other] of pairs) if (one !== null && other !== null && one !== other) return one < other;
  const [one, other] = [stages.indexOf(a.kind), stages.indexOf(b.kind)];
  return one >= 0 && other >= 0 && one < other;
}

type DateConcept = { [C in ConceptId]: Facts[C] extends { readonly value: PlainDate | null } ? C : never }[ConceptId];

function firstOf(facts: Facts, concepts: readonly DateConcept[]): string | null {
  for (const concept of concepts) {
    const { value } = facts[concept];
    if (value) return value.toString();
  }
  return null;
}

function childrenOf(facts: Facts): readonly ChildFacts[] {
  const own: ChildFacts = {
    name: facts['child.name'].value,
    born: facts['child.dateOfBirth'].value?.toString() ?? null,
    identifier: facts['child.identifier'].value,
  };
  const rows = facts.children.rows.map(
    ({ name, dateOfBirth }): ChildFacts => ({
      name: name.value,
      born: dateOfBirth.value?.toString() ?? null,
      identifier: null,
    }),
  );
  const isOwn = ({ name, born }: ChildFacts) =>
    name !== null &&
    own.name !== null &&
    sameChild(name, own.name) &&
    (born === null || own.born === null || born === own.born);
  const again = rows.filter(isOwn);
  const whole = { ...own, born: own.born ?? again.find(({ born }) => born !== null)?.born ?? null };
  return [whole, ...rows.filter((row) => !isOwn(row))].filter(
    ({ name, born, identifier }) => name !== null || born !== null || identifier !== null,
  );
}
