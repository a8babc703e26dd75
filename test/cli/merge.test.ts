// Audits in parts: each does its share, and together they are the audit of everything, to the byte.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commandFolder, councilPack, note } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { path, write, run } = commandFolder();
const audit = (...args: readonly string[]) => run('audit', '--today', '2026-03-20', '--quiet', ...args);

it('shares the records out, and merges to what one audit gives, in every format', () => {
  cpSync(join(root, 'examples'), join(path(), 'team a'), { recursive: true });
  write({ 'z.assessment.md': Buffer.from([0xff, 0xfe, 0xff]), 'b.assessment.md': '---\ntemplate: none\n---\n' });
  const files: string[] = [];
  const parts: string[] = [];
  for (const part of [1, 2, 3]) {
    const format = part === 2 ? 'ndjson' : 'json';
    audit('--shard', `${part}/3`, '--format', format, '-o', `part-${part}.${format}`, '.', 'gone.assessment.md');
    const text = readFileSync(join(path(), `part-${part}.${format}`), 'utf8');
    const records =
      format === 'json'
        ? JSON.parse(text).records
        : text
            .trimEnd()
            .split('\n')
            .slice(0, -1)
            .map((l) => JSON.parse(l));
    expect(records.length).toBeGreaterThan(0);
    files.push(...records.map(({ file }: { file: string }) => file));
    parts.push(`part-${part}.${format}`);
  }
  expect(new Set(files).size).toBe(files.length);
  for (const format of ['text', 'json', 'ndjson', 'sarif', 'csv']) {
    const whole = audit('--format', format, '.', 'gone.assessment.md');
    const merged = run('merge', ...parts.toReversed(), '--format', format);
    expect(merged.stdout, format).toBe(whole.stdout);
    expect(merged.status, format).toBe(whole.status);
    expect(merged.stderr, format).toBe(whole.stderr);
  }
});

it('merges whole audits of several folders, and needs the day where none of them says it', () => {
  write({ ...councilPack, 'a/1.assessment.md': note('soon', 'approved'), 'b/2.assessment.md': note('4 March 2026') });
  audit('a', '--format', 'ndjson', '-o', 'a.ndjson');
  audit('b', '--format', 'ndjson', '-o', 'b.ndjson');
  const unknown = run('merge', 'a.ndjson', 'b.ndjson');
  expect([unknown.status, unknown.stderr]).toEqual([
    2,
    'These reports do not say on which day the records were read. Give it: --today 2026-03-20.\n',
  ]);
  const merged = run('merge', 'a.ndjson', 'b.ndjson', '--format', 'json', '--today', '2026-03-20');
  expect(merged.stdout).toBe(audit('--format', 'json').stdout);
  expect(merged.status).toBe(1);
  expect(run('merge', 'a.ndjson', 'b.ndjson', '--today', '2026-03-20', '--fail-on', 'never').status).toBe(0);
});

it('says in a sentence why reports cannot be merged', () => {
  write({
    ...councilPack,
    'a.assessment.md': note('soon'),
    'b.assessment.md': note('soon'),
    'c.assessment.md': note('soon'),
  });
  audit('--format', 'json', '-o', 'whole.json');
  audit('--format', 'json', '-o', 'one.json', '--shard', '1/2');
  audit('--format', 'json', '-o', 'two.json', '--shard', '2/2');
  audit('--format', 'json', '-o', 'three.json', '--shard', '3/3');
  run('audit', '--today', '2026-03-21', '--quiet', '--format', 'json', '-o', 'later.json');
  const whole = readFileSync(join(path(), 'whole.json'), 'utf8');
  const say = (...files: readonly string[]) => {
    const { status, stdout, stderr } = run('merge', ...files);
    expect([status, stdout]).toEqual([2, '']);
    return stderr.trimEnd();
  };
  const broken = (name: string, change: (report: { records: Record<string, unknown>[]; version: number }) => void) => {
    const report = JSON.parse(whole);
    change(report);
    writeFileSync(join(path(), name), JSON.stringify(report));
    return say(name);
  };
  expect(say('gone.json')).toBe('The report "gone.json" could not be read.');
  expect(say('one.json')).toBe('Of 2 parts this one is missing: 2.');
  expect(say('one.json', 'one.json')).toBe('"one.json" and "one.json" are both part 1 of 2.');
  expect(say('one.json', 'three.json')).toBe(
    '"one.json" is one of 2 parts and "three.json" one of 3: they are not of one audit.',
  );
  expect(say('whole.json', 'later.json')).toContain('"whole.json" read its records on 2026-03-20 and "later.json" on');
  expect(say('whole.json', 'whole.json')).toContain('The record "a.assessment.md" is in "whole.json" and in');
  expect(broken('x.json', ({ records }) => delete records[1]?.findings)).toBe(
    '"x.json" is not a report of "casewright audit": records[1].findings is not a list.',
  );
  expect(broken('y.json', ({ records }) => records.pop())).toContain('has other counts at its end than records');
  expect(broken('v.json', (report) => Object.assign(report, { version: 2 }))).toContain('by a newer Casewright');
  writeFileSync(join(path(), 'cut.json'), whole.slice(0, 300));
  expect(say('cut.json')).toContain('line 1 cannot be read');
  audit('--format', 'ndjson', '-o', 'whole.ndjson');
  const lines = readFileSync(join(path(), 'whole.ndjson'), 'utf8').split('\n');
  writeFileSync(join(path(), 'cut.ndjson'), lines.slice(0, 2).join('\n'));
  expect(say('cut.ndjson')).toContain('it may have been cut short');
});

it('refuses parts that are none, and formats that cannot be merged', () => {
  expect(audit('--shard', '3/2').stderr).toContain('--shard is a part of how many, such as 2/4');
  expect(audit('--shard', '0/2').status).toBe(2);
  expect(audit('--shard', '1/2').stderr).toContain('is written with --format json or ndjson');
});
