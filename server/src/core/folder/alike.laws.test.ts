// What is found by rare runs of words is exactly what comparing each with each finds, and is what the rule says.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparingAll, comparingLikely } from './alike.ts';
import { areAlike, packed, shinglesOf, unpacked } from './shingles.ts';

/** Texts that others are made of by changing some words, as copied ones are, from few words so that runs repeat by chance too. */
const word = fc.constantFrom(...'the child was seen at home by her aunt and said that she is safe now with'.split(' '));
const text = fc.array(word, { minLength: 38, maxLength: 90 });
const change = fc.record({
  of: fc.nat(),
  at: fc.nat(),
  word: fc.string({ minLength: 1, maxLength: 4 }),
  cut: fc.nat(12),
});
const folder = fc
  .tuple(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(change, { maxLength: 24 }))
  .map(([originals, changes]) => {
    const texts = originals.map((words) => [...words]);
    for (const { of, at, word: other, cut } of changes) {
      const words = [...(texts[of % texts.length] ?? [])];
      words.splice(at % words.length, cut % 3, other);
      texts.push(cut > 9 ? words.slice(cut) : words);
    }
    return texts.map((words) => words.join(' '));
  });

it('finds what comparing all finds, in the same order', () => {
  fc.assert(
    fc.property(folder, (texts) => {
      const runs = texts.map((text) => unpacked(packed(shinglesOf(text))));
      expect(runs).toEqual(texts.map(shinglesOf));
      const [all, likely] = [comparingAll(runs), comparingLikely(runs)];
      for (const i of texts.keys()) expect([...likely(i)]).toEqual([...all(i)]);
    }),
    { numRuns: 300 },
  );
});

it('calls alike what shares four fifths of all five-word runs, and nothing else', () => {
  fc.assert(
    fc.property(folder, (texts) => {
      for (const one of texts) {
        for (const other of texts) {
          const [a, b] = [fives(one), fives(other)];
          const shared = [...a].filter((run) => b.has(run)).length;
          const long = [one, other].every((each) => each.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length >= 40);
          const plain = [one, other].every((each) => /^[a-z ]*$/.test(each));
          if (plain)
            expect(areAlike(shinglesOf(one), shinglesOf(other))).toBe(
              long && shared * 5 >= (a.size + b.size - shared) * 4,
            );
        }
      }
    }),
    { numRuns: 100 },
  );
});

it('stops looking as soon as it is told enough', () => {
  const same = Array.from({ length: 2000 }, () => shinglesOf('one child and then another '.repeat(10)));
  const [first] = comparingLikely(same)(1999);
  expect(first).toBe(0);
});

function fives(text: string): ReadonlySet<string> {
  const words = text.split(' ').filter(Boolean);
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
}
