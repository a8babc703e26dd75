import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers.ts';

describe('a number', () => {
  it.each([
    ['3', 3],
    [' 3.5 ', 3.5],
    ['1,000', 1000],
    ['12,345,678.25', 12345678.25],
    ['-2', -2],
    ['\u22122', -2],
    ['007', 7],
  ])('is read: %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '-', '3 hours', '1,00', '1,0000', '.5', '3.', 'three', '1e3', '9'.repeat(400)])('is not: %s', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
