// What holds for any record whatever: checking never fails, gives the same twice, and gives the same after edits as from
// the start.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type Checked, check } from '../../server/src/core/check/check.ts';
import { fill } from '../../server/src/core/form/fill.ts';
import { type Blocks, readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { readRecord } from '../../server/src/core/record/record.ts';
import { columnNames, extractRow } from '../../server/src/core/report/extract/extract.ts';
import { factsReport } from '../../server/src/core/report/facts-report.ts';
import { reportOf } from '../../server/src/core/report/record-report.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { renderRecord } from '../../server/src/core/template/render.ts';
import { applyEdit, type Edit } from '../../server/src/core/text/edit.ts';

const reach = reachOf([builtInPack()]);
const today = Temporal.PlainDate.from('2026-03-20');
const examples = ['case-note-good', 'supervision-poor', 'initial-assessment-poor', 'strategy-discussion-good'].map(
  (name) => readFileSync(new URL(`../../examples/${name}.assessment.md`, import.meta.url), 'utf8'),
);
const templates = ['case-note', 'supervision', 'initial-assessment', 'strategy-discussion'];

const everyRule = Object.fromEntries(
  rules.flatMap(({ id, onByDefault }) => (onByDefault === false ? [[id, 'hint' as const]] : [])),
);

function checked(blocks: Blocks, before: Checked | null = null): Checked {
  return check(blocks, { reach, today, settings: everyRule }, before);
}

function report(blocks: Blocks) {
  return everythingOf(checked(blocks));
}

function everythingOf(one: Checked) {
  const file = 'a.assessment.md';
  const row = extractRow(file, one, reach.codes, columnNames(true));
  return { ...reportOf(file, one), facts: factsReport(file, one), row };
}

/** Words that mean something to the checker somewhere, and some that break things. */
const words = fc.constantFrom(
  '---\n',
  'template: case-note\n',
  'status: approved\n',
  '# ',
  '## ',
  '### Actions\n',
  '\n\n',
  '\n',
  '- ',
  '- [x] ',
  '| ',
  '|---|\n',
  ': ',
  '**',
  '> ',
  '> [!GUIDANCE]\n',
  '<!-- accept value/date: why; A. Example -->\n',
  '<!--',
  '-->',
  '{text}',
  'TBC',
  'N/A',
  'Not applicable: reason',
  'Waiting: report, asked Ms Example, 3 March 2020',
  '30 February 2026',
  '4 March 2026',
  'Yes',
  '\r\n',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '😀',
  '```\n',
  '<div>',
  '&nbsp;',
  '\\',
  '[',
  ']',
);
const soup = fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 40 }).map((parts) => parts.join(''));

function edits(text: string) {
  return fc
    .array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30), text: soup }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => ({ text, all }));
}

it('checks any text without failing', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom(...templates), (text, template) => {
      const whole = `---\ntemplate: ${template}\nstatus: for review\n---\n\n# Title\n\n${text}`;
      expect(() => report(readBlocks(whole))).not.toThrow();
      expect(() => report(readBlocks(text))).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

it('reads any text as a template without failing', () => {
  fc.assert(
    fc.property(soup, (text) => {
      expect(() =>
        reach.read(
          'any.template.md',
          `---\nid: any\ntitle: Any\nversion: 1.0.0\nrecord: other\n---\n\n# Any\n\n## One\n\n- Name: {text}\n\n${text}`,
        ),
      ).not.toThrow();
      expect(() => reach.read('any.template.md', text)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

it('finds after edits what it would find from the start', () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples).chain(edits), ({ text, all }) => {
      let blocks = readBlocks(text);
      let found = checked(blocks);
      for (const { at, length, text: inserted } of all) {
        const start = Math.floor(at * blocks.text.length);
        const edit: Edit = { start, end: Math.min(blocks.text.length, start + length), text: inserted };
        blocks = readBlocks(applyEdit(blocks.text, edit), { blocks, edits: [edit] });
        found = checked(blocks, found);
        expect(everythingOf(found)).toEqual(report(readBlocks(blocks.text)));
      }
    }),
    { numRuns: 80 },
  );
});

it.each(reach.templates.map(({ id }) => id))(
  'begins a record from %s that has all its parts and nothing in them',
  (id) => {
    const template = reach.template(id);
    if (!template) throw new Error(id);
    const form = fill(template, readRecord(readBlocks(renderRecord(template))), today);
    expect(form.untouched).toBe(true);
    expect(form.answered).toBe(0);
  },
);
