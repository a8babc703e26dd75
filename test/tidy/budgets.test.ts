// What an edit and a start may cost, counted in what is read again and in bytes, so that no machine's mood decides.
// `npm run bench` measures the time.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { afterEach, expect, it, vi } from 'vitest';
import { buildRelease } from '../../bench/release.mjs';
import { type Blocks, readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { checkedOf, type Document, documentOf, type Project, withEdits } from '../../server/src/project/project.ts';

/** Characters given to the Markdown parser since last emptied, one number a call. */
const parsed: number[] = [];
vi.mock('../../server/src/core/markdown/parse.ts', async (original) => {
  const { parseMarkdown } = await original<typeof import('../../server/src/core/markdown/parse.ts')>();
  return {
    parseMarkdown(text: string) {
      parsed.push(text.length);
      return parseMarkdown(text);
    },
  };
});

afterEach(() => vi.restoreAllMocks());

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = readFileSync(join(root, 'examples/core-assessment-good.assessment.md'), 'utf8');
const chronology = example.indexOf('## Chronology');

/** The example with its background told again and again, up to about so many characters. */
function longRecord(characters: number): string {
  const paragraph = example.split('\n\n').find((part) => /^[A-Z]/.test(part) && part.length > 400) ?? '';
  const times = Math.max(0, Math.floor((characters - example.length) / (paragraph.length + 2)));
  return example.slice(0, chronology) + `${paragraph}\n\n`.repeat(times) + example.slice(chronology);
}

interface Cost {
  /** Blocks that are not those of before. */
  readonly blocks: number;
  /** Characters the parser read. */
  readonly read: number;
}

function costOf(before: Blocks, at: number, put: string): Cost {
  const { text } = before;
  parsed.length = 0;
  const edited = text.slice(0, at) + put + text.slice(at);
  const after = readBlocks(edited, { blocks: before, edits: [{ start: at, end: at, text: put }] });
  return { blocks: fresh(before, after), read: parsed.reduce((sum, one) => sum + one, 0) };
}

function fresh(before: Blocks, after: Blocks): number {
  const known = new Set(before.list);
  return after.list.filter((block) => !known.has(block)).length;
}

const records = [40_000, 100_000, 1_000_000].map((size) => readBlocks(longRecord(size)));
const places: readonly (readonly [string, (text: string) => number])[] = [
  ['a value at the top', (text) => text.indexOf("- Child's name:") + 20],
  ['the front matter', (text) => text.indexOf('reference: ') + 12],
  ['a cell of a table', (text) => text.indexOf('| Mrs Wetherlane') + 8],
  ['a heading', (text) => text.indexOf('## Household') + 6],
  ['the prose before the chronology', (text) => text.indexOf('## Chronology') - 40],
  ['the last line', (text) => text.trimEnd().length],
];

it.each(places)('parses one block when a letter is typed in %s, however long the record', (_, placeIn) => {
  const costs = records.map((record) => costOf(record, placeIn(record.text), 'a'));
  for (const { blocks, read } of costs) {
    expect(blocks).toBe(1);
    // The block, the one before it where its first line changes, and the first line of what comes after.
    expect(read).toBeLessThan(1500);
  }
  expect(new Set(costs.map(({ read }) => read)).size, 'as much in a long record as in a short one').toBe(1);
});

it.each([
  ['a new paragraph', '\n\n', 3],
  ['a new heading', '\n\n## Health\n\n', 4],
  ['a new item', '\n- one more', 2],
])('parses few blocks for %s', (_, put, most) => {
  const record = records[1] as Blocks;
  const { blocks, read } = costOf(record, record.text.indexOf('## Chronology') - 40, put);
  expect(blocks).toBeLessThanOrEqual(most);
  expect(read).toBeLessThan(2500);
});

function countRuns(of: readonly Rule[] = rules): () => number {
  let runs = 0;
  for (const rule of of) {
    const { check } = rule;
    vi.spyOn(rule as { check: (...args: readonly unknown[]) => void }, 'check').mockImplementation((...args) => {
      runs++;
      (check as (...args: readonly unknown[]) => void)(...args);
    });
  }
  return () => runs;
}

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};

it('runs no rule more than once after a key, and none when asked again', () => {
  const document: Document = documentOf('file:///a.assessment.md', 'assessment', 1, example);
  checkedOf(project, document);
  const runs = countRuns();
  const edited = withEdits(document, 2, [{ start: chronology - 40, end: chronology - 40, text: 'a' }]);
  checkedOf(project, edited);
  const first = runs();
  expect(first).toBeLessThanOrEqual(rules.length);
  checkedOf(project, edited);
  checkedOf(project, { ...edited, version: 3 });
  expect(runs()).toBe(first);
});

it.each([
  ['prose', chronology - 40, 3],
  ['one of the answers about the child', example.indexOf('Hazelbank Primary') + 4, 12],
])('has only rules about what has changed look again when a letter is typed in %s', (_, at, most) => {
  const document: Document = documentOf('file:///b.assessment.md', 'assessment', 1, example);
  checkedOf(project, document);
  const runs = countRuns(rules.filter(({ kind }) => kind === 'fact'));
  checkedOf(project, withEdits(document, 2, [{ start: at, end: at, text: 'a' }]));
  expect(runs()).toBeLessThanOrEqual(most);
});

/**
 * Bytes of each program as released, with the parts it loads as it starts: a twentieth more than it had.
 * Raise one only for what is worth everyone's wait, lower it when it shrinks.
 */
const mostBytes = {
  'server.js': 885_000,
  'cli.js': 780_000,
  'exchange.js': 327_000,
  'word-in.js': 790_000,
  'client.js': 520_000,
};

/** The file and the parts that are loaded with it, not those that are fetched when they are wanted. */
function loadedWith(dist: string, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(join(dist, name), 'utf8').replace(/then\(\(\)=>[\w$]+\(require\("[^"]+"\)/g, '');
  for (const [, part = ''] of text.matchAll(/require\("\.\/(part-[^"]+)"\)/g)) loadedWith(dist, part, seen);
  return seen;
}

it('keeps the programs small', () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'budget-'));
  try {
    const dist = buildRelease(folder);
    for (const [name, most] of Object.entries(mostBytes))
      expect(
        [...loadedWith(dist, name)].reduce((sum, file) => sum + statSync(join(dist, file)).size, 0),
        name,
      ).toBeLessThanOrEqual(most);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
