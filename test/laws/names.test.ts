// What holds for any record whatever: asking about names never fails, and a new name taken back leaves the text as it was.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { check } from '../../server/src/core/check/check.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { applyEdit, type Edit } from '../../server/src/core/text/edit.ts';
import { definitionOf } from '../../server/src/features/definition.ts';
import { highlightsOf } from '../../server/src/features/document-highlight.ts';
import { documentLinksOf } from '../../server/src/features/links/document-links.ts';
import { linkEdits, movesOf } from '../../server/src/features/links/moved-files.ts';
import { asksIn, blankAt } from '../../server/src/features/names/blank.ts';
import { renameBlank, renameInRecord } from '../../server/src/features/names/rename-blank.ts';
import { type Addresses, reachWith, templatesOf } from '../../server/src/features/names/templates.ts';
import { referencesInRecord, referencesInTemplates, searchFrom } from '../../server/src/features/references.ts';
import { renamableAt, renameAt } from '../../server/src/features/rename.ts';
import { type Document, documentOf, type Project, withDocument } from '../../server/src/project/project.ts';

const addresses: Addresses = { uriOf: (path) => `file:///${path}`, pathOf: (uri) => uri, isOurs: () => true };
const closed: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};

function opened(name: string, text: string): { project: Project; document: Document } {
  const document = documentOf(`file:///${name}`, null, 1, text);
  return { project: withDocument(closed, document.uri, document), document };
}

const words = fc.constantFrom(
  '---\ntemplate: case-note\n---\n',
  '---\nid: x\nextends: case-note\n',
  '---\n',
  '# Case note\n',
  '## Contact\n',
  '## ',
  '\n\n',
  '\n',
  '- ',
  '- Date: 4 March 2026\n',
  '- Seen by: Ava Example (worker)\n',
  '| Date | Name |\n|---|---|\n',
  '| ',
  ': ',
  '**',
  '{text; required when Date = null}',
  '{codes sex',
  '{after "Contact"}',
  '<!--',
  '4 March 2026',
  'A. Example',
  '\r\n',
  '\u0000',
  '\uD800',
  '😀',
);
const texts = fc.array(fc.oneof({ weight: 5, arbitrary: words }, fc.string({ maxLength: 12 })), { maxLength: 40 });

it('never fails, wherever it is asked, whatever is written', () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('a.assessment.md', 'a.template.md', 'a.md'),
      fc.nat(),
      fc.string({ maxLength: 20 }),
      (parts, name, at, newName) => {
        const { project, document } = opened(name, parts.join(''));
        const offset = at % (document.blocks.text.length + 1);
        highlightsOf(project, addresses, document, offset);
        definitionOf(project, addresses, document, offset);
        const search = searchFrom(project, addresses, document, offset);
        if (search) {
          referencesInTemplates(project, addresses, search, true);
          referencesInRecord(project, addresses, search, document);
        }
        renamableAt(project, addresses, document, offset);
        renameAt(project, addresses, document, offset, newName);
      },
    ),
    { numRuns: 300 },
  );
});

function renamed(text: string, of: string, to: string): string {
  const { project, document } = opened('a.assessment.md', text);
  const rename = renameAt(project, addresses, document, text.indexOf(of), to);
  if (!rename || 'refused' in rename || rename.kind !== 'person') throw new Error(`${of} is nobody here`);
  return [...rename.edits]
    .reverse()
    .reduce((so, { start, end, text: as }) => so.slice(0, start) + as + so.slice(end), text);
}

const record = (prose: string) => `---
template: initial-assessment
---

# Initial assessment

## Child

- Child's name: Ava Example

## Professionals involved

| Name | Role |
|---|---|
| A. Example | Child |
| Mrs Jane Example | Teacher |

## Summary

${prose}
`;

