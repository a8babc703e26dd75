// What reviewers say in a record, over the protocol: written, answered, resolved, deleted, and read.

import { expect, it } from 'vitest';
import type { Position } from 'vscode-languageserver-protocol';
import type { CommentGiven, CommentSaid, Comments } from '../../server/src/protocol/sign-off.ts';
import { applied } from '../support/feature-pages.ts';
import { startClient } from '../support/lsp-client.ts';

const record = [
  '---',
  'template: case-note',
  'status: for review',
  '---',
  '',
  '# Case note',
  '',
  '## Contact',
  '',
  '- Type of contact: Home visit',
  '- Date and time: 4 March 2026',
  '',
  '| Name | Role |',
  '|---|---|',
  '| Ms K. Example | Teacher |',
  '',
].join('\n');

interface Step {
  readonly action: CommentGiven['action'];
  /** The line, by its beginning. */
  readonly on: string;
  readonly text?: string;
  readonly by?: string | null;
  readonly version?: number;
}

async function after(
  text: string,
  steps: readonly Step[],
): Promise<{ readonly text: string; readonly problems: readonly string[]; readonly comments: Comments | null }> {
  const client = await startClient({ settings: { today: '2026-03-20' } });
  try {
    const problems: string[] = [];
    let uri = '';
    for (const [i, { on, ...given }] of steps.entries()) {
      uri = `file:///record-${i}.assessment.md`;
      await client.open(uri, text);
      const at: Position = { line: text.split('\n').findIndex((line) => line.startsWith(on)), character: 0 };
      const all = { uri, version: 1, at, text: '', by: 'R. Manager', ...given } satisfies CommentGiven;
      const { problem, edits } = (await client.connection.sendRequest('casewright/comment', all)) as CommentSaid;
      if (problem !== null) problems.push(problem);
      text = applied(text, edits);
    }
    uri = 'file:///last.assessment.md';
    await client.open(uri, text);
    return {
      text,
      problems,
      comments: (await client.connection.sendRequest('casewright/comments', { uri })) as Comments | null,
    };
  } finally {
    await client.stop();
  }
}

it('writes a comment on the line before, with answers under it, and reads them where they belong', async () => {
  const { text, problems, comments } = await after(record, [
    { action: 'add', on: '- Date', text: 'At what\ntime?' },
    { action: 'reply', on: '<!-- review', text: 'Ten', by: 'J. Worker' },
    { action: 'resolve', on: '<!-- review' },
    { action: 'reopen', on: '<!-- review', text: 'Morning or evening?' },
    { action: 'resolve', on: '<!-- review', text: 'Morning' },
  ]);
  expect(problems).toEqual([]);
  expect(text).toBe(
    record.replace(
      '- Date',
      [
        '<!-- review: At what time?; R. Manager, 20 March 2026 -->',
        '<!-- reply: Ten; J. Worker, 20 March 2026 -->',
        '<!-- resolved: R. Manager, 20 March 2026 -->',
        '<!-- reopened: Morning or evening?; R. Manager, 20 March 2026 -->',
        '<!-- resolved: Morning; R. Manager, 20 March 2026 -->',
        '- Date',
      ].join('\n'),
    ),
  );
  const [thread] = comments?.threads ?? [];
  expect(comments?.threads.length).toBe(1);
  expect(thread?.resolved).toBe(true);
  expect(thread?.about.start.line).toBe(15);
  expect(
    thread?.notes.map(({ kind, text: words, by, date, range }) => [kind, words, by, date, range.start.line]),
  ).toEqual([
    ['review', 'At what time?', 'R. Manager', '20 March 2026', 10],
    ['reply', 'Ten', 'J. Worker', '20 March 2026', 11],
    ['resolved', '', 'R. Manager', '20 March 2026', 12],
    ['reopened', 'Morning or evening?', 'R. Manager', '20 March 2026', 13],
    ['resolved', 'Morning', 'R. Manager', '20 March 2026', 14],
  ]);
});

