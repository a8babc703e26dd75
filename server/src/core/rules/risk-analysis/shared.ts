// What the rules about the parts of an analysis have in common.

import type { Said } from '../../facts/fact.ts';

/**
 * True where a part is empty because the analysis it belongs to is missing or empty as a whole: that is said once, by the
 * rule about the analysis.
 */
export function isInMissing(part: Said<string>, risk: Said<string>): boolean {
  const [at, whole] = [part.labelAt, risk.labelAt];
  return risk.bound && !risk.given && at.block === whole.block && at.start === whole.start && at.end === whole.end;
}
