// Long tables and lists read part by part give what the parser gives of them whole: the very same nodes, with the very same positions.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { readParts } from './parts.ts';

/** `CASEWRIGHT_LAW_RUNS=200000` looks longer. */
const numRuns = Number(process.env.CASEWRIGHT_LAW_RUNS ?? 10_000);

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'word',
        'word',
        ' ',
        ' ',
        '**b**',
        '*i*',
        '_',
        '*',
        '`c`',
        '`',
        '``',
        '[x]',
        '[ ] ',
        '[',
        ']',
        '(a)',
        '\\',
        '\\|',
      ],
      ...[
        '&amp;',
        '&',
        '<b>',
        '<',
        '<!--',
        '-->',
        '!',
        '#',
        '  ',
        'é',
        '😀',
        '\t',
        '\u00a0',
        ':',
        '-',
        '1.',
        '> ',
        '|',
      ],
    ),
    { maxLength: 5 },
  )
  .map((some) => some.join(''));
const cells = fc.array(words, { minLength: 1, maxLength: 4 });
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(
      fc.oneof({ weight: 6, arbitrary: cells.map((some) => `|${some.join('|')}|`) }, { weight: 1, arbitrary: words }),
      { maxLength: 6 },
    ),
    words,
  )
  .map(([columns, rows, first]) => [
    `| ${first} |${' a |'.repeat(columns - 1)}`,
    `|${' --- |'.repeat(columns)}`,
    ...rows,
  ]);
const item = (marker: string) =>
  fc
    .tuple(
      words,
      fc.array(fc.tuple(fc.constantFrom('  ', '  ', '  - ', '  1. ', '    - ', '', '   ', '\n  ', '\n\n  '), words), {
        maxLength: 2,
      }),
      fc.constantFrom('', '', '', '\n', '\n\n'),
    )
    .map(
      ([first, more, after]) =>
        `${marker} ${first}${more.map(([indent, rest]) => `\n${indent}${rest}`).join('')}${after}`,
    );
const list = fc
  .constantFrom('-', '-', '*', '+', '1.', '2)')
  .chain((marker) => fc.array(item(marker), { minLength: 1, maxLength: 6 }));
const heading = fc.tuple(fc.constantFrom('# ', '## ', '### '), words).map(([hashes, title]) => hashes + title);
const block = fc
  .tuple(
    fc.array(heading, { maxLength: 3 }),
    fc.oneof(table, list, fc.constant([])),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([headings, rest, ending]) => [...headings, ...rest].join('\n').replaceAll('\n', ending));

function parsed(text: string): unknown {
  const { children } = parseMarkdown(`${text}\n\nx`);
  return children.slice(0, -1);
}

test('parts are read as the parser reads them together', () => {
  let read = 0;
  fc.assert(
    fc.property(block, (text) => {
      if (/^\s|^$/.test(text)) return;
      const parts = readParts(`${text}\n\nx`, 0, undefined, 0);
      if (!parts) return;
      read++;
      const own = text.slice(0, parts.end).replace(/[\r\n]+$/, '');
      if (!isDeepStrictEqual(parts.nodes, parsed(own))) expect(parts.nodes, JSON.stringify(text)).toEqual(parsed(own));
    }),
    { numRuns },
  );
  expect(read).toBeGreaterThan(numRuns / 4);
});
