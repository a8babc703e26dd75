// Where and how severely each rule about folders would show in one record, and who has accepted it: all that has to be known
// of the record itself before the others are looked at.

import type { Facts } from '../facts/fact.ts';
import type { Place } from '../markdown/block.ts';
import type { Status } from '../record/record.ts';
import type { FolderRule, Rule, RuleSetting, RuleSettings } from '../rules/rule.ts';
import type { RecordType } from '../vocabulary/vocabulary.ts';
import { severityOf } from './severity.ts';

export interface FolderSpot {
  readonly rule: string;
  readonly at: Place;
  readonly severity: RuleSetting;
}

interface Seen {
  readonly facts: Facts;
  readonly documentAt: Place;
  readonly kind: RecordType;
  readonly status: Status;
  readonly settings: RuleSettings;
}

/** One for each rule that looks at this record. */
export function folderSpots(rules: readonly Rule[], seen: Seen): readonly FolderSpot[] {
  const { facts, documentAt, kind, status, settings } = seen;
  return rules.flatMap((rule): readonly FolderSpot[] =>
    rule.kind === 'folder' && looksAt(rule, kind) && rule.asks.every((concept) => facts[concept].bound)
      ? [
          {
            rule: rule.id,
            at: rule.place(facts, documentAt),
            severity: severityOf(rule, rule.severity, status, settings),
          },
        ]
      : [],
  );
}

/** Whether a rule looks at records of a type. */
export function looksAt({ records }: FolderRule, kind: RecordType): boolean {
  return records.length === 0 || records.includes(kind);
}
