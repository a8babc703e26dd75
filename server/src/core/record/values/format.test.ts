import { describe, expect, it } from 'vitest';
import { fitsFormat } from './format.ts';

describe('a mask', () => {
  it.each([
    ['EX-1042', 'AA-0000'],
    [' ex-1042 ', 'AA-0000'],
    ['\u00e9X1', 'AA0'],
    ['', ''],
  ])('%s fits %s', (text, mask) => {
    expect(fitsFormat(text, mask)).toBe(true);
  });

  it.each([
    ['EX1042', 'AA-0000'],
    ['EX-104', 'AA-0000'],
    ['EX-10422', 'AA-0000'],
    ['E1-1042', 'AA-0000'],
    ['EX-104\u0664', 'AA-0000'],
  ])('%s does not fit %s', (text, mask) => {
    expect(fitsFormat(text, mask)).toBe(false);
  });
});
