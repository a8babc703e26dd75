// Finding records by what they say, as the editor asks it of the server.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type FindResult, findRequest } from '../../server/src/protocol/find.ts';
import { councilPack, note } from '../support/command.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

let client: TestClient | null = null;
let folder = '';

afterEach(async () => {
  await client?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function started(records: Readonly<Record<string, string>>): Promise<TestClient> {
  folder = mkdtempSync(join(tmpdir(), 'casewright-find-'));
  for (const [name, text] of Object.entries(councilPack))
    writeFileSync(join(folder, name.replace('council/', '')), text);
  for (const [name, text] of Object.entries(records)) writeFileSync(join(folder, name), text);
  client = await startClient({ folder: pathToFileURL(folder).href });
  return client;
}

async function find(expression: string): Promise<FindResult> {
  return (client as TestClient).connection.sendRequest(findRequest, { expression });
}

const names = (records: FindResult['found']) =>
  records.map(({ uri, why }) => [uri.slice(uri.lastIndexOf('/') + 1), why]);

it('gives the records it is true of, those that do not say, and those that cannot be asked', async () => {
  await started({
    'a.assessment.md': note('4 March 2026'),
    'b.assessment.md': note(''),
    'c.assessment.md': note('4 April 2026'),
    'd.assessment.md': '---\ntemplate: supervision\n---\n\n# Supervision\n',
    'notes.md': 'Nothing of ours.\n',
  });
  const { problem, all, found, unsaid, notAsked } = await find('When < date("2026-03-20")');
  expect({ problem, all }).toEqual({ problem: null, all: 4 });
  expect(found).toMatchObject([
    { record: 'EX-1 · Note', child: '', status: 'draft', range: { start: { line: 6, character: 2 } }, why: null },
  ]);
  expect(names(unsaid)).toEqual([['b.assessment.md', null]]);
  expect(names(notAsked)).toEqual([['d.assessment.md', expect.stringContaining('"When" is a column')]]);
});

it('asks records as they stand in the editor, and anew when they or the question change', async () => {
  const { open } = await started({ 'a.assessment.md': note('4 March 2026'), 'b.assessment.md': note('') });
  const found = async (expression: string) => names((await find(expression)).found).map(([name]) => name);
  expect(await found('When = null')).toEqual(['b.assessment.md']);
  expect(await found('When != null')).toEqual(['a.assessment.md']);
  await open(pathToFileURL(join(folder, 'a.assessment.md')).href, note(''));
  expect(await found('When != null')).toEqual([]);
  expect(await found('When = null')).toEqual(['a.assessment.md', 'b.assessment.md']);
});

it('says what is wrong with a question, and where in it', async () => {
  await started({ 'a.assessment.md': note('4 March 2026') });
  expect(await find('Whem = null')).toMatchObject({
    problem: { message: expect.stringContaining('"Whem"'), start: 0, end: 4 },
    found: [],
  });
  expect((await find('When')).problem).toMatchObject({ message: expect.stringContaining('This gives a date'), end: 4 });
  expect((await find('')).problem).not.toBeNull();
});
