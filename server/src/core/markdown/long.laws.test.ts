// Long blocks, and fences and comments left open, are cut where the text alone says, also after edits near and far.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '../text/edit.ts';
import { type Blocks, readBlocks } from './blocks.ts';

/** `CASEWRIGHT_LAW_RUNS=2000` looks longer. */
const numRuns = Number(process.env.CASEWRIGHT_LAW_RUNS ?? 40);

const words = 'Words that go on and on about the day. ';
const parts = [
  `${words.repeat(300)}\n\n`,
  `${words.repeat(100)}*and more*\n\n`,
  `${words.repeat(1800)}*and more*\n\n`,
  '- an *item*\n\n'.repeat(300),
  '- an *item*\n'.repeat(300),
  '- an item\n  ```\n  of code\n\n'.repeat(120),
  `| A | B |\n|---|---|\n${'| *a* | b |\n'.repeat(300)}\n`,
  `> quote\n>\n> *more*\n`.repeat(60),
  '```\ncode\n\n',
  '~~~\ncode\n\n',
  '```\n',
  '<!--\nhidden\n\n',
  '-->\n\n',
  'Words. <!-- a\n\n',
  '<script>\n\n',
  '</script>\n\n',
  '<? a\n\n',
  '## Heading\n\n',
  `${'>'.repeat(61)}\n\n`,
  'Words.\n\n',
  '  set in\n\n',
];
const text = fc.array(fc.constantFrom(...parts), { minLength: 3, maxLength: 9 }).map((some) => some.join(''));
const put = fc.constantFrom(
  '',
  'a',
  '\n',
  '\n\n',
  '*',
  '`',
  '```\n',
  '-->',
  '<!--',
  '- ',
  '| ',
  '  ',
  ...parts.slice(8),
);
const stroke = fc.record({
  block: fc.nat(400),
  by: fc.integer({ min: -3, max: 20 }),
  gone: fc.constantFrom(0, 0, 0, 1, 4, 3000),
  put,
});

test('blocks stay those of the text alone', () => {
  let long = 0;
  fc.assert(
    fc.property(text, fc.array(stroke, { minLength: 1, maxLength: 4 }), (first, strokes) => {
      let blocks: Blocks = readBlocks(first);
      for (const { block, by, gone, put } of strokes) {
        const start = Math.min(
          blocks.text.length,
          Math.max(0, (blocks.starts[block % blocks.starts.length] ?? 0) + by),
        );
        const edit = { start, end: Math.min(blocks.text.length, start + gone), text: put };
        const text = applyEdit(blocks.text, edit);
        blocks = readBlocks(text, { blocks, edits: [edit] });
        if (blocks.list.some((one) => one.text.length > 30_000)) long++;
        const alone = readBlocks(text);
        expect(blocks.starts, JSON.stringify(edit)).toEqual(alone.starts);
        expect(isDeepStrictEqual(blocks, alone), JSON.stringify(edit)).toBe(true);
      }
    }),
    { numRuns, endOnFailure: true },
  );
  expect(long).toBeGreaterThan(0);
}, 3_600_000);
