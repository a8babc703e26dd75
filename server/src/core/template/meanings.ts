// What an option stands for, whatever words a council uses for it.

import { nameKey } from '../text/name.ts';
import { meanings } from '../vocabulary/vocabulary.ts';

/** True for concepts whose options rules understand by meaning: outcomes, decisions, thresholds and levels of risk. */
export function hasMeanings(concept: string): boolean {
  return Object.hasOwn(meanings, concept);
}

/** The meanings the options of a concept may have. */
export function meaningsOf(concept: string): readonly string[] {
  return Object.keys(meanings[concept] ?? {});
}

/**
 * The meaning of an option by the words it uses; null when it is none of those known. A part of the words will do where
 * they come in parts ("Level 4 - acute", "Child in need plan (section 17)"), so long as no two parts mean different things.
 */
export function meaningOfWords(concept: string, words: string): string | null {
  const whole = lookUp(concept, words);
  if (whole) return whole;
  const parts = words.split(/\s[-–—/]\s|[:;,()]/).flatMap((part) => lookUp(concept, part) ?? []);
  return new Set(parts).size === 1 ? (parts[0] ?? null) : null;
}

function lookUp(concept: string, words: string): string | null {
  const key = nameKey(words);
  if (key === '') return null;
  for (const [meaning, phrases] of Object.entries(meanings[concept] ?? {})) {
    if (nameKey(meaning) === key || phrases.some((phrase) => nameKey(phrase) === key)) return meaning;
  }
  return null;
}
