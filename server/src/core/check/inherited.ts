// What stood in records when they were taken over (`casewright baseline`): it goes on standing, and is said to, until its section changes.

import type { Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import type { Inheritance } from '../pack/inheritance.ts';
import type { Acceptance } from '../record/acceptance.ts';
import type { WrittenRecord } from '../record/record.ts';
import { writeDate } from '../record/values/dates.ts';
import type { Finding, Weight } from '../rules/rule.ts';
import { digestOf } from '../text/digest.ts';

/** Findings that always count, whatever was taken over: those that bear on a child's safety, and records that contradict themselves. */
export function alwaysCounts(weight: Weight): boolean {
  return weight === 'safeguarding' || weight === 'broken';
}

type Standing = Pick<Finding, 'rule' | 'at' | 'data'>;

/**
 * Gives a finding the key a baseline has it under: of the record's reference, the rule, what it is about and the words of its section,
 * so that it counts again once those change. Null in a record without a reference, which nothing tells from another.
 */
export function inheritanceKeys(record: WrittenRecord): (finding: Standing) => string | null {
  const { reference, blocks, pieces } = record;
  if (reference === null) return () => null;
  const starts = pieces.flatMap((piece) => (piece.kind === 'heading' ? [offsetsOf(blocks, piece.at).start] : []));
  const texts = new Map<number, string>();
  const textAt = (at: Place): string => {
    if (at.block.kind === 'frontMatter') return '';
    const offset = offsetsOf(blocks, at).start;
    const next = starts.findIndex((start) => start > offset);
    const index = next < 0 ? starts.length : next;
    const known = texts.get(index);
    if (known !== undefined) return known;
    const text = blocks.text.slice(index === 0 ? 0 : starts[index - 1], starts[index]);
    // What reviewers say and accept is about the words, and no change of them.
    const words = text
      .replace(/<!--[^]*?-->/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    texts.set(index, words);
    return words;
  };
  return ({ rule, at, data }) => {
    const about = Object.entries(data).filter(([, value]) => typeof value !== 'number');
    return digestOf(JSON.stringify([reference, rule, about, textAt(at)]));
  };
}

/** The acceptance that a finding has by having been there before; null where it has none. */
export function inherited(finding: Standing, key: string | null, { since, by }: Inheritance): Acceptance | null {
  const date = key === null ? undefined : since.get(key);
  if (!date) return null;
  return {
    at: finding.at,
    rule: finding.rule,
    ruleAt: finding.at,
    reason: `Inherited: it stood already on ${writeDate({ date, time: null })}`,
    by,
    date,
    until: null,
    inherited: true,
  };
}
