import { describe, expect, it } from 'vitest';
import { readNotApplicable } from './not-applicable.ts';

describe('not applicable', () => {
  it.each([
    ['Not applicable: no other children', 'no other children'],
    ['Not applicable - no other children', 'no other children'],
    ['Not applicable because he lives alone', 'he lives alone'],
    ['Not applicable, as he lives alone', 'he lives alone'],
    ['Not applicable (he lives alone).', 'he lives alone'],
    ['Not applicable as Ava is 2', 'Ava is 2'],
    ['Does not apply: an only child', 'an only child'],
    ['N/A - interpreter not needed', 'interpreter not needed'],
    ['n/a \u2013 interpreter not needed', 'interpreter not needed'],
    ['N/A interpreter not needed', 'interpreter not needed'],
    ['None - an only child', 'an only child'],
    ['None. Mum reports good health.', 'Mum reports good health.'],
    ['Nil because he is not at school', 'he is not at school'],
    ['NA: an only child', 'an only child'],
    ['None since he is not at school', 'he is not at school'],
  ])('has its reason: %s', (text, reason) => {
    expect(readNotApplicable(text)).toEqual({ reason });
  });

  it.each([
    ...['Not applicable', 'not-applicable.', 'N/A', 'n/a', 'N / A', 'N.A.', 'NA', 'na', 'None', 'none.', 'Nil'],
    ...[
      'N/A -',
      'N/A - -',
      'N/A: n/a',
      'None - TBC',
      'Not applicable at this time',
      'Not applicable because',
      'N/A: x',
      'None (n/a)',
    ],
  ])('has no reason: %s', (text) => {
    expect(readNotApplicable(text)).toEqual({ reason: null });
  });

  it.each([
    '',
    'None of the children were seen',
    'None known',
    'NA meetings weekly',
    'Nonetheless seen',
    'None-the-less',
    'National',
    'Nilam Example',
    'No',
    'Applicable',
    'It is not applicable',
  ])('is not said: %s', (text) => {
    expect(readNotApplicable(text)).toBeNull();
  });
});

it.each(['None since May 2025. Mr Example lost his job.', 'None since 4 March 2026', 'Nil since the summer'])(
  'says when, not why, and so applies: %s',
  (text) => {
    expect(readNotApplicable(text)).toBeNull();
  },
);
