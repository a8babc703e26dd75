import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, type Edit } from '../text/edit.ts';
import { type Blocks, blockIndex, offsetsOf, placeAt, readBlocks } from './blocks.ts';
import { frontMatterEnd } from './front-matter.ts';
import { parseMarkdown } from './parse.ts';
import { plainOf } from './plain.ts';

/** `CASEWRIGHT_LAW_RUNS=20000 npx vitest run blocks.laws` looks longer. */
const numRuns = Number(process.env.CASEWRIGHT_LAW_RUNS ?? 300);

const recordParts = [
  '---\ntemplate: initial-assessment\nstatus: draft\n---\n\n',
  '# Initial assessment\n\n',
  '## Child\n\n- Child’s name: Ava Example\n- Date of birth: 12 May 2019\n  and what follows\n\n  a further paragraph\n\n',
  '## Child seen\n\n| Date | Seen alone |\n|---|---|\n| 4 March 2026 | **No** |\n| 5 March 2026 | `Yes` |\n\n',
  '<!-- accept child-seen/alone: interpreter needed; R. Manager, 5 March 2026 -->\n\n',
  '## Analysis of risk\n\nBecause Mum’s drinking has become daily, *Ava* is often\nlate. [Mum]: she said "never".\n\n',
  '> "I like it at Nan’s."\n> She smiled.\n\n',
  '- [ ] Neglect\n- [x] Emotional harm\n\n',
  '1. First\n\n2. Second\n   - inner\n\n     deep\n\n',
  '```\nfenced\n\ntext\n```\n\n',
  '<div>\n\n**inside**\n\n</div>\n\n',
];
const soupParts = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    '\r\r',
    ' ',
    '    ',
    '\t',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '😀',
    '\ud83d',
    '\ude00',
    'é',
    'word',
  ],
  ...[
    '# ',
    '## H\n',
    '- ',
    '- a\n',
    '* b\n\n',
    '+ c\n',
    '1. ',
    '2) x\n',
    '> ',
    '>',
    '[ ] ',
    '[x] ',
    '===\n',
    '---',
    '---\n',
    '\n---\n',
    '--- \n',
    '---\na: b\n---\n',
  ],
  ...[
    '```\n',
    '```',
    '~~~\n',
    '<!--',
    '-->',
    '<div>\n',
    '</div>',
    '<?',
    '?>',
    '<!A',
    '<![CDATA[',
    ']]>',
    '<script>',
    '- <!--\n\n',
    '- ```\n\n\n',
    '</script>\n',
  ],
  ...[
    '|',
    '| a | b |\n',
    '|---|---|\n',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '[a]: /u "t"\n',
    '![',
    '\\',
    '&amp;',
    '&',
    '"',
    ':',
    '\n  para\n',
    '      code\n',
  ],
  ...[
    '>'.repeat(61),
    `\n\n${'> '.repeat(61)}a\n\n`,
    '*a_ '.repeat(101),
    `${'  '.repeat(61)}- a\n`,
    'lazy\n'.repeat(20),
  ],
];

const soup = fc.array(fc.constantFrom(...soupParts), { maxLength: 30 }).map((parts) => parts.join(''));
const record = fc
  .tuple(
    fc.array(fc.constantFrom(...recordParts), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '', '\ufeff'),
  )
  .map(([parts, ending, mark]) => mark + parts.join('').replaceAll('\n', ending));
const text = fc.oneof(
  record,
  soup,
  fc.tuple(record, soup, record).map((parts) => parts.join('')),
);

/** An edit before it is known how long its text is: where, out of 10 000, or by how much past the start of the n-th block. */
const stroke = fc.record({
  at: fc.nat(10_000),
  block: fc.option(fc.tuple(fc.nat(40), fc.integer({ min: -2, max: 2 }))),
  length: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.nat(400) },
  ),
  text: fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: fc.constantFrom(...soupParts) },
    { weight: 1, arbitrary: soup },
  ),
});
type Stroke = typeof stroke extends fc.Arbitrary<infer T> ? T : never;

/** Groups of edits that arrive together. */
const typing = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(stroke, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(stroke, { maxLength: 5 }) },
    {
      weight: 1,
      arbitrary: fc.array(stroke, { minLength: 17, maxLength: 20 }),
    },
  ),
  { minLength: 1, maxLength: 5 },
);

function editsOf(blocks: Blocks, strokes: readonly Stroke[]): { edits: Edit[]; text: string } {
  const edits: Edit[] = [];
  let { text } = blocks;
  for (const { at, block, length, text: written } of strokes) {
    const near = block
      ? (blocks.starts[block[0] % blocks.starts.length] ?? 0) + block[1]
      : Math.floor((at / 10_000) * text.length);
    const start = Math.min(Math.max(near, 0), text.length);
    const edit = { start, end: Math.min(start + length, text.length), text: written };
    edits.push(edit);
    text = applyEdit(text, edit);
  }
  return { edits, text };
}

test('reading again after edits gives what reading the text alone gives, and keeps what is as it was', () => {
  fc.assert(
    fc.property(text, typing, (first, groups) => {
      let blocks = readBlocks(first);
      for (const group of groups) {
        const { edits, text } = editsOf(blocks, group);
        const next = readBlocks(text, { blocks, edits });
        expect(next).toEqual(readBlocks(text));
        expect(new Set(next.list).size).toBe(next.list.length);
        if (edits.length === 1) expectSameOutside(blocks, next, edits[0] as Edit);
        blocks = next;
      }
    }),
    { numRuns },
  );
});

