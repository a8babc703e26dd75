// A short form among the words of a record, with what it stands for.

import { lineAround } from '../at.ts';
import { type HoverPart, shown } from './part.ts';

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** What a short form at an offset stands for; null where the word is none. Small letters make it another word, but for the s of several. */
export function acronymPart(acronyms: ReadonlyMap<string, string>, text: string, offset: number): HoverPart | null {
  const line = lineAround(text, offset);
  const from = Math.max(line.start, offset - 60);
  const words = text.slice(from, Math.min(line.end, offset + 60));
  let best: HoverPart | null = null;
  for (const [short, long] of acronyms) {
    if (short === '') continue;
    for (let at = words.indexOf(short); at >= 0; at = words.indexOf(short, at + short.length)) {
      const start = from + at;
      const end = start + short.length;
      const isMany = text[end] === 's' && !wordCharacter.test(text[end + 1] ?? ' ');
      const isWhole = !wordCharacter.test(text[start - 1] ?? ' ') && (isMany || !wordCharacter.test(text[end] ?? ' '));
      const stop = isMany ? end + 1 : end;
      if (!isWhole || offset < start || offset > stop) continue;
      if (!best || stop - start > best.span.end - best.span.start)
        best = { words: `**${shown(short)}**: ${shown(long)}`, span: { start, end: stop } };
    }
  }
  return best;
}
