// The dashboard as the editor asks it of the server: the page of the records of the open folders, as they stand in the editor.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import { type Dashboard, dashboardRequest } from '../../server/src/protocol/dashboard.ts';
import { councilPack, note } from '../support/command.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

let client: TestClient | null = null;
let folder = '';

afterEach(async () => {
  await client?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function started(records: Readonly<Record<string, string>>): Promise<TestClient> {
  folder = mkdtempSync(join(tmpdir(), 'casewright-dashboard-'));
  for (const [name, text] of Object.entries(councilPack))
    writeFileSync(join(folder, name.replace('council/', '')), text);
  for (const [name, text] of Object.entries(records)) writeFileSync(join(folder, name), text);
  client = await startClient({ folder: pathToFileURL(folder).href, settings: { today: '2026-03-20' } });
  return client;
}

const ask = (suppressSmall = false): Promise<Dashboard | null> =>
  (client as TestClient).connection.sendRequest(dashboardRequest, { suppressSmall, progress: 'p' });
const address = (name: string) => pathToFileURL(join(folder, name)).href;
const tile = (page: Dashboard | null, name: string) =>
  new RegExp(`<dt>${name}</dt><dd>(?:<[^>]+>)?([^<]+)<`).exec(page?.body ?? '')?.[1];

it('gives a page of every record, with the addresses its links stand for, in their order', async () => {
  await started({
    'a.assessment.md': note('4 March 2026'),
    'b.assessment.md': note('soon'),
    'notes.md': 'Nothing of ours.\n',
  });
  const page = await ask();
  expect(page?.title).toBe('Audit of 2 records');
  expect(page?.records).toEqual([address('a.assessment.md'), address('b.assessment.md')]);
  expect(tile(page, 'records read')).toBe('2');
  // A finding leads to its record, at its line.
  expect(page?.body).toMatch(/<a href="#record-2" data-line="8"/);
  expect(page?.body).toContain('b.assessment.md \u00B7 note@1.2.0');
  expect(page?.body).not.toMatch(/<script|<style| style="/);
  expect(`${page?.before}${page?.body}${page?.after}`).toMatch(/^<!doctype html>\n<html lang="en-GB">[^]*<\/html>\n$/);
});

it('reads records as they stand in the editor, and again when they change', async () => {
  const { open } = await started({ 'a.assessment.md': note('4 March 2026') });
  expect(tile(await ask(), 'records with an error')).toBe('0');
  await open(address('a.assessment.md'), note('soon', 'closed'));
  expect(tile(await ask(), 'records with an error')).toBe('1');
});

it('says how far it has come, and can be given up', async () => {
  const { connection } = await started(
    Object.fromEntries(Array.from({ length: 35 }, (_, i) => [`${i}.assessment.md`, note('4 March 2026')])),
  );
  const read: number[] = [];
  connection.onProgress(new ProgressType<number>(), 'p', (n) => {
    read.push(n);
  });
  await ask();
  expect(read).toEqual([10, 20, 30]);
  const source = new CancellationTokenSource();
  const given = connection.sendRequest(dashboardRequest, { suppressSmall: false, progress: 'q' }, source.token);
  source.cancel();
  await expect(given).rejects.toThrow('No longer wanted.');
});

it('names no single record in figures to be passed on, and is nothing where there are no records', async () => {
  const { open } = await started({ 'notes.md': 'Nothing of ours.\n' });
  expect(await ask()).toBeNull();
  await open(address('a.assessment.md'), note('soon'));
  writeFileSync(join(folder, 'a.assessment.md'), note('soon'));
  const page = await ask(true);
  expect(page?.records).toEqual([]);
  expect(page?.body).not.toMatch(/EX-\d|assessment\.md/);
});
