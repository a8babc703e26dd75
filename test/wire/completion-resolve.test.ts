// What is said of an offer comes with the list, or when an editor that can ask for it later does.

import { afterEach, expect, it } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const uri = 'file:///records/ava.assessment.md';
const text =
  '---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n## Referral\n\n- Date of referral: \n';
const position = { line: 9, character: 20 };
let client: TestClient | null = null;
afterEach(() => client?.stop());

async function offers(properties: string[] | null): Promise<readonly CompletionItem[]> {
  client = await startClient(
    properties
      ? { capabilities: { textDocument: { completion: { completionItem: { resolveSupport: { properties } } } } } }
      : {},
  );
  await client.open(uri, text);
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  })) as CompletionList;
  return list.items;
}

const said = ({ documentation }: CompletionItem) => (documentation as MarkupContent | undefined)?.value ?? '';

it('comes at once to an editor that does not ask', async () => {
  expect((await offers(null)).some((item) => said(item) !== '')).toBe(true);
});

it('comes when it is asked for, the same', async () => {
  const all = (await offers(null)).map((item) => [item.label, said(item)] as const);
  await client?.stop();
  const items = await offers(['documentation']);
  expect(items.every((item) => said(item) === '')).toBe(true);
  for (const [i, item] of items.entries()) {
    const resolved = await client?.connection.sendRequest(CompletionResolveRequest.type, item);
    expect([resolved?.label, said(resolved as CompletionItem)]).toEqual(all[i]);
  }
});

it('leaves an offer as it was where the record has changed since', async () => {
  const [first] = await offers(['documentation']);
  await client?.change(uri, 2, [{ text: '# Other\n' }]);
  const resolved = await client?.connection.sendRequest(CompletionResolveRequest.type, first as CompletionItem);
  expect(resolved).toEqual(first);
});
