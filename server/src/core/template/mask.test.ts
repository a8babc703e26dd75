import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBlanks } from './mask.ts';

function sources(text: string): readonly string[] {
  return maskBlanks(text).blanks.map(({ source, closed }) => (closed ? source : `${source} (never closed)`));
}

/** A masked text with the masking character made visible. */
function masked(text: string): string {
  return maskBlanks(text).masked.replaceAll('\uE000', '#');
}

describe('maskBlanks', () => {
  it.each([
    ['- Name: {text}', '- Name: ######', ['text']],
    ['{a} and {b}', '### and ###', ['a', 'b']],
    ['| {date} | {A | B} |', '| ###### | ####### |', ['date', 'A | B']],
    ['{text; also "a } b"} x', '#################### x', ['text; also "a } b"']],
    ['{text; also “a } b”} x', '#################### x', ['text; also “a } b”']],
    ['{required when {a: 1}.a = 1} x', '############################ x', ['required when {a: 1}.a = 1']],
    ['{prose;\n  optional} x', '#######\n########### x', ['prose;\n  optional']],
    ['{A /\r\nB}', '####\r\n##', ['A /\r\nB']],
    ['{a; also "b} x', '############ x', ['a; also "b']],
    ['plain } text', 'plain } text', []],
    ['\\{not a blank}', '\\{not a blank}', []],
    ['\\\\{a}', '\\\\###', ['a']],
  ])('%j', (text, expected, found) => {
    expect(masked(text)).toBe(expected);
    expect(sources(text)).toEqual(found);
  });

  it('ends a blank that is never closed with its line', () => {
    expect(maskBlanks('- A: {text\n- B: {date}').blanks).toEqual([
      { start: 5, end: 10, source: 'text', closed: false },
      { start: 16, end: 22, source: 'date', closed: true },
    ]);
    expect(sources('{text\n\nmore}')).toEqual(['text (never closed)']);
    expect(sources('## A {prose\n## B }')).toEqual(['prose (never closed)']);
    expect(sources('{"')).toEqual(['" (never closed)']);
  });

  it.each([
    ['front matter', '---\nid: {a}\n---\n{b}', ['b']],
    ['fenced code', '```\n{a}\n```\n{b}', ['b']],
    ['fenced code with tildes and no end', '~~~ x\n{a}\n```\n{b}', []],
    ['a comment', '<!-- {a}\n{b} --> {c}', ['c']],
    ['a comment without an end', '{a}\n<!-- {b}\n\n{c}', ['a']],
    ['a guidance quote', '> [!GUIDANCE]\n> Write {a}.\n\n{b}', ['b']],
  ])('finds no blanks in %s', (_what, text, found) => {
    expect(sources(text)).toEqual(found);
  });

  it('marks nothing but blanks', () => {
    expect(maskBlanks('a \uE000 b').masked).toBe('a \uE001 b');
  });

  it('keeps every offset and every line ending of any text', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '"',
      '“',
      '”',
      '\n',
      '\r\n',
      '\\',
      '<!--',
      '-->',
      '```',
      '~~~',
      '> ',
      '- ',
      'text',
      '---',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (text) => {
          const { masked, blanks } = maskBlanks(text);
          expect(masked.length).toBe(text.length);
          expect(masked.replace(/[^\r\n]/g, '.')).toBe(text.replace(/[^\r\n]/g, '.'));
          let at = 0;
          for (const { start, end, source, closed } of blanks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(start, end)).toBe(closed ? `{${source}}` : `{${source}`);
            at = end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
