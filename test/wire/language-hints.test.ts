// The hints about language: silent until somebody asks for them, in the editor's settings, a folder's or a pack's.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type CodeAction, CodeActionRequest, type Diagnostic } from 'vscode-languageserver/node';
import { applied } from '../support/feature-pages.ts';
import { type ClientOptions, startClient, type TestClient } from '../support/lsp-client.ts';

const record = `---
template: initial-assessment
status: draft
reference: EX-1042
---

# Initial assessment

## Family history

Ben Example absconded twice. There is a CIN plan, and the EHCPs ended. She called him “manipulative”.

## Analysis of risk

There are some concerns. The CIN plan is likely to help, because it is known to Ben.
`;

const clients: TestClient[] = [];
const folders: string[] = [];

async function client(options: ClientOptions = {}): Promise<TestClient> {
  const started = await startClient(options);
  clients.push(started);
  return started;
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'casewright-hints-'));
  folders.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return pathToFileURL(path).href;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((one) => one.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function hints(items: readonly Diagnostic[]): readonly string[] {
  return items
    .filter(({ code }) => String(code).startsWith('language/'))
    .map(({ code, range: { start, end }, severity }) => {
      const words = record.split('\n')[start.line]?.slice(start.character, end.character);
      return `${code} ${start.line + 1} "${words}" ${severity}`;
    });
}

const everything = [
  'language/judgemental 11 "absconded" 4',
  'language/acronym 11 "CIN" 4',
  'language/acronym 11 "EHCPs" 4',
  'language/vague 15 "some concerns" 4',
  'language/vague 15 "known to" 4',
];

async function hintsWith(options: ClientOptions): Promise<readonly string[]> {
  const { open, pull } = await client(options);
  const uri = options.folder ? `${options.folder}/ben.assessment.md` : 'file:///records/ben.assessment.md';
  await open(uri, record);
  return hints((await pull(uri)).items);
}

it('says nothing about language unless asked', async () => {
  expect(await hintsWith({})).toEqual([]);
  expect(await hintsWith({ settings: { language: { hints: false } } })).toEqual([]);
});

it('gives hints once the setting is on', async () => {
  expect(await hintsWith({ settings: { language: { hints: true } } })).toEqual(everything);
});

it('heeds the settings of a folder, and a rule that is set by itself', async () => {
  expect(await hintsWith({ folder: folderWith({ '.casewright/config.yaml': 'language:\n  hints: true\n' }) })).toEqual(
    everything,
  );
  expect(await hintsWith({ settings: { rules: { 'language/judgemental': 'information' } } })).toEqual([
    'language/judgemental 11 "absconded" 3',
  ]);
  expect(await hintsWith({ settings: { language: { hints: true }, rules: { 'language/acronym': 'off' } } })).toEqual(
    everything.filter((hint) => !hint.startsWith('language/acronym')),
  );
});

it('heeds the words of a pack', async () => {
  const pack = `id: council
rules:
  language/vague: hint
  language/acronym: hint
expressions:
  vague:
    - Ben: the child
    - say: Say when.
      words: [twice]
    - likely
  glossary:
    CIN: child in need
  acronyms:
    EHCP: education plan
`;
  const folder = folderWith({ '.casewright/pack/pack.yaml': pack });
  const { open, pull } = await client({ folder });
  const uri = `${folder}/ben.assessment.md`;
  await open(uri, record);
  const said = (await pull(uri)).items.filter(({ code }) => String(code).startsWith('language/'));
  expect(said.map(({ message }) => message)).toEqual([
    expect.stringContaining('Write "education plan (EHCP)" here'),
    expect.stringContaining('"some concerns" leaves the reader asking. Say what exactly'),
    expect.stringContaining('"likely" leaves the reader asking. Say what exactly'),
    expect.stringContaining('"known to" leaves the reader asking. Say who said it'),
    '"Ben" leaves the reader asking. Write "the child", or say what exactly.',
  ]);
});

it('spells a short form out, and writes what the pack gives instead', async () => {
  const { open, pull, connection } = await client({ settings: { language: { hints: true } } });
  const uri = 'file:///records/ben.assessment.md';
  await open(uri, record);
  const diagnostics = (await pull(uri)).items.filter(({ code }) => String(code).startsWith('language/'));
  const fixed: string[] = [];
  for (const { range } of diagnostics) {
    const actions = (await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics },
    })) as readonly CodeAction[] | null;
    // Whatever else can be done there, such as letting it stand, is on pages of its own.
    for (const { title, edit } of actions?.filter(({ isPreferred }) => isPreferred) ?? []) {
      const line = applied(record, edit?.changes?.[uri] ?? []).split('\n')[range.start.line];
      fixed.push(title, line ?? '');
    }
  }
  const [before, after] = ['Ben Example ', 'She called him “manipulative”.'];
  expect(fixed).toEqual([
    'Change to "went missing"',
    `${before}went missing twice. There is a CIN plan, and the EHCPs ended. ${after}`,
    'Spell out: child in need (CIN)',
    `${before}absconded twice. There is a child in need (CIN) plan, and the EHCPs ended. ${after}`,
    'Spell out: education, health and care plans (EHCPs)',
    `${before}absconded twice. There is a CIN plan, and the education, health and care plans (EHCPs) ended. ${after}`,
  ]);
});
