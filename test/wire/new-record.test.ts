// A new record with what is known of its child, and the change of a status.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import {
  childrenRequest,
  type KnownChild,
  newRecordRequest,
  statusRequest,
} from '../../server/src/protocol/protocol.ts';
import { applied } from '../support/feature-pages.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const record = (name: string, reference: string, born: string, seen: string) => `---
template: short
status: draft
reference: ${reference}
---

# Short

- Child's name: ${name}
- Date of birth: ${born}
- First language: Welsh
- Home address: 1 Example Street
- Date of referral: ${seen}
`;

let client: TestClient | null = null;
let folder = '';

afterEach(async () => {
  await client?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(files: Readonly<Record<string, string>>): Promise<TestClient> {
  folder = mkdtempSync(join(tmpdir(), 'casewright-new-'));
  writeFileSync(join(folder, 'pack.yaml'), 'id: short\ntitle: Short\nversion: 1.0.0\n');
  writeFileSync(
    join(folder, 'short.template.md'),
    "---\nid: short\ntitle: Short\nversion: 1.0.0\nrecord: other\n---\n\n# Short\n\n- Child's name: {text; #child.name}\n- Date of birth: {date; #child.dateOfBirth}\n- First language: {text; #child.firstLanguage}\n- Home address: {text; #child.address}\n- Date of referral: {date; #referral.received}\n",
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  client = await startClient({ folder: pathToFileURL(folder).href });
  return client;
}

it('offers each child once, by their latest record', async () => {
  const { connection } = await open({
    'a.assessment.md': record('Ava Example', 'EX-1', '12 May 2019', '1 February 2026'),
    'b.assessment.md': record('ava example', 'EX-1', '12 May 2019', '3 March 2026'),
    'c.assessment.md': record('Sam Example', 'EX-2', '1 June 2015', '3 March 2026'),
    'd.assessment.md': record('', '', '', ''),
  });
  const children = await connection.sendRequest<readonly KnownChild[]>(childrenRequest, {});
  expect(children.map(({ name, reference, uri }) => `${name} ${reference} ${uri.split('/').at(-1)}`)).toEqual([
    'Sam Example EX-2 c.assessment.md',
    'ava example EX-1 b.assessment.md',
  ]);
});

it('takes over what holds of the child whatever the record, and nothing that may have changed', async () => {
  const { connection } = await open({
    'a.assessment.md': record('Ava Example', 'EX-1', '12 May 2019', '1 February 2026'),
  });
  const from = pathToFileURL(join(folder, 'a.assessment.md')).href;
  const text = await connection.sendRequest(newRecordRequest, {
    template: 'short',
    reference: 'EX-1',
    child: 'Ava Example',
    from,
  });
  expect(text).toBe(`---
template: short
status: draft
reference: EX-1
---

# Short

- Child's name: Ava Example
- Date of birth: 12 May 2019
- First language: Welsh
- Home address:${' '}
- Date of referral:${' '}
`);
});

it('writes the name of a child it does not know, and none where none is given', async () => {
  const { connection } = await open({});
  const ask = (child: string | null) =>
    connection.sendRequest<string>(newRecordRequest, { template: 'short', reference: null, child, from: null });
  expect(await ask('Ava Example')).toContain("- Child's name: Ava Example\n- Date of birth: \n");
  expect(await ask(null)).toContain("- Child's name: \n");
  expect(
    await connection.sendRequest(newRecordRequest, { template: 'none', reference: null, child: null, from: null }),
  ).toBeNull();
});

it('is as calm with the name of its child in it as without', async () => {
  const { connection, open: show, pull } = await open({});
  const text = await connection.sendRequest<string>(newRecordRequest, {
    template: 'initial-assessment',
    reference: null,
    child: 'Ava Example',
    from: null,
  });
  expect(text).toContain('Ava Example');
  const uri = pathToFileURL(join(folder, 'new.assessment.md')).href;
  await show(uri, text);
  expect((await pull(uri)).items.map(({ code }) => code)).toEqual(['record/not-begun']);
});

it.each([
  ['status: draft\n', 'status: for review\n'],
  ['status:\n', 'status: for review\n'],
  ['', 'status: for review\n'],
])('changes %j in the details to %j', async (before, after) => {
  const { connection, open: show } = await open({});
  const uri = pathToFileURL(join(folder, 'a.assessment.md')).href;
  const text = `---\n${before}template: short\n---\n\n# Short\n`;
  await show(uri, text);
  const edit = await connection.sendRequest<TextEdit>(statusRequest, { uri, status: 'for review' });
  expect(applied(text, [edit])).toBe(`---\n${after}template: short\n---\n\n# Short\n`);
});
