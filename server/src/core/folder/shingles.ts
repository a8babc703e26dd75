// A text as the set of its runs of five words, each kept as a number: enough to tell how alike two texts are, and none of their words.
// Packed into a string they are small enough to be kept for every record of a large folder.

import { wordsOf } from '../record/values/words.ts';
import { numberOf } from '../text/digest.ts';

const run = 5;
/** Shorter texts are alike by chance. */
const leastWords = 40;

/** The runs of five words of a text, each once, in rising order; none of a text of fewer than 40 words. */
export function shinglesOf(text: string): readonly number[] {
  const words = wordsOf(text);
  if (words.length < leastWords) return [];
  const runs = new Set<number>();
  for (let i = 0; i + run <= words.length; i++) runs.add(numberOf(words.slice(i, i + run).join(' ')));
  return [...runs].sort((a, b) => a - b);
}

const digits = 11;

/** Runs as one string, of eleven letters and digits each. */
export function packed(runs: readonly number[]): string {
  return runs.map((run) => run.toString(36).padStart(digits, '0')).join('');
}

/** The runs of a packed string. */
export function unpacked(text: string): readonly number[] {
  return Array.from({ length: Math.floor(text.length / digits) }, (_, i) =>
    Number.parseInt(text.slice(i * digits, (i + 1) * digits), 36),
  );
}

/**
 * Whether two texts are the same or nearly so: of all the runs of either, at least four fifths are runs of both (their Jaccard
 * similarity is 0.8 or more). Reckoned in whole numbers, so that the boundary itself is exact. No runs are like nothing.
 */
export function areAlike(a: readonly number[], b: readonly number[]): boolean {
  // shared / (a + b - shared) >= 4 / 5
  const needed = Math.ceil((4 * (a.length + b.length)) / 9);
  if (needed === 0) return false;
  let shared = 0;
  let i = 0;
  let j = 0;
  // Given up as soon as what is left cannot make enough.
  while (shared + Math.min(a.length - i, b.length - j) >= needed) {
    if (shared >= needed) return true;
    const [one, other] = [a[i] as number, b[j] as number];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return false;
}
