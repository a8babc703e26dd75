import { plainMarks } from './tidied.ts';

/** The number a text says, in figures, with or without thousands commas (`1,000`, `3.5`, `-2`); null for anything else, units included. */
export function readNumber(text: string): number | null {
  const plain = plainMarks(text);
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return null;
  const number = Number(plain.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}
