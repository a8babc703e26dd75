// The report to read in a browser or print: one file with everything in it, that runs nothing and asks for nothing.

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Audit } from '../formats.ts';
import { betterSection } from './better.ts';
import type { Draw } from './chart.ts';
import { listsPart } from './lists.ts';
import { dayText } from './months.ts';
import { overTimeSection, rulesSection, statusSection, summarySection } from './overview.ts';
import { childrenSection, riskSection } from './practice.ts';
import { acceptedSection, notCheckedSection, recordsSection } from './records.ts';
import { againSection, thresholdSection } from './referrals.ts';
import { counted, type HtmlOptions, type Setting, settingOf } from './setting.ts';
import { fileStyle, viewStyle } from './style.ts';
import { dueSection, timelinessSection } from './timeliness.ts';

const figures: readonly ((setting: Setting) => Element)[] = [
  summarySection,
  betterSection,
  dueSection,
  statusSection,
  timelinessSection,
  childrenSection,
  riskSection,
  rulesSection,
  overTimeSection,
  thresholdSection,
  againSection,
];

/** What names records, so that it is left out of figures that are to be passed on. */
const singles: readonly ((setting: Setting) => Element)[] = [acceptedSection, notCheckedSection, recordsSection];

/** The page in parts, so that it can be a file or be shown within an editor. */
export interface PageParts {
  readonly title: string;
  /** What stands between `before` and `after` in a file. */
  readonly body: string;
  readonly before: string;
  readonly after: string;
  /** What an editor styles the body with. */
  readonly style: string;
}

/** The page; `before`, `body` and `after` together are a file. */
export function htmlReport(audit: Audit, options: HtmlOptions, draw: Draw): PageParts {
  const setting = settingOf(audit, options, draw);
  const sections = [...figures, ...(options.suppressSmall ? [] : singles)].map((make) => make(setting));
  const isFew = options.suppressSmall && audit.summary.records < 6;
  const title = isFew ? 'Audit of fewer than 6 records' : `Audit of ${counted(audit.summary.records, 'record')}`;
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
      h('style', fileStyle),
    ),
    h(
      'body',
      h('header', h('h1', title), h('p', `Read on ${dayText(audit.today)}.`), note(setting)),
      h('nav', { ariaLabel: 'Parts of this report' }, h('ul', ...sections.map(contentsEntry))),
      h('main', ...sections, listsPart(setting)),
      h('footer', h('p', 'Made by Casewright on this machine. Keep it where the records themselves may be kept.')),
    ),
  );
  const text = `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`;
  // The first, for what is written in a record never stands as a tag.
  const start = text.indexOf('<body>') + '<body>'.length;
  const end = text.lastIndexOf('</body>');
  return {
    title,
    before: text.slice(0, start),
    body: text.slice(start, end),
    after: text.slice(end),
    style: viewStyle,
  };
}

function note({ audit: { records }, suppressSmall }: Setting): Element | null {
  if (suppressSmall)
    return h(
      'p',
      'Counts from 1 to 5 are hidden, and totals, charts and everything about single records are left out, so that nobody can be recognised.',
    );
  // Reports that were written as plain json do not say whose a record is or when a child was seen.
  return records.some(({ about, record }) => about === null && record !== null)
    ? h(
        'p',
        'Some of these records come from reports that do not say their team, when children were seen or what was decided, so they are missing from those figures. Audits written with --shard have all of it.',
      )
    : null;
}

function contentsEntry({ properties, children }: Element): Element {
  const [heading] = children;
  return h('li', h('a', { href: `#${properties.id}` }, heading?.type === 'element' ? heading.children : []));
}