/** Blocks wholly before or after an edit, of which the text alone still has one at the same place, are the same objects. */
function expectSameOutside(before: Blocks, after: Blocks, edit: Edit): void {
  const delta = after.text.length - before.text.length;
  before.list.forEach((block, index) => {
    const start = before.starts[index] ?? 0;
    const isAfter = start > edit.end;
    if ((!isAfter && start + block.text.length >= edit.start) || block.text.startsWith('\ufeff')) return;
    const now = after.list[after.starts.indexOf(isAfter ? start + delta : start)];
    if (now?.text === block.text && now.kind === block.kind) expect(now).toBe(block);
  });
}

test('the texts of the blocks are the text, each block starts where it says, and there is at least one', () => {
  fc.assert(
    fc.property(text, (source) => {
      const blocks = readBlocks(source);
      expect(blocks.list.map((block) => block.text).join('')).toBe(source);
      expect(blocks.list.length).toBeGreaterThan(0);
      blocks.list.forEach((block, index) => {
        expect(source.startsWith(block.text, blocks.starts[index])).toBe(true);
        expect(blockIndex(blocks, block)).toBe(index);
        if (block.text === '') expect(source).toBe('');
      });
    }),
    { numRuns },
  );
});

test('what a block holds depends on its text alone', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const { text: own, kind, nodes } of readBlocks(source).list) {
        if (kind === 'frontMatter' || /^[ \t]*(?:[\r\n]|$)|^\ufeff/.test(own)) continue;
        const again = readBlocks(`Before.\n\n${own}`);
        expect(again.list.map((block) => block.text)).toEqual(['Before.\n\n', own]);
        expect(again.list[1]?.nodes).toEqual(nodes);
      }
    }),
    { numRuns },
  );
});

test('a place made from offsets gives them back, clipped to its block', () => {
  fc.assert(
    fc.property(text, fc.nat(10_000), fc.nat(300), (source, at, length) => {
      const blocks = readBlocks(source);
      const start = Math.floor((at / 10_000) * source.length);
      const place = placeAt(blocks, start, start + length);
      const block = blockIndex(blocks, place.block);
      const end = (blocks.starts[block] ?? 0) + place.block.text.length;
      expect(offsetsOf(blocks, place)).toEqual({ start, end: Math.min(start + length, end) });
    }),
    { numRuns },
  );
});

test('plain text says what the nodes say, and every character of it leads back into the source in order', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const block of readBlocks(source).list) {
        const plain = plainOf(block.nodes, block);
        let before = 0;
        for (let index = 0; index < plain.text.length; index++) {
          const at = plain.at(index);
          const written = block.text.slice(at, plain.until(index + 1));
          expect(at).toBeGreaterThanOrEqual(before);
          if (written.length === 1 && /[^\s\0]/.test(written)) expect(plain.text[index]).toBe(written);
          if (written.length > 1) expect(written).toMatch(/^(?:\\[^]|&[^;]+;|\r\n|[ \t]*\\?[\r\n]+|[ \t]+\r?\n?)/);
          before = at;
        }
      }
    }),
    { numRuns },
  );
});

/** The nodes of all blocks with their places in the whole text. */
function nodesOf({ list, starts }: Blocks): unknown[] {
  let line = 0;
  return list.flatMap((block, i) => {
    const base = line;
    line += block.text.split(/\r\n?|\n/).length - 1;
    const moved = (node: unknown): unknown =>
      JSON.parse(JSON.stringify(node), (key, value) =>
        key === 'offset' ? value + (starts[i] ?? 0) : key === 'line' ? value + base : value,
      );
    return block.nodes.map(moved);
  });
}

function wholeOf(text: string): unknown[] {
  return JSON.parse(JSON.stringify(parseMarkdown(text).children));
}

// What is left open at the end of a list is read as if a paragraph came next: see cut.ts.
const closed = fc
  .array(
    fc.constantFrom(
      ...[...recordParts.slice(1), ...soupParts].filter((part) => !/[`~<>]|^\ufeff|\0|lazy|\*a_|^ {60}/.test(part)),
      'Words and words.\n',
      '- Label: value\n',
      '| a | b |\n|---|---|\n| c | |\n',
      '## Heading\n\n',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('blocks hold what one parse of the whole text holds', () => {
  fc.assert(
    fc.property(closed, (whole) => {
      if (frontMatterEnd(whole) > 0 || whole.startsWith('\ufeff')) return;
      const apart = nodesOf(readBlocks(whole));
      if (!isDeepStrictEqual(apart, wholeOf(whole))) expect(apart).toEqual(wholeOf(whole));
    }),
    { numRuns: numRuns * 10 },
  );
});

const folder = new URL('../../../../', import.meta.url);
const written = ['examples/', 'templates/'].flatMap((name) =>
  readdirSync(new URL(name, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${name}${file}`),
);

test.each(written)('the blocks of %s hold what one parse of it holds', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const body = text.slice(frontMatterEnd(text));
  expect(nodesOf(readBlocks(body))).toEqual(wholeOf(body));
});
