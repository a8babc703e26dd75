// Chance that is the same for the same seed, and words chosen by it.

import { seeded } from '../../bench/measure.ts';

export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** True this often, from 0 to 1. */
  readonly often: (rate: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Chance of its own, which what is drawn here does not change. */
  readonly apart: () => Chance;
}

/** Chance from a seed. */
export function chanceOf(seed: number): Chance {
  const next = seeded(seed);
  return {
    next,
    often: (rate) => next() < rate,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[Math.floor(next() * from.length)] as T;
    },
    apart: () => chanceOf(Math.floor(next() * 4294967296)),
  };
}

export type Slots = Readonly<Record<string, string>>;

/** Words with their choices made and their slots filled; a slot nobody filled is a mistake in the words. */
export function say(words: string, slots: Slots, chance: Chance): string {
  let text = words;
  // A choice may have a choice within it.
  while (/\[[^[\]]*\]/.test(text))
    text = text.replace(/\[([^[\]]*)\]/g, (_, all: string) => chance.pick(all.split('|')));
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const said = slots[name];
    if (said === undefined) throw new Error(`Nothing to say for {${name}} in: ${words.slice(0, 60)}`);
    return said;
  });
}
