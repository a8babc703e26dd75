// A record as a page of its own: one file that needs nothing else, for a screen and for paper.

import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Checked } from '../check/check.ts';
import type { Status } from '../record/record.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { dayOf } from './day.ts';
import { type RenderOptions, recordTitle, recordTree } from './record-tree.ts';
import { visible } from './safe.ts';
import { recordStyle } from './style.ts';

export interface PageOptions extends RenderOptions {
  /** Set across every page; null for none (see watermarkOf). */
  readonly watermark: string | null;
  /** The day the page is made. */
  readonly today: PlainDate;
}

/** What is set across a page of a record of this status: nothing once it is approved. */
export function watermarkOf(status: Status): string | null {
  if (status === 'approved' || status === 'closed') return null;
  return status === 'draft' ? 'Draft' : `Draft \u2013 ${status}`;
}

// Even if something got past every other gate, the page may load and run nothing.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const pageStyle = `
body { margin: 0; background: var(--cw-paper); }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.75rem 3rem; }
.made { max-width: 62rem; margin: 0 auto; padding: 0 1.75rem 2rem; color: var(--cw-muted); font: 13px/1.5 var(--cw-font); }
.made p { margin: 0; padding-top: .7em; border-top: 1px solid var(--cw-line); }
.watermark { position: fixed; inset: 0; z-index: 1; display: grid; place-items: center; overflow: hidden; pointer-events: none; }
.watermark span { transform: rotate(-35deg); font: 700 min(6.5rem, 11vw)/1 var(--cw-font); white-space: nowrap; color: var(--cw-text); opacity: .05; }
@page { size: A4; margin: 20mm 17mm 20mm; }
@media print {
  main, .made { max-width: none; padding: 0; }
  .watermark span { opacity: .07; font-size: 64pt; }
}
`;

/** The record as one HTML file, with its style in it. It holds nothing that runs, and nothing is fetched for it. */
export function recordPage(checked: Checked, options: PageOptions): string {
  const { watermark, today } = options;
  const title = recordTitle(checked);
  const body = h(
    'body',
    watermark === null ? null : h('div.watermark', { ariaHidden: 'true' }, h('span', visible(watermark))),
    h('main', recordTree(checked, options)),
    h('footer.made', h('p', visible(madeOn(checked, today)))),
  );
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    toHtml(h('title', title)),
    `<style>${recordStyle}${pageStyle}${marginsOf(checked, today)}</style>`,
    '</head>',
    toHtml(body),
    '</html>',
    '',
  ].join('\n');
}

function madeOn({ record }: Checked, today: PlainDate): string {
  const { reference, status } = record;
  return `${reference ? `${reference}, ` : ''}${status}, as it stood on ${dayOf(today)}`;
}

// What stands in the margins of every printed page.
function marginsOf(checked: Checked, today: PlainDate): string {
  const small = 'font: 8pt/1.2 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #56616b;';
  return `@page {
  @top-left { content: ${quoted(recordTitle(checked))}; ${small} }
  @bottom-left { content: ${quoted(madeOn(checked, today))}; ${small} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${small} }
}
`;
}

// Only letters, digits and spaces stand as they are: nothing else can end the string, or the style.
function quoted(text: string): string {
  const short = text.length > 120 ? `${text.slice(0, 119)}\u2026` : text;
  return `"${visible(short).replace(/[^\p{L}\p{N} ]/gu, (one) => `\\${(one.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
