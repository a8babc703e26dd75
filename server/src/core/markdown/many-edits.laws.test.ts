// A record is edited all day: a hundred thousand edits, one after the other, and the blocks are still those of the text alone.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, type Edit } from '../text/edit.ts';
import { type Blocks, readBlocks } from './blocks.ts';

/** Edits in all; `CASEWRIGHT_LAW_EDITS` says otherwise. */
const edits = Number(process.env.CASEWRIGHT_LAW_EDITS ?? 100_000);
const editsOfOne = 100;
const longest = 160;

const begun = [
  '---\ntemplate: case-note\n---\n\n# Case note\n\n- Label: value\n- Other: value\n\nWords and words.\n',
  '# A\r\n\r\n| A | B |\r\n|---|---|\r\n| c | d |\r\n| e | |\r\n\r\n> quote\r\n',
  '\ufeff- [ ] one\n- [x] two\n  more\n\n```\ncode\n```\n\n<!-- a\nb -->\n\n1. x\n2. y\n',
  '',
];
const typed = [
  ...[
    'a',
    'b',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    'é',
    '😀',
    '\ud83d',
    '\ude00',
    '\ufeff',
    '\0',
    '.',
    ':',
    '&',
    '!',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '# ',
    '> ',
    '|',
    ' | ',
    '|---|',
    '---',
    '---\n',
    '```\n',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '[ ] ',
    '[x]',
    '**',
    '_',
    '`',
    '\\',
  ],
  ...['- Label: value\n', '| a | b |\n', '## Heading\n\n', 'Words and words.\n\n', '  more', '{text}'],
];
const stroke = fc.record({
  at: fc.nat(longest),
  gone: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.nat(60) },
  ),
  text: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...typed) }, { weight: 1, arbitrary: fc.constant('') }),
});
/** How many of the strokes come in one notification. */
const groups = fc.array(fc.array(stroke, { minLength: 1, maxLength: 8 }), {
  minLength: editsOfOne / 4,
  maxLength: editsOfOne / 4,
});

test('blocks stay those of the text alone, whatever is typed, pasted and deleted', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.constantFrom(...begun), groups, (first, all) => {
      let blocks: Blocks = readBlocks(first);
      for (const group of all) {
        let { text } = blocks;
        const given: Edit[] = [];
        for (const { at, gone, text: put } of group) {
          const start = Math.min(at, text.length);
          // What has grown long is cut down again, so that reading it afresh stays quick.
          const end = Math.min(text.length, start + (text.length > longest ? gone + 60 : gone));
          const edit = { start, end, text: put };
          text = applyEdit(text, edit);
          given.push(edit);
        }
        blocks = readBlocks(text, { blocks, edits: given });
        made += given.length;
        const alone = readBlocks(text);
        if (!isDeepStrictEqual(blocks, alone)) expect(blocks).toEqual(alone);
      }
    }),
    { numRuns: Math.ceil(edits / editsOfOne) + 10, endOnFailure: false },
  );
  expect(made).toBeGreaterThanOrEqual(edits);
}, 600_000);
