import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlank } from './blank.ts';

/** Each problem as `words it stands at: message`. */
function problems(source: string): readonly string[] {
  return readBlank(source).problems.map(({ at, message }) => `${source.slice(at.start, at.end)}: ${message}`);
}

describe('what cannot be read', () => {
  it.each<[string, readonly string[]]>([
    ['prose; at least ten words', ['ten words: Write the number in figures: at least 10 words.']],
    ['prose; at least one hundred words', ['one hundred words: Write the number in figures: at least 100 words.']],
    ['prose; at least', ['at least: A number is missing here, such as: at least 10 words.']],
    [
      'prose; at least some words',
      ['some words: Expected a whole number in figures here, such as: at least 10 words.'],
    ],
    ['prose; at least 10 lines', ['lines: Expected "words" or "rows" after the number, or nothing for ticks.']],
    ['table; at most 3 rows', ['rows: Only words can have an upper limit: at most 200 words.']],
    [
      'prose; at least 80 words; at most 50 words',
      ['prose; at least 80 words; at most 50 words: No answer has at least 80 and at most 50 words.'],
    ],
    [
      'number; between 5 and 1',
      ['between 5 and 1: Nothing lies between 5 and 1. Put the smaller number first: between 1 and 5.'],
    ],
    ['number; between 5', ['5: Expected two numbers in figures here, such as: between 1 and 10.']],
    ['text; required; optional', ['optional: This blank already says "required". Keep one of the two.']],
    ['text; optional; Optional', ['Optional: "Optional" is said twice. Take one out.']],
    [
      'text; #child.name; #child.school',
      ['#child.school: This blank already says "#child.name". Keep one of the two.'],
    ],
    [
      'text; required when',
      ['required when: A condition is missing after "required when", such as: required when Outcome = "Closed".'],
    ],
    [
      'text; required if Outcome = "A"',
      [
        'required if Outcome = "A": Write "required when" and a condition here, such as: required when Outcome = "Closed".',
      ],
    ],
    ['text; #', ['#: A concept of the vocabulary must follow this #, such as #child.name.']],
    [
      'text; # child.name',
      ['# child.name: A concept is a # and the words joined to it, such as #child.name, with a semicolon after it.'],
    ],
    ['text; format AA-0000', ['AA-0000: Put this in quotation marks: format "AA-0000".']],
    [
      'also Contact, "Visits"',
      ['Contact: Put each name in quotation marks, with commas between them: also "Contact".'],
    ],
    ['after', ['after: Something in quotation marks is missing here, such as: after "Child seen".']],
    ['text; also "Contact', ['": This quotation mark is never closed.']],
    ['text required', ['required: Put a semicolon before "required".']],
    ['text; optional #child.name', ['#child.name: Put a semicolon before "#child.name".']],
    ['text; #child.name optional', ['optional: Put a semicolon before "optional".']],
    ['#outcome; A / B', ['A / B: What the blank asks for comes first: move this to the start of the blank.']],
    ['text; date', ['date: This blank already asks for "text". It can ask for one thing.']],
    ['A / B; codes ethnicity', ['ethnicity: The options are written out already. Keep them, or the code list.']],
    ['text; codes ethnicity', ['text: A code list makes this blank a choice. Take out "text".']],
    ['codes', ['codes: The name of a code list is missing here, such as: codes ethnicity.']],
  ])('%s', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  it('still reads the rest', () => {
    expect(readBlank('text required; at least ten words; #child.name')).toMatchObject({
      type: 'text',
      need: 'required',
      concept: { name: 'child.name' },
    });
    expect(readBlank('#outcome; A / B')).toMatchObject({
      type: 'choice',
      options: [{ label: 'A' }, { label: 'B' }],
    });
  });

  it('never throws, and every problem stands inside the blank', () => {
    const piece = fc.constantFrom(
      'text',
      'date',
      'A / B',
      '=',
      '/',
      ' / ',
      ';',
      '"',
      '“',
      '”',
      '#',
      '#a.b',
      'required',
      'when',
      'at least',
      'ten',
      '10',
      'words',
      'also',
      ',',
      'codes',
      'any of',
      '\\',
      '\n',
      ' ',
      'between',
      'and',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
        ),
        (source) => {
          for (const { at, message } of readBlank(source).problems) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThanOrEqual(at.start);
            expect(at.end).toBeLessThanOrEqual(source.length);
            expect(message).not.toBe('');
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
