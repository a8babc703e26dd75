// What is written as a Word document and brought in again says what it said.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsReport } from '../../server/src/core/report/facts-report.ts';
import { exportRecord } from '../../server/src/exchange/export.ts';
import { wordIn } from '../../server/src/exchange/word-in/word-in.ts';
import { checkedOf, documentOf } from '../../server/src/project/project.ts';
import { projectWith } from '../support/formatted.ts';

const project = projectWith([]);
const { reach, today } = project;
const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.assessment.md'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

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
    const bytes = await exportRecord(before, 'docx', { guidance: false, findings: false, today });
    const templates = reach.templates.flatMap(({ id }) => reach.template(id) ?? []);
    const read = await wordIn(bytes, { as: 'record', templates, template: null, name: 'form' });
    if ('problem' in read) throw new Error(read.problem);
    expect(read.template).toBe(before.record.template);
    expect(understood(read.text)).toEqual(understood(text));
    // What its own template does not know has no place there and back either.
    const unknown = before.form?.unrecognised.map(({ heading }) => heading.words.text) ?? [];
    expect(read.unmatched.map(({ heading }) => heading).filter((heading) => !unknown.includes(heading))).toEqual([]);
  });
});
