import { describe, expect, it } from 'vitest';
import { verdictOfMeans, verdictOfShares } from './verdict.ts';

describe('shares', () => {
  it('says nothing of fewer than ten in either month', () => {
    expect(verdictOfShares([0, 9], [30, 30])).toBe('few');
    expect(verdictOfShares([30, 30], [0, 9])).toBe('few');
    expect(verdictOfShares([0, 0], [0, 0])).toBe('few');
  });

  it('takes for a change only what chance would hardly make', () => {
    expect(verdictOfShares([6, 10], [8, 10])).toBe('same');
    expect(verdictOfShares([2, 10], [9, 10])).toBe('more');
    expect(verdictOfShares([60, 100], [80, 100])).toBe('more');
    expect(verdictOfShares([80, 100], [60, 100])).toBe('less');
  });

  it('finds no change between all and all, or none and none', () => {
    expect(verdictOfShares([20, 20], [30, 30])).toBe('same');
    expect(verdictOfShares([0, 20], [0, 30])).toBe('same');
  });
});

describe('means', () => {
  const times = (n: number, ...numbers: readonly number[]) => Array.from({ length: n }, () => numbers).flat();

  it('says nothing of fewer than ten records in either month', () => {
    expect(verdictOfMeans(times(9, 5), times(20, 0))).toBe('few');
    expect(verdictOfMeans([], [])).toBe('few');
  });

  it('weighs how much records differ among themselves', () => {
    expect(verdictOfMeans(times(10, 0, 8), times(10, 1, 9))).toBe('same');
    expect(verdictOfMeans(times(10, 4, 4.1), times(10, 5, 5.1))).toBe('more');
    expect(verdictOfMeans(times(10, 5, 5.1), times(10, 4, 4.1))).toBe('less');
    expect(verdictOfMeans(times(10, 0, 0), times(10, 0, 0))).toBe('same');
    expect(verdictOfMeans(times(20, 0), times(20, 1))).toBe('more');
  });
});
