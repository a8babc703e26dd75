import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Checked, check } from '../check/check.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { builtInPack } from '../pack/built-in.ts';
import { reachOf } from '../pack/reach.ts';
import { recordHtml, recordTitle, recordTree } from './record-tree.ts';
import { visible } from './safe.ts';

const reach = reachOf([builtInPack()]);
const today = Temporal.PlainDate.from('2026-03-20');
const all = { guidance: true, findings: true, pictures: true };
const plain = { guidance: false, findings: false, pictures: false };
const folder = new URL('../../../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.assessment.md'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

const checked = (text: string): Checked => check(readBlocks(text), { reach, today, settings: {} });

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function every(node: Nodes, name: string): readonly Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => every(child, name)) : [];
  const isIt = node.type === 'element' && (node.tagName === name || [node.properties.className].flat().includes(name));
  return isIt ? [node, ...inside] : inside;
}

/** What a reader of the record itself sees, run together: letters and digits alone. */
function wordsSeen({ record }: Checked): readonly string[] {
  const texts = record.pieces.flatMap((piece) => {
    if (piece.kind === 'table')
      return [piece.header, ...piece.rows].flatMap(({ cells }) => cells.map(({ words }) => words.text));
    return piece.kind === 'comment' ? [] : [piece.words.text];
  });
  // The form is shown by its title, not its id.
  const front = [...record.frontMatter.entries].flatMap(([key, { text }]) => (key === 'template' ? [] : (text ?? [])));
  return [...texts, ...front].flatMap(
    (text) =>
      visible(text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function expectWhole(one: Checked): void {
  const shown = textOf(recordTree(one, all));
  // The record's plain text leaves tags out; the tree shows them as they are typed.
  const both = `${shown}\n${shown.replace(/<[^<>]*>/g, '')}`.toLowerCase();
  expect(wordsSeen(one).filter((word) => !both.includes(word))).toEqual([]);
}

it.each(examples)('shows every word of %s', (_, text) => {
  expectWhole(checked(text));
  expect(textOf(recordTree(checked(text), plain))).not.toContain('Warning:');
});

const parts = fc.constantFrom(
  '---\n',
  'template: case-note\n',
  'author: Jo Example\n',
  '# ',
  '## ',
  '### Actions\n',
  '## About this note\n',
  "- Child's name: ",
  '\n\n',
  '\n',
  '- ',
  '  - ',
  '1. ',
  '- [x] ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '| ',
  ': ',
  '**Purpose:** x\n**Date:** y\n',
  '**',
  '_',
  '`',
  '> ',
  '> [!GUIDANCE]\n',
  '<!-- accept value/date: why; A. Example -->\n',
  '<!--',
  '-->',
  'TBC',
  'Not applicable: reason',
  'Waiting: report',
  '4 March 2026',
  '"I am here"',
  '\r\n',
  '\u0000',
  '\uD800',
  '\u202E',
  '😀',
  '```\n',
  '<div>',
  '<b>word</b>',
  '<br>',
  '&nbsp;',
  '&lt;',
  '\\',
  '[a](b)',
  '![c](d)',
  'Ava',
  'x',
);
const soup = fc.array(fc.oneof(parts, fc.string({ maxLength: 8 })), { maxLength: 40 }).map((some) => some.join(''));
const front = fc.constantFrom(
  '',
  '---\ntemplate: case-note\nstatus: draft\n---\n\n',
  '---\ntemplate: single-assessment\n---\n\n# T\n\n',
);

it('shows every word of any text, and never fails', () => {
  fc.assert(
    fc.property(front, soup, (top, text) => {
      const one = checked(top + text);
      expectWhole(one);
      expect(recordHtml(one, plain).startsWith('<article')).toBe(true);
      expect(typeof recordTitle(one)).toBe('string');
    }),
    { numRuns: 300 },
  );
});

it('has headings in order and lines that rise', () => {
  for (const [, text] of examples) {
    const tree = recordTree(checked(text), plain);
    let level = 0;
    const lines: number[] = [];
    const walk = (node: Nodes): void => {
      if (node.type === 'element') {
        const depth = /^h(\d)$/.exec(node.tagName)?.[1];
        if (depth) {
          expect(Number(depth)).toBeLessThanOrEqual(level + 1);
          level = Number(depth);
        }
        if (typeof node.properties.dataLine === 'number' && ![node.properties.className].flat().includes('missing'))
          lines.push(node.properties.dataLine);
      }
      if ('children' in node) node.children.forEach(walk);
    };
    walk(tree);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  }
});

const record = (body: string) =>
  checked(
    `---\ntemplate: case-note\nstatus: draft\nreference: EX-1\nauthor: Jo Example\n---\n\n# Case note\n\n${body}`,
  );

describe('recordTree', () => {
  const one = record(
    [
      '## About this note',
      "- Child's name: **Ava** Example",
      '- Date of birth:',
      '- Shoe size: 4',
      '## Seeing the child',
      '- What the child said: "I check the cooker."',
      '## Weather',
      'It rained, *a lot*.',
      '| Sky | Wind |\n|---|---|\n| Grey | None |',
    ].join('\n\n'),
  );
  const tree = recordTree(one, plain);

  it('begins with whom it is about and how far it has come', () => {
    expect(textOf(every(tree, 'particulars')[0] as Element)).toContain('Ava Example');
    expect(textOf(every(tree, 'particulars')[0] as Element)).toContain('Jo Example');
    expect(recordTitle(one)).toBe('Case note – Ava Example – EX-1');
  });

  it('shows fields with their states and lines, and what nobody asked for among them', () => {
    const fields = every(tree, 'field').map((field) => [
      textOf(field),
      field.properties.dataState,
      field.properties.dataLine,
    ]);
    expect(fields).toContainEqual(["Child's nameAva Example", 'answered', 11]);
    expect(fields).toContainEqual(['Date of birthNot given', 'not-started', 13]);
    expect(fields).toContainEqual(['Shoe size4', 'answered', 15]);
    expect(every(tree, 'unasked').map(textOf)).toEqual(['Shoe size4']);
  });

  it("sets the child's own words apart", () => {
    expect(every(tree, 'childs-words').map(textOf)).toEqual(['"I check the cooker."']);
  });

  it('shows headings and tables that the form does not have', () => {
    const [weather] = every(tree, 'unrecognised');
    expect(weather && textOf(weather)).toBe('WeatherIt rained, a lot.SkyWindGreyNone');
    expect(weather && every(weather, 'th').map(({ properties }) => properties.scope)).toEqual(['col', 'col']);
  });

  it('shows where a part is missing', () => {
    const names = every(tree, 'missing').flatMap(({ properties }) => properties.dataSection ?? []);
    expect(names).toContain('Purpose');
  });
});

it('shows what was accepted, by whom and why, and no other comment', () => {
  const one = record(
    '## Purpose\n\n<!-- accept structure/unknown-section: agreed with the team; A. Example, 5 March 2026 -->\n\n## Odd\n\nx <!-- not this -->\n',
  );
  const text = textOf(recordTree(one, all));
  expect(text).toContain('Accepted by A. Example on 5 March 2026: agreed with the team');
  expect(text).not.toContain('not this');
});

it("shows reviewers' comments with their answers beside what they are about, where findings are shown", () => {
  const one = record(
    '## Purpose\n\n<!-- review: Say <b>who</b> was there; R. Manager, 5 March 2026 -->\n<!-- reply: Her sister; J. Worker, 6 March 2026 -->\n<!-- resolved: R. Manager, 7 March 2026 -->\nA visit.\n',
  );
  const notes = every(recordTree(one, all), 'aside').filter(({ properties }) =>
    [properties.className].flat().includes('comment'),
  );
  expect(notes.map((note) => every(note, 'p').map(textOf))).toEqual([
    [
      'Comment, resolved: Say <b>who</b> was there (R. Manager, 5 March 2026)',
      'Answer: Her sister (J. Worker, 6 March 2026)',
      'Resolved (R. Manager, 7 March 2026)',
    ],
  ]);
  expect(textOf(recordTree(one, plain))).not.toContain('Her sister');
});

it('shows a record without a template as its Markdown stands', () => {
  const tree = recordTree(checked('# Notes\n\n- one\n- two: 2\n\n## Later\n\n- [ ] ring\n'), plain);
  expect(every(tree, 'li').map(textOf)).toEqual(['one', 'two: 2', 'ring']);
  expect(every(tree, 'h2').map(textOf)).toEqual(['Later']);
});

it('shows why a record was returned, by whom and when, until it is for review again', () => {
  const text = (status: string) =>
    `---\ntemplate: case-note\nstatus: ${status}\n---\n\n<!-- returned: Say who was seen; R. Manager, 5 March 2026 -->\n<!-- mine alone -->\n\n# Case note\n`;
  const [note, ...others] = every(recordTree(checked(text('returned')), plain), 'aside');
  expect(others).toEqual([]);
  expect(note?.properties).toMatchObject({ className: ['comment'], dataLine: '5' });
  expect(note && textOf(note)).toBe('Returned: Say who was seen; R. Manager, 5 March 2026');
  expect(every(recordTree(checked(text('for review')), plain), 'aside')).toEqual([]);
});
