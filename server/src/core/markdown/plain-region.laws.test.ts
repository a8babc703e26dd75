// The quick reading of plain lines gives what the parser gives: the very same nodes, with the very same positions.

import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from './blocks.ts';
import { regionEnds } from './bounds.ts';
import { parseMarkdown } from './parse.ts';
import { readPlainRegion } from './plain-region.ts';

/** `CASEWRIGHT_LAW_RUNS=200000` looks longer. */
const numRuns = Number(process.env.CASEWRIGHT_LAW_RUNS ?? 20_000);

const begin = [
  '',
  '',
  '# ',
  '## ',
  '###### ',
  '####### ',
  '#',
  '- ',
  '- ',
  '- [ ] ',
  '- [x] ',
  '- [X] ',
  '-',
  '-  ',
  '* ',
  '+ ',
  '1. ',
  '12) ',
  '> ',
  '| ',
  '|',
  '  ',
  ' ',
  '    ',
  '= ',
  '---',
  ': ',
  '~~~',
  '\t',
  '2024. ',
  '- 1. ',
  '- # ',
  '- | ',
];
const inside = [
  ...[
    'word',
    'Mum & Dad',
    'Ava',
    'a: b',
    "Mum's",
    '(x)',
    ' | ',
    '|',
    '||',
    ' |',
    '---|---',
    '|---|',
    '|:-:|--|',
    '- ',
    '#',
    ' #',
  ],
  ...[
    '!',
    '?',
    '.',
    '1.',
    '&',
    '&amp;',
    '*',
    '_',
    '**b**',
    '`',
    '<b>',
    '[',
    ']',
    '[ ]',
    '[ ] ',
    '\\',
    '\\\\',
    '  ',
    ' ',
    '~',
    '=',
  ],
  ...[
    '\u00a0',
    '\u2028',
    'é',
    '😀',
    '\ud83d',
    '\ufeff',
    '\0',
    '://a.b',
    'a@b.c',
    '"q"',
    '\u000b',
    '\f',
    '\u0085',
    '\t',
  ],
];
const line = fc
  .tuple(
    fc.constantFrom(...begin),
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...inside) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
      { maxLength: 5 },
    ),
  )
  .map(([first, rest]) => first + rest.join(''));
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(fc.constantFrom('', ' ', 'a', ' a ', ' a b  ', 'é'), { minLength: 1, maxLength: 4 }), {
      maxLength: 4,
    }),
  )
  .map(([columns, rows]) => [
    `|${' a |'.repeat(columns)}`,
    `|${' --- |'.repeat(columns)}`,
    ...rows.map((cells) => `|${cells.join('|')}|`),
  ]);
const lines = fc.oneof(
  { weight: 3, arbitrary: fc.array(line, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.tuple(fc.array(line, { maxLength: 1 }), table).map((parts) => parts.flat()) },
);
const region = fc
  .tuple(lines, fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([all, ending]) => all.filter((one) => one.trim() !== '').join(ending));

function parsed(text: string): unknown {
  // As a paragraph came next.
  const { children } = parseMarkdown(`${text}\n\nx`);
  return children.slice(0, -1);
}

test('plain lines are read as the parser reads them', () => {
  let plain = 0;
  fc.assert(
    fc.property(region, (text) => {
      const [end] = regionEnds(text, 0);
      if (end === 0) return;
      const quick = readPlainRegion(text.slice(0, end), 'x');
      if (!quick) return;
      plain++;
      if (!isDeepStrictEqual(quick, parsed(text.slice(0, end)))) expect(quick).toEqual(parsed(text.slice(0, end)));
    }),
    { numRuns },
  );
  expect(plain).toBeGreaterThan(numRuns / 20);
});

test('most of every example is plain', () => {
  const folder = new URL('../../../../examples/', import.meta.url);
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.assessment.md'))) {
    const { list } = readBlocks(readFileSync(new URL(name, folder), 'utf8'));
    const bodies = list.filter(({ kind }) => kind === 'markdown');
    const plain = bodies.filter(({ text }) => readPlainRegion(text.slice(0, regionEnds(text, 0)[0]), 'x'));
    expect(plain.length / bodies.length, name).toBeGreaterThan(0.5);
  }
});
