import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, it, vi } from 'vitest';
import { drawnOnPages, everyTag, tagsOf, wordsOfTags } from '../../../../test/support/pdf.ts';
import { recordToPdf } from './pdf.ts';

vi.mock('./font-folder.ts', () => ({
  fontFolder: fileURLToPath(new URL('../../../../node_modules/dejavu-fonts-ttf/ttf', import.meta.url)),
}));

const about = {
  title: 'Case note \u2013 EX-1',
  reference: 'EX-1',
  made: 'Draft, as it stood on 1 May 2026',
  watermark: 'Draft',
};

async function made(...children: readonly Element[]) {
  const { bytes, unshown } = await recordToPdf(h('article', ...children), about);
  return { tags: tagsOf(bytes), pages: drawnOnPages(bytes), raw: Buffer.from(bytes).toString('latin1'), unshown };
}

const table = (...rows: readonly (readonly (string | Element)[])[]) =>
  h(
    'table',
    h('thead', h('tr', h('th', 'Name'), h('th', 'Said'))),
    h('tbody', ...rows.map((row) => h('tr', ...row.map((cell) => h('td', cell))))),
  );
const count = (text: string, word: string) => text.split(word).length - 1;

it('writes the header of a table again on every page, and says it once', async () => {
  const rows = Array.from({ length: 120 }, (_, i) => [`Row${i}`, 'words']);
  const { tags, pages } = await made(table(...rows));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(count(page, 'Said')).toBe(1);
  expect(wordsOfTags(tags).filter((word) => word === 'Said')).toHaveLength(1);
  expect(everyTag(tags, 'TR')).toHaveLength(121);
});

it('lets a row that is higher than a page go on over the next, every word in its place', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
  const { tags, pages } = await made(table(['Anna', words.join(' ')], ['Ben', 'after']));
  expect(pages.length).toBeGreaterThan(2);
  expect(wordsOfTags(tags)).toEqual(['Name', 'Said', 'Anna', ...words, 'Ben', 'after']);
});

it('ends even where a header is higher than a page', async () => {
  const words = Array.from({ length: 2000 }, (_, i) => `w${i}`);
  const { tags } = await made(h('table', h('tr', h('th', words.join(' '))), h('tr', h('td', 'x'))));
  expect(wordsOfTags(tags)).toEqual([...words, 'x']);
});

it('keeps a heading and the guidance under it on the page of what follows', async () => {
  const filler = Array.from({ length: 43 }, () => h('p', 'filler'));
  for (const some of [30, 36, 38, 39, 40, 41, 42, 43]) {
    const { pages } = await made(
      ...filler.slice(0, some),
      h('h2', 'Heading'),
      h('aside.guidance', h('p', 'Guidance')),
      table(['Anna', 'first']),
    );
    const page = pages.find((one) => one.includes('Heading'));
    expect(page).toContain('Guidance');
    expect(page).toContain('first');
  }
});

it('says what every part is', async () => {
  const { tags } = await made(
    h('h1', 'Title'),
    h(
      'section',
      h('h2', 'Part'),
      h('dl', h('div', h('dt', 'Sex'), h('dd', 'Female', h('aside.finding', h('p', 'Error: x'))))),
    ),
    h('ul.ticks', h('li.tick', { dataTicked: 'true' }, 'Seen'), h('li.tick', { dataTicked: 'false' }, 'Alone')),
    h('ol', { start: 3 }, h('li', 'third'), h('li', h('p', 'fourth'), h('ul', h('li', 'inner')))),
    h('blockquote', h('p', 'quoted')),
    h('table', h('tr', h('th', 'A'), h('th', 'B')), h('tr', h('td', { colSpan: 2 }, 'Nothing entered yet'))),
  );
  const names = (of: typeof tags): unknown[] => [
    of.name,
    ...of.children.flatMap((child) => (typeof child === 'string' ? [] : [names(child)])),
  ];
  expect(names(tags)).toEqual([
    'Document',
    ['H1'],
    ['Sect', ['H2'], ['Table', ['TR', ['TH', ['P']], ['TD', ['P'], ['Div', ['P']]]]]],
    ['L', ['LI', ['Lbl'], ['LBody', ['P']]], ['LI', ['Lbl'], ['LBody', ['P']]]],
    [
      'L',
      ['LI', ['Lbl'], ['LBody', ['P']]],
      ['LI', ['Lbl'], ['LBody', ['P'], ['L', ['LI', ['Lbl'], ['LBody', ['P']]]]]],
    ],
    ['BlockQuote', ['P']],
    ['Table', ['TR', ['TH', ['P']], ['TH', ['P']]], ['TR', ['TD', ['P']]]],
  ]);
  expect(everyTag(tags, 'Lbl').map(({ children }) => children.join(''))).toEqual([
    '\u2612',
    '\u2610',
    '3.',
    '4.',
    '\u2022',
  ]);
  expect(everyTag(tags, 'TH').map(({ attributes }) => /Scope \/(\w+)/.exec(attributes)?.[1])).toEqual([
    'Row',
    'Column',
    'Column',
  ]);
  expect(everyTag(tags, 'TD').at(-1)?.attributes).toContain('/ColSpan 2');
});

it('has a title, a language, headings to go to, and numbers on its pages that are not read aloud', async () => {
  const { raw, tags, pages } = await made(h('h1', 'Title'), h('h2', 'Part'), h('h3', 'Smaller'));
  for (const mark of ['/Lang (en-GB)', '/Marked true', '/DisplayDocTitle true', '/Outlines', '%PDF-1.7'])
    expect(raw).toContain(mark);
  expect(count(raw, '/Parent')).toBeGreaterThan(0);
  expect(pages[0]).toContain('Page 1 of 1');
  expect(pages[0]).toContain('DRAFT');
  expect(wordsOfTags(tags)).toEqual(['Title', 'Part', 'Smaller']);
});

it('reads names aloud in every script, and tells which it cannot draw', async () => {
  const text = 'Łukasz ŵŷ محمد علي and 你好 said so';
  const { tags, unshown } = await made(h('p', text));
  expect(wordsOfTags(tags)).toEqual(text.split(' '));
  expect(unshown).toBe('你好');
});
