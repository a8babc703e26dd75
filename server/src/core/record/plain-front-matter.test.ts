import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from '../markdown/blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { plainEntries } from './plain-front-matter.ts';

const keys = fc.constantFrom(
  'template',
  'status',
  'reference',
  'guidance',
  'id',
  'title',
  'version',
  'null',
  'a-b',
  'x y',
  'Key',
);
const values = fc.oneof(
  fc.constantFrom(
    'draft',
    'for review',
    'EX-1042',
    'WT2006',
    'initial-assessment@1',
    '1.0.0',
    '1.0',
    '007',
    'null',
    'No',
    'true',
    '~',
    'a: b',
    'a #b',
    '"q"',
    '',
    '2026-03-04',
    '- a',
    'R. Example',
    "Mum's",
    '1e3',
    'x:',
    '{a}',
    'Infinity',
    '.nan',
    'é',
    'a  b',
    'a/b.c',
    'a, b; (c) "d" [e] {f} & *g !h |i >j %k @l `m',
    'a -',
    'a ?',
    'b\\n',
  ),
  fc.string({ maxLength: 8 }),
);
const lines = fc.array(
  fc
    .tuple(
      keys,
      fc.constantFrom(': ', ':', ':  ', ':\t', ' : '),
      values,
      fc.constantFrom('\n', '\n', '\r\n', ' \n', '\n\n'),
    )
    .map((all) => all.join('')),
  { minLength: 1, maxLength: 4 },
);

// A comment is nothing to YAML, and no plain line.
const asYaml = (top: string) => `${top}# ...\n`;

function entriesOf(top: string) {
  const { entries, problems, placeOf } = readFrontMatter(readBlocks(`---\n${top}---\n`));
  const spot = (at: { start: number; end: number } | null) => at && [at.start, at.end];
  return {
    entries: [...entries.values()].map(({ keyAt, at, ...rest }) => ({ ...rest, keyAt: spot(keyAt), at: spot(at) })),
    problems,
    places: [['template'], ['status'], ['nothing'], ['template', 0]].map((path) => spot(placeOf(path))),
  };
}

test('what is plain means the same as YAML', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const top = all.join('');
      if (plainEntries(top)) expect(entriesOf(top)).toEqual(entriesOf(asYaml(top)));
    }),
    { numRuns: 3000 },
  );
});

test.each(['template: initial-assessment\nstatus: for review\nreference: EX-1042\n', 'id: a\r\nversion: 1.0.0\r\n'])(
  '%j is plain',
  (top) => {
    expect(plainEntries(top)).not.toBeNull();
    expect(entriesOf(top)).toEqual(entriesOf(asYaml(top)));
  },
);

test.each([
  'status: null\n',
  'status: 12\n',
  'status: "draft"\n',
  'a: b: c\n',
  'a:\n',
  'a: b\na: c\n',
  'a:\n  b: c\n',
  'a: 2026-03-04\n',
])('%j is left to YAML', (top) => {
  expect(plainEntries(top)).toBeNull();
});
