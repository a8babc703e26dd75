// What changed in a record since an earlier text of it, word by word, each line of the record by itself.

import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of words: as they were, taken out, or put in. */
export interface Stretch {
  readonly kind: 'same' | 'out' | 'in';
  readonly words: string;
}

/** A line of the record as it is now, or one that is gone. */
export interface RedLine {
  /** One-based, in the text as it is now; null for a line that is gone. */
  readonly line: number | null;
  readonly stretches: readonly Stretch[];
  readonly isChanged: boolean;
}

/** Longer than this a paragraph is shown as taken out and put in whole: comparing its words would take too long. */
const longestLine = 20_000;
/** More lines out of place than this are too many to look for what stayed: all is shown as taken out and put in. */
const mostEdits = 20_000;

/** Both texts as one, line by line. Line endings do not count. */
export function redlineOf(before: string, after: string): readonly RedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const parts = diffArrays([...old], [...now], { maxEditLength: mostEdits }) ?? [
    { value: [...old], removed: true, added: false, count: old.length },
    { value: [...now], removed: false, added: true, count: now.length },
  ];
  const lines: RedLine[] = [];
  let line = 1;
  let gone: readonly string[] = [];
  const flush = () => {
    for (const words of gone) lines.push({ line: null, stretches: [{ kind: 'out', words }], isChanged: true });
    gone = [];
  };
  for (const { value, removed, added } of parts) {
    if (removed) {
      flush();
      gone = value;
    } else if (added) {
      // Lines taken out and put in at one place are the same lines, changed, as far as both go.
      for (const [i, words] of value.entries()) {
        const was = gone[i];
        lines.push({
          line: line++,
          stretches: was === undefined ? [{ kind: 'in', words }] : wordsOf(was, words),
          isChanged: true,
        });
      }
      gone = gone.slice(value.length);
      flush();
    } else {
      flush();
      for (const words of value) lines.push({ line: line++, stretches: [{ kind: 'same', words }], isChanged: false });
    }
  }
  flush();
  return lines;
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}

function wordsOf(before: string, after: string): readonly Stretch[] {
  const whole: readonly Stretch[] = [
    { kind: 'out', words: before },
    { kind: 'in', words: after },
  ];
  if (before.length > longestLine || after.length > longestLine) return whole;
  const parts = diffWordsWithSpace(before, after);
  const same = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  // Of two sentences that share next to nothing, what is shared says nothing.
  if (same * 4 < Math.max(before.length, after.length)) return whole.filter(({ words }) => words !== '');
  return parts.map(({ value, added, removed }) => ({ kind: added ? 'in' : removed ? 'out' : 'same', words: value }));
}
