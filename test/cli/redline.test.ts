// What changed in a record since it was returned or approved, asked of a real git.

import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandFolder, note } from '../support/command.ts';

const { path, write, run } = commandFolder();

function commit(day: string, text: string, name = 'a.assessment.md'): void {
  write({ [name]: text });
  const who = ['-c', 'user.name=A. Example', '-c', 'user.email=a@example.invalid', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...who, ...args], { cwd: path(), stdio: 'pipe', env });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Kept');
}

function history(): void {
  commit('2026-03-01', note('soon'));
  commit('2026-03-04', note('soon', 'returned'));
  commit('2026-03-05', note('4 March 2026', 'returned'));
  commit('2026-03-06', note('4 March 2026', 'for review'));
  write({ 'a.assessment.md': note('5 March 2026', 'for review') });
}

it('shows what changed since the record was returned, word by word', () => {
  history();
  const { status, stdout, stderr } = run('redline', 'a.assessment.md');
  expect([status, stderr]).toEqual([0, '']);
  expect(
    stdout,
  ).toBe(`a.assessment.md: what has changed since it was returned on 4 March 2026. [-out-] was taken out, {+in+} was put in.

    2 template: note
    3 status: [-returned-]{+for review+}
    4 reference: EX-1
      ...
    8
    9 - When: [-soon-]{+5 March 2026+}
   10
`);
});

it('takes a day or a revision, and follows a record that was moved', () => {
  history();
  expect(run('redline', 'a.assessment.md', '--since', '2026-03-02').stdout).toContain('on 1 March 2026');
  expect(run('redline', 'a.assessment.md', '--since', 'HEAD').stdout).toContain('When: [-4-]{+5+} March 2026');
  mkdirSync(join(path(), 'done'));
  renameSync(join(path(), 'a.assessment.md'), join(path(), 'done/b.assessment.md'));
  commit('2026-03-07', note('5 March 2026', 'for review'), 'done/b.assessment.md');
  expect(run('redline', 'done/b.assessment.md').stdout).toContain('since it was returned on 4 March 2026');
});

it('writes a page, and says where there is nothing to compare with', () => {
  history();
  const page = run('redline', 'a.assessment.md', '--format', 'html').stdout;
  expect(page).toContain('<li>status: <del>returned</del><ins>for review</ins></li>');
  expect(run('redline', 'a.assessment.md', '--since', 'approved')).toMatchObject({
    status: 2,
    stderr:
      'git has no text of "a.assessment.md" as it was when it was approved: it was not, or nobody has committed it then. Give a day or a revision: --since 2026-03-01.\n',
  });
  expect(run('redline', 'a.assessment.md', '--since', '2020-01-01').stderr).toBe(
    'git has no text of "a.assessment.md" from 2020-01-01.\n',
  );
  expect(run('redline', 'a.assessment.md', '--since', 'nowhere').stderr).toContain('git knows no revision "nowhere"');
  expect(run('redline', 'gone.md').stderr).toBe('The record "gone.md" could not be read.\n');
});

it('says where there is no git to ask', () => {
  write({ 'a.assessment.md': note('soon') });
  expect(run('redline', 'a.assessment.md')).toMatchObject({
    status: 2,
    stderr: 'A redline asks git, and "a.assessment.md" is not in a git repository.\n',
  });
});
