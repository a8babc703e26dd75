// Approving, returning and closing a record, step by step over the protocol.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import type { SignOffGiven, SignOffSaid } from '../../server/src/protocol/sign-off.ts';
import { applied } from '../support/feature-pages.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const template =
  '---\nid: note\ntitle: Note\nversion: 1.0.0\nrecord: other\n---\n\n# Note\n\n- When: {date}\n- Written by: {person; #assessment.author}\n';
const record = (status: string, more = '', when = '4 March 2026') =>
  `---\ntemplate: note\nstatus: ${status}\nreference: EX-1\n${more}---\n\n# Note\n\n- When: ${when}\n- Written by: J. Worker\n`;

let folder = '';
let client: TestClient | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-sign-'));
  mkdirSync(join(folder, 'pack'));
  writeFileSync(join(folder, 'pack/pack.yaml'), 'id: council\ntitle: Council\nversion: 1.0.0\n');
  writeFileSync(join(folder, 'pack/note.template.md'), template);
});
afterEach(async () => {
  await client?.stop();
  client = null;
  rmSync(folder, { recursive: true, force: true });
});

async function open(text: string): Promise<string> {
  await client?.stop();
  client = await startClient({ folder: pathToFileURL(folder).href, settings: { today: '2026-03-20' } });
  const uri = pathToFileURL(join(folder, 'a.assessment.md')).href;
  await client.open(uri, text);
  return uri;
}

async function step(text: string, given: Partial<SignOffGiven>): Promise<SignOffSaid & { readonly text: string }> {
  const uri = await open(text);
  const all = { uri, step: 'approve', by: 'R. Manager', role: 'Team manager', reason: null, ...given };
  const said: SignOffSaid = (await client?.connection.sendRequest('casewright/signOff', all)) as SignOffSaid;
  return { ...said, text: applied(text, said.edits) };
}

async function foundIn(text: string): Promise<readonly string[]> {
  const uri = await open(text);
  return ((await client?.pull(uri))?.items ?? []).map(({ code, message }) => `${code} ${message}`);
}

it('writes who approved a record, as what, when, and a digest of the words they read', async () => {
  const { problem, text } = await step(record('for review'), {});
  expect(problem).toBeNull();
  expect(text.replace(/[0-9a-f]{64}/, '...')).toBe(
    record('approved', 'approval:\n  by: R. Manager\n  role: Team manager\n  date: 2026-03-20\n  digest: sha256:...\n'),
  );
  expect(await foundIn(text)).toEqual([]);
});

it('says when an approved record has been changed, and not when only its status or its line endings have', async () => {
  const { text } = await step(record('for review'), {});
  const rule = 'sign-off/changed-since-approval';
  expect((await foundIn(text.replace('4 March', '5 March'))).join()).toContain(rule);
  expect((await foundIn(text.replace('reference: EX-1', 'reference: EX-2'))).join()).toContain(rule);
  expect((await foundIn(text.replace('status: approved', 'status: closed'))).join()).not.toContain(rule);
  expect((await foundIn(text.replaceAll('\n', '\r\n'))).join()).not.toContain(rule);
});

it('closes what is approved, and its approval stands', async () => {
  const { text } = await step(record('for review'), {});
  const closed = await step(text, { step: 'close', by: null });
  expect(closed.problem).toBeNull();
  expect(closed.text).toBe(text.replace('status: approved', 'status: closed'));
});

it('returns a record with what is to be put right at its top, and takes its approval away', async () => {
  const { text } = await step(record('for review'), {});
  const returned = await step(text, { step: 'return', reason: 'Say who was seen\nand where' });
  expect(returned.text).toBe(
    record('returned').replace(
      '---\n\n# Note',
      '---\n\n<!-- returned: Say who was seen and where; R. Manager, 20 March 2026 -->\n\n# Note',
    ),
  );
  expect(await foundIn(returned.text)).toEqual([]);
});

it('writes a reason that would end its comment so that it does not', async () => {
  const { text } = await step(record('for review'), { step: 'return', reason: 'see --> here' });
  expect(text).toContain('<!-- returned: see –› here; R. Manager, 20 March 2026 -->\n');
});

it('opens a closed record again, with the reason, and without its approval', async () => {
  const { text } = await step(record('for review'), {});
  const closed = await step(text, { step: 'close', by: null });
  const again = await step(closed.text, { step: 'reopen', reason: 'A date was wrong' });
  expect(again.problem).toBeNull();
  expect(again.text).toBe(
    record('draft').replace(
      '---\n\n# Note',
      '---\n\n<!-- review: Opened again: A date was wrong; R. Manager, 20 March 2026 -->\n\n# Note',
    ),
  );
});

