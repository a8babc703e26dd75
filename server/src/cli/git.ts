// What changed in git, asked of the git that is on the machine.

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './usage.ts';

const run = promisify(execFile);

/** Paths of files that differ from a revision, and of those git does not know yet, in the repositories these inputs are in. */
export async function changedSince(inputs: readonly string[], revision: string): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const top of new Set(await Promise.all(inputs.map(topOf)))) {
    await mustHave(revision, top);
    const differing = await git(top, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', revision, '--']);
    const unknown = await git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
    for (const name of `${differing}${unknown}`.split('\0')) if (name !== '') changed.add(join(top, name));
  }
  return changed;
}

async function topOf(input: string): Promise<string> {
  const path = resolve(input);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = isFolder ? path : dirname(path);
  try {
    return resolve((await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, ''));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--changed-since asks git, and "${input}" is not in a git repository.`);
  }
}

async function mustHave(revision: string, top: string): Promise<void> {
  try {
    if (revision.startsWith('-')) throw new Error('an option, not a revision');
    await git(top, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `git knows no revision "${revision}" in ${top}. Give a branch, a tag or a commit that has been fetched there.`,
    );
  }
}

// A folder of records must not be able to make git run programs: its file system monitor is one.
async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      windowsHide: true,
    });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('--changed-since asks git, and there is no git on this machine.');
    throw error;
  }
}
