// Finding a record of the folder by its reference, its child, or a heading.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DocumentSymbolRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const record = (reference: string, child: string) =>
  `---\ntemplate: initial-assessment\nreference: ${reference}\n---\n\n# Initial assessment\n\n## Child\n\n- Child's name: ${child}\n\n## Analysis of risk\n\nWords.\n`;

let client: TestClient;
const folder = mkdtempSync(join(tmpdir(), 'casewright-symbols-'));

beforeAll(async () => {
  writeFileSync(join(folder, 'a.assessment.md'), record('EX-1001', 'Ava Example'));
  writeFileSync(join(folder, 'b.assessment.md'), record('EX-2002', 'Sam Example'));
  writeFileSync(join(folder, 'notes.md'), '# Ava\n');
  client = await startClient({ folder: pathToFileURL(folder).href });
});

afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const found = async (query: string) =>
  ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(
    ({ name, location, containerName }) =>
      `${name} (${location.uri.split('/').at(-1)})${containerName ? ` in ${containerName}` : ''}`,
  );

it('finds a record by its reference and by its child', async () => {
  expect((await found('2002'))[0]).toBe('EX-2002 · Sam Example · Initial assessment (b.assessment.md)');
  expect(await found('ava')).toEqual(['EX-1001 · Ava Example · Initial assessment (a.assessment.md)']);
});

it('finds headings, and says whose they are', async () => {
  expect(await found('analysis')).toEqual([
    'Analysis of risk (a.assessment.md) in EX-1001 · Ava Example · Initial assessment',
    'Analysis of risk (b.assessment.md) in EX-2002 · Sam Example · Initial assessment',
  ]);
});

it('puts first the names that begin with what is wanted, and last those that only have its letters in order', async () => {
  const uri = pathToFileURL(join(folder, 'c.assessment.md')).href;
  const headings = ['Cat slide', 'Views of carers', 'Viewpoint', 'Reviews', 'Every idea he wrote'];
  await client.open(
    uri,
    `---\ntemplate: initial-assessment\n---\n\n# T\n\n${headings.map((name) => `## ${name}\n`).join('\n')}`,
  );
  writeFileSync(join(folder, 'c.assessment.md'), '');
  const names = (await found('view')).map((name) => name.split(' (')[0]);
  expect(names).toEqual(['Viewpoint', 'Views of carers', 'Reviews', 'Every idea he wrote']);
  const loose = (await found('e-wrote')).map((name) => name.split(' (')[0]);
  expect(loose).toEqual(['Every idea he wrote']);
  await client.close(uri);
  rmSync(join(folder, 'c.assessment.md'));
});

it('keeps what it has read when a search is given up', async () => {
  for (let i = 0; i < 60; i++)
    writeFileSync(join(folder, `many-${i}.assessment.md`), record(`EX-5${i}`, 'Many Example'));
  for (let i = 0; i < 20; i++) {
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'many' }, source.token);
    source.cancel();
    await asked.then(undefined, () => undefined);
  }
  expect(await found('many example')).toHaveLength(60);
  for (let i = 0; i < 60; i++) rmSync(join(folder, `many-${i}.assessment.md`));
});

it('finds a template by its title, and its sections without what is said in braces', async () => {
  const uri = pathToFileURL(join(folder, 'x.template.md')).href;
  const text =
    '---\nid: x\ntitle: Xylophone\nversion: 1.0.0\nrecord: other\n---\n\n# Xylophone\n\n## Quartz {expected; prose}\n';
  writeFileSync(join(folder, 'x.template.md'), text);
  await client.open(uri, text, 'assessment-template');
  expect(await found('xylo')).toEqual(['Xylophone (x.template.md)']);
  expect(await found('quartz')).toEqual(['Quartz (x.template.md) in Xylophone']);
  await client.close(uri);
  rmSync(join(folder, 'x.template.md'));
});

it('lists the records where nothing is asked for, and nothing where nothing fits', async () => {
  expect(await found('')).toHaveLength(2);
  expect(await found('zebra')).toEqual([]);
});

it('reads a record as it stands in the editor', async () => {
  const uri = pathToFileURL(join(folder, 'b.assessment.md')).href;
  await client.open(uri, record('EX-3003', 'Kit Example'));
  expect(await found('kit')).toEqual(['EX-3003 · Kit Example · Initial assessment (b.assessment.md)']);
  await client.close(uri);
  expect(await found('kit')).toEqual([]);
});

it('finds an open record that is in no folder', async () => {
  const uri = 'untitled:Untitled-1';
  await client.open(uri, record('EX-4004', 'Noa Example'));
  expect(await found('noa')).toEqual(['EX-4004 · Noa Example · Initial assessment (untitled:Untitled-1)']);
  await client.close(uri);
});

it('gives its outline as a list to an editor that shows no tree', async () => {
  const uri = pathToFileURL(join(folder, 'a.assessment.md')).href;
  await client.open(uri, record('EX-1001', 'Ava Example'));
  const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  })) as readonly SymbolInformation[];
  expect(symbols.map(({ name, containerName }) => `${name} in ${containerName ?? '-'}`)).toEqual([
    'Initial assessment in -',
    'Child in Initial assessment',
    "Child's name in Child",
    'Analysis of risk in Initial assessment',
  ]);
  await client.close(uri);
});
