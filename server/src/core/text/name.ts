const singleQuotes = /[\u2018-\u201B\u2032\u2039\u203A`\u00B4]/g;
const doubleQuotes = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** `3.`, `3.1`, `3.1.`, `3)`, `3a)`, `A)`, `a.`, `(b)`: more than three digits are a year or a reference. A letter needs a space after it: `a.m.` is none. */
const numbering =
  /^(?:\(\d{1,3}(?:\.\d{1,3}){0,9}[a-z]?\)|\([a-z]\)|\d{1,3}(?:\.\d{1,3}){0,9}[a-z]?\)|\d{1,3}(?:\.\d{1,3}){0,9}\.(?!\d)|\d{1,3}[a-z]\.(?= |$)|\d{1,3}(?:\.\d{1,3}){1,9}(?= |$)|[a-z][.)](?= |$)) ?/;

/**
 * The form under which names (of sections, fields, columns, options) are compared: two names are the same when their keys are equal.
 * Case, numbering before, punctuation after, extra space and the typographic forms of quotes, dashes, spaces and letters make no difference; `&` is `and`.
 * A name that is nothing else keeps it. The key of a key is the key.
 */
export function nameKey(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const key = keyOf(text);
  if (text.length <= longestKnown) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, key);
  }
  return key;
}

// The same few hundred labels and headings are asked for at every key that is pressed.
const known = new Map<string, string>();
const mostKnown = 4096;
const longestKnown = 120;

function keyOf(text: string): string {
  let key = plainForm(text);
  for (;;) {
    const shorter = withoutNumbering(withoutPunctuation(key));
    if (shorter === key) return key;
    key = shorter;
  }
}

function plainForm(text: string): string {
  if (/^[\w ()/,.:?'-]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(singleQuotes, "'")
    .replace(dashes, '-')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutPunctuation(key: string): string {
  let end = key.length;
  while (end > 0 && ' :.?!,;-'.includes(key.charAt(end - 1))) end--;
  return end === 0 ? key : key.slice(0, end);
}

function withoutNumbering(key: string): string {
  const rest = key.replace(numbering, '');
  return rest === '' ? key : rest;
}
