// What is said above headings, for those who do not want it, and in editors that have none of our commands.

import { afterEach, expect, it } from 'vitest';
import { CodeLensRequest } from 'vscode-languageserver/node';
import { type ClientOptions, startClient, type TestClient } from '../support/lsp-client.ts';

const uri = 'file:///a.assessment.md';
const text =
  "---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n## Child\n\n- Child's name: Ava Example\n\n## Analysis of risk\n\nWords.\n";

let client: TestClient | null = null;

afterEach(async () => {
  await client?.stop();
  client = null;
});

async function lenses(options: ClientOptions) {
  client = await startClient(options);
  await client.open(uri, text);
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
}

it('says nothing where the setting is off', async () => {
  expect(await lenses({ settings: { codeLens: false } })).toEqual([]);
});

it('says it where the setting is on, and where nobody has set it', async () => {
  const on = await lenses({ settings: { codeLens: true } });
  expect(on.length).toBeGreaterThan(0);
  await client?.stop();
  expect(await lenses({})).toEqual(on);
});

it('names a command only to an editor that has it', async () => {
  const plain = await lenses({});
  expect(new Set(plain.map(({ command }) => command?.command))).toEqual(new Set(['']));
  await client?.stop();
  const ours = await lenses({ options: { hasCommands: true } });
  expect(ours.map(({ command }) => command?.title)).toEqual(plain.map(({ command }) => command?.title));
  expect(new Set(ours.map(({ command }) => command?.command))).toContain('casewright.goTo');
});
