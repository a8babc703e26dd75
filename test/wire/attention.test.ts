// What wants attention: the list of today for a folder, and a record as a reviewer would see it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type Review, reviewRequest, type TodayItem, todayRequest } from '../../server/src/protocol/protocol.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

const template = `---
id: short
title: Short assessment
version: 1.0.0
record: single-assessment
---

# Short assessment

## Referral

- Date of referral: {date; #referral.received}
- Date the assessment was completed: {date; #assessment.completed}
- School report: {text; optional}

## Plan

{table; #plan}

| Action | Who | By when | Outcome |
|---|---|---|---|
| {text} | {person} | {date} | {text; optional} |
`;

const record = (status: string, reference: string, referral: string, report = '') => `---
template: short
status: ${status}
reference: ${reference}
---

# Short assessment

## Referral

- Date of referral: ${referral}
- Date the assessment was completed:
- School report: ${report}

## Plan

| Action | Who | By when | Outcome |
|---|---|---|---|
| Visit | J. Worker | 1 May 2026 | |
`;

let client: TestClient | null = null;
let folder = '';

afterEach(async () => {
  await client?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(files: Readonly<Record<string, string>>): Promise<TestClient> {
  folder = mkdtempSync(join(tmpdir(), 'casewright-today-'));
  writeFileSync(join(folder, 'pack.yaml'), 'id: short\ntitle: Short\nversion: 1.0.0\n');
  writeFileSync(join(folder, 'short.template.md'), template);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  client = await startClient({ folder: pathToFileURL(folder).href });
  return client;
}

const listed = async ({ connection }: TestClient) =>
  (await connection.sendRequest<readonly TodayItem[]>(todayRequest, {})).map(
    ({ kind, record: name, words, range }) => `${kind}: ${name}, line ${range.start.line + 1}: ${words}`,
  );

it('lists what is overdue, due soon, returned and waiting too long, the most pressing first', async () => {
  const started = await open({
    'a.assessment.md': record('draft', 'EX-1', '16 January 2026'),
    'b.assessment.md': record(
      'returned',
      'EX-2',
      '16 March 2026',
      'Waiting: school report, asked Ms K, 2 February 2026',
    ),
    'c.assessment.md': record('closed', 'EX-3', '1 January 2026'),
    'd.assessment.md': record('draft', 'EX-4', '2 January 2026'),
    'notes.md': 'Nothing of ours.\n',
  });
  const first = await listed(started);
  expect(first).toEqual([
    'overdue: EX-4 · Short assessment, line 7: Child and family assessment was due on 6 March 2026, 10 working days ago.',
    'due soon: EX-1 · Short assessment, line 7: Child and family assessment is due today.',
    'returned: EX-2 · Short assessment, line 7: Returned: it needs more work before it is approved.',
    'waiting too long: EX-2 · Short assessment, line 13: This has been waited for since 2 February 2026, 34 working days. Ask again, or write what is known without it.',
  ]);
  expect(first.join('\n')).not.toContain('EX-3');
  // A record changed in the editor is read as it stands there.
  const uri = pathToFileURL(join(folder, 'd.assessment.md')).href;
  await started.open(uri, record('approved', 'EX-4', '2 January 2026'));
  expect((await listed(started)).join('\n')).not.toContain('EX-4');
});

it('shows what a reviewer would see, and leaves the record as it is', async () => {
  const started = await open({});
  const uri = pathToFileURL(join(folder, 'a.assessment.md')).href;
  await started.open(uri, record('draft', 'EX-1', '4 March 2026'));
  const severity = async () => {
    const { items } = await started.pull(uri);
    return items.find(({ code }) => code === 'completeness/empty-field')?.severity;
  };
  const before = await severity();
  expect(before).toBe(3);
  const review = await started.connection.sendRequest<Review>(reviewRequest, { uri });
  expect(review).toMatchObject({ asked: expect.any(Number), answered: expect.any(Number) });
  expect(review.items.map(({ rule, severity: how, section }) => `${how} ${rule} (${section})`)).toEqual([
    'error child-seen/missing (Short assessment)',
    'error oversight/decision-missing (Short assessment)',
    'error risk-analysis/missing (Short assessment)',
    'warning completeness/empty-field (Referral)',
  ]);
  expect(await severity()).toBe(before);
});

it('has nothing to show of what is no record', async () => {
  const started = await open({});
  const uri = pathToFileURL(join(folder, 'notes.md')).href;
  await started.open(uri, 'Notes.\n', 'markdown');
  expect(await started.connection.sendRequest(reviewRequest, { uri })).toBeNull();
});
