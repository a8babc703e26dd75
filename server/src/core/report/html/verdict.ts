// Whether two months differ by more than chance would make of so few.

export type Verdict = 'better' | 'worse' | 'same' | 'few';

/** One number for each record. */
export type Numbers = readonly number[];

type Change = 'more' | 'less' | 'same' | 'few';

/** Fewer than this in either month, and nothing is said. */
const least = 10;
/** Standard errors of a difference that chance stays within nine times in ten. */
const wide = 1.64;

/** A number from 1 to 5, which must not be passed on. */
export const isHeld = (n: number): boolean => n > 0 && n < 6;

/** Of two shares, each so many of so many: whether the second is more than the first. */
export function verdictOfShares([a, ofA]: readonly [number, number], [b, ofB]: readonly [number, number]): Change {
  if (ofA < least || ofB < least) return 'few';
  const all = (a + b) / (ofA + ofB);
  return changeOf(b / ofB - a / ofA, Math.sqrt(all * (1 - all) * (1 / ofA + 1 / ofB)));
}

/** Of two lists of numbers: whether the second's mean is more than the first's. */
export function verdictOfMeans(first: Numbers, second: Numbers): Change {
  if (first.length < least || second.length < least) return 'few';
  const a = meanOf(first);
  const b = meanOf(second);
  return changeOf(b.mean - a.mean, Math.sqrt(a.spread / first.length + b.spread / second.length));
}

function changeOf(difference: number, error: number): Change {
  if (Math.abs(difference) <= wide * error) return 'same';
  return difference > 0 ? 'more' : 'less';
}

function meanOf(numbers: Numbers): { readonly mean: number; readonly spread: number } {
  const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const spread = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (numbers.length - 1);
  return { mean, spread };
}
