// What is written as a Word document and brought in again says what it said.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsReport } from '../../server/src/core/report/facts-report.ts';
import { renderParts, renderTop } from '../../server/src/core/template/render.ts';
import type { FieldAsk } from '../../server/src/core/template/template.ts';
import { exportRecord } from '../../server/src/exchange/export.ts';
import { wordIn } from '../../server/src/exchange/word-in/word-in.ts';
import { markdownOf } from '../../server/src/exchange/words.ts';
import { checkedOf, documentOf } from '../../server/src/project/project.ts';
import { projectWith } from '../support/formatted.ts';

const project = projectWith([]);
const { reach, today } = project;
const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.assessment.md'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** What stands in a blank: answers of its type, and words that Markdown or a form could take for something else. */
function filler(words: readonly string[]) {
  let next = 0;
  return ({ type, choices }: FieldAsk): string => {
    const word = words[next++ % words.length] ?? '';
    if (word === '') return '';
    if (type === 'date') return '4 March 2026';
    if (type === 'date and time') return '4 March 2026 at 14:30';
    if (type === 'yes/no') return word.length % 2 === 0 ? 'Yes' : 'No';
    if (type === 'person') return 'A. Example (social worker, Fernshire)';
    if (type === 'choice' || type === 'any of') return choices[word.length % Math.max(1, choices.length)]?.label ?? '';
    return markdownOf([{ type: 'text', value: word }]);
  };
}

const said = fc.constantFrom(
  ...[
    '',
    'Her nan is kind.',
    '# not a heading',
    '- [ ] not a box',
    '<b>x</b>',
    '1. first',
    'a *b* _c_',
    'Waiting: a letter',
  ],
  ...[
    '"I like it"',
    'N/A',
    'Not given',
    'Seen by: nobody',
    'Name: x',
    'A & B &amp; C',
    '~~x~~',

    'why? because',
    '\\',
  ],
);
const templates = reach.templates.flatMap(({ id }) => reach.template(id) ?? []);
const generated = fc
  .tuple(fc.constantFrom(...templates), fc.array(said, { minLength: 5, maxLength: 40 }))
  .map(([template, words]) =>
    [renderTop(template, { reference: 'EX-1' }), renderParts(template.root.parts, 0, filler(words)), ''].join('\n\n'),
  );

const checked = (text: string) => checkedOf(project, documentOf('file:///a.assessment.md', 'assessment', 1, text));

/** What is understood of a record, but not where it stands. */
function understood(text: string): unknown {
  const { facts } = factsReport('a', checked(text));
  return JSON.parse(
    JSON.stringify(facts, (key, value) => {
      if (key === 'range' || key === 'at') return undefined;
      // A line may be broken elsewhere.
      return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;
    }),
  );
}

describe('a record that goes to Word and comes back', () => {
  it.each(examples)('says what it said: %s', async (_, text) => {
    const before = checked(text);
    const { bytes } = await exportRecord(before, 'docx', { guidance: false, findings: false, today });
    const read = await wordIn(bytes, { as: 'record', templates, template: null, name: 'form' });
    if ('problem' in read) throw new Error(read.problem);
    expect(read.template).toBe(before.record.template);
    expect(understood(read.text)).toEqual(understood(text));
    // What its own template does not know has no place there and back either.
    const unknown = before.form?.unrecognised.map(({ heading }) => heading.words.text) ?? [];
    expect(read.unmatched.map(({ heading }) => heading).filter((heading) => !unknown.includes(heading))).toEqual([]);
  });

  it('says what it said, whatever its blanks hold', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async (text) => {
        const before = checked(text);
        const { bytes } = await exportRecord(before, 'docx', { guidance: false, findings: false, today });
        const read = await wordIn(bytes, { as: 'record', templates, template: before.record.template, name: 'form' });
        if ('problem' in read) throw new Error(read.problem);
        expect(understood(read.text)).toEqual(understood(text));
      }),
      { numRuns: Number(process.env.CASEWRIGHT_LAW_RUNS ?? 30) },
    );
  }, 120_000);
});
