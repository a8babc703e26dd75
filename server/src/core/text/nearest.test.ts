import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const sections = [
  'Analysis of risk',
  'Child seen',
  'Date of birth',
  'Date of visit',
  'Family history',
  'Health',
  'Outcome',
  'Wishes and feelings',
];

describe('what was meant', () => {
  test.each([
    ['Analisys of risk', 'Analysis of risk'],
    ['Risk analysis', 'Analysis of risk'],
    ['The analysis of risks', 'Analysis of risk'],
    ['Fmaily history', 'Family history'],
    ['3. Helth:', 'Health'],
    ['Out come', 'Outcome'],
    ['Feelings & wishes', 'Wishes and feelings'],
    ['Seen', 'Child seen'],
    ['Child seen alone', 'Child seen'],
  ])('%j is %j', (word, meant) => {
    expect(nearest(word, sections)[0]).toBe(meant);
  });
});

describe('what is too far is not offered', () => {
  test.each(['School report', 'Parents', 'x', '', '?', 'a'.repeat(5000)])('%j', (word) => {
    expect(nearest(word, sections)).toEqual([]);
  });

  test('one date is not mistaken for another', () => {
    expect(nearest('Date of referral', sections)).toEqual([]);
  });
});

test('the closest comes first, each once, and no more than asked for', () => {
  expect(nearest('status', ['statue', 'state', 'Status', 'statuses', 'status', 'status'])).toEqual([
    'Status',
    'status',
    'statue',
  ]);
  expect(nearest('status', ['statue', 'state', 'Status', 'statuses'], 1)).toEqual(['Status']);
});

test('codes of two letters must be right', () => {
  expect(nearest('S8', ['S9', 'S1'])).toEqual([]);
});
