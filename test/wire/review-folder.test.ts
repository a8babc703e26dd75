// What the review panel asks of the server: every record of the open folders, as it stands in the editor, with what is found in it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type ReviewedRecord, reviewFolderRequest } from '../../server/src/protocol/review-folder.ts';
import { type Supervision, supervisionRequest } from '../../server/src/protocol/supervision.ts';
import { startClient, type TestClient } from '../support/lsp-client.ts';

let client: TestClient | null = null;
let folder = '';

afterEach(async () => {
  await client?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const template = `---
id: short
title: Short assessment
version: 1.0.0
record: initial-assessment
---

# Short assessment

- Child's name: {text; #child.name}
- Social worker: {person; #allocation.worker}
- Team: {text; optional; #allocation.team}
- Referral received: {date; #referral.received}
- Assessment completed: {date; optional; #assessment.completed}

## Analysis of risk {#analysis.risk}

{prose}
`;
const record = (reference: string, lines: string, status = 'draft') =>
  `---\ntemplate: short\nstatus: ${status}\nreference: ${reference}\n---\n\n# Short assessment\n\n- Child's name: Ava Example\n${lines}\n\n## Analysis of risk\n\nBecause he shouts at night she does not sleep, and it is likely to go on.\n`;

async function review(records: Readonly<Record<string, string>>): Promise<readonly ReviewedRecord[]> {
  folder = mkdtempSync(join(tmpdir(), 'casewright-review-'));
  writeFileSync(join(folder, 'pack.yaml'), 'id: council\ntitle: Council\nversion: 1.0.0\n');
  writeFileSync(join(folder, 'short.template.md'), template);
  for (const [name, text] of Object.entries(records)) writeFileSync(join(folder, name), text);
  client = await startClient({ folder: pathToFileURL(folder).href, options: { today: '2009-10-20' } });
  return ask();
}
const ask = (): Promise<readonly ReviewedRecord[]> =>
  (client as TestClient).connection.sendRequest(reviewFolderRequest, {});

it('says whose a record is, how far its clock has run, and what is found in it', async () => {
  const [late, soon, other] = await review({
    'a.assessment.md': record('EX-1', '- Social worker: J. Worker\n- Team: North\n- Referral received: 1 October 2009'),
    'b.assessment.md': record('EX-2', '- Social worker: K. Worker\n- Referral received: 13 October 2009'),
    'c.assessment.md': '---\ntemplate: none\nstatus: draft\n---\n',
    'notes.md': 'Nothing of ours.\n',
  });
  expect(late).toMatchObject({
    name: 'EX-1 · Short assessment',
    children: ['Ava Example'],
    form: 'Short assessment',
    worker: 'J. Worker',
    team: 'North',
    rating: 'red',
    due: { day: '2009-10-12', state: 'overdue' },
  });
  expect(late?.due?.words).toMatch(/ was due on 12 October 2009, 6 working days ago\.$/);
  expect(soon).toMatchObject({ team: null, due: { state: 'due soon' } });
  expect(soon?.due?.words).toMatch(/2 working days left/);
  expect(other).toMatchObject({ name: 'c.assessment.md', form: null, due: null });
  expect(other?.findings.map(({ rule }) => rule)).toContain('structure/unknown-template');
});

it('follows what is typed, and keeps what was accepted apart', async () => {
  const text = record('EX-1', '- Social worker: J. Worker\n- Referral received: soon');
  const [before] = await review({ 'a.assessment.md': text });
  const found = (reviewed: ReviewedRecord | undefined) =>
    reviewed?.findings.filter(({ rule }) => rule === 'value/date').map(({ title, accepted }) => [title, accepted]);
  expect(found(before)).toEqual([['A date cannot be read', null]]);
  const accepting = '<!-- accept value/date: not known yet; R. Manager, 5 October 2009 -->\n';
  await client?.open(
    pathToFileURL(join(folder, 'a.assessment.md')).href,
    text.replace('- Referral received', `${accepting}- Referral received`),
  );
  expect(found((await ask())[0])).toEqual([['A date cannot be read', 'not known yet (R. Manager, 2009-10-05)']]);
});

it('prepares the supervision of a worker from the records of the folder', async () => {
  await review({
    'a.assessment.md': record('EX-1', '- Social worker: J. Worker\n- Referral received: 1 October 2009'),
    'b.assessment.md': record('EX-2', '- Social worker: K. Worker\n- Referral received: 1 October 2009', 'closed'),
  });
  const prepared = (worker: string | null): Promise<Supervision> =>
    (client as TestClient).connection.sendRequest(supervisionRequest, { worker });
  expect(await prepared(null)).toEqual({ workers: ['J. Worker'], text: null });
  const { text } = await prepared('J. Worker');
  expect(text).toContain('- Name or reference: Ava Example (EX-1), short assessment\n');
  expect(text).toContain('- Timescales due: Initial assessment 12 October 2009, 6 working days overdue\n');
  expect((await prepared('Nobody')).text).toBeNull();
});
