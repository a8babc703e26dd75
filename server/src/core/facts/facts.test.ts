import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { fill } from '../form/fill.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { readPack } from '../pack/pack.ts';
import { reachOf } from '../pack/reach.ts';
import { readRecord } from '../record/record.ts';
import { factsOf } from './facts.ts';

const template = `---
id: example
title: Example
version: 1.0.0
record: other
---

# Example

## Plan

{table; #plan}

| Action | Who |
|---|---|
| {text; #plan.action} | {person; #plan.who} |
`;

function planOf(body: string) {
  const reach = reachOf([
    readPack([
      { path: 'example/pack.yaml', text: 'id: example\n' },
      { path: 'example/example.template.md', text: template },
    ]),
  ]);
  const record = readRecord(readBlocks(`---\ntemplate: example\n---\n\n# Example\n\n## Plan\n\n${body}\n`));
  const named = reach.template('example');
  if (!named) throw new Error('the template of this test is not in reach');
  return factsOf(fill(named, record, Temporal.PlainDate.from('2026-03-20'))).plan;
}

it.each([
  ['Not applicable: written on the child in need plan', true],
  ['Not applicable', false],
  ['Waiting: the planning meeting, asked J. Example, 19 March 2026', true],
  ['| Action | Who |\n|---|---|\n| | |', false],
])('says of a section that is only %j whether its rows are settled', (body, settled) => {
  expect(planOf(body)).toMatchObject({ bound: true, settled, rows: [] });
});

it('shows an empty cell in its row, and not at the head of its column', () => {
  const [row] = planOf('| Action | Who |\n|---|---|\n| Ring the school | |').rows;
  expect(row?.who.given).toBe(false);
  expect(row?.who.at.start).toBeGreaterThan(row?.action.at.end ?? 0);
  expect(row?.who.labelAt.start).toBeLessThan(row?.action.at.start ?? 0);
});
