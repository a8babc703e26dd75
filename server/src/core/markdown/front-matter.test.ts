import { describe, expect, test } from 'vitest';
import { frontMatterEnd } from './front-matter.ts';

describe('front matter ends after its closing line and the blank lines that follow', () => {
  test.each([
    ['---\na: b\n---\n', '---\na: b\n---\n'],
    ['---\na: b\n---', '---\na: b\n---'],
    ['---\n---\n\n \t\n# Child', '---\n---\n\n \t\n'],
    ['--- \t\r\na: b\r\n---  \r\n\r\ntext', '--- \t\r\na: b\r\n---  \r\n\r\n'],
    ['---\ra: b\r---\rtext', '---\ra: b\r---\r'],
    ['\uFEFF---\na: b\n---\ntext', '\uFEFF---\na: b\n---\n'],
    ['---\na: |\n  ---\n---\n  text', '---\na: |\n  ---\n---\n'],
  ])('%j', (text, frontMatter) => {
    expect(text.slice(0, frontMatterEnd(text))).toBe(frontMatter);
  });
});

describe('what is not front matter', () => {
  test.each([
    '',
    '---',
    '---\na: b\n',
    '---\na: b\n----\n',
    '---\na: b\n --- x\n',
    '\n---\na: b\n---\n',
    ' ---\na: b\n---\n',
    '----\na: b\n---\n',
    '--- a\n---\n',
  ])('%j', (text) => {
    expect(frontMatterEnd(text)).toBe(0);
  });
});
