import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../text/edit.ts';
import { applyEdit } from '../text/edit.ts';
import { blockIndex, offsetsOf, placeAt, readBlocks } from './blocks.ts';

const record = `---
template: initial-assessment
---

# Initial assessment

## Child

- Child’s name: Ava Example
- Date of birth: 12 May 2019

  She turns seven soon.

## Analysis of risk

Mum is often late.

Mum is often late.
`;

const types = (text: string): string[] =>
  readBlocks(text).list.map(({ kind, nodes }) =>
    kind === 'frontMatter' ? kind : nodes.map((node) => node.type).join('+'),
  );

function edited(text: string, ...edits: Edit[]) {
  const before = readBlocks(text);
  const after = readBlocks(edits.reduce(applyEdit, text), { blocks: before, edits });
  expect(after).toEqual(readBlocks(after.text));
  return { before: before.list, after: after.list };
}

/** The edit that puts `written` in the place of what is found. */
function instead(text: string, found: string, written: string): Edit {
  const start = text.indexOf(found);
  return { start, end: start + found.length, text: written };
}

describe('blocks', () => {
  test('are front matter, headings, paragraphs and whole lists, with the blank lines after them', () => {
    expect(types(record)).toEqual(['frontMatter', 'heading', 'heading', 'list', 'heading', 'paragraph', 'paragraph']);
    expect(readBlocks(record).list[3]?.text).toBe(
      record.slice(record.indexOf('- Child'), record.indexOf('## Analysis')),
    );
  });

  test('hold together what stands without a blank line between', () => {
    expect(types('# Child\n- Name: Ava Example\n> words\n')).toEqual(['heading+list+blockquote']);
  });

  test('of an empty or blank text are one', () => {
    expect(readBlocks('').list).toEqual([{ text: '', kind: 'markdown', nodes: [] }]);
    expect(readBlocks('\n \n').list).toEqual([{ text: '\n \n', kind: 'markdown', nodes: [] }]);
  });

  test('are found again by index, place and offset', () => {
    const blocks = readBlocks(record);
    const start = record.lastIndexOf('often');
    const place = placeAt(blocks, start, start + 5);
    expect(place.block.text.slice(place.start, place.end)).toBe('often');
    expect(blockIndex(blocks, place.block)).toBe(6);
    expect(offsetsOf(blocks, place)).toEqual({ start, end: start + 5 });
    expect(placeAt(blocks, start, record.length + 9).end).toBe(place.block.text.length);
    expect(placeAt(blocks, -4)).toEqual({ block: blocks.list[0], start: 0, end: 0 });
    expect(blockIndex(blocks, { ...place.block })).toBe(-1);
    expect(offsetsOf(blocks, { block: { ...place.block }, start: 1, end: 2 })).toEqual({ start: 0, end: 0 });
  });

  test('have positions of their own', () => {
    const block = readBlocks('\uFEFFone\n\ntwo\n  three').list;
    expect(block[0]?.nodes[0]?.position).toEqual({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 1, column: 5, offset: 4 },
    });
    expect(block[1]?.nodes[0]?.position).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: 8, offset: 11 },
    });
  });
});

describe('an edit leaves other blocks as they are', () => {
  test('in a paragraph', () => {
    const { before, after } = edited(record, instead(record, 'often', 'sometimes'));
    expect(after.map((block, index) => block === before[index])).toEqual([true, true, true, true, true, false, true]);
  });

  test('in front matter', () => {
    const { before, after } = edited(record, instead(record, 'template', 'status'));
    expect(after.map((block, index) => block === before[index])).toEqual([false, true, true, true, true, true, true]);
  });

  test('that opens front matter which a later line closes, and one that closes it', () => {
    const open = record.replace('---\n\n#', '--\n\n#');
    const { before, after } = edited(open, instead(open, '--\n\n#', '---\n\n#'));
    expect(before[0]?.kind).toBe('markdown');
    expect(after[0]?.kind).toBe('frontMatter');
    expect(after.slice(-5)).toEqual(before.slice(-5));
    after.slice(-5).forEach((block, index) => expect(block).toBe(before.slice(-5)[index]));
  });

  test('that takes one of two equal blocks away', () => {
    const { before, after } = edited(record, instead(record, 'Mum is often late.\n\n', ''));
    expect(after).toHaveLength(6);
    expect(before).toContain(after[5]);
  });

  test('that puts the whole text in the place of itself', () => {
    const { before, after } = edited(record, { start: 0, end: record.length, text: record });
    after.forEach((block, index) => expect(block).toBe(before[index]));
  });

  test('far apart and many at once', () => {
    const many = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.\n\n`).join('');
    const places = Array.from({ length: 20 }, (_, index) => many.indexOf(`Paragraph ${index * 2}.`) + index);
    const { before, after } = edited(many, ...places.map((start) => ({ start, end: start, text: 'x' })));
    expect(after.filter((block) => before.includes(block))).toHaveLength(20);
  });

  test('whose text is not what the edits give is read from the text', () => {
    const before = readBlocks(record);
    expect(readBlocks('else', { blocks: before, edits: [{ start: 0, end: 1, text: 'x' }] })).toEqual(
      readBlocks('else'),
    );
  });
});

const words = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? words(node.children) : '')).join('');

describe('what a social worker types as text is text', () => {
  test.each([
    ['[Mum]: she said "never" to me', 'paragraph'],
    ['    four spaces before', 'paragraph'],
    ['Signed\n---', 'paragraph+thematicBreak'],
    ['Signed\n===', 'paragraph'],
    ['[^1]: not a note', 'paragraph'],
    ['see ~~this~~', 'paragraph'],
  ])('%j', (text, type) => {
    expect(types(text)).toEqual([type]);
    expect(words(readBlocks(text).list.flatMap((block) => block.nodes))).toBe(text.trimStart().replace('\n---', ''));
  });

  test('a tick after an item with nothing in it is not lost', () => {
    const [block] = readBlocks('*\n[ ] Neglect\n').list;
    expect(words(block?.nodes ?? [])).toBe('[ ] Neglect');
  });
});
