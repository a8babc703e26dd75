import { expect, it } from 'vitest';
import { readPack } from './pack.ts';

const read = (yaml: string) => readPack([{ path: 'p/pack.yaml', text: `id: p\ntitle: P\nversion: 1.0.0\n${yaml}` }]);

it.each<[string, readonly string[]]>([
  ['', []],
  ['references: AA-0000\n', ['AA-0000']],
  ['references:\n  - AA-0000\n  - "000 000"\n', ['AA-0000', '000 000']],
])('a pack says what references look like: %j', (yaml, expected) => {
  const { references, problems } = read(yaml);
  expect(references).toEqual(expected);
  expect(problems).toEqual([]);
});

it('says what a reference is described by where it is not', () => {
  const { references, problems } = read('references: [AA-0000, 12, "---"]\n');
  expect(references).toEqual(['AA-0000']);
  expect(problems.map(({ message }) => message)).toEqual([
    'A reference is described by its shape, such as "AA-0000": A for a letter, 0 for a digit, anything else itself.',
  ]);
});
