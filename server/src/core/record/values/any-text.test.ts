import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAge } from './age.ts';
import { findPlaceholder, isEmpty } from './blankness.ts';
import { readDate, repairDate, whyNotADate } from './dates.ts';
import { fitsFormat } from './format.ts';
import { readNotApplicable } from './not-applicable.ts';
import { readNumber } from './numbers.ts';
import { firstName, readPerson, samePerson } from './people.ts';
import { readWaiting } from './waiting.ts';
import { containsExpression, countWords } from './words.ts';
import { readYesNo } from './yes-no.ts';

const readers = [
  isEmpty,
  readAge,
  readDate,
  repairDate,
  whyNotADate,
  readNotApplicable,
  readNumber,
  readPerson,
  readWaiting,
  readYesNo,
];

test('any text can be asked what it is', () => {
  const words = [
    '{',
    '}',
    '[',
    ']',
    '-',
    '(',
    ',',
    'N/A',
    'none',
    'Waiting:',
    'asked',
    '4 March 2026',
    'TBC',
    '\n',
    'J.',
    '6',
    'years',
    '.',
    '\u00ad',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 10 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const span = findPlaceholder(text);
      expect(span === null || (span.start >= 0 && span.start < span.end && span.end <= text.length)).toBe(true);
      const found = containsExpression(text, [other, 'to follow']);
      expect(found === null || found.start < found.end).toBe(true);
      expect(countWords(text)).toBeGreaterThanOrEqual(0);
      const person = readPerson(text);
      if (person) samePerson(person, { name: other });
      firstName(text);
      for (const read of readers) read(text);
      fitsFormat(text, other);
    }),
    { numRuns: 500 },
  );
});

// A slow expression would take minutes here and run into the time a test may take.
test('a long hostile text is read to its end', () => {
  const long = ['{', '[', '(', ',', '.', '-', ' ', 'x', "a'", 'N/A ', 'Waiting: ', '\r', '?'].map((piece) =>
    piece.repeat(50_000),
  );
  for (const text of [...long, ...long.map((piece) => `${piece}!`)]) {
    for (const read of [...readers, findPlaceholder, countWords, firstName]) read(text);
    expect(containsExpression(text, ['not there'])).toBeNull();
  }
});
