import type { Span } from './span.ts';

const wordStart = /(?<![\p{L}\p{N}\p{M}]|[\p{L}\p{N}\p{M}]['\u2019\u2010\u2011-])[\p{L}\p{N}\p{M}]+/gu;

/** How many words a text has: runs of letters and digits, where an apostrophe or hyphen inside (`Mum's`, `well-being`) does not part them. */
export function countWords(text: string): number {
  return text.match(wordStart)?.length ?? 0;
}

/**
 * Where the first of the expressions stands in a text: whole words, in any case, with plain and typographic apostrophes equal
 * and hyphen and space alike; null when none occurs. Each word of the text is held only against the expressions that begin with it.
 */
export function containsExpression(text: string, expressions: readonly string[]): Span | null {
  const byFirst = indexOf(expressions);
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    for (const words of byFirst.get(token.word) ?? []) {
      const last = tokens[index + words.length - 1];
      if (last && words.every((word, offset) => matches(text, tokens, index, offset, word)))
        return { start: token.start, end: last.end };
    }
  }
  return null;
}

interface Token extends Span {
  readonly word: string;
}

// Between the words of an expression only space and marks that join or quote may stand: a comma or full stop parts them.
function matches(text: string, tokens: readonly Token[], index: number, offset: number, word: string): boolean {
  const token = tokens[index + offset];
  if (token?.word !== word) return false;
  const before = tokens[index + offset - 1];
  return (
    offset === 0 ||
    (before !== undefined && /^[\s\p{Pd}*_/'"\u2018-\u201d]*$/u.test(text.slice(before.end, token.start)))
  );
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['\u2019](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)?/gu)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('\u2019', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

type Index = ReadonlyMap<string, readonly (readonly string[])[]>;
const indexes = new WeakMap<readonly string[], Index>();

// A pack's list is asked of every paragraph, so its index is made once and goes with the list.
function indexOf(expressions: readonly string[]): Index {
  const known = indexes.get(expressions);
  if (known) return known;
  const index = new Map<string, (readonly string[])[]>();
  for (const expression of expressions) {
    const words = tokensOf(expression).map(({ word }) => word);
    if (words[0] !== undefined) index.set(words[0], [...(index.get(words[0]) ?? []), words]);
  }
  indexes.set(expressions, index);
  return index;
}
