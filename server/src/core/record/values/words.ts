import type { Span } from './span.ts';

const wordStart = /(?<![\p{L}\p{N}\p{M}]|[\p{L}\p{N}\p{M}]['\u2019\u2010\u2011-])[\p{L}\p{N}\p{M}]+/gu;

/**
 * How many words a text has: runs of letters and digits, where an apostrophe or hyphen inside (`Mum's`, `well-being`) does not part them.
 * Counts no further than `enough`: nobody needs to know how many words a long section has beyond those it must have.
 */
export function countWords(text: string, enough = Number.POSITIVE_INFINITY): number {
  let count = 0;
  wordStart.lastIndex = 0;
  while (count < enough && wordStart.test(text)) count++;
  return count;
}

const whole = /[\p{L}\p{N}\p{M}]+(?:['\u2019\u2010\u2011-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words that `countWords` counts, ready to compare: small letters, typographic apostrophes and hyphens as plain ones. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(whole) ?? []).map((word) =>
    word.replace(/\u2019/g, "'").replace(/[\u2010\u2011]/g, '-'),
  );
}

/**
 * Where the first of the expressions stands in a text: whole words, in any case, with plain and typographic apostrophes equal
 * and hyphen and space alike; null when none occurs. Each word of the text is held only against the expressions that begin with it.
 */
export function containsExpression(text: string, expressions: readonly string[]): Span | null {
  return expressionsFrom(text, expressions).next().value ?? null;
}

/** Where an expression stands in a text, and how the list has it. */
export interface ExpressionFound extends Span {
  readonly expression: string;
}

/** Every place where one of the expressions stands, in order, found as `containsExpression` finds the first; of two that overlap the earlier, of two that begin together the longer. */
export function allExpressions(text: string, expressions: readonly string[]): readonly ExpressionFound[] {
  return [...expressionsFrom(text, expressions)];
}

function* expressionsFrom(text: string, expressions: readonly string[]): Generator<ExpressionFound, undefined> {
  const byFirst = indexOf(expressions);
  // Read as far as is asked for: most texts that hold one of the expressions hold it near their beginning.
  const unread = tokensOf(text);
  const tokens: Token[] = [];
  const tokenAt = (index: number): Token | undefined => {
    while (tokens.length <= index) {
      const { value, done } = unread.next();
      if (done) return undefined;
      tokens.push(value);
    }
    return tokens[index];
  };
  for (let index = 0; ; index++) {
    const token = tokenAt(index);
    if (!token) return undefined;
    const found = byFirst
      .get(token.word)
      ?.find(({ words }) => words.every((word, offset) => matches(text, tokenAt, index, offset, word)));
    const last = found && tokenAt(index + found.words.length - 1);
    if (!found || !last) continue;
    yield { start: token.start, end: last.end, expression: found.expression };
    index += found.words.length - 1;
  }
}

interface Token extends Span {
  readonly word: string;
}

// Between the words of an expression only space and marks that join or quote may stand: a comma or full stop parts them.
function matches(
  text: string,
  tokenAt: (index: number) => Token | undefined,
  index: number,
  offset: number,
  word: string,
): boolean {
  const token = tokenAt(index + offset);
  if (token?.word !== word) return false;
  const before = tokenAt(index + offset - 1);
  return (
    offset === 0 ||
    (before !== undefined && /^[\s\p{Pd}*_/'"\u2018-\u201d]*$/u.test(text.slice(before.end, token.start)))
  );
}

function* tokensOf(text: string): Generator<Token, undefined> {
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['\u2019](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)?/gu)) {
    const word = match[0].toLowerCase().replaceAll('\u2019', "'");
    yield { word, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

interface Indexed {
  readonly words: readonly string[];
  readonly expression: string;
}

type Index = ReadonlyMap<string, readonly Indexed[]>;
const indexes = new WeakMap<readonly string[], Index>();

// A pack's list is asked of every paragraph, so its index is made once and goes with the list. The longest come first.
function indexOf(expressions: readonly string[]): Index {
  const known = indexes.get(expressions);
  if (known) return known;
  const index = new Map<string, Indexed[]>();
  for (const expression of expressions) {
    const words = [...tokensOf(expression)].map(({ word }) => word);
    const [first] = words;
    if (first === undefined) continue;
    const same = index.get(first);
    if (same) same.push({ words, expression });
    else index.set(first, [{ words, expression }]);
  }
  for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length);
  indexes.set(expressions, index);
  return index;
}
