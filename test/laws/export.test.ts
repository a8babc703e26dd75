// Whatever stands in a record stands in what is made of it, in the same order.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { check } from '../../server/src/core/check/check.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { recordTree } from '../../server/src/core/render/record-tree.ts';
import { exportRecord } from '../../server/src/exchange/export.ts';
import { projectWith } from '../support/formatted.ts';
import { tagsOf, wordsOfTags } from '../support/pdf.ts';
import { wordsOfTree, wordsOfWord } from '../support/tree-words.ts';

vi.mock('../../server/src/exchange/pdf/font-folder.ts', () => ({
  fontFolder: fileURLToPath(new URL('../../node_modules/dejavu-fonts-ttf/ttf', import.meta.url)),
}));

const { reach, settings, today } = projectWith([]);
const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.assessment.md'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

// What has no width is not drawn.
const plain = (word: string) => word.replace(/\p{Default_Ignorable_Code_Point}/gu, '');

async function expectWhole(text: string) {
  const checked = check(readBlocks(text), { reach, settings, today });
  const options = { findings: true, guidance: true };
  const words = wordsOfTree(recordTree(checked, { ...options, pictures: false }));
  const made = { ...options, today };
  const { bytes } = await exportRecord(checked, 'docx', made);
  expect(await wordsOfWord(bytes)).toEqual(words);
  const { bytes: pdf } = await exportRecord(checked, 'pdf', made);
  expect(wordsOfTags(tagsOf(pdf)).map(plain)).toEqual(words.map(plain).filter((word) => word !== ''));
}

it.each(examples)('keeps every word of %s in its place', (_, text) => expectWhole(text));

const lines = fc.constantFrom(
  ...[
    '',
    '',
    'Mum said *no*, then **perhaps *not***.',
    '~~struck~~ `code  here`',
    'glued**bold**glued',
    'line one\\',
    'soft',
    '---',
  ],
  ...[
    '# Record',
    '## Child',
    '### Inner',
    '- [x] Seen',
    '- [ ] Not seen',
    '  - inside',
    '    - [x] deeper',
    '3. third',
    '4. fourth',
  ],
  ...[
    '   1. inner',
    '> quoted',
    '> - quoted item',
    '> > twice',
    '```',
    '    indented code',
    '| a | b |',
    '|---|---|',
    '| 1 | **2** \\| 3 |',
  ],
  ...[
    '**Sex:** Female',
    '**Date of birth:** soon',
    '- Age: 6',
    'Waiting: a letter',
    '<b>x</b>',
    '<!-- aside -->',
    '&nbsp;&amp; ]]>',
  ],
  ...[
    '\u0645\u062d\u0645\u062f \u0639\u0644\u064a',
    '\u202e turned \u0007',
    'ŵŷ Łódź',
    '🙂 𝒳',
    '\u4f60\u597d',
    'x'.repeat(200),
    '\u00ad\u200b\u00a0',
  ],
);

it('keeps every word of whatever is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...examples.map(([, text]) => text), ''),
      fc.nat(),
      fc.array(lines, { maxLength: 14 }),
      async (text, at, written) => {
        const all = text.split('\n');
        const cut = at % (all.length + 1);
        await expectWhole([...all.slice(0, cut), ...written, ...all.slice(cut)].join('\n'));
      },
    ),
    { numRuns: 60 },
  );
});
