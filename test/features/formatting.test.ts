// What putting a document in good order does to it. A space that matters at the end of a line is written `·`.

import { expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { linesOf, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { formatDocument, formatRange } from '../../server/src/features/formatting/formatting.ts';
import { formatOnType } from '../../server/src/features/formatting/on-type.ts';
import { after, formatted, open, projectWith } from '../support/formatted.ts';

const visit = `---
id: visit
title: Visit
version: 1.0.0
record: other
---

# Visit

## Child

- Name: {text}
- Date of birth: {date}
- Seen: {date and time}
- Notes: {text; optional}

## Steps

{table; optional}

| Action | By when |
|---|---|
| {text} | {date} |

## Told {text; optional}
`;
const project = projectWith([
  { path: 'example/pack.yaml', text: 'id: example\ntitle: Example\nversion: 1.0.0\n' },
  { path: 'example/visit.template.md', text: visit },
]);
const front = '---\ntemplate: visit\n---\n\n# Visit\n\n';

const spaced = (text: string) => text.replaceAll('·', ' ');
const inRecord = (text: string) => formatted(project, open(front + spaced(text))).slice(front.length);
const shown = (text: string) => text.replace(/ +$/gm, (spaces) => '·'.repeat(spaces.length));

const cases: readonly (readonly [string, string, string])[] = [
  [
    'puts a table in columns',
    `| Action | By when |
|---|---|
| See Ava Example | 4 March 2026 |
|Ring the school||
`,
    `| Action          | By when      |
| --------------- | ------------ |
| See Ava Example | 4 March 2026 |
| Ring the school |              |
`,
  ],
  [
    'keeps the side a column stands at',
    `|Left|Right|Middle|
|:-|-:|:-:|
|a|b|c|
`,
    `| Left | Right | Middle |
| :--- | ----: | :----: |
| a    |     b |   c    |
`,
  ],
  [
    'keeps a bar that is part of a cell',
    `| Said | Who |
|---|---|
| yes \\| no | Ava |
`,
    `| Said      | Who |
| --------- | --- |
| yes \\| no | Ava |
`,
  ],
  [
    'measures wide letters, pictures and accents as they are seen',
    `| Name | Note |
|---|---|
| 李小龍 | a |
| Zoe\u0308 | b |
| 👨‍👩‍👧 | c |
`,
    `| Name   | Note |
| ------ | ---- |
| 李小龍 | a    |
| Zoe\u0308    | b    |
| 👨‍👩‍👧     | c    |
`,
  ],
  [
    'fills no column up beyond 60',
    `| Told | Who |
|---|---|
| ${'long '.repeat(14)}| A |
| short | B |
`,
    `| ${'Told'.padEnd(60)} | Who |
| ${'-'.repeat(60)} | --- |
| ${'long '.repeat(14)}| A   |
| ${'short'.padEnd(60)} | B   |
`,
  ],
  [
    'puts bars round a table that has none, and leaves rows shorter or longer than its header',
    `Action | By when
---|---
See Ava | Monday | and more
Ring |
`,
    `| Action  | By when |
| ------- | ------- |
| See Ava | Monday  | and more |
| Ring    |
`,
  ],
  [
    'leaves words that only run into a table as they are',
    `| Action | By when |
|---|---|
| See Ava | |
She was well.
`,
    `| Action  | By when |
| ------- | ------- |
| See Ava |         |
She was well.
`,
  ],
  [
    'leaves what is no table yet',
    `| Action | By when |
| See Ava | |
`,
    `| Action | By when |
| See Ava | |
`,
  ],
  [
    'puts one blank line round headings, tables, lists and quotes',
    `## Child
Her name is Ava.
- Name: Ava Example
## Steps
| Action | By when |
|---|---|
| See Ava |   |
## Told
> She said so.
## Last
`,
    `## Child

Her name is Ava.

- Name: Ava Example

## Steps

| Action  | By when |
| ------- | ------- |
| See Ava |         |

## Told

> She said so.

## Last
`,
  ],
  [
    'leaves one blank line of several, and none at the end',
    `## Child



Ava.
··
··

Well.

- one


- two



`,
    `## Child

Ava.

Well.

- one

- two
`,
  ],
  ['ends the last line', '## Child\n\nAva.', '## Child\n\nAva.\n'],
  [
    'takes away spaces at the end of lines, but not those that break a line',
    `## Child··

Ava Example·
lives with·····
her mother.···

- Name: Ava Example··
`,
    `## Child

Ava Example
lives with·····
her mother.

- Name: Ava Example
`,
  ],
  [
    'keeps one space after a label with nothing after it',
    `## Child

- Name:
- Date of birth:·
- Notes:····
`,
    `## Child

- Name:·
- Date of birth:·
- Notes:·
`,
  ],
  [
    'takes that space away where the answer is written below',
    `- Notes:··
  - one
  - two
`,
    `- Notes:
  - one
  - two
`,
  ],
  ['writes one space after the signs of a heading', '##   Child\n\n###\tTold\n', '## Child\n\n### Told\n'],
  [
    'writes items with a dash',
    `* one
* two
  + three

Words.

+ [ ] four
+ [x] five
`,
    `- one
- two
  - three

Words.

- [ ] four
- [x] five
`,
  ],
  [
    'leaves the marks of two lists that would become one',
    `* one

- two

1. three

* four
`,
    `* one

- two

1. three

- four
`,
  ],
  ['leaves a line across the page, and dots that would make one', '* * *\n\n* - -\n', '* * *\n\n* - -\n'],
  [
    'leaves code and comments as they are',
    `\`\`\`
| a | b |
|---|---|

#   one··


\`\`\`

<!-- a note··


   more··
-->
`,
    `\`\`\`
| a | b |
|---|---|

#   one··


\`\`\`

<!-- a note··


   more··
-->
`,
  ],
  [
    'leaves a comment that is never closed, which ends at the next empty line',
    'Ava.\n\n<!-- a note··\n\n\n* one\n',
    'Ava.\n\n<!-- a note··\n\n\n- one\n',
  ],
  [
    'writes dates in full where a date is asked for',
    `## Child

- Date of birth: 12/05/2019
- Seen: 4.3.2026, 2.30pm
- Notes: seen on 12/05/2019

Born on 12/05/2019.

## Steps

| Action | By when |
|---|---|
| Ring by 1/4/26 | 1/4/2026 |
| See Ava | 2026-04-02 |
`,
    `## Child

- Date of birth: 12 May 2019
- Seen: 4 March 2026 at 14:30
- Notes: seen on 12/05/2019

Born on 12/05/2019.

## Steps

| Action         | By when      |
| -------------- | ------------ |
| Ring by 1/4/26 | 1 April 2026 |
| See Ava        | 2 April 2026 |
`,
  ],
  [
    'leaves dates that say more, or that cannot be read as one day',
    `## Child

- Date of birth: 31/02/2019
- Seen: Monday 4/3/2026
`,
    `## Child

- Date of birth: 31/02/2019
- Seen: Monday 4/3/2026
`,
  ],
];

it.each(cases)('%s', (_, before, wanted) => {
  const laid = inRecord(before);
  expect(shown(laid)).toBe(wanted);
  expect(shown(inRecord(laid))).toBe(wanted);
});

it('leaves one blank line after the details at the top, and only takes spaces at the end of their lines away', () => {
  expect(formatted(project, open('---\ntemplate:   visit  \n\n\nstatus: draft\n---\n\n\n\n# Visit\n'))).toBe(
    '---\ntemplate:   visit\n\n\nstatus: draft\n---\n\n# Visit\n',
  );
  expect(formatted(project, open('---\ntemplate: visit\n---\n# Visit\n'))).toBe(
    '---\ntemplate: visit\n---\n\n# Visit\n',
  );
});

it('begins a document without details at the top with its first words', () => {
  expect(formatted(project, open('\n\n \n# Visit\n'))).toBe('# Visit\n');
});

it.each(['', '\n\n', '  '])('has nothing to do in %j', (text) => {
  expect(formatDocument(project, open(text))).toEqual([]);
});

it.each(['\r\n', '\r'])('ends lines as the document does, %j', (ending) => {
  const text = `\uFEFF${front}## Child\n* Name: Ava\n\n\n## Steps\n|a|b|\n|-|-|\n|1|2|`.replaceAll('\n', ending);
  const wanted = `\uFEFF${front}## Child\n\n- Name: Ava\n\n## Steps\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n`;
  expect(formatted(project, open(text))).toBe(wanted.replaceAll('\n', ending));
});

it('changes lines one by one, and in them only what is between the first and last change', () => {
  const text = `${front}## Child\n- Name: Ava Example\n- Date of birth: 1/4/2019\n\nThe end.\n`;
  expect(formatDocument(project, open(text))).toEqual([
    { range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } }, newText: '\n' },
    { range: { start: { line: 8, character: 18 }, end: { line: 8, character: 21 } }, newText: ' April ' },
  ]);
});

