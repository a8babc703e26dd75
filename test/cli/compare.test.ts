// What changed between two audits, as a manager asks it in spring of what was found in autumn.

import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandFolder, councilPack, note } from '../support/command.ts';

const { path, write, run } = commandFolder();
const audit = (today: string, out: string) =>
  run('audit', '--today', today, '--quiet', '--no-cache', '--format', 'json', '-o', out, '.');

function twoAudits(): void {
  write({
    ...councilPack,
    'a.assessment.md': note('soon'),
    'b.assessment.md': note('4 March 2026', 'approved').replace('EX-1', 'EX-2'),
    'c.assessment.md': note('', 'draft').replace('EX-1', 'EX-3'),
    'd.assessment.md': note('later').replace('EX-1', 'EX-4'),
    'e.assessment.md': note('4 March 2026').replace('EX-1', 'EX-5'),
  });
  audit('2026-04-01', 'before.json');
  write({
    'a.assessment.md': note('4 March 2026', 'for review'),
    'b.assessment.md': note('once', 'approved').replace('EX-1', 'EX-2'),
    // What is found has only moved down.
    'c.assessment.md': note('', 'draft').replace('EX-1', 'EX-3').replace('# Note\n', '# Note\n\n<!-- to do -->\n'),
    'f.assessment.md': note('4 March 2026').replace('EX-1', 'EX-6'),
  });
  renameSync(join(path(), 'd.assessment.md'), join(path(), 'moved.assessment.md'));
  rmSync(join(path(), 'e.assessment.md'));
  audit('2026-11-24', 'after.json');
}

it('says what is new, what was put right and what still stands, record by record and by rule', () => {
  twoAudits();
  const { status, stdout, stderr } = run('compare', 'before.json', 'after.json');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatchInlineSnapshot(`
    "What changed from 1 April 2026 to 24 November 2026
      Records: 4 in both audits, 1 new, 1 no longer there.
      Findings: 1 put right, 2 new, 2 still there, 0 accepted since.

    rule                      put right    new  still there
    completeness/empty-field          0      0            1
    sign-off/open-errors              0      1            0
    value/date                        1      1            1

    a.assessment.md (EX-1)  draft, now for review
      put right  "soon" cannot be read as a date. Write it as in 4 March 2026.  value/date

    b.assessment.md (EX-2)  approved
      new        This record is approved with an error neither put right nor accepted. Mend it, or return the record to draft.  (line 3) sign-off/open-errors
      new        "once" cannot be read as a date. Write it as in 4 March 2026.  (line 9) value/date

    f.assessment.md (EX-6)  new, draft

    moved.assessment.md (EX-4)  draft, before d.assessment.md

    No longer there
      e.assessment.md (EX-5)
    "
  `);
});

it('compares an audit with itself and finds nothing changed', () => {
  twoAudits();
  const { records, gone } = JSON.parse(run('compare', 'after.json', 'after.json', '--format', 'json').stdout);
  expect(gone).toEqual([]);
  for (const { fresh, mended, accepted, clocks, status } of records)
    expect([fresh, mended, accepted, clocks, status.before]).toEqual([[], [], [], [], status.after]);
});

it('gives a row a change for a spreadsheet, and fails on what is new where it is asked to', () => {
  twoAudits();
  const rows = run('compare', 'before.json', 'after.json', '--format', 'csv').stdout.trimEnd().split('\r\n');
  expect(rows[0]).toBe(
    'change,file,reference,status before,status after,section,rule,severity,message,accepted by,reason',
  );
  expect(rows.slice(1).map((row) => row.split(',').slice(0, 3).join(' '))).toContain('put right a.assessment.md EX-1');
  expect(run('compare', 'before.json', 'after.json', '--fail-on', 'hint').status).toBe(1);
  expect(run('compare', 'after.json', 'after.json', '--fail-on', 'hint').status).toBe(0);
});

it('says in a sentence what it cannot compare', () => {
  write({ 'no.json': '{"version": 1}' });
  expect(run('compare', 'gone.json', 'no.json')).toMatchObject({
    status: 2,
    stderr: 'The report "gone.json" could not be read.\n',
  });
  expect(run('compare', 'no.json', 'no.json').status).toBe(2);
  expect(run('compare', 'no.json', 'no.json', '--format', 'pdf').stderr).toBe(
    '--format is one of text, csv, json, not "pdf".\n',
  );
  expect(run('compare', 'no.json', 'no.json', '--fail-on', 'some').stderr).toBe(
    '--fail-on is one of error, warning, information, hint, never, not "some".\n',
  );
});
