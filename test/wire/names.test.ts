// Names and links for editors that can do more or less than others, and in folders with many records.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type LocationLink,
  LSPErrorCodes,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { type ClientOptions, startClient, type TestClient } from '../support/lsp-client.ts';

const template = `---
id: short
title: Short
version: 1.0.0
record: other
---

# Short

## Child

- Child's name: {person}
- Note: {text; optional}
`;

const record = (reference: string, note: string) =>
  `---\ntemplate: short\nreference: ${reference}\n---\n\n# Short\n\n## Child\n\n- Child's name: Ava Example\n- Note: ${note}\n`;

let folder = '';
let client: TestClient | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-names-'));
  mkdirSync(join(folder, 'pack'));
  writeFileSync(join(folder, 'pack', 'pack.yaml'), 'id: short\ntitle: Short\nversion: 1.0.0\nreferences: 0000/AA\n');
  writeFileSync(join(folder, 'pack', 'short.template.md'), template);
});

afterEach(async () => {
  await client?.stop();
  client = null;
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

async function open(name: string, text: string, options: ClientOptions = {}): Promise<TestClient> {
  client = await startClient({ folder: pathToFileURL(folder).href, ...options });
  await client.open(uriOf(name), text);
  return client;
}

it('counts bytes where the editor does', async () => {
  const { connection, initialized } = await open('a.assessment.md', record('1', '😀 é Ava Example'), {
    encodings: ['utf-8'],
  });
  expect(initialized.capabilities.positionEncoding).toBe('utf-8');
  const marks = await connection.sendRequest(DocumentHighlightRequest.type, {
    textDocument: { uri: uriOf('a.assessment.md') },
    position: { line: 10, character: '- Note: '.length + 4 + 1 + 2 + 1 + 3 },
  });
  expect(marks?.map(({ range }) => [range.start.line, range.start.character, range.end.character])).toEqual([
    [9, 16, 27],
    [10, 16, 27],
  ]);
});

it('gives an editor that cannot ask no more than is certain, in the form it knows', async () => {
  const { connection, initialized } = await open('a.assessment.md', record('1', 'Ava said so.'));
  expect(initialized.capabilities.renameProvider).toBe(true);
  expect(initialized.capabilities.workspace?.fileOperations).toBeUndefined();
  const edit = await connection.sendRequest(RenameRequest.type, {
    textDocument: { uri: uriOf('a.assessment.md') },
    position: { line: 9, character: 18 },
    newName: 'Eva Sample',
  });
  expect(edit).toEqual({
    changes: {
      [uriOf('a.assessment.md')]: [
        { range: { start: { line: 9, character: 16 }, end: { line: 9, character: 27 } }, newText: 'Eva Sample' },
      ],
    },
  });
});

it('shows the whole label as the way to its blank', async () => {
  const { connection } = await open('a.assessment.md', record('1', ''), {
    capabilities: { textDocument: { definition: { linkSupport: true } } },
  });
  const [link] = (await connection.sendRequest(DefinitionRequest.type, {
    textDocument: { uri: uriOf('a.assessment.md') },
    position: { line: 9, character: 10 },
  })) as LocationLink[];
  expect(link?.originSelectionRange).toEqual({ start: { line: 9, character: 2 }, end: { line: 9, character: 14 } });
  expect(link?.targetUri).toBe(uriOf('pack/short.template.md'));
});

it('opens the template of the program itself for what a built-in form asks', async () => {
  const text = '---\ntemplate: case-note\n---\n\n# Case note\n\n## Purpose\n';
  const { connection } = await open('a.assessment.md', text);
  const place = (await connection.sendRequest(DefinitionRequest.type, {
    textDocument: { uri: uriOf('a.assessment.md') },
    position: { line: 6, character: 5 },
  })) as { readonly uri: string };
  expect(place.uri).toBe(pathToFileURL('dist/templates/case-note.template.md').href);
});

it('takes for a reference what the pack says is one, as it is now', async () => {
  writeFileSync(join(folder, 'other.assessment.md'), record('1042/EX', ''));
  writeFileSync(join(folder, 'third.assessment.md'), record('EX-1042', ''));
  const { connection } = await open('a.assessment.md', record('1', 'See 1042/EX, EX-1042 and 2042/EX.'));
  const linked = async () =>
    (
      (await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: uriOf('a.assessment.md') } })) ??
      []
    ).map(({ range, target }) => [range.start.character, target]);
  expect(await linked()).toEqual([[12, uriOf('other.assessment.md')]]);
  await client?.open(uriOf('third.assessment.md'), record('2042/EX', ''));
  expect(await linked()).toEqual([
    [12, uriOf('other.assessment.md')],
    [33, uriOf('third.assessment.md')],
  ]);
});

it('knows an open record by another spelling of its address, and changes it once', async () => {
  writeFileSync(join(folder, "O'Example (1).assessment.md"), record('1', 'As it was saved.'));
  const { connection } = await open('a.assessment.md', record('2', ''));
  const spelt = uriOf("O'Example (1).assessment.md").replace("'", '%27').replace('(', '%28').replace(')', '%29');
  await client?.open(spelt, `\n${record('1', '')}`.trimStart().replace('# Short', '\n\n# Short'));
  const found = await connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: uriOf('a.assessment.md') },
    position: { line: 9, character: 4 },
    context: { includeDeclaration: false },
  });
  expect(found?.map(({ uri, range }) => [uri, range.start.line])).toEqual([
    [spelt, 11],
    [uriOf('a.assessment.md'), 9],
  ]);
});

it('gives up a search through many records when nobody waits for it any more', async () => {
  for (let i = 0; i < 400; i++)
    writeFileSync(join(folder, `r${i}.assessment.md`), record(`${i}`, 'Ava Example'.repeat(50)));
  const { connection } = await open('a.assessment.md', record('1', ''));
  const cancel = new CancellationTokenSource();
  const search = connection.sendRequest(
    ReferencesRequest.type,
    {
      textDocument: { uri: uriOf('a.assessment.md') },
      position: { line: 9, character: 4 },
      context: { includeDeclaration: true },
    },
    cancel.token,
  );
  // Something else is answered while the search goes on.
  const marks = await connection.sendRequest(DocumentHighlightRequest.type, {
    textDocument: { uri: uriOf('a.assessment.md') },
    position: { line: 9, character: 18 },
  });
  expect(marks).toHaveLength(1);
  cancel.cancel();
  await expect(search).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});
