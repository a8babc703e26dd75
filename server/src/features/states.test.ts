import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { fill } from '../core/form/fill.ts';
import type { Filled, Form } from '../core/form/form.ts';
import { readBlocks } from '../core/markdown/blocks.ts';
import { readPack } from '../core/pack/pack.ts';
import { reachOf } from '../core/pack/reach.ts';
import { readRecord } from '../core/record/record.ts';
import { blanksOf, countsOf, settlingEntry, stateIn, stateOf } from './states.ts';

const template = `---
id: example
title: Example
version: 1.0.0
record: other
---

# Example

## School

- Name: {text}
- Date started: {date}
- Report: {text}
- Siblings there: {text}
- Always: {text; no n/a}
- Note: {text; optional}

## Analysis {at least 5 words}

## Visits

{table; at least 2 rows}

| Date | Note | More |
|---|---|---|
| {date} | {text} | {text; optional} |

## Checks

{checklist; at least 2}

- [ ] Police
- [ ] Health
- [ ] School
`;

function formOf(body: string): Form {
  const reach = reachOf([
    readPack([
      { path: 'example/pack.yaml', text: 'id: example\n' },
      { path: 'example/example.template.md', text: template },
    ]),
  ]);
  const named = reach.template('example');
  if (!named) throw new Error('the template of this test is not in reach');
  expect(named.problems.map(({ message }) => message)).toEqual([]);
  const record = readRecord(readBlocks(`---\ntemplate: example\n---\n\n# Example\n\n${body}\n`));
  return fill(named, record, Temporal.PlainDate.from('2026-03-20'));
}

const holidays = { days: new Set<string>(), coveredYears: new Set([2026]) };
const nameOf = (one: Filled) => one.ask.name || one.section.ask.name;

function blank(body: string, name: string): string {
  const form = formOf(body);
  const one = form.filled.find((each) => nameOf(each) === name);
  if (!one) throw new Error(`nothing is called ${name}`);
  const { state, words } = stateIn(form, one, holidays);
  return state === words ? state : `${state} | ${words}`;
}

it.each([
  ['', 'Name', 'not started'],
  ['- Name:', 'Name', 'not started'],
  ['- Name: TBC', 'Name', 'not started | not started: only a note that it is to be written'],
  ['- Name: Example Primary', 'Name', 'answered'],
  ['- Date started: in the spring', 'Date started', 'started | cannot be read as it is written'],
  [
    '- Report: Waiting: school report, asked Ms K, 3 March 2026',
    'Report',
    'waiting | waiting for school report, asked Ms K on 3 March 2026, 13 working days',
  ],
  [
    '- Report: Waiting: school report, asked Ms K, 20 March 2026',
    'Report',
    'waiting | waiting for school report, asked Ms K on 20 March 2026',
  ],
  [
    '- Report: Waiting: school report since 19 March 2026',
    'Report',
    'waiting | waiting for school report since 19 March 2026, 1 working day',
  ],
  ['- Report: Waiting: school report', 'Report', 'waiting | waiting for school report'],
  ['- Siblings there: Not applicable: no siblings', 'Siblings there', 'not applicable | not applicable: no siblings'],
  ['- Siblings there: N/A', 'Siblings there', 'started | said not to apply, without a reason'],
  ['- Always: N/A: no', 'Always', 'started | said not to apply, but an answer is always needed'],
])('says of %j that %s is %s', (line, name, said) => {
  expect(blank(`## School\n\n${line}`, name)).toBe(said);
});

it('cuts a long reason at a word', () => {
  const said = blank(`## School\n\n- Siblings there: Not applicable: ${'word '.repeat(60)}`, 'Siblings there');
  expect(said.length).toBeLessThan(170);
  expect(said).toMatch(/word…$/);
});

it('counts the words of a text that has to have some', () => {
  expect(blank('## Analysis\n\nOne two three.', 'Analysis')).toBe('started | 3 of 5 words');
  expect(blank('## Analysis\n\nOne two three four five.', 'Analysis')).toBe('answered');
});

const rows = (...lines: readonly string[]) => `## Visits\n\n| Date | Note | More |\n|---|---|---|\n${lines.join('\n')}`;

