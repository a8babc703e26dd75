// Reports for other programs, as the bundled command writes them.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-formats-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const audit = (format: string) =>
  spawnSync(process.execPath, [program, 'audit', '--format', format, '--today', '2026-03-20', '--quiet'], {
    cwd: folder,
    encoding: 'utf8',
  });

it('gives a row a finding as csv', () => {
  writeFileSync(
    join(folder, 'a.assessment.md'),
    '---\ntemplate: initial-assessment\nstatus: draft\nreference: "=1+1"\n---\n\n# Initial assessment\n',
  );
  const rows = audit('csv').stdout.split('\r\n');
  const { findings } = JSON.parse(audit('json').stdout).records[0];
  expect(findings.length).toBeGreaterThan(0);
  expect(rows[0]).toMatch(/^file,reference,template,status,section,line,column,rule,/);
  expect(rows).toHaveLength(findings.length + 2);
  expect(rows[1]).toMatch(/^a\.assessment\.md,'=1\+1,initial-assessment@/);
});

it('names the formats there are when asked for another', () => {
  const { status, stderr } = audit('pages');
  expect(status).toBe(2);
  expect(stderr).toContain('There is no format "pages". The formats are text, json, ndjson, sarif, csv, html.');
});
