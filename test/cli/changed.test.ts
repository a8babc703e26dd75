// Audits of what changed, asked of a real git.

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandFolder, councilPack, note } from '../support/command.ts';

const { path, write, run } = commandFolder();

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=A. Example', '-c', 'user.email=a@example.invalid', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: path(), stdio: 'pipe' });
}

function committed(): void {
  write({
    ...councilPack,
    'a/née 1.assessment.md': note('soon'),
    'a/2.assessment.md': note('soon'),
    'b.assessment.md': note('soon'),
  });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'First');
}

function changed(...args: readonly string[]): readonly string[] {
  const { stdout, stderr } = run('audit', '--format', 'json', '--quiet', ...args);
  expect(stderr).toBe('');
  return JSON.parse(stdout).records.map(({ file }: { file: string }) => file);
}

it('looks at what differs from a revision, committed, staged, edited or new, and at nothing else', () => {
  committed();
  expect(changed('--changed-since', 'HEAD')).toEqual([]);
  write({ 'a/née 1.assessment.md': note('later'), 'a/new.assessment.md': note('soon') });
  expect(changed('--changed-since', 'HEAD')).toEqual(['a/new.assessment.md', 'a/née 1.assessment.md']);
  git('add', '-A');
  expect(changed('--changed-since', 'HEAD')).toHaveLength(2);
  git('commit', '-q', '-m', 'Second');
  expect(changed('--changed-since', 'HEAD')).toEqual([]);
  expect(changed('--changed-since', 'HEAD~1', 'a')).toHaveLength(2);
  expect(changed('--changed-since', 'HEAD~1', 'b.assessment.md')).toEqual([]);
  rmSync(join(path(), 'a/new.assessment.md'));
  expect(changed('--changed-since', 'HEAD~1')).toEqual(['a/née 1.assessment.md']);
});

it('says in a sentence where git or the revision is not there', () => {
  write({ 'a.assessment.md': note('soon') });
  const outside = run('audit', '--changed-since', 'HEAD');
  expect([outside.status, outside.stderr]).toEqual([
    2,
    '--changed-since asks git, and "." is not in a git repository.\n',
  ]);
  committed();
  expect(run('audit', '--changed-since', 'nowhere').stderr).toContain('git knows no revision "nowhere" in ');
  expect(run('audit', '--changed-since', '--output=x').stderr).toContain('git knows no revision "--output=x" in ');
});
