import { describe, expect, it, test } from 'vitest';
import { allExpressions, containsExpression, countWords } from './words.ts';

describe('words', () => {
  it.each([
    ['', 0],
    ['One two  three.', 3],
    ['Mum\u2019s well-being isn\'t "good"', 4],
    ['Ava - who is 6 - slept.', 5],
    ['- -- \u2026', 0],
    ['Zo\u00eb na\u00efve', 2],
    ['**Because** of', 2],
    ["'tis the boys' house", 4],
  ])('are counted: %s', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  const found = (text: string, ...expressions: readonly string[]) => {
    const span = containsExpression(text, expressions);
    return span && text.slice(span.start, span.end);
  };

  test('of a list are found whole, in any case, the first in the text', () => {
    expect(found('Harm is LIKELY to go on, because of drink.', 'because', 'likely to')).toBe('LIKELY to');
    expect(found('This is unlikely.', 'likely')).toBeNull();
    expect(found('likely\n  to', 'likely to')).toBe('likely\n  to');
    expect(found('Mum\u2019s drinking', "mum's")).toBe('Mum\u2019s');
    expect(found('a risk of self-harm', 'self harm')).toBe('self-harm');
    expect(found('as a resultant', 'as a result')).toBeNull();
    expect(found('as a as a result', 'as a result')).toBe('as a result');
  });

  test('of an expression do not run over a comma or full stop', () => {
    expect(found('She is likely. To be seen.', 'likely to')).toBeNull();
  });

  test('are not found in nothing', () => {
    expect(found('', 'likely')).toBeNull();
    expect(found('likely')).toBeNull();
    expect(found('likely', '', '--')).toBeNull();
  });

  test('of a list are found everywhere, the longest where several begin', () => {
    const list = ['monitor', 'monitor the situation', 'at times'];
    const text = 'At times we monitor. We will Monitor the situation at times.';
    expect(allExpressions(text, list).map(({ start, end }) => text.slice(start, end))).toEqual([
      'At times',
      'monitor',
      'Monitor the situation',
      'at times',
    ]);
    expect(allExpressions(text, list).map(({ expression }) => expression)[2]).toBe('monitor the situation');
    expect(allExpressions('a a a', ['a a'])).toHaveLength(1);
  });

  test('of a list are found in a very long text', () => {
    expect(allExpressions('at times, '.repeat(100_000), ['at times', 'at times at'])).toHaveLength(100_000);
  });
});
