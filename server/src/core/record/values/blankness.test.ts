import { describe, expect, it, test } from 'vitest';
import { findPlaceholder, isEmpty, isPlaceholder } from './blankness.ts';

describe('an empty value', () => {
  it.each([
    '',
    ' ',
    '-',
    '\u2013',
    '\u2014 \u2014',
    '...',
    '\u2026',
    '____',
    '\u00a0\u200b\ufeff',
    '\t\n',
    '. . .',
    '\u2212',
  ])('is %j', (text) => {
    expect(isEmpty(text)).toBe(true);
  });

  it.each(['0', 'x', '?', 'n/a', '- no'])('is not %j', (text) => {
    expect(isEmpty(text)).toBe(false);
  });
});

describe('a placeholder', () => {
  it.each([
    ...['TBC', 'tba', 'T.B.C.', 'TBD', '*TBC*', '(TBC)', 'TBC -'],
    ...[
      'To be completed',
      'to be confirmed.',
      'To be added',
      'to be advised',
      'To follow',
      'Details to follow',
      'To be completed later',
    ],
    ...['Awaited', 'awaiting', 'Pending', 'Awaiting information', 'waiting'],
    ...['xxx', 'XXXXXX', '???', '?', 'xx/xx/xxxx', 'dd/mm/yyyy'],
    ...[
      '[ ... ]',
      '[insert name]',
      '[   ].',
      'Lorem ipsum dolor sit amet, consectetur.',
      'Click or tap here to enter text.',
      'Choose an item.',
    ],
    ...['{text}', '{date; #child.dateOfBirth}', '{Yes / No}', '{}'],
  ])('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    ...[
      '',
      'School report to follow on Friday.',
      'The date is to be confirmed with Mum.',
      'Awaiting school report',
      'Pending trial, he lives elsewhere.',
    ],
    ...[
      'He said [sic] it was fine.',
      '[Name removed] was seen at school.',
      '[name removed]',
      '[redacted]',
      '[x]',
      '[ ]',
      '[a report](a.md)',
      '[^1]',
    ],
    ...['xx', 'He is a TBC carrier', 'Is that so?', 'a } b {', 'None', 'No'],
  ])('is not %s', (text) => {
    expect(findPlaceholder(text)).toBeNull();
  });

  test('is found where it stands', () => {
    const found = (text: string) => {
      const span = findPlaceholder(text);
      return span && text.slice(span.start, span.end);
    };
    expect(found('Seen on {date} at home')).toBe('{date}');
    expect(found('  TBC  ')).toBe('TBC');
    expect(found('Ava lives with Mum.\n\n TBC \n\nMore.')).toBe('TBC');
    expect(found('Ava lives with\r\n  [ address ]\r\nand Mum.')).toBe('[ address ]');
    expect(found('TBC\n\n{text}')).toBe('TBC');
    expect(found('Ava lives\nTBC')).toBeNull(); // a line of a paragraph, not the whole of it
    expect(found('{one\ntwo}')).toBeNull();
  });
});
