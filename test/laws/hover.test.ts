// What holds of hovers and notes for any text and any place in it: an answer or none, never a fault, about what stands there.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { whyItMatters } from '../../server/src/core/rules/explain.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { inlayHintsOf } from '../../server/src/features/inlay-hints.ts';
import { type Document, documentOf, linesIn, type Project } from '../../server/src/project/project.ts';

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};

function lookAt(document: Document, any: number): string {
  const { text } = document.blocks;
  const lines = linesIn(document);
  const position = positionAt(text, lines, any, 'utf-16');
  // No editor has a place between the two characters that end a line.
  const offset = offsetAt(text, lines, position, 'utf-16');
  const hover = hoverAt(project, document, position);
  if (!hover?.range) return '';
  const start = offsetAt(text, lines, hover.range.start, 'utf-16');
  const end = offsetAt(text, lines, hover.range.end, 'utf-16');
  expect(start).toBeLessThanOrEqual(offset);
  expect(end).toBeGreaterThanOrEqual(offset);
  return (hover.contents as MarkupContent).value;
}

const everything = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

const words = fc.constantFrom(
  ...['---\n', 'template: initial-assessment\n', 'status: approved\n', 'guidance: WT2010\n', 'id: one\n', 'rules:\n'],
  ...[
    '# ',
    '## Child\n',
    '## Child seen\n',
    "## Manager's decision\n",
    '\n',
    '\n\n',
    '\r\n',
    '- ',
    '| ',
    '|---|---|\n',
  ],
  ...[
    "- Child's name: Ava Example\n",
    '- Date of birth: 12 May 2019\n',
    '- Date of referral: ',
    '8 October 2009',
    '30/2/26',
  ],
  ...['- Date the assessment was completed: ', 'Ava Example', 'CAMHS', 'A&E', 'PR', '0001-01-01', '31 December 2999'],
  ...[
    '| Child | Date | Seen alone |\n|---|---|---|\n| Ava Example | 9 October 2009 | Yes |\n',
    '> [!GUIDANCE]\n',
    '<!--',
    '-->',
  ],
  ...[
    '{',
    '}',
    '{date; #referral.received}',
    '{text; required when ',
    'count(',
    'Outcome = "A" or ',
    '"',
    ';',
    '#outcome',
    ' / ',
  ],
  ...['![x](http://example.test/x.png)', '<img src="http://example.test">', '\u0000', '\uD800', '\uE002', '👩‍👧', ' '],
);
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, fc.string()), { maxLength: 30 })
  .map((all) => all.join(''));
const front = fc.constantFrom('', '---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n');

describe('at any place of any text', () => {
  it.each(['a.assessment.md', 'a.template.md', 'a.md'])(
    'a hover of %s is about that place, or there is none',
    (name) => {
      fc.assert(
        fc.property(front, anyText, fc.nat(), (above, below, at) => {
          const document = documentOf(`file:///${name}`, null, 1, above + below);
          const value = lookAt(document, at % (document.blocks.text.length + 1));
          // Nothing of a record may fetch a picture or be a page.
          expect(value).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\(|(?<!\\)<\w/);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('notes stand in the text, in order, each with a tooltip', () => {
    fc.assert(
      fc.property(front, anyText, (above, below) => {
        const document = documentOf('file:///a.assessment.md', null, 1, above + below);
        const hints = inlayHintsOf(project, document, everything);
        const at = hints.map(({ position }) => offsetAt(document.blocks.text, linesIn(document), position, 'utf-16'));
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(hints.every(({ label, tooltip }) => label !== '' && tooltip !== '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

const folder = (name: string) => new URL(`../../${name}/`, import.meta.url);
const files = ['examples', 'templates'].flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.assessment.md') || file.endsWith('.template.md'))
    .map((file) => [`${name}/${file}`, readFileSync(new URL(file, folder(name)), 'utf8')] as const),
);

it.each(files)('all over %s', (name, text) => {
  const document = documentOf(`file:///${name}`, null, 1, text);
  let said = 0;
  for (let offset = 0; offset <= text.length; offset += 43) {
    const value = lookAt(document, offset);
    expect(value).not.toMatch(/undefined|null|NaN|\[object|\n\n\n|\. \.|\.\./);
    if (value !== '') said++;
  }
  expect(said).toBeGreaterThan(10);
});

it('every rule says why it matters', () => {
  expect(rules.filter((rule) => whyItMatters(rule) === null).map(({ id }) => id)).toEqual([]);
});
