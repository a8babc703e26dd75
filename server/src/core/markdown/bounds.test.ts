import { describe, expect, test } from 'vitest';
import { isTooDeep, isUnclosed } from './block.ts';
import { readBlocks } from './blocks.ts';
import { bounds } from './bounds.ts';
import { plainOf } from './plain.ts';

const size = 65_536;
const filled = (part: string): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

describe('a line that would hold up the parser is kept as one plain text', () => {
  test.each(['>', '> ', '1. ', '[', '[a](', '[a][b] ', '![', '*a_ ', '*_[', 'a**b', 'x<!-- a ', 'x<? ', '* * - '])(
    '%j',
    (part) => {
      const line = filled(part);
      const blocks = readBlocks(`Before.\n\n${line}\n\nAfter.\n`);
      expect(blocks.list.map((block) => block.text)).toEqual(['Before.\n\n', `${line}\n\n`, 'After.\n']);
      const deep = blocks.list.filter(isTooDeep);
      expect(deep).toHaveLength(1);
      expect(deep[0] && plainOf(deep[0].nodes, deep[0]).text).toBe(line.trimEnd());
    },
  );
});

describe('what people write is within the bounds', () => {
  const line = (part: string, times: number): string => part.repeat(times);
  test.each([
    ['a row of dashes', line('- ', 400)],
    ['a row of stars', line('* ', 400)],
    ['a row of underscores', line('_', 4000)],
    ['blanks to fill in', line('Signed ________________ Date ____/____/____ ', 20)],
    ['a long tick list', line('- [ ] **Neglect** or _harm_ [see](a)\n', 1000)],
    ['a long numbered list', line('1. **Neglect** or _harm_ [see](a)\n', 1000)],
    ['a long table', `| a | b |\n|---|---|\n${line('| **a** | [ ] _b_ |\n', 1000)}`],
    ['a long quote', line('> **words** of the child\n', 20)],
    ['a list in a list', line('- a\n  - b\n    - c\n', 90)],
    ['a list in a quote', line('> - a\n', 1000)],
    ['a long paragraph of lines', line('a line of words\n', 2000)],
    ['lines that go on with an item', `- a\n${line('more\n', bounds.lazy)}`],
  ])('%s', (_, text) => {
    expect(readBlocks(text).list.some(isTooDeep)).toBe(false);
  });
});

describe('one more than a bound is past it', () => {
  const within = (text: string): boolean => !readBlocks(text).list.some(isTooDeep);
  test.each([
    ['depth', '>'.repeat(bounds.depth), '>'.repeat(bounds.depth + 1)],
    ['lazy', `- a\n${'b\n'.repeat(bounds.lazy)}`, `- a\n${'b\n'.repeat(bounds.lazy + 1)}`],
    ['marks', '[ '.repeat(bounds.marks), '[ '.repeat(bounds.marks + 1)],
    ['nested', '- - a\n'.repeat(bounds.nested), '- - a\n'.repeat(bounds.nested + 1)],
  ])('%s', (_, most, more) => {
    expect(within(most)).toBe(true);
    expect(within(more)).toBe(false);
  });

  test('past a bound and back, what stands round it is read as the text alone would be', () => {
    const text = `- a\n\n  ${'> '.repeat(bounds.depth)}b\n\n  c\n\nd\n`;
    const start = text.indexOf('b');
    const before = readBlocks(text);
    const deep = readBlocks(`${text.slice(0, start)}> ${text.slice(start)}`, {
      blocks: before,
      edits: [{ start, end: start, text: '> ' }],
    });
    expect(deep.list.map(isTooDeep)).toEqual([false, true, false, false]);
    expect(deep).toEqual(readBlocks(deep.text));
    const back = readBlocks(text, { blocks: deep, edits: [{ start, end: start + 2, text: '' }] });
    expect(back).toEqual(before);
  });
});

describe('what is never closed holds the lines before the next blank one', () => {
  test.each(['```', '~~~~', '<!-- note', '<? a', '<script>', 'Words.\n```'])('%j', (opening) => {
    const text = `${opening}\nhidden\n\n- item\n\nWords.\n`;
    expect(readBlocks(text).list.map((block) => [block.text, isUnclosed(block)])).toEqual([
      [`${opening}\nhidden\n\n`, true],
      ['- item\n\n', false],
      ['Words.\n', false],
    ]);
  });

  test.each([
    ['```', '```'],
    ['~~~~', '  ~~~~~ '],
    ['<!-- note', 'and -->'],
    ['<!--', '<!-->'],
    ['<SCRIPT>', '</style>'],
  ])('%j is closed by %j, however far off, and then holds all between', (opening, closing) => {
    const text = `${opening}\nhidden\n\n- item\n\n${closing}\n\nWords.\n`;
    expect(readBlocks(text).list.map((block) => [block.text, isUnclosed(block)])).toEqual([
      [text.slice(0, -'Words.\n'.length), false],
      ['Words.\n', false],
    ]);
  });

  test('closing it far below is seen, and opening it again', () => {
    const open = `\`\`\`\nhidden\n\n${'Words.\n\n'.repeat(50)}`;
    const end = open.length;
    const closed = readBlocks(`${open}\`\`\`\n`, {
      blocks: readBlocks(open),
      edits: [{ start: end, end, text: '```\n' }],
    });
    expect(closed.list).toHaveLength(1);
    const again = readBlocks(open, { blocks: closed, edits: [{ start: end, end: end + 4, text: '' }] });
    expect(again).toEqual(readBlocks(open));
    expect(again.list).toHaveLength(51);
  });
});

test('a list that goes on over blank lines past the bound goes on as another list', () => {
  const item = '- an item\n\n      set in\n\n  ```\n  code\n  ```\n\n';
  const { list } = readBlocks(item.repeat(2000));
  expect(list.length).toBeGreaterThan(2);
  for (const block of list) {
    expect(block.text.length).toBeLessThan(bounds.block + 2 * item.length);
    expect(block.nodes.map(({ type }) => type)).toEqual(['list']);
  }
});

test('lines past the bound are kept as one plain text, unless they are plain or rows and items', () => {
  const past = (line: string): boolean =>
    readBlocks(line.repeat(Math.ceil((bounds.region + 1) / line.length))).list.some(isTooDeep);
  expect(past('Words and *words*.\n')).toBe(true);
  expect(past('Words and words.\n')).toBe(false);
  expect(past('- Words and *words*.\n')).toBe(false);
  expect(past('## Words and *words*\n')).toBe(false);
});
