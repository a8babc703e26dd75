// One line of the details at the top, of a record or a template, while it is being typed.

import type { Span } from '../at.ts';
import type { Cursor } from './cursor.ts';

export interface LineKey {
  readonly key: string;
  readonly on: 'key' | 'value';
  /** Where the key begins. */
  readonly start: number;
}

/** The key of the cursor's line and which side of its colon the cursor is; null for lines that are set in, lists and comments. */
export function lineKey({ line, before, after }: Cursor): LineKey | null {
  const whole = before + after;
  const value = /^([\w-]+)[ \t]*:(?=[ \t]|$)/.exec(before);
  if (value?.[1]) return { key: value[1], on: 'value', start: line.start };
  const key = /^[\w-]*/.exec(whole)?.[0] ?? '';
  const isKey = /^[\w-]*[ \t]*$/.test(before) && /^[\w-]*[ \t]*(?::|$)/.test(whole) && !/^-/.test(whole);
  return isKey ? { key, on: 'key', start: line.start } : null;
}

/** What a value replaces: all that stands after the colon, a comment left out; and the space it needs before it. */
export function valueSpan({ text, line, before, offset }: Cursor): { readonly span: Span; readonly lead: string } {
  const colon = line.start + before.indexOf(':') + 1;
  const rest = text.slice(colon, line.end);
  const comment = rest.search(/[ \t]#/);
  const said = comment < 0 ? rest : rest.slice(0, comment);
  const space = /^[ \t]*/.exec(said)?.[0].length ?? 0;
  const start = Math.min(colon + space, offset);
  const stop = Math.max(colon + said.trimEnd().length, offset, start);
  return { span: { start, end: stop }, lead: start === colon ? ' ' : '' };
}

/** Those of the keys that no other line of the details has. */
export function missingKeys<K extends string>(text: string, top: Span, line: Span, keys: readonly K[]): readonly K[] {
  const others = `${text.slice(top.start, line.start)}\n${text.slice(line.end, Math.max(line.end, top.end))}`;
  const there = new Set([...others.matchAll(/^([\w-]+)[ \t]*:/gm)].map(([, key]) => key));
  return keys.filter((key) => !there.has(key));
}
