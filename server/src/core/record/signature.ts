// `R. Manager, 5 March 2026`: how a comment in a record is signed, and how words are put so that a comment can hold them.

import { type PlainDate, readDate, writeDate } from './values/dates.ts';

export interface Signature {
  /** As written; null when nobody is named. */
  readonly name: string | null;
  readonly date: PlainDate | null;
}

/** Reads a name with or without a date after a comma; the date may itself have a comma before the year. */
export function readSignature(text: string): Signature {
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const date = readDate(text.slice(comma + 1).trim());
    if (date) return { name: text.slice(0, comma).trim() || null, date: date.date };
  }
  const date = readDate(text);
  if (date) return { name: null, date: date.date };
  return { name: text === '' ? null : text, date: null };
}

/** A comment that is signed, as one line: `<!-- LEAD: WORDS; NAME, DATE -->`; with null for words, `<!-- LEAD: NAME, DATE -->`. */
export function signedComment(lead: string, words: string | null, by: string, date: PlainDate): string {
  const said = words === null ? '' : ` ${inComment(words)};`;
  return `<!-- ${lead}:${said} ${inComment(by).replaceAll(';', ',')}, ${writeDate({ date, time: null })} -->`;
}

// A comment ends at its first `-->`, and is one line.
function inComment(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').replaceAll('>', '›').trim();
}
