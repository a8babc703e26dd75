import { describe, expect, it } from 'vitest';
import { readYesNo } from './yes-no.ts';

describe('yes or no', () => {
  it.each([
    ['Yes', true, null],
    [' yes. ', true, null],
    ['Y', true, null],
    ['NO!', false, null],
    ['n', false, null],
    ['Yes - her aunt was there', true, 'her aunt was there'],
    ['Yes \u2013 her aunt was there', true, 'her aunt was there'],
    ['Yes, because Mum\u2019s at work', true, 'because Mum\u2019s at work'],
    ['No: not safe', false, 'not safe'],
    ['No. He was asleep.', false, 'He was asleep.'],
    ['Yes (at school)', true, 'at school'],
    ['No -', false, null],
  ])('is read: %s', (text, yes, note) => {
    expect(readYesNo(text)).toEqual({ yes, note });
  });

  it.each([
    '',
    'Yes / No',
    'Yes/No',
    'Yes, no',
    'No-one was seen',
    'No one was seen',
    'Not known',
    'N/A',
    'N.A.',
    'Yesterday',
    'Y N',
    'nil',
  ])('is not: %s', (text) => {
    expect(readYesNo(text)).toBeNull();
  });
});
