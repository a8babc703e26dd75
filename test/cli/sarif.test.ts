// The SARIF report, held to the standard's own schema.

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { expect, it } from 'vitest';
import { commandFolder, councilPack, note } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { path, write, run } = commandFolder();

// The schema is of an older draft, which differs only in how it names itself.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(root, 'test/support/sarif-2.1.0.schema.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[^\s]+$/i);
ajv.addFormat('uri-reference', /^[A-Za-z0-9\-._~%!$&'()*+,;=:@/?#[\]]*$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT/);
const isValid = ajv.compile(schema);

function sarif(...args: readonly string[]): Log {
  const { stdout } = run('audit', '--format', 'sarif', '--today', '2026-03-20', '--quiet', ...args);
  const log = JSON.parse(stdout) as Log;
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log;
}

const resultsIn = (log: Log): readonly Result[] => log.runs[0]?.results ?? [];

it('is valid for every example, with a rule and a level for everything found', () => {
  cpSync(join(root, 'examples'), path(), { recursive: true });
  const log = sarif();
  const results = resultsIn(log);
  const report = JSON.parse(run('audit', '--format', 'json', '--today', '2026-03-20').stdout);
  const findings = report.records.flatMap((one: { findings: readonly unknown[] }) => one.findings);
  expect(results).toHaveLength(findings.length);
  const rules = log.runs[0]?.tool.driver.rules ?? [];
  for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  expect(rules.find(({ id }) => id === 'child-seen/missing')).toMatchObject({
    shortDescription: { text: 'The child has not been recorded as seen' },
    help: { markdown: expect.stringContaining('## Why it matters') },
    defaultConfiguration: { enabled: true, level: 'error' },
  });
  expect(run('audit', '--format', 'sarif', '--today', '2026-03-20').stdout).toBe(
    run('audit', '--format', 'sarif', '--today', '2026-03-20').stdout,
  );
});

it('says where from one, relative to where it was run, whatever the file is called', () => {
  write({ ...councilPack, 'Team A/née #1.assessment.md': note('soon') });
  const log = sarif();
  expect(resultsIn(log)[0]).toMatchObject({
    ruleId: 'value/date',
    level: 'note',
    message: { text: expect.stringContaining('"soon" cannot be read as a date.') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'Team%20A/n%C3%A9e%20%231.assessment.md', uriBaseId: 'SRCROOT', index: 0 },
          region: { startLine: 9, startColumn: 9, endLine: 9, endColumn: 13 },
        },
        logicalLocations: [{ name: 'Note', kind: 'section' }],
      },
    ],
    properties: { reference: 'EX-1', template: 'note@1.2.0', status: 'draft', severity: 'information' },
  });
  expect(log.runs[0]?.columnKind).toBe('utf16CodeUnits');
});

it('keeps the name of a finding when lines come before it and when its file moves', () => {
  const prints = () => resultsIn(sarif()).map(({ partialFingerprints }) => partialFingerprints?.['casewright/v1']);
  write({ ...councilPack, 'a.assessment.md': note('soon', 'draft', '- When: later\n') });
  const before = prints();
  expect(new Set(before).size).toBe(before.length);
  write({
    'a.assessment.md': '',
    'b/z.assessment.md': note('soon', 'draft', '- When: later\n').replace('# Note', '\n\n# Note'),
  });
  expect(prints()).toEqual(expect.arrayContaining(before));
});

it('marks what was accepted as suppressed, with who, why and until when', () => {
  const accepted =
    '\n<!-- accept value/date: The day is not known to anybody; A. Example, 5 March 2026 until 1 June 2026 -->\n';
  write({ ...councilPack, 'a.assessment.md': note('soon', 'draft', accepted) });
  expect(resultsIn(sarif())[0]?.suppressions).toEqual([
    {
      kind: 'inSource',
      status: 'accepted',
      justification: 'The day is not known to anybody (A. Example, 2026-03-05, until 2026-06-01)',
      properties: { by: 'A. Example', date: '2026-03-05', until: '2026-06-01' },
    },
  ]);
});

it('names what could not be read and what was not checked', () => {
  write({ ...councilPack, 'a.assessment.md': note('4 March 2026'), 'b.assessment.md': '---\ntemplate: none\n---\n' });
  const log = sarif('.', 'gone.assessment.md');
  expect(log.runs[0]?.invocations?.[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: expect.arrayContaining([
      expect.objectContaining({
        level: 'error',
        message: { text: 'gone.assessment.md: could not be read: it is not there, or you may not open it.' },
      }),
      expect.objectContaining({ level: 'note', descriptor: { id: 'no-template', index: 2 } }),
    ]),
  });
});

it('has no words of a record but those that findings say', () => {
  write({ ...councilPack, 'a.assessment.md': note('soon', 'draft', '\nPrivate words about Ava Example.\n') });
  expect(run('audit', '--format', 'sarif').stdout).not.toContain('Private words');
});