it('puts only what a range touches in order', () => {
  const text = `${front}## Child\n\n* Name: Ava\n\n##  Steps\n\n|a|b|\n|-|-|\n\n##  Told\n`;
  const document = open(text);
  const at = (words: string) => positionAt(text, linesOf(text), text.indexOf(words), 'utf-16');
  expect(after(text, formatRange(project, document, { start: at('##  Steps'), end: at('|a|') }))).toBe(
    `${front}## Child\n\n* Name: Ava\n\n## Steps\n\n| a   | b   |\n| --- | --- |\n\n##  Told\n`,
  );
  expect(formatRange(project, document, { start: at('# Visit'), end: at('# Visit') })).toEqual([]);
});

it('counts as the editor does', () => {
  const text = `${front}| Näme 😀 | b |\n|---|---|\n| 😀 | bb |\n`;
  const wanted = `${front}| Näme 😀 | b   |\n| ------- | --- |\n| 😀      | bb  |\n`;
  for (const encoding of ['utf-8', 'utf-16'] as const)
    expect(formatted({ ...project, encoding }, open(text))).toBe(wanted);
});

it('puts a template in order and leaves its blanks alone', () => {
  const text = `---
id: visit
title: Visit
version: 1.0.0
record: other
---
# Visit
##  Child {also "Child |  details"}
* Name: {text;  also "a |  b"}··
* Date: {date;
  optional}
## Steps
{table; optional}
|Action|By when|
|---|---|
|{text; also "What | which"}|{date}|
`;
  const wanted = `---
id: visit
title: Visit
version: 1.0.0
record: other
---

# Visit

## Child {also "Child |  details"}

- Name: {text;  also "a |  b"}
- Date: {date;
  optional}

## Steps

{table; optional}

| Action                      | By when |
| --------------------------- | ------- |
| {text; also "What | which"} | {date}  |
`;
  expect(formatted(project, open(spaced(text), 'template'))).toBe(wanted);
});

