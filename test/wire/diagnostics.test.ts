// The real server over its standard input and output, as an editor meets it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type ClientOptions, said, startClient, type TestClient } from '../support/lsp-client.ts';

const uri = 'file:///records/ava.assessment.md';
const record = `---
template: initial-assessment
status: draft
reference: EX-1042
---

# Initial assessment

## Child

- Child's name: Ava Example
- Date of birth: 30 February 2019
`;

const clients: TestClient[] = [];
const folders: string[] = [];

async function client(options: ClientOptions = {}): Promise<TestClient> {
  const started = await startClient(options);
  clients.push(started);
  return started;
}

function folderWith(files: Readonly<Record<string, string>>): { readonly path: string; readonly uri: string } {
  const path = mkdtempSync(join(tmpdir(), 'casewright-wire-'));
  folders.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, uri: pathToFileURL(path).href };
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((one) => one.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('finds what is missing, at its place, with the page of its rule on this machine', async () => {
  const { open, pull } = await client();
  await open(uri, record);
  const { items } = await pull(uri);
  expect(said(items)).toContain('7 child-seen/missing');
  expect(said(items)).toContain('12 value/date');
  const date = items.find(({ code }) => code === 'value/date');
  expect(date?.range).toEqual({ start: { line: 11, character: 17 }, end: { line: 11, character: 33 } });
  expect(date?.severity).toBe(3);
  expect(date?.data).toMatchObject({ rule: 'value/date' });
  const page = date?.codeDescription?.href ?? '';
  expect(page).toMatch(/^file:.*\/dist\/rules\/value\/date\.md$/);
  expect(fileURLToPath(page)).toBeTruthy();
});

it('says that nothing has changed when nothing has', async () => {
  const { open, pull, change } = await client();
  await open(uri, record);
  const first = await pull(uri);
  expect(first.resultId).toBeTruthy();
  expect(await pull(uri, first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
  await change(uri, 2, [
    { range: { start: { line: 11, character: 17 }, end: { line: 11, character: 19 } }, text: '20' },
  ]);
  const second = await pull(uri, first.resultId);
  expect(second.kind).toBe('full');
  expect(said(second.items)).not.toContain('12 value/date');
});

it('takes several changes at once, in order, and counts characters as was agreed', async () => {
  const { open, pull, change, initialized } = await client({ encodings: ['utf-8', 'utf-16'] });
  expect(initialized.capabilities.positionEncoding).toBe('utf-8');
  await open(
    uri,
    record.replace('Ava Example', 'Zoë 😀 Example').replace('- Date of birth: 30', '- Date of birth: é 30'),
  );
  // "- Date of birth: é 30 ..." has two bytes for é.
  await change(uri, 2, [
    { range: { start: { line: 11, character: 17 }, end: { line: 11, character: 20 } }, text: '' },
    { range: { start: { line: 11, character: 0 }, end: { line: 11, character: 0 } }, text: '' },
  ]);
  const { items } = await pull(uri);
  expect(items.find(({ code }) => code === 'value/date')?.range.end).toEqual({ line: 11, character: 33 });
});

it('pushes findings to an editor that does not ask, and takes them back when a record is closed', async () => {
  const { open, change, close, pushed } = await client({ pulls: false });
  await open(uri, record);
  const first = await pushed(uri);
  expect(said(first.diagnostics)).toContain('12 value/date');
  await change(uri, 2, [
    { range: { start: { line: 11, character: 17 }, end: { line: 11, character: 19 } }, text: '20' },
  ]);
  const second = await pushed(uri, ({ version }) => version === 2);
  expect(said(second.diagnostics)).not.toContain('12 value/date');
  await close(uri);
  await pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
});

it('is calm about a new record', async () => {
  const { open, pull, connection } = await client();
  const text: string = await connection.sendRequest('casewright/newRecord', {
    template: 'initial-assessment',
    reference: null,
  });
  await open(uri, text);
  const { items } = await pull(uri);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ code: 'record/not-begun', severity: 4, tags: [1] });
  expect(items[0]?.range.start).toEqual(items[0]?.range.end);
});

it('checks the records of a folder that are not open, and follows its template when that changes', async () => {
  const template = '---\nid: note\ntitle: Note\nversion: 1.0.0\nrecord: other\n---\n\n# Note\n\n- When: {date}\n';
  const folder = folderWith({
    'council/pack.yaml': 'id: council\ntitle: Council\nversion: 1.0.0\nlimits:\n  childSeenWorkingDays: soon\n',
    'council/note.template.md': template,
    'a.assessment.md': '---\ntemplate: note\nstatus: draft\n---\n\n# Note\n\n- When: never\n',
  });
  const { connection, pull, open } = await client({ folder: folder.uri });
  const report = await connection.sendRequest<{
    items: { uri: string; items: { message: string; code?: string }[] }[];
  }>('workspace/diagnostic', { previousResultIds: [] });
  const ofRecord = report.items.find((one) => one.uri.endsWith('/a.assessment.md'));
  expect(ofRecord?.items.map(({ code }) => code)).toEqual(['value/date']);
  const ofPack = report.items.find((one) => one.uri.endsWith('/pack.yaml'));
  expect(ofPack?.items.map(({ message }) => message)).toEqual(['A limit is a whole number of working days.']);
  const own = `${folder.uri}/b.assessment.md`;
  await open(own, '---\ntemplate: note\nstatus: draft\n---\n\n# Note\n\n- When: 4 March 2026\n');
  const before = await pull(own);
  expect(before.items).toEqual([]);
  writeFileSync(join(folder.path, 'council/note.template.md'), `${template}- Where: {text}\n`);
  await connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${folder.uri}/council/note.template.md`, type: 2 }],
  });
  const refreshed = await followed(
    () => pull(own, before.resultId),
    ({ kind }) => kind === 'full',
  );
  expect(said(refreshed.items)).toEqual(['6 completeness/missing-field']);
});

it('heeds an editor’s settings over those of the folder', async () => {
  const folder = folderWith({
    '.casewright/config.yaml': 'rules:\n  value/date: error\n  child-seen/missing: "off"\n',
  });
  const { open, pull } = await client({ folder: folder.uri, settings: { rules: { 'value/date': 'hint' } } });
  await open(uri, record);
  const { items } = await pull(uri);
  expect(items.find(({ code }) => code === 'value/date')?.severity).toBe(4);
  expect(said(items)).not.toContain('7 child-seen/missing');
});

it('offers quick fixes with the edits they make', async () => {
  const { open, connection, pull } = await client();
  await open(uri, record.replace('30 February 2019', '4/3/19'));
  await pull(uri);
  const range = { start: { line: 11, character: 18 }, end: { line: 11, character: 18 } };
  const actions = await connection.sendRequest<
    { title: string; edit: { changes: Record<string, { newText: string }[]> } }[]
  >('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  const fix = actions.find(({ title }) => title === 'Write the date as 4 March 2019');
  expect(fix?.edit.changes[uri]?.map(({ newText }) => newText)).toEqual(['4 March 2019']);
});

it('gives up an answer that is no longer wanted', async () => {
  const { open, connection } = await client();
  await open(uri, record);
  const { CancellationTokenSource, DocumentDiagnosticRequest } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const answer = connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});

it('says of a file that is too long that nothing in it was checked, and checks it again once it is shorter', async () => {
  const { open, pull, change } = await client();
  await open(uri, `${record}\n${'word '.repeat(900_000)}\n`);
  expect((await pull(uri)).items.map(({ code }) => code)).toEqual(['record/too-long']);
  await change(uri, 2, [{ range: { start: { line: 12, character: 0 }, end: { line: 20, character: 0 } }, text: '' }]);
  expect(said((await pull(uri)).items)).toContain('12 value/date');
});

it('never writes a word of a record to its log', async () => {
  const secret = 'Quillfeather';
  const { open, pull, connection, log, change } = await client();
  await open(uri, record.replace('Ava Example', secret));
  await pull(uri);
  await change(uri, 2, [{ text: `---\ntemplate: [${secret}\n---\n{${secret}` }]);
  await pull(uri);
  await connection.sendRequest('casewright/facts', { uri });
  await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
    context: { diagnostics: [] },
  });
  expect(log()).not.toContain(secret);
});

// The server takes up a changed file in its own time; an editor would be told to ask again.
async function followed<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (holds(value) || tries === 200) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it('speaks the language of the editor where it has the words', async () => {
  const words = {
    '"{value}" is not a day of the calendar. Check the day and the month.': 'Nid yw "{value}" yn ddiwrnod.',
  };
  const { open, pull } = await client({ options: { words } });
  await open(uri, record);
  const { items } = await pull(uri);
  expect(items.find(({ code }) => code === 'value/date')?.message).toBe('Nid yw "30 February 2019" yn ddiwrnod.');
  expect(items.find(({ code }) => code === 'child-seen/missing')?.message).toMatch(/^There is no record yet/);
});
