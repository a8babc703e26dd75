import { distance } from 'fastest-levenshtein';
import { nameKey } from './name.ts';

const smallWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'was',
  'with',
]);

/** Nobody mistypes a name longer than this; comparing one would only take time. */
const longestName = 200;

/**
 * The choices that a word may have been meant to be, closest first, at most `most` of them; none when none is near enough to be believed.
 * Names are compared by their keys (see `nameKey`): by letters mistyped, and by words in another order, left out or added.
 */
export function nearest(word: string, choices: readonly string[], most = 3): string[] {
  return nearestOf(choices, most)(word);
}

/** Looks words up among the same choices, as `nearest` does: a word asked about again costs nothing. */
export function nearestOf(choices: readonly string[], most = 3): (word: string) => string[] {
  const named = [...new Set(choices)].map((choice) => ({ choice, name: nameOf(nameKey(choice)) }));
  const known = new Map<string, string[]>();
  return (word) => {
    let near = known.get(word);
    if (!near) {
      near = among(nameKey(word), named, most);
      known.set(word, near);
    }
    return [...near];
  };
}

/** A name's key, and the words in it that count. */
interface Name {
  readonly key: string;
  readonly words: readonly string[];
}

function nameOf(key: string): Name {
  return { key, words: key.length > longestName ? [] : wordsOf(key) };
}

function among(
  key: string,
  named: readonly { readonly choice: string; readonly name: Name }[],
  most: number,
): string[] {
  if (key === '' || key.length > longestName) return [];
  const mine = nameOf(key);
  return named
    .map(({ choice, name }) => ({ choice, far: farness(mine, name) }))
    .filter(({ far }) => far < 1)
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ choice }) => choice);
}

/** How far apart two names are: 0 the same, 1 or more not to be believed. */
function farness(one: Name, other: Name): number {
  if (one.key === other.key) return 0;
  if (other.key === '' || other.key.length > longestName) return 1;
  return Math.min(letters(one.key, other.key), words(one.words, other.words));
}

function letters(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  const allowed = mistakesIn(length);
  if (Math.abs(one.length - other.length) > allowed) return 1;
  const mistakes = distance(one, other);
  return mistakes > allowed ? 1 : mistakes / length;
}

/** How many letters may be wrong: one in a short word (two letters swapped are two wrong), one in five of a long one. */
function mistakesIn(length: number): number {
  return length < 3 ? 0 : 1 + Math.floor(length / 5);
}

function words(mine: readonly string[], others: readonly string[]): number {
  const left = [...others];
  const all = mine.length + left.length;
  let shared = 0;
  for (const word of mine) {
    const index = left.findIndex(
      (each) => each === word || distance(each, word) <= (Math.min(each.length, word.length) > 4 ? 1 : 0),
    );
    if (index < 0) continue;
    left.splice(index, 1);
    shared++;
  }
  const apart = 1 - (2 * shared) / all;
  return all === 0 || apart > 0.4 ? 1 : 0.1 + apart / 2;
}

function wordsOf(key: string): string[] {
  return key.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '' && !smallWords.has(word));
}
