// The preview as the server makes it, for any editor that can show a page.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { Preview } from '../../server/src/protocol/protocol.ts';
import { type ClientOptions, startClient, type TestClient } from '../support/lsp-client.ts';

const uri = 'file:///a.assessment.md';
const example = readFileSync(
  fileURLToPath(new URL('../../examples/initial-assessment-poor.assessment.md', import.meta.url)),
  'utf8',
);
const plain = { guidance: false, findings: false, pictures: false };

let client: TestClient | null = null;

afterEach(async () => {
  await client?.stop();
  client = null;
});

async function ask(text: string, shown: object = plain, options: ClientOptions = {}): Promise<Preview | null> {
  client = await startClient(options);
  await client.open(uri, text, text.startsWith('---') ? 'assessment' : 'markdown');
  return client.connection.sendRequest('casewright/preview', { uri, ...shown });
}

it('gives a record as a page, with its title and the version it was made from', async () => {
  const preview = await ask(example);
  expect(preview?.title).toContain('Initial assessment');
  expect(preview?.html).toMatch(/^<article class="record" lang="en-GB">/);
  expect(preview?.html).toContain('Rowan Netherby');
  expect(preview?.html).not.toMatch(/class="(?:finding|guidance)/);
  expect(preview).toMatchObject({ version: 1, style: 'theme' });
});

it('shows beside the record what it is asked to', async () => {
  const preview = await ask(example, { ...plain, guidance: true, findings: true });
  expect(preview?.html).toMatch(/<aside class="finding" [^>]*data-severity="error"/);
  expect(preview?.html).toContain('class="guidance"');
});

it('has the style of the settings', async () => {
  expect(await ask(example, plain, { settings: { 'preview.style': 'paper' } })).toMatchObject({ style: 'paper' });
});

it('has nothing for what is no record or is not open', async () => {
  client = await startClient();
  await client.open('file:///notes.md', '# Notes\n', 'markdown');
  for (const other of ['file:///notes.md', uri])
    expect(await client.connection.sendRequest('casewright/preview', { uri: other, ...plain })).toBe(null);
});
