// What a baseline records of a checked record: keys of the findings that stand, and how many have none.

import { rules } from '../rules/index.ts';
import type { Checked } from './check.ts';
import { alwaysCounts, inheritanceKeys } from './inherited.ts';

export interface Recordable {
  /** Of findings that stand or were inherited before; `label` names one for people. */
  readonly findings: readonly { readonly key: string; readonly label: string; readonly inherited: boolean }[];
  /** Findings that always count, and those of a record without a reference. */
  readonly always: number;
  readonly unnamed: number;
}

const weights = new Map(rules.map(({ id, weight }) => [id, weight]));

/** What can be recorded of a record. Accepted findings need no baseline; rules about sign-off and folders are no part of a record. */
export function recordableIn({ record, findings }: Checked): Recordable {
  const keyOf = inheritanceKeys(record);
  const found = new Map<string, Recordable['findings'][number]>();
  let always = 0;
  let unnamed = 0;
  for (const finding of findings) {
    const weight = weights.get(finding.rule) ?? 'quality';
    const isInherited = finding.accepted?.inherited === true;
    if (finding.accepted && !isInherited) continue;
    if (alwaysCounts(weight)) {
      always++;
      continue;
    }
    const key = keyOf(finding);
    if (key === null) unnamed++;
    else
      found.set(key, { key, label: labelOf(record.reference, finding.rule, finding.section), inherited: isInherited });
  }
  return { findings: [...found.values()], always, unnamed };
}

function labelOf(reference: string | null, rule: string, section: string): string {
  return [reference, rule, section].filter((one) => one).join(' ');
}
