import { expect, it } from 'vitest';
import { plainLook, type Run } from '../tree.ts';
import type { Letters } from './letters.ts';
import { linesOf, type Type } from './lines.ts';

const type: Type = { size: 10, colour: '#000000', bold: false, italic: false };

/** Every letter is 10 wide; the italic font has only those of Latin, and no font has `好`. */
function letters(): Letters {
  return {
    width: (text) => [...text].length * 10,
    fontFor: (text, fonts) =>
      fonts.find((font) => !text.includes('好') && (font === 'plain' || font === 'bold' || !/[^ -~]/.test(text))) ??
      null,
    unshown: new Set(),
  };
}

function lines(text: string | readonly Run[], width: number, made = letters()) {
  const runs = typeof text === 'string' ? [{ ...plainLook, text }] : text;
  return linesOf(runs, width, type, made).map((line) =>
    line.map(({ x, text, font, actual }) => ({ x, text, font, actual })),
  );
}

const drawn = (text: string, width: number) => lines(text, width).map((line) => line.map(({ text }) => text).join(''));

it('breaks between words, and says the space at the end of a line', () => {
  expect(drawn('one two three', 80)).toEqual(['one two ', 'three']);
});

it('breaks a word that is wider than the line, and says no space within it', () => {
  expect(drawn('ab abcdefghij', 50)).toEqual(['ab ', 'abcde', 'fghij']);
});

it('breaks after a stroke between words, but not in a date', () => {
  expect(drawn('mother/partner', 100)).toEqual(['mother/', 'partner']);
  expect(drawn('on 2026-03-20', 110)).toEqual(['on ', '2026-03-20']);
});

it('glues what looks different and has no space between', () => {
  const runs = [
    { ...plainLook, text: 'un' },
    { ...plainLook, text: 'true', bold: true },
    { ...plainLook, text: ' or' },
  ];
  expect(lines(runs, 70)).toEqual([
    [
      { x: 0, text: 'un', font: 'plain', actual: null },
      { x: 20, text: 'true ', font: 'bold', actual: null },
    ],
    [{ x: 0, text: 'or', font: 'plain', actual: null }],
  ]);
});

it('ends lines where the record does', () => {
  expect(
    lines(
      [
        { ...plainLook, text: 'a' },
        { ...plainLook, text: '' },
        { ...plainLook, text: 'b' },
      ],
      90,
    ),
  ).toHaveLength(2);
});

it('puts words written from the right in their order, and says them in the order they were said', () => {
  expect(lines('saw محمد علي at 5', 300)).toEqual([
    [
      { x: 0, text: 'saw ', font: 'plain', actual: null },
      { x: 80, text: 'محمد', font: 'plain', actual: 'محمد ' },
      { x: 40, text: 'علي', font: 'plain', actual: 'علي ' },
      { x: 130, text: 'at 5', font: 'plain', actual: null },
    ],
  ]);
});

it('sets what begins from the right against the right edge', () => {
  const [line] = lines('محمد said so', 200);
  expect(line?.map(({ x, text }) => [x, text])).toEqual([
    [160, 'محمد'],
    [80, 'said so'],
  ]);
});

it('takes a font that has the letters', () => {
  expect(lines([{ ...plainLook, text: 'Łódź', italic: true }], 200)[0]?.[0]?.font).toBe('plain');
});

it('shows a mark for what has no letter, says it none the less, and tells of it', () => {
  const made = letters();
  expect(lines('a好', 200, made)).toEqual([
    [
      { x: 0, text: 'a', font: 'plain', actual: null },
      { x: 10, text: '\ufffd', font: 'plain', actual: '好' },
    ],
  ]);
  expect([...made.unshown]).toEqual(['好']);
});
