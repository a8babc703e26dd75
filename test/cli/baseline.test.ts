// An archive is taken over: what stands in it is recorded, and from then on only what is new or changed counts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { type ReviewedRecord, reviewFolderRequest } from '../../server/src/protocol/review-folder.ts';
import { commandFolder, councilPack } from '../support/command.ts';
import { startClient } from '../support/lsp-client.ts';

const { path, write, run } = commandFolder();
const record = (reference: string, when: string, more = '') =>
  `---\ntemplate: note\nstatus: closed\nreference: ${reference}\n---\n\n# Note\n\n- When: ${when}\n${more}`;
const audited = (...args: readonly string[]) => {
  const { stdout, status } = run('audit', '--today', '2026-11-24', '--format', 'json', '--quiet', ...args);
  const { records, summary } = JSON.parse(stdout);
  type Finding = { rule: string; severity: string; accepted: { reason: string; by: string; date: string } | null };
  const found: readonly Finding[] = records.flatMap(({ findings }: { findings: readonly Finding[] }) => findings);
  return { status, summary, found };
};

function takenOver(): void {
  write({ ...councilPack, 'a.assessment.md': record('EX-1', 'soon'), 'b.assessment.md': record('EX-2', 'then') });
  expect(audited().status).toBe(1);
  const made = run('baseline', '--today', '2026-03-04', '--by', 'R. Manager');
  expect([made.status, made.stdout]).toEqual([0, '']);
  expect(made.stderr).toMatch(/^\.casewright\/baseline\.yaml: \d+ findings recorded\.\n/);
}

it('counts what stood there no more, and says since when and by whom it is inherited', () => {
  takenOver();
  const { status, summary, found } = audited();
  expect([status, summary.errors]).toEqual([0, 0]);
  expect(found.filter(({ rule }) => rule === 'value/date').map(({ accepted }) => accepted)).toEqual([
    { reason: 'Inherited: it stood already on 4 March 2026', by: 'R. Manager', date: '2026-03-04', until: null },
    { reason: 'Inherited: it stood already on 4 March 2026', by: 'R. Manager', date: '2026-03-04', until: null },
  ]);
  expect(run('audit', '--today', '2026-11-24', '--no-color').stdout).toContain(
    'Inherited: it stood already on 4 March 2026',
  );
});

it('counts what is new, and what stands in a section that has changed, wherever it has moved to', () => {
  takenOver();
  const counting = () =>
    audited()
      .found.filter(({ accepted }) => accepted === null)
      .map(({ rule }) => rule);
  write({ 'moved/a.assessment.md': record('EX-1', 'soon'), 'a.assessment.md': record('EX-3', '4 March 2026') });
  expect(counting()).toEqual([]);
  write({ 'b.assessment.md': record('EX-2', 'then', '- Who: somebody else\n') });
  expect(counting()).toContain('value/date');
  write({ 'b.assessment.md': record('EX-2', 'then'), 'c.assessment.md': record('EX-4', 'soon') });
  expect(counting()).toContain('value/date');
});

it('never records what bears on safety, and says how much of that there is', () => {
  write({
    'a.assessment.md': readFileSync(
      new URL('../../examples/initial-assessment-poor.assessment.md', import.meta.url),
      'utf8',
    ),
  });
  const safety = () =>
    audited()
      .found.filter(
        ({ rule, accepted }) => /^child-seen\/|^risk-analysis\/descriptive$/.test(rule) && accepted === null,
      )
      .map(({ rule }) => rule);
  const before = safety();
  expect(before.length).toBeGreaterThan(0);
  expect(run('baseline').stderr).toMatch(/\d+ findings count all the same: they bear on a child's safety/);
  expect(safety()).toEqual(before);
});

it('is written once, updated when it is asked to be, and holds no words of the records', () => {
  takenOver();
  const file = join(path(), '.casewright/baseline.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^ {2}"?[0-9a-f]{13}"?: 2026-03-04 EX-1 value\/date/m);
  expect(text).not.toContain('soon');
  expect(run('baseline').stderr).toContain('is already there and was left as it is');
  write({ 'a.assessment.md': record('EX-1', '4 March 2026'), 'c.assessment.md': record('EX-4', 'soon') });
  expect(run('baseline', '--update', '--today', '2026-11-24').stderr).toMatch(
    /still there, [1-9]\d* put right or changed since/,
  );
  const updated = readFileSync(file, 'utf8');
  expect(updated).not.toContain('EX-1');
  expect(updated).not.toContain('EX-4');
  expect(updated).toContain(': 2026-03-04 EX-2 value/date');
});

it('says what it cannot do, and where a baseline cannot be read', () => {
  write({ ...councilPack, 'a.assessment.md': record('EX-1', 'soon') });
  expect(run('baseline', 'nowhere')).toMatchObject({ status: 2, stderr: '"nowhere" is not a folder.\n' });
  expect(run('baseline', '--update').stderr).toBe('There is no ".casewright/baseline.yaml" to update.\n');
  expect(existsSync(join(path(), '.casewright'))).toBe(false);
  write({ '.casewright/baseline.yaml': 'findings:\n  x: soon\n' });
  expect(run('audit').stderr).toContain(
    '.casewright/baseline.yaml: This is not as casewright baseline writes it, so what it is about counts.',
  );
  write({ '.casewright/baseline.yaml': '- a\n' });
  expect(run('audit').stderr).toContain('This is no list of what stood in the records');
});

it('holds in the editor too', async () => {
  takenOver();
  const client = await startClient({ folder: pathToFileURL(path()).href });
  try {
    const records: readonly ReviewedRecord[] = await client.connection.sendRequest(reviewFolderRequest, {});
    const [finding] = records[0]?.findings.filter(({ rule }) => rule === 'value/date') ?? [];
    expect(finding?.accepted).toBe('Inherited: it stood already on 4 March 2026 (R. Manager, 2026-03-04)');
    expect(records[0]?.rating).toBe('green');
  } finally {
    await client.stop();
  }
});