it.each([
  [rows('| | | |'), 'not started'],
  [rows('| 4 March 2026 | a | |'), 'started | 1 of 2 rows'],
  [rows('| 4 March 2026 | a | |', '| 5 March 2026 | | |'), 'started | 2 rows, 1 still to fill in'],
  [rows('| 4 March 2026 | a | |', '| soon | TBC | |'), 'started | 2 rows, 2 still to fill in'],
  [
    rows('| 4 March 2026 | a | |', '| 5 March 2026 | Waiting: note, asked J. Example | |'),
    'waiting | waiting for note, asked J. Example',
  ],
  [rows('| 4 March 2026 | a | |', '| 5 March 2026 | b | |'), 'answered | 2 rows'],
  ['## Visits\n\n| Date | Note |\n|---|---|\n| 4 March 2026 | a |\n| 5 March 2026 | b |', 'answered | 2 rows'],
  ['## Visits\n\n| Date |\n|---|\n| 4 March 2026 |\n| 5 March 2026 |', 'started | 2 rows, 1 still to fill in'],
  ['## Visits\n\nNot applicable: seen at school only', 'not applicable | not applicable: seen at school only'],
  [
    '## Visits\n\nWaiting: dates, asked Ms K, 19 March 2026',
    'waiting | waiting for dates, asked Ms K on 19 March 2026, 1 working day',
  ],
])('says of the table in %j that it is %s', (body, said) => {
  expect(blank(body, 'Visits')).toBe(said);
});

it.each([
  ['- [ ] Police\n- [ ] Health', 'not started'],
  ['- [x] Police\n- [ ] Health', 'started | 1 of 2 ticked'],
  ['- [x] Police\n- [x] Health', 'answered | 2 ticked'],
])('says of the ticks %j that they are %s', (ticks, said) => {
  expect(blank(`## Checks\n\n${ticks}`, 'Checks')).toBe(said);
});

function section(body: string) {
  const form = formOf(body);
  const one = form.sections.find(({ ask }) => ask.name === 'School');
  if (!one) throw new Error('there is no such section');
  return { form, one, said: stateOf(form, one, holidays) };
}

const filled = ['- Name: Example Primary', '- Date started: 4 March 2026', '- Report: Read', '- Always: yes'];

it.each([
  [[], 'not started', 'not started'],
  [['- Name: Example Primary'], 'started', '1 of 5 answered'],
  [[...filled, '- Siblings there: Waiting: the list, asked Ms K'], 'waiting', '4 of 5 answered, 1 waiting'],
  [[...filled, '- Siblings there: N/A'], 'started', '4 of 5 answered, 1 to finish'],
  [[...filled, '- Siblings there: N/A: none'], 'started', '4 of 5 answered, 1 to finish'],
  [[...filled, '- Siblings there: N/A: she has no siblings'], 'answered', '5 of 5 answered'],
  [['Not applicable: Ava is not of school age'], 'not applicable', 'not applicable: Ava is not of school age'],
  [
    ['Waiting: the school, asked Ms K, 3 March 2026'],
    'waiting',
    'waiting for the school, asked Ms K on 3 March 2026, 13 working days',
  ],
] as const)('says of a section of %j that it is %s: %s', (lines, state, words) => {
  expect(section(`## School\n\n${lines.join('\n')}`).said).toEqual({ state, words });
});

it('finds the line that speaks for a whole section, and none elsewhere', () => {
  const settled = section('## School\n\nNot applicable: Ava is not of school age');
  expect(settlingEntry(settled.form, settled.one)?.words.text).toBe('Not applicable: Ava is not of school age');
  const plain = section('## School\n\n- Name: Example Primary');
  expect(settlingEntry(plain.form, plain.one)).toBeNull();
});

it.each([
  '',
  '## School\n\n- Name: a\n- Report: TBC\n\n## Visits\n\nNot applicable: none yet',
  rows('| 4 March 2026 | a | |'),
])('counts %j as the whole form does', (body) => {
  const form = formOf(body);
  expect(countsOf(form, form.root)).toEqual({ asked: form.asked, answered: form.answered });
  expect(blanksOf(form, form.root)).toHaveLength(form.asked);
});
