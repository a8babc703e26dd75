// Putting a document in order, as an editor asks the real server for it, whatever it counts characters in.

import { afterEach, describe, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applyEdit } from '../../server/src/core/text/edit.ts';
import { type Encoding, linesOf, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const uri = 'file:///records/visit.assessment.md';
const options = { tabSize: 2, insertSpaces: true };
const record = `---
template: case-note
status: draft
---

# Case note
## About this note
* Child's name: Zoë 😀 Example
* Date of birth: 12/05/2019
## Actions
|For|Action|Who|By when|How we will know|What came of it|
|---|---|---|---|---|---|
|Zoë 😀|Visit|A. Example|1/4/2026|||
`;
const inOrder = `---
template: case-note
status: draft
---

# Case note

## About this note

- Child's name: Zoë 😀 Example
- Date of birth: 12 May 2019

## Actions

| For    | Action | Who        | By when      | How we will know | What came of it |
| ------ | ------ | ---------- | ------------ | ---------------- | --------------- |
| Zoë 😀 | Visit  | A. Example | 1 April 2026 |                  |                 |
`;

let client: TestClient;
afterEach(() => client.stop());

describe.each<Encoding>(['utf-8', 'utf-16'])('counting in %s', (encoding) => {
  async function opened(text: string, languageId?: string): Promise<void> {
    client = await startClient({ encodings: [encoding] });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    await client.open(uri, text, languageId);
  }

  const placeOf = (text: string, offset: number): Position => positionAt(text, linesOf(text), offset, encoding);

  function applied(text: string, edits: readonly TextEdit[] | null): string {
    const lines = linesOf(text);
    return [...(edits ?? [])]
      .map(({ range, newText }) => ({
        start: offsetAt(text, lines, range.start, encoding),
        end: offsetAt(text, lines, range.end, encoding),
        text: newText,
      }))
      .sort((a, b) => b.start - a.start)
      .reduce(applyEdit, text);
  }

  it('puts a record in order, and then has nothing to do', async () => {
    await opened(record);
    const ask = () => client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
    expect(applied(record, await ask())).toBe(inOrder);
    await client.change(uri, 2, [{ text: inOrder }]);
    expect(await ask()).toEqual([]);
  });

  it('puts a part of it in order', async () => {
    await opened(record);
    const start = record.indexOf('# Case note');
    const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri },
      options,
      range: { start: placeOf(record, start), end: placeOf(record, start + 3) },
    });
    expect(applied(record, edits)).toBe(inOrder);
    const top = { start: { line: 0, character: 0 }, end: { line: 1, character: 4 } };
    expect(
      await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
        textDocument: { uri },
        options,
        range: top,
      }),
    ).toEqual([]);
  });

  it.each([
    ['|', '| Who | Said |\n|---|---|\n| Zoë 😀 Example | Yes |\n| B. Example ‸\n'],
    ['\n', '| Who | Said |\n|---|---|\n| Zoë 😀 Example | Yes |\n| B. Example |‸\n'],
  ])('puts a table in columns as it is written, after %j', async (ch, marked) => {
    const cursor = marked.indexOf('‸') + 1;
    const text = marked.replace('‸', ch);
    await opened(text);
    const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri },
      options,
      position: placeOf(text, cursor),
      ch,
    });
    expect(applied(text, edits)).toBe(
      `| Who            | Said |\n| -------------- | ---- |\n| Zoë 😀 Example | Yes  |\n${ch === '|' ? '| B. Example |\n' : '| B. Example     |\n\n'}`,
    );
  });

  it('leaves plain Markdown alone', async () => {
    await opened('# Notes\n* one\n', 'markdown');
    const plain = 'file:///records/notes.md';
    await client.open(plain, '# Notes\n* one\n', 'markdown');
    expect(
      (await client.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument: { uri: plain },
        options,
      })) ?? [],
    ).toEqual([]);
  });
});
