import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from './edit.ts';
import { type Encoding, linesAfter, linesOf, offsetAt, positionAt } from './lines.ts';

const encodings: readonly Encoding[] = ['utf-16', 'utf-8'];
const soup = fc
  .array(fc.constantFrom('a', 'é', '€', '😀', '\ud83d', '\ude00', '\n', '\r\n', '\r', '\u2028', ''))
  .map((parts) => parts.join(''));

test.each([
  ['', [0]],
  ['a', [0]],
  ['a\n', [0, 2]],
  ['a\r\nb\rc\n\n', [0, 3, 5, 7, 8]],
  ['\n\r', [0, 1, 2]],
])('the lines of %j', (text, starts) => {
  expect(linesOf(text).starts).toEqual(starts);
});

describe('a position', () => {
  const text = 'é😀x\r\n€y';
  const lines = linesOf(text);

  test.each([
    [0, 0, 0, 0],
    [1, 0, 1, 2],
    [3, 0, 3, 6],
    [4, 0, 4, 7],
    [6, 1, 0, 0],
    [7, 1, 1, 3],
    [8, 1, 2, 4],
  ])('of offset %i', (offset, line, units, bytes) => {
    expect(positionAt(text, lines, offset, 'utf-16')).toEqual({ line, character: units });
    expect(positionAt(text, lines, offset, 'utf-8')).toEqual({ line, character: bytes });
    expect(offsetAt(text, lines, { line, character: units }, 'utf-16')).toBe(offset);
    expect(offsetAt(text, lines, { line, character: bytes }, 'utf-8')).toBe(offset);
  });

  test('inside a line ending is before it, and inside a character is before it', () => {
    expect(positionAt(text, lines, 5, 'utf-16')).toEqual({ line: 0, character: 4 });
    expect(positionAt(text, lines, 2, 'utf-8')).toEqual({ line: 0, character: 2 });
    expect(offsetAt(text, lines, { line: 0, character: 4 }, 'utf-8')).toBe(1);
  });

  test('outside the text is at its nearest place', () => {
    for (const encoding of encodings) {
      expect(positionAt(text, lines, -1, encoding)).toEqual({ line: 0, character: 0 });
      expect(positionAt(text, lines, 99, encoding).line).toBe(1);
      expect(offsetAt(text, lines, { line: -1, character: 3 }, encoding)).toBe(0);
      expect(offsetAt(text, lines, { line: 0, character: 99 }, encoding)).toBe(4);
      expect(offsetAt(text, lines, { line: 0, character: -1 }, encoding)).toBe(0);
      expect(offsetAt(text, lines, { line: 9, character: 0 }, encoding)).toBe(8);
    }
  });
});

test('every offset at which a character starts comes back from its position', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...encodings), (text, encoding) => {
      const lines = linesOf(text);
      for (let offset = 0; offset <= text.length; offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1) {
        if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
        expect(offsetAt(text, lines, positionAt(text, lines, offset, encoding), encoding)).toBe(offset);
      }
    }),
  );
});

test('a character counts the bytes before it on its line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text)),
      (text) => {
        const bytes = new TextEncoder().encode(text).length;
        expect(positionAt(text, linesOf(text), text.length, 'utf-8')).toEqual({ line: 0, character: bytes });
      },
    ),
  );
});

test('an edit replaces its range, and one outside the text is clamped', () => {
  expect(applyEdit('abcd', { start: 1, end: 3, text: 'X' })).toBe('aXd');
  expect(applyEdit('abcd', { start: -5, end: 1, text: 'X' })).toBe('Xbcd');
  expect(applyEdit('abcd', { start: 9, end: 12, text: 'X' })).toBe('abcdX');
  expect(applyEdit('abcd', { start: 3, end: 1, text: 'X' })).toBe('abcXd');
});

test('lines after an edit are the lines of the text it leaves', () => {
  fc.assert(
    fc.property(soup, fc.nat(60), fc.nat(6), soup, (text, at, length, put) => {
      const start = Math.min(at, text.length);
      const edit = { start, end: Math.min(start + length, text.length), text: put };
      const after = applyEdit(text, edit);
      expect(linesAfter(linesOf(text), edit, after)).toEqual(linesOf(after));
    }),
    { numRuns: 2000 },
  );
});