it('lists what is let stand by approving', async () => {
  const standing = [
    record('for review'),
    '<!-- review: Say where; R. Manager, 5 March 2026 -->',
    '<!-- resolved: J. Worker, 6 March 2026 -->',
    '<!-- review: Say why; R. Manager, 5 March 2026 -->',
    '<!-- resolved: Done; R. Manager, 7 March 2026 -->',
    '',
    '<!-- accept value/date: as she said it; R. Manager, 5 March 2026 -->',
    '',
  ].join('\n');
  const { problem, stands } = await step(standing.replace('4 March 2026', '31 February 2026'), {});
  expect(problem).toBeNull();
  expect(stands.map(({ words, range }) => `${range.start.line} ${words}`)).toEqual([
    '8 Accepted by R. Manager: "31 February 2026" is not a day of the calendar. Check the day and the month. (as she said it)',
    '11 Resolved by J. Worker, who wrote this record: "Say where"',
  ]);
});

it.each([
  ['a draft', record('draft'), {}, 'This record is "draft", and only one that is "for review" can be approved.'],
  ['what is not approved', record('for review'), { step: 'close' }, 'only one that is "approved" can be closed.'],
  [
    'one of the approver',
    record('for review'),
    { by: 'J. Worker' },
    'J. Worker wrote this record. It is approved by somebody else',
  ],
  ['one by nobody', record('for review'), { by: ' ' }, 'Write the name of whoever signs'],
  ['one with something missing', record('for review', '', ''), {}, 'One thing stands in the way: put it right'],
  ['a return without a reason', record('for review'), { step: 'return', reason: '-' }, 'Say what is to be put right'],
  [
    'to open what is not closed again',
    record('draft'),
    { step: 'reopen', reason: 'A mistake in it' },
    'only one that is "closed" can be opened again.',
  ],
  [
    'to open again for no reason',
    record('closed'),
    { step: 'reopen', reason: '?' },
    'Say why the record is opened again.',
  ],
  [
    'to close what nobody approved',
    record('approved'),
    { step: 'close' },
    'It does not say at its top who approved this record.',
  ],
  [
    'to close what was changed since it was approved',
    record('approved', 'approval:\n  by: R. Manager\n  digest: sha256:00\n'),
    { step: 'close' },
    'This record has been changed since it was approved.',
  ],
  [
    'one with a comment that is not resolved',
    `${record('for review')}\n<!-- review: Say where; R. Manager, 5 March 2026 -->\n`,
    {},
    'A comment is not resolved: "Say where" Resolve it first, or return the record.',
  ],
  [
    'one with several',
    `${record('for review')}\n<!-- review: Say where -->\n<!-- review: And why -->\n<!-- resolved: J. Worker, 6 March 2026 -->\n<!-- reopened: R. Manager, 7 March 2026 -->\n`,
    {},
    '2 comments are not resolved.',
  ],
] as const)('refuses %s with a reason', async (_, text, given, words) => {
  const { problem, edits } = await step(text, given);
  expect(problem).toContain(words);
  expect(edits).toEqual([]);
});

it('writes names and roles that YAML would take for something else', async () => {
  const { text } = await step(record('for review'), { by: 'Ann "Bee" O\'Cee', role: 'Manager: north #2' });
  expect(text).toContain('  by: "Ann \\"Bee\\" O\'Cee"\n  role: "Manager: north #2"\n');
  expect(await foundIn(text)).toEqual([]);
});

it('offers to return what was changed since it was approved to draft, without the approval', async () => {
  const { text } = await step(record('for review'), {});
  const changed = text.replace('4 March', '5 March');
  const uri = await open(changed);
  const found = ((await client?.pull(uri))?.items ?? []).filter(
    ({ code }) => code === 'sign-off/changed-since-approval',
  );
  const actions = (await client?.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: found[0]?.range,
    context: { diagnostics: found },
  })) as readonly CodeAction[];
  const fix = actions.find(({ title }) => title === 'Return the record to draft');
  const edits =
    fix?.edit?.changes?.[uri] ?? fix?.edit?.documentChanges?.flatMap((one) => ('edits' in one ? one.edits : []));
  expect(applied(changed, (edits ?? []) as TextEdit[])).toBe(record('draft', '', '5 March 2026'));
});
