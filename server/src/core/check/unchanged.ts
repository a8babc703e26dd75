// What an edit left as it was, so that only rules whose facts have changed look again.

import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../facts/fact.ts';
import type { Place } from '../markdown/block.ts';
import type { Situation } from '../rules/rule.ts';
import type { ConceptId } from '../vocabulary/vocabulary.ts';

/** Tells of each concept whether two readings say the same of it, in the same places. */
export function sameIn(before: Facts, after: Facts): (concept: ConceptId) => boolean {
  const known = new Map<ConceptId, boolean>();
  return (concept) => {
    let same = known.get(concept);
    if (same === undefined) {
      same = isSame(before[concept], after[concept]);
      known.set(concept, same);
    }
    return same;
  };
}

/** Whether all that rules may know besides the facts is the same; the clocks by their list. */
export function sameSituation(before: Situation, after: Situation): boolean {
  return (
    before.today.equals(after.today) &&
    before.status === after.status &&
    before.record === after.record &&
    isSame(before.documentAt, after.documentAt) &&
    before.clocks === after.clocks &&
    before.guidance === after.guidance &&
    before.limits === after.limits &&
    before.expressions === after.expressions
  );
}

/** Whether two readings of something are equal. They are plain data down to days and places; the same block is the same text. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isPlace(one) || isPlace(other))
    return (
      isPlace(one) && isPlace(other) && one.block === other.block && one.start === other.start && one.end === other.end
    );
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, i) => isSame(each, other[i]));
  if (one instanceof Set && other instanceof Set)
    return one.size === other.size && [...one].every((each) => other.has(each));
  if (one instanceof Temporal.PlainDate) return other instanceof Temporal.PlainDate && one.equals(other);
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

function isPlace(value: object): value is Place {
  return 'block' in value;
}

// Anything else may have parts that cannot be seen.
function isPlain(value: object): value is Record<string, unknown> {
  return Object.getPrototypeOf(value) === Object.prototype;
}