it.each([
  ['the details at the top', 'status', '---\n\n<!-- -->\n\n# Case note'],
  ['a heading', '## Contact', '## Contact\n\n<!-- -->\n\n- Type'],
  ['a row of a table', '| Ms K', '\n<!-- On "Ms K. Example": -->\n| Name'],
])('writes what is said of %s where it can stand', async (_, on, expected) => {
  const { text, comments } = await after(record, [{ action: 'add', on, text: 'Why?' }]);
  expect(text.replace(/ review:| ?Why\?;| R\. Manager, 20 March 2026/g, '')).toContain(expected);
  expect(comments?.threads.length).toBe(1);
});

it('takes away what somebody said themselves, and a comment with its answers where all are theirs', async () => {
  const said: readonly Step[] = [
    { action: 'add', on: '- Date', text: 'Why?' },
    { action: 'reply', on: '<!-- review', text: 'And how?' },
  ];
  const first = await after(record, [...said, { action: 'delete', on: '<!-- reply' }]);
  expect(first.text).toBe(record.replace('- Date', '<!-- review: Why?; R. Manager, 20 March 2026 -->\n- Date'));
  expect((await after(record, [...said, { action: 'delete', on: '<!-- review', by: 'Mr R Manager' }])).text).toBe(
    record,
  );
});

it.each([
  ['an empty comment', [{ action: 'add', on: '- Date', text: ' ?' }], 'Write the comment first.'],
  ['nobody', [{ action: 'add', on: '- Date', text: 'Why?', by: '?' }], 'Write the name of whoever signs'],
  [
    'a record that has changed',
    [{ action: 'add', on: '- Date', text: 'Why?', version: 7 }],
    'The record has changed meanwhile.',
  ],
  ['an answer to nothing', [{ action: 'reply', on: '- Date', text: 'Why?' }], 'This comment is not there any more.'],
  [
    'to resolve twice',
    [
      { action: 'add', on: '- Date', text: 'Why?' },
      { action: 'resolve', on: '<!-- review' },
      { action: 'resolve', on: '<!-- review' },
    ],
    'This comment is resolved already.',
  ],
  [
    'to open again what is open',
    [
      { action: 'add', on: '- Date', text: 'Why?' },
      { action: 'reopen', on: '<!-- review' },
    ],
    'This comment is not resolved.',
  ],
  [
    'to delete what another wrote',
    [
      { action: 'add', on: '- Date', text: 'Why?' },
      { action: 'delete', on: '<!-- review', by: 'J. Worker' },
    ],
    'R. Manager wrote this. Only your own comments can be deleted.',
  ],
  [
    'to delete what another has answered',
    [
      { action: 'add', on: '- Date', text: 'Why?' },
      { action: 'reply', on: '<!-- review', text: 'So', by: 'J. Worker' },
      { action: 'delete', on: '<!-- review' },
    ],
    'Somebody has answered this comment. Resolve it instead.',
  ],
] as readonly (readonly [string, readonly Step[], string])[])('refuses %s', async (_, steps, words) => {
  expect((await after(record, steps)).problems.join()).toContain(words);
});

it('says that an approved record has to be returned first', async () => {
  const { problems } = await after(record.replace('for review', 'approved'), [
    { action: 'add', on: '- Date', text: 'Why?' },
  ]);
  expect(problems).toEqual([
    'This record is approved, and a comment would change it. Return it first, with what is to be put right.',
  ]);
});

it('knows of no comments in what is no record', async () => {
  const client = await startClient();
  try {
    const uri = 'file:///notes.md';
    await client.open(uri, '# Notes\n\n<!-- review: Why?; R. Manager -->\n', 'markdown');
    expect(await client.connection.sendRequest('casewright/comments', { uri })).toBeNull();
  } finally {
    await client.stop();
  }
});
