// The records behind each figure: a list for each, shown beside the page when its number is followed.

import type { Element } from 'hast';
import { h } from 'hastscript';
import { recordTypes } from '../../vocabulary/vocabulary.ts';
import type { RecordReport } from '../record-report.ts';
import { recordLink } from './elements.ts';
import { counted, type RecordList, type Setting, sentenceCase } from './setting.ts';

/** Every list that a figure leads to; null where there is none. */
export function listsPart(setting: Setting): Element | null {
  if (setting.lists.length === 0) return null;
  return h(
    'section',
    { class: 'lists', ariaLabel: 'Records behind the figures' },
    // Following it leads away from the list and nowhere else: it stands still wherever the page is.
    h('span', { id: 'closed' }),
    ...setting.lists.map((list) => listPart(list, setting)),
  );
}

function listPart({ id, title, records, lineIn }: RecordList, setting: Setting): Element {
  return h(
    'section',
    { class: 'list', id, tabIndex: -1, ariaLabelledBy: `${id}-title` },
    h('h2', { id: `${id}-title` }, title),
    h(
      'p',
      `${counted(records.length, 'record')} \u00B7 `,
      h('a', { href: '#closed', class: 'close' }, 'Close this list'),
    ),
    h('ul', ...records.map((record) => h('li', recordLink(record, setting, lineIn(record)), ` ${whatItIs(record)}`))),
  );
}

function whatItIs({ record, status }: RecordReport): string {
  const kind = Object.entries(recordTypes).find(([type]) => type === record)?.[1];
  return [kind, sentenceCase(status)].filter(Boolean).join(', ');
}
