// The quick fix that spells a short form out where it is used first: "child in need (CIN)".

import type { CheckedFinding } from '../../core/check/check.ts';
import type { Edit } from '../../core/text/edit.ts';

interface Found {
  readonly finding: CheckedFinding;
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Writes what a short form stands for before it, as one or several, with a capital at the start of a sentence and the right article. */
export function spellOut({
  finding,
  text,
  span: { start, end },
}: Found): readonly { readonly title: string; readonly edits: readonly Edit[]; readonly preferred: boolean }[] {
  const { acronym, long } = finding.data;
  if (typeof acronym !== 'string' || typeof long !== 'string') return [];
  const written = text.slice(start, end);
  const several = written === `${acronym}s`;
  const words = several ? severalOf(long) : long;
  if (words === null) return [];
  const before = text.slice(Math.max(0, start - 60), start);
  const [article = ''] = /(?<![\p{L}\p{N}'\u2019])[Aa]n? $/u.exec(before) ?? [];
  const fitting = article && `${article.charAt(0)}${/^[aeiou]/i.test(long) ? 'n' : ''} `;
  const shown = article === '' && beginsSentence(before) ? capital(words) : words;
  return [
    {
      title: `Spell out: ${shown} (${written})`,
      edits:
        article === fitting
          ? [{ start, end, text: `${shown} (${written})` }]
          : [{ start: start - article.length, end, text: `${fitting}${shown} (${written})` }],
      preferred: true,
    },
  ];
}

/** With a capital first letter. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

// After a full stop, at the start of a line that follows an empty one, an item of a list, a cell, or an answer.
function beginsSentence(before: string): boolean {
  return /(?:[.!?]["'\u2019\u201d)]*\s+|(?:^|[\r\n][ \t]*[\r\n])\s*|[\r\n][ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+|[|:][ \t]*)(?:\*\*|__|[*_])?$/.test(
    before,
  );
}

// `several of a kind`: the word before the first of these takes the ending.
const after = /\s(?=(?:in|of|to|around|for|with|looked|missing)\s)/;

/** The long form of several, or null where it has none that is sure. */
function severalOf(long: string): string | null {
  const [head = '', rest] = splitOnce(long, after);
  const ended = /child$/.test(head)
    ? `${head}ren`
    : /[^aeiou]y$/.test(head)
      ? `${head.slice(0, -1)}ies`
      : /[sx]$|ion$|abuse$|violence$|education$/.test(head)
        ? null
        : `${head}s`;
  return ended === null ? null : `${ended}${rest}`;
}

function splitOnce(text: string, mark: RegExp): readonly [string, string] {
  const at = text.search(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
