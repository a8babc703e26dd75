import { describe, expect, test } from 'vitest';
import { readBlocks } from './blocks.ts';
import { plainOf } from './plain.ts';

function plain(text: string) {
  const [block] = readBlocks(text).list;
  if (!block) throw new Error('no block');
  return plainOf(block.nodes, block);
}

describe('the text a reader sees', () => {
  test.each([
    ['*Ava* was **late** `again`', 'Ava was late again'],
    ['see [the report](a "b") <https://example.org>', 'see the report https://example.org'],
    ['Mum &amp; Dad &bogus; &#128512; \\*not\\* &amp;amp;', 'Mum & Dad &bogus; 😀 *not* &amp;'],
    ['before<!-- accept x: y --> after <b>bold</b>', 'before after bold'],
    ['one  \ntwo\\\nthree \n  four', 'one\ntwo\nthree\nfour'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['> one\n> two\nthree', 'one\ntwo\nthree'],
    ['- a\n  b\n- [x] c\n\n  d', 'a\nb\nc\nd'],
    ['## Child ##\ntext', 'Child\ntext'],
    ['| A | B |\n|---|---|\n| `x\\|y` | |\n| c |', 'A\tB\nx|y\t\nc'],
    ['```\ncode\n  more\n```\nafter', 'code\n  more\nafter'],
    ['![a photograph](b)', 'a photograph'],
    ['`` a`b ``', 'a`b'],
    ['<div>\nShe said <b>no</b>.\n<!-- aside -->\n</div>', '\nShe said no.\n\n'],
    ['<!-- accept x: y -->\ntext', 'text'],
    ['***', ''],
    ['', ''],
    ['nul\0l', 'nul\uFFFDl'],
  ])('%j', (text, seen) => {
    expect(plain(text).text).toBe(seen);
  });
});

describe('the way back into the source', () => {
  test.each([
    ['*Ava* was **very** late', 'very'],
    ['> - one\n>   and two', 'two'],
    ['Mum &amp; Dad', 'Dad'],
    ['a &#128512; b', 'b'],
    ['\\*not\\* here', 'here'],
    ['| a | `b\\|c` d |\n|---|---|', 'd'],
    ['- a\n\n  ```\n  code here\n  ```', 'here'],
    ['> `one\n> two`', 'two'],
    ['one\r\n  two', 'two'],
    ['- [x] done', 'done'],
    ['- [x]\n  done', 'done'],
    ['<p>\nwords\n</p>', 'words'],
  ])('%j leads to %j', (text, found) => {
    const { text: seen, at, until } = plain(text);
    const start = seen.indexOf(found);
    expect(text.slice(at(start), until(start + found.length))).toBe(found);
  });

  test('an escape or reference is the whole of its source', () => {
    const { text, at, until } = plain('a &amp; \\*');
    expect(text).toBe('a & *');
    expect([at(2), until(3)]).toEqual([2, 7]);
    expect([at(4), until(5)]).toEqual([8, 10]);
  });

  test('the end is just past the last character, and outside the text is its nearest end', () => {
    const { at, until } = plain('**Ava**\n');
    expect([at(0), at(3), until(3), at(99), until(0), at(-1)]).toEqual([2, 5, 5, 5, 2, 2]);
  });
});