/** What typing a character at ‸ leaves, the cursor where an editor would have it; null where nothing is changed. */
function typed(marked: string, ch: string, kind: 'record' | 'template' = 'record'): string | null {
  const cursor = marked.indexOf('‸') + ch.length;
  const text = marked.replace('‸', ch);
  const lines = linesOf(text);
  const edits = formatOnType(project, open(text, kind), positionAt(text, lines, cursor, 'utf-16'), ch);
  if (edits.length === 0) return null;
  const at = (position: TextEdit['range']['start']) => offsetAt(text, lines, position, 'utf-16');
  const moved = edits.reduce((sum, { range, newText }) => {
    expect([range.start.line, range.end.line]).not.toContain(positionAt(text, lines, cursor, 'utf-16').line);
    return at(range.end) <= cursor ? sum + newText.length - (at(range.end) - at(range.start)) : sum;
  }, cursor);
  const fresh = after(text, edits);
  return `${fresh.slice(0, moved)}‸${fresh.slice(moved)}`;
}

it.each<readonly [string, string, string, string | null]>([
  [
    'a bar at the end of a row',
    '|',
    '| Action | By when |\n|---|---|\n| Ring | Now |\n| See Ava | 4 March 2026 ‸\n',
    '| Action  | By when      |\n| ------- | ------------ |\n| Ring    | Now          |\n| See Ava | 4 March 2026 |‸\n',
  ],
  [
    'a bar between cells, its own row as it is',
    '|',
    '| Action | By when |\n|---|---|\n|  See Ava and her mother  ‸  Mon \n| Ring | |\n',
    '| Action                 | By when |\n| ---------------------- | ------- |\n|  See Ava and her mother  |‸  Mon \n| Ring                   |         |\n',
  ],
  [
    'the first bar of a row',
    '|',
    '| Action | By when |\n|---|---|\n| See Ava | |\n‸',
    '| Action  | By when |\n| ------- | ------- |\n| See Ava |         |\n|‸',
  ],
  ['a bar in the header of what is no table yet', '|', '| Action ‸\n', null],
  ['a bar in prose', '|', 'Either ‸ or.\n', null],
  ['a bar in code', '|', '```\n| a | b |\n|---|---|\n| c ‸\n```\n', null],
  [
    'a bar in a table too wide for a window',
    '|',
    `| One | Two | Three |\n|---|---|---|\n${'| word '.repeat(3).replaceAll('word', 'long '.repeat(10))}‸\n| a | b | c |\n`,
    null,
  ],
  ['a bar in a table in order', '|', '| Act | When |\n| --- | ---- |\n| See ‸\n', null],
  [
    'the end of a row',
    '\n',
    '| Action | By when |\n|---|---|\n| See Ava | |‸\n\nWords.\n',
    '| Action  | By when |\n| ------- | ------- |\n| See Ava |         |\n‸\n\nWords.\n',
  ],
  ['the end of a row between others', '\n', '| Action | By when |\n|---|---|\n| See Ava | |‸\n| Ring | |\n', null],
  ['the middle of a row', '\n', '| Action | By when |\n|---|---|\n| See‸ Ava | |\n', null],
  ['the end of a line that is no row', '\n', '| Action | By when |‸\n', null],
  ['the start of the text', '\n', '‸', null],
])('answers %s', (_, ch, before, wanted) => {
  expect(typed(before, ch)).toBe(wanted);
});

it('puts the table of a template in order as it is written, and no blank with it', () => {
  expect(typed('|Action|When|\n|---|---|\n| {text; also "a | b"} ‸\n', '|', 'template')).toBe(
    '| Action               | When |\n| -------------------- | ---- |\n| {text; also "a | b"} |‸\n',
  );
});
