// What changed in git, asked of the git that is on the machine.

import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './usage.ts';

const run = promisify(execFile);

/** Paths of files that differ from a revision, and of those git does not know yet, in the repositories these inputs are in. */
export async function changedSince(inputs: readonly string[], revision: string): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const top of new Set(await Promise.all(inputs.map((input) => topOf(input))))) {
    await mustHave(revision, top);
    const differing = await git(top, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', revision, '--']);
    const unknown = await git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
    for (const name of `${differing}${unknown}`.split('\0')) if (name !== '') changed.add(join(top, name));
  }
  return changed;
}

export interface Earlier {
  readonly text: string;
  /** The day it was kept in git, YYYY-MM-DD. */
  readonly day: string;
}

/** The texts of a file that git has kept, the newest first, one by one. Moves of the file are followed. */
export async function* earlierTexts(file: string, what: string): AsyncGenerator<Earlier> {
  const top = await topOf(file, what);
  const log = ['log', '--follow', '--format=%x01%H %cs', '--name-only', '-z', '--', resolve(file)];
  for (const kept of (await git(top, log, what)).split('\x01').slice(1)) {
    const [head = '', ...names] = kept.split('\0').map((part) => part.trim());
    const [commit = '', day = ''] = head.split(' ');
    const name = names.find((one) => one !== '');
    if (name === undefined) continue;
    // A commit that took the file away has no text of it.
    const text = await git(top, ['show', '--no-textconv', `${commit}:${name}`], what).catch(() => null);
    if (text !== null) yield { text, day };
  }
}

/** The text of a file at a revision, or the last of the days up to one (YYYY-MM-DD). */
export async function textAt(file: string, revision: string, what: string): Promise<Earlier | null> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(revision)) {
    for await (const earlier of earlierTexts(file, what)) if (earlier.day <= revision) return earlier;
    return null;
  }
  const top = await topOf(file, what);
  await mustHave(revision, top);
  const commit = (await git(top, ['rev-parse', `${revision}^{commit}`], what)).trim();
  const name = relative(top, await realpath(file)).replaceAll(sep, '/');
  const text = await git(top, ['show', '--no-textconv', `${commit}:${name}`], what).catch(() => null);
  const day = (await git(top, ['show', '-s', '--format=%cs', commit], what)).trim();
  return text === null ? null : { text, day };
}

/** The folder at the top of the repository an input is in. `what` asks git, for the message where it cannot. */
async function topOf(input: string, what = '--changed-since'): Promise<string> {
  const path = resolve(input);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = isFolder ? path : dirname(path);
  try {
    return resolve((await git(folder, ['rev-parse', '--show-toplevel'], what)).replace(/\r?\n$/, ''));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${what} asks git, and "${input}" is not in a git repository.`);
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
async function git(folder: string, args: readonly string[], what = '--changed-since'): Promise<string> {
  try {
    const { stdout } = await run('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      windowsHide: true,
    });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError(`${what} asks git, and there is no git on this machine.`);
    throw error;
  }
}
