// A redline to read: in a terminal with brackets, in a page with words struck through and underlined. Neither needs colour.

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { RedLine, Stretch } from './redline.ts';

/** A redline and what it is of. */
export interface Redline {
  readonly file: string;
  /** What it is since, such as `since it was returned on 4 March 2026`. */
  readonly since: string;
  readonly lines: readonly RedLine[];
}

export const redlineFormats = { text: redlineText, html: redlinePage } as const satisfies Readonly<
  Record<string, (redline: Redline) => string>
>;
export type RedlineFormatName = keyof typeof redlineFormats;

/** Lines that have not changed, shown round those that have. */
const around = 1;

/** `[-out-]` and `{+in+}`; lines that have not changed are left out but for one on each side. */
function redlineText({ file, since, lines }: Redline): string {
  const changed = lines.filter(({ isChanged }) => isChanged).length;
  if (changed === 0) return `${file}: nothing has changed ${since}.\n`;
  const out = [`${file}: what has changed ${since}. [-out-] was taken out, {+in+} was put in.`, ''];
  let before = -1;
  for (const [i, one] of lines.entries()) {
    if (!lines.slice(Math.max(0, i - around), i + around + 1).some(({ isChanged }) => isChanged)) continue;
    if (before >= 0 && i > before + 1) out.push('      ...');
    out.push(`${String(one.line ?? '').padStart(5)} ${one.stretches.map(marked).join('')}`.trimEnd());
    before = i;
  }
  return `${out.join('\n')}\n`;
}

function marked({ kind, words }: Stretch): string {
  return words === '' || kind === 'same' ? words : kind === 'out' ? `[-${words}-]` : `{+${words}+}`;
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
ins { text-decoration: underline; text-decoration-thickness: 2px; background: #d7f0dc; }
del { text-decoration: line-through; text-decoration-thickness: 2px; background: #fbdcd9; }
li { white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.5em; }
ol { list-style: none; padding: 0; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; } ins { background: #14532d; } del { background: #6b1f1a; } }
@media (forced-colors: active) { ins, del { background: Canvas; } }
@media print { body { margin: 0; color: #000; background: #fff; } }
`;

/** One file that runs nothing and asks for nothing. */
function redlinePage({ file, since, lines }: Redline): string {
  const changed = lines.filter(({ isChanged }) => isChanged).length;
  const title = `${file}: what has changed`;
  const page = h(
    'html',
    { lang: 'en-GB' },
    h(
      'head',
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', title),
      h('style', style),
    ),
    h(
      'body',
      h(
        'main',
        h('h1', title),
        h(
          'p',
          changed === 0
            ? `Nothing has changed ${since}.`
            : `What has changed ${since}: ${changed === 1 ? '1 line' : `${changed} lines`}.`,
        ),
        h(
          'p',
          'Words that were ',
          h('del', 'taken out'),
          ' are struck through, words that were ',
          h('ins', 'put in'),
          ' are underlined.',
        ),
        h('ol', ...lines.map(({ stretches }) => h('li', ...stretches.map(stretchElement)))),
      ),
    ),
  );
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function stretchElement({ kind, words }: Stretch): Element | string {
  return kind === 'same' ? words : h(kind === 'out' ? 'del' : 'ins', words);
}