it('gives the same text when somebody gets a new name and then the old one back', () => {
  const piece = fc.constantFrom(
    'Ava Example',
    'A. Example',
    'AVA EXAMPLE',
    'Ava',
    "Ava's",
    'Avalon',
    'Ava Other',
    'Ava-May',
    'Example',
    'Jane Example',
    'Mrs Jane Example',
    '4 March 2026',
    'and',
    '. ',
    '\n- ',
    '**',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom('Zoe Quill', 'Zoë Quill-Hart', "Zed O'Quill", 'Zoe van der Quill'),
      (pieces, name) => {
        const text = record(pieces.join(' '));
        const there = renamed(text, 'Ava Example', name);
        expect(there).not.toContain('Ava Example,');
        expect(renamed(there, name, 'Ava Example')).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

it.each(['core-assessment-good', 'conference-report-good'])('follows every name of %s', (example) => {
  const path = new URL(`../../examples/${example}.assessment.md`, import.meta.url);
  const { project, document } = opened('a.assessment.md', readFileSync(path, 'utf8'));
  const { text } = document.blocks;
  for (let offset = 0; offset < text.length; offset += 97) {
    highlightsOf(project, addresses, document, offset);
    renamableAt(project, addresses, document, offset);
  }
  const heading = definitionOf(project, addresses, document, text.indexOf('\n## ') + 5);
  expect(heading?.targetUri).toContain('built-in/');
});

it('finds links and keeps them right without ever failing', () => {
  const link = fc.oneof(
    fc.constantFrom(
      '[',
      '](',
      '<',
      '>',
      ')',
      '![',
      'a.assessment.md',
      '../',
      './',
      '%20',
      '%',
      '\\',
      '(',
      ' ',
      '#b',
      '/',
      'EX-1042',
      '\n',
      '- ',
    ),
    fc.string({ maxLength: 5 }),
  );
  const moves = movesOf([
    { oldUri: 'file:///c%3A/in/a.assessment.md', newUri: 'file:///c%3A/out/b%20c.assessment.md' },
    { oldUri: 'file:///c%3A/in/deep', newUri: 'file:///c%3A/d' },
    { oldUri: 'untitled:one', newUri: 'nonsense' },
  ]);
  const records = [{ reference: 'EX-1042', uri: 'file:///other.assessment.md', title: '' }];
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 30 }),
      fc.constantFrom('c%3A/in/here.assessment.md', 'c%3A/in/a.assessment.md', 'c%3A/in/deep/x.md', ''),
      (pieces, name) => {
        const { project, document } = opened(name, pieces.join(''));
        documentLinksOf(project, document, records);
        linkEdits(project, document, moves);
      },
    ),
    { numRuns: 500 },
  );
});

it('moves a record there and back with its links as they were', () => {
  const text =
    '# A\n\n[one](../b/one.md), [two](<../b/two three.md#x>), [three](three%20four.md) and ![four](./d/e.png)\n';
  const moved = (uri: string, body: string, to: string) => {
    const { project, document } = opened(uri, body);
    const edits =
      linkEdits(project, document, movesOf([{ oldUri: document.uri, newUri: `file:///${to}` }]))?.edits ?? [];
    return [...edits].reverse().reduce((so, { range, newText }) => {
      const lines = so.split('\n');
      const line = lines[range.start.line] ?? '';
      lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
      return lines.join('\n');
    }, body);
  };
  const there = moved('r/a/x.assessment.md', text, 'r/c/deep/y.assessment.md');
  expect(there).toContain('[one](../../b/one.md), [two](<../../b/two three.md#x>), [three](../../a/three%20four.md)');
  expect(moved('r/c/deep/y.assessment.md', there, 'r/a/x.assessment.md')).toBe(text.replace('./d', 'd'));
});

it('takes nothing from a record when a label, heading or column of its template gets another name', () => {
  const text = readFileSync(new URL('../../examples/case-note-good.assessment.md', import.meta.url), 'utf8');
  const { project, document } = opened('a.assessment.md', text);
  const { reach } = closed;
  const templates = templatesOf(project, addresses);
  const file = reach.template('case-note')?.source.path ?? '';
  const asked = (record: string, packs: Project['reach']) => {
    const { form } = check(documentOf('file:///a.md', null, -1, record).blocks, { ...closed, reach: packs });
    return [form?.answered, form?.asked, form?.unrecognised.length];
  };
  const before = asked(text, reach);
  const template = templates.at(file);
  const named = template ? asksIn(template).slice(1) : [];
  expect(named.length).toBeGreaterThan(10);
  for (const { ask } of named) {
    const blank = blankAt(templates, file, ask.key);
    const rename = blank && renameBlank(templates, blank, 'Quite another (thing)?');
    if (!rename || 'refused' in rename) throw new Error(`${ask.name}: ${rename?.refused}`);
    const after = (all: readonly Edit[], of: string) => [...all].reverse().reduce(applyEdit, of);
    const texts = [...rename.edits].map(
      ([path, all]) => [path, after(all, templates.at(path)?.source.text ?? '')] as const,
    );
    const record = after(renameInRecord(project, templates, document, rename), text);
    expect([ask.name, ...asked(record, reachWith(reach, new Map(texts)))]).toEqual([ask.name, ...before]);
  }
});
