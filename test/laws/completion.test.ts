// What holds of what is offered, for any text and any place in it: never a fault, always about the cursor's line.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type CompletionItem,
  CompletionItemKind,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-types';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { linesOf, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import { checkedOf, type Document, documentOf, linesIn, type Project } from '../../server/src/project/project.ts';

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};

function offered(document: Document, offset: number, snippets: boolean): readonly CompletionItem[] {
  const { text } = document.blocks;
  const position = positionAt(text, linesIn(document), offset, 'utf-16');
  const items = completionsAt(project, document, position, { snippets });
  const wrong = items.filter(({ textEdit, label, filterText, insertTextFormat }) => {
    const { start, end } = (textEdit as TextEdit).range;
    const isOnLine = start.line === position.line && end.line === position.line;
    const hasCursor = start.character <= position.character && position.character <= end.character;
    return label === '' || !filterText || !isOnLine || !hasCursor || (!snippets && insertTextFormat !== 1);
  });
  expect(wrong).toEqual([]);
  const sorts = items.map(({ sortText }) => sortText ?? '');
  expect(sorts).toEqual([...sorts].sort());
  expect(items.filter(({ preselect }) => preselect)).toHaveLength(items.length === 0 ? 0 : 1);
  return items;
}

const words = fc.constantFrom(
  ...['---\n', 'template: initial-assessment\n', 'status: ', 'guid', 'id: one\n', 'rules:\n  - id: a\n    '],
  ...['# ', '##', '## Child\n', '## Child seen\n', "## Manager's decision\n", '\n', '\n\n', '\r\n', '\r'],
  ...['- ', '-', '* ', '**', '**Outcome:** ', '- [ ] ', '- [', '|', '| ', ' | ', '|---|---|\n', '\\|'],
  ...["- Child's name: Ava Example\n", '- Date of birth: 12 May 2019\n', '- Date of referral: ', '8 October 2009'],
  ...['- Outcome: ', 'No fur', ', ', ': ', '：', 'Ava Ex', '> [!GUIDANCE]\n', '> ', '```\n', '    '],
  ...[
    '| Child | Date | Seen alone |\n|---|---|---|\n| Ava Example | 9 October 2009 | Yes |\n',
    '<!--',
    '-->',
    '<!-- accept ',
  ],
  ...['{', '}', '{date; #refer', '{text; required when ', '"', ';', '#outcome', ' / ', ' = ', 'codes ', 'any of A / B'],
  ...['\u0000', '\uD800', '\uE100', '\uE1000\uE101', '👩‍👧', ' ', '\t', '\uFEFF', '$', '\\'],
);
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, fc.string()), { maxLength: 25 })
  .map((all) => all.join(''));
const front = fc.constantFrom('', '---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n');

describe('at any place of any text', () => {
  it.each(['a.assessment.md', 'a.template.md', 'a.md'])('what is offered in %s replaces only what is there', (name) => {
    fc.assert(
      fc.property(front, anyText, fc.nat(), fc.boolean(), (above, below, at, snippets) => {
        const text = above + below;
        offered(documentOf(`file:///${name}`, null, 1, text), at % (text.length + 1), snippets);
      }),
      { numRuns: 300 },
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
  for (let offset = 0; offset <= text.length; offset += 97) {
    const items = offered(document, offset, true);
    const shown = items.map(
      ({ documentation, detail }) => `${(documentation as MarkupContent | undefined)?.value ?? ''} ${detail ?? ''}`,
    );
    expect(shown.filter((words) => /undefined|NaN|\[object|\n\n\n/.test(words))).toEqual([]);
    said += items.length;
  }
  expect(said).toBeGreaterThan(0);
});

/** The text after an item is taken at its end, by an editor without stops; null where none is picked. */
function withOne(text: string, pick: (items: readonly CompletionItem[]) => CompletionItem | undefined): string | null {
  const item = pick(offered(documentOf('file:///a.assessment.md', null, 1, text), text.length, false));
  if (!item) return null;
  const { range, newText } = item.textEdit as TextEdit;
  const lines = linesOf(text);
  return (
    text.slice(0, offsetAt(text, lines, range.start, 'utf-16')) +
    newText +
    text.slice(offsetAt(text, lines, range.end, 'utf-16'))
  );
}

const templates = [...new Set(project.reach.templates.map(({ id }) => id))];
const missing = [
  'structure/missing-section',
  'completeness/missing-field',
  'completeness/missing-column',
  'structure/section-order',
];

describe('a form put together from what is offered', () => {
  it.each(templates.flatMap((id) => ['\n', '\r\n'].map((newline) => ({ id, newline }))))(
    '$id, lines ending in $newline, lacks nothing',
    ({ id, newline }) => {
      let text = [
        '---',
        `template: ${id}`,
        'status: draft',
        '---',
        '',
        `# ${project.reach.template(id)?.root.name}`,
        '',
        '',
      ].join(newline);
      const order = [...(project.reach.template(id)?.byKey.values() ?? [])].map(({ name }) => name);
      const next = (items: readonly CompletionItem[]) =>
        items
          .filter(({ kind, detail }) => kind === CompletionItemKind.Module && !/not asked|once more/.test(detail ?? ''))
          .sort((one, other) => order.indexOf(one.label) - order.indexOf(other.label))[0];
      for (let i = 0; i < 60; i++) {
        const longer = withOne(`${text.trimEnd()}${newline}${newline}##`, next);
        if (longer === null) break;
        text = longer;
      }
      const { findings, form } = checkedOf(project, documentOf('file:///a.assessment.md', null, 1, text));
      expect(findings.filter(({ rule }) => missing.includes(rule)).map(({ message }) => message)).toEqual([]);
      expect(form?.filled.filter(({ state }) => state === 'answered')).toEqual([]);
      expect(text.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
    },
  );

  it.each(templates)('%s, label after label', (id) => {
    const template = project.reach.template(id);
    const top = `---\ntemplate: ${id}\nstatus: draft\n---\n\n# ${template?.root.name}\n`;
    for (const section of template?.root.parts ?? []) {
      if (section.kind !== 'section') continue;
      let text = `${top}\n## ${section.name}\n`;
      for (let i = 0; i < 40; i++) {
        const longer = withOne(`${text}\n- `, (items) => items.find(({ kind }) => kind === CompletionItemKind.Field));
        if (longer === null) break;
        text = longer;
      }
      const { form } = checkedOf(project, documentOf('file:///a.assessment.md', null, 1, text));
      const own = form?.filled.filter((one) => one.section.ask === section && one.kind === 'answer') ?? [];
      expect(own.filter(({ state, ask }) => state === 'missing' && ask.key !== '').map(({ ask }) => ask.name)).toEqual(
        [],
      );
    }
  });
});
