// A record as a file, made by the server from what is open, saved or not.

import { afterEach, expect, it } from 'vitest';
import type { ExportResult } from '../../server/src/protocol/protocol.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';
import { tagsOf, wordsOfTags } from '../support/pdf.ts';
import { wordsOfWord } from '../support/tree-words.ts';

const uri = 'file:///a.assessment.md';
const record = '---\ntemplate: case-note\n---\n\n# Case note\n\n## Purpose\n\nTo see Ava Example, who drew 你.\n';

let client: TestClient | null = null;

afterEach(async () => {
  await client?.stop();
  client = null;
});

async function exported(kind: string, language: string, text: string): Promise<ExportResult | null> {
  client = await startClient({});
  await client.open(uri, text, language);
  return client.connection.sendRequest('casewright/export', { uri, kind, findings: false, guidance: false });
}

it('gives a Word document of what is open', async () => {
  const made = await exported('docx', 'assessment', record);
  const words = await wordsOfWord(Buffer.from(made?.base64 ?? '', 'base64'));
  expect(words.join(' ')).toContain('To see Ava Example, who drew 你.');
  expect(made?.unshown).toBe('');
});

it('gives a PDF file, and says which letters it cannot show', async () => {
  const made = await exported('pdf', 'assessment', record);
  expect(wordsOfTags(tagsOf(Buffer.from(made?.base64 ?? '', 'base64'))).join(' ')).toContain(
    'To see Ava Example, who drew 你.',
  );
  expect(made?.unshown).toBe('你');
});

it('gives a web page', async () => {
  const made = await exported('html', 'assessment', record);
  expect(Buffer.from(made?.base64 ?? '', 'base64').toString('utf8')).toContain('<!doctype html>');
});

it('gives nothing for what is no record', async () => {
  client = await startClient({});
  await client.open('file:///notes.md', '# Notes\n', 'markdown');
  expect(
    await client.connection.sendRequest('casewright/export', {
      uri: 'file:///notes.md',
      kind: 'docx',
      findings: false,
      guidance: false,
    }),
  ).toBeNull();
});
