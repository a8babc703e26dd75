// What holds for any question whatever: it is answered, or said why not, and never fails.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { check } from '../../server/src/core/check/check.ts';
import { findIn, readQuestion } from '../../server/src/core/find/find.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';

const reach = reachOf([builtInPack()]);
const today = Temporal.PlainDate.from('2026-03-20');
const records = ['single-assessment-good', 'case-note-poor', 'supervision-good'].map((name) =>
  check(readBlocks(readFileSync(new URL(`../../examples/${name}.assessment.md`, import.meta.url), 'utf8')), {
    reach,
    today,
    settings: {},
  }),
);
const words = fc.constantFrom(
  'Child seen',
  'Seen alone',
  'Outcome',
  'Date of referral',
  'Date',
  'count(',
  'max(',
  'today()',
  'date("2026-03-01")',
  'date("31 June")',
  '[',
  ']',
  '(',
  ')',
  '{',
  '"',
  '"No further action"',
  ' = ',
  ' != ',
  ' < ',
  ' and ',
  ' or ',
  'not(',
  'some x in ',
  'every x in ',
  'for i in 1..1000000 return ',
  ' satisfies ',
  ' return ',
  'if ',
  ' then ',
  ' else ',
  'null',
  'true',
  'function(x) x',
  '.year',
  '.',
  ' ',
  '1',
  '-1',
  '/',
  '**',
  'n1',
  'givenToday()',
  '__proto__',
  'constructor',
  '\n',
  '\u{1F600}',
);
const soup = fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 16 }).map((parts) => parts.join(''));

it('answers any text, or says why not at a place in it', () => {
  fc.assert(
    fc.property(soup, (expression) => {
      const question = readQuestion(expression, reach);
      const answers = records.map((record) => findIn(record, 'why' in question ? { expression, names: [] } : question));
      for (const one of [question, ...answers]) {
        if (one === null || typeof one === 'boolean' || !('why' in one)) continue;
        expect(one.why).not.toBe('');
        if (one.at) {
          expect(one.at.start).toBeGreaterThanOrEqual(0);
          expect(one.at.end).toBeGreaterThanOrEqual(one.at.start);
          expect(one.at.end).toBeLessThanOrEqual(expression.length);
        }
      }
      // What no template understands no record answers.
      if ('why' in question) for (const answer of answers) expect(answer).toHaveProperty('why');
    }),
    { numRuns: 400 },
  );
});
