// A worker's supervision, begun with what that worker's open records say.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commandFolder } from '../support/command.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const { path, run } = commandFolder();

/** Two open records of one worker and a closed one, and one of somebody else. */
function records(): void {
  const put = (example: string, name: string, change: (text: string) => string) => {
    const text = readFileSync(join(examples, `${example}.assessment.md`), 'utf8');
    writeFileSync(join(path(), `${name}.assessment.md`), change(text).replace(/^status: .*$/m, 'status: draft'));
  };
  put('initial-assessment-poor', 'a', (text) => text);
  put('section-47-poor', 'b', (text) => text);
  cpSync(join(examples, 'supervision-good.assessment.md'), join(path(), 'c.assessment.md'));
}
const prepare = (...args: readonly string[]) => run('supervision', '--today', '2009-12-01', ...args);

it('lists the workers whose records are open, and nobody else', () => {
  records();
  const { status, stdout } = prepare();
  expect(status).toBe(0);
  const workers = stdout.trimEnd().split('\n');
  expect(workers.length).toBeGreaterThan(0);
  expect(workers).toEqual([...new Set(workers)].toSorted((a, b) => a.localeCompare(b)));
  // Only a supervision record names her.
  expect(workers).not.toContain('Hana Silverbeck');
});

it('begins a record with who, when the child was last seen, what is due and what stands in the record, and answers nothing for anybody', () => {
  records();
  const [worker = ''] = prepare().stdout.split('\n');
  const { status, stdout } = prepare('--worker', worker);
  expect(status).toBe(0);
  expect(stdout).toContain(`- Worker: ${worker}\n`);
  expect(stdout).toMatch(/^- Name or reference: .+ \(EX-\d+\), .+$/m);
  expect(stdout).toMatch(/> \[!GUIDANCE\]\n> Open in the record on 1 December 2009:\n>\n> - /);
  expect(stdout).toMatch(/^- Where things stand: $/m);
  expect(stdout).toMatch(/^- Decision and reasons: $/m);
  writeFileSync(join(path(), 'd.assessment.md'), stdout);
  const { records: audited } = JSON.parse(
    run('audit', '--today', '2009-12-01', '--format', 'json', 'd.assessment.md').stdout,
  );
  const rules: readonly string[] = audited[0].findings.map(({ rule }: { rule: string }) => rule);
  expect(rules.filter((rule) => rule.startsWith('structure/'))).toEqual([]);
});

it('writes a new file only, and says whom it does not know', () => {
  records();
  const [worker = ''] = prepare().stdout.split('\n');
  expect(prepare('--worker', worker, '-o', 'new.assessment.md').status).toBe(0);
  expect(prepare('--worker', worker, '-o', 'new.assessment.md')).toMatchObject({ status: 2 });
  const unknown = prepare('--worker', 'Nobody Example');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('No open record names "Nobody Example" as its worker.');
});
