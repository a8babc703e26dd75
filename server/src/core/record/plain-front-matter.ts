// Front matter as nearly everybody writes it: a word, a colon and a plain value on each line. It means the same in YAML, and is
// read without it.

import type { Span } from './values/span.ts';

export interface PlainEntry {
  readonly key: string;
  /** Zero-based UTF-16 offsets, as is `at`. */
  readonly keyAt: Span;
  readonly value: string;
  readonly at: Span;
}

// Words that begin with a letter, and versions: nothing YAML could take for a number, a day, a mark of its own or a comment.
const line = /^([a-z][A-Za-z]*):( +)([A-Za-z](?:[ !"$-9;-~]*[!"$-9;-~])?|\d+\.\d+\.\d+)[ ]*$/;
const notWords = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** The entries of front matter that is all plain; null where any line is not, which must then be read as YAML. */
export function plainEntries(source: string): readonly PlainEntry[] | null {
  const entries: PlainEntry[] = [];
  let start = 0;
  for (const text of source.split('\n')) {
    const written = text.endsWith('\r') ? text.slice(0, -1) : text;
    const [, key = '', space = '', value = ''] = line.exec(written) ?? [];
    if (key !== '') {
      if (notWords.test(value) || notWords.test(key) || entries.some((one) => one.key === key)) return null;
      const at = start + key.length + 1 + space.length;
      entries.push({
        key,
        keyAt: { start, end: start + key.length },
        value,
        at: { start: at, end: at + value.length },
      });
    } else if (written !== '') return null;
    start += text.length + 1;
  }
  return entries.length > 0 ? entries : null;
}
