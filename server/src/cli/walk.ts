// Which files under a folder may be records: by name and, for plain Markdown, by what they say at the top. `.gitignore` is
// respected and links are not followed out of what was asked for.

import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export interface Walked {
  /** Files in the order they are found: by folder, then name. */
  readonly files: readonly string[];
  readonly unreadable: readonly Note[];
  readonly passedOver: readonly Note[];
}

export interface Note {
  readonly file: string;
  readonly message: string;
}

interface Walk {
  readonly top: string;
  readonly files: string[];
  readonly unreadable: Note[];
  readonly passedOver: Note[];
}

/** A folder's rules and the folder they are relative to, outermost first. */
type Rules = readonly { readonly folder: string; readonly rules: Ignore }[];

/** The Markdown files under a folder. */
export async function walkFolder(folder: string, readText: (path: string) => Promise<string | null>): Promise<Walked> {
  const walk: Walk = { top: await realpath(folder), files: [], unreadable: [], passedOver: [] };
  await walkInto(folder, await rulesAbove(folder, readText), walk, readText);
  return walk;
}

async function walkInto(
  folder: string,
  above: Rules,
  walk: Walk,
  readText: (path: string) => Promise<string | null>,
): Promise<void> {
  const rules = await withRulesOf(folder, above, readText);
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch {
    walk.unreadable.push({ file: folder, message: 'this folder could not be read.' });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) await followLink(path, rules, walk);
    else if (isIgnored(path, entry.isDirectory(), rules)) continue;
    else if (entry.isDirectory() && entry.name !== '.git' && entry.name !== 'node_modules')
      await walkInto(path, rules, walk, readText);
    else if (entry.isFile() && mayBeRecord(entry.name)) walk.files.push(path);
  }
}

async function readEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function mayBeRecord(name: string): boolean {
  return name.endsWith('.md') && !name.endsWith('.template.md');
}

// A link to a file inside is read under its own name there; a link to a folder could lead round in a circle or out of sight.
async function followLink(path: string, rules: Rules, walk: Walk): Promise<void> {
  if (isIgnored(path, false, rules)) return;
  try {
    const target = await realpath(path);
    const isInside = target === walk.top || target.startsWith(walk.top + sep);
    const isFolder = (await stat(target)).isDirectory();
    if (isFolder) walk.passedOver.push({ file: path, message: 'a link to a folder, which is not followed.' });
    else if (!isInside && mayBeRecord(path))
      walk.passedOver.push({ file: path, message: 'a link to a file elsewhere, which is not followed.' });
  } catch {
    if (mayBeRecord(path)) walk.unreadable.push({ file: path, message: 'a link that leads nowhere.' });
  }
}

async function withRulesOf(
  folder: string,
  above: Rules,
  readText: (path: string) => Promise<string | null>,
): Promise<Rules> {
  const text = await readText(join(folder, '.gitignore'));
  return text === null ? above : [...above, { folder, rules: ignore().add(text) }];
}

// The rules of the folders around count too, up to the one that is under version control.
async function rulesAbove(folder: string, readText: (path: string) => Promise<string | null>): Promise<Rules> {
  const folders: string[] = [];
  for (let at = await realpath(folder); ; at = dirname(at)) {
    const isTop = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isTop || dirname(at) === at) {
      let rules: Rules = [];
      if (isTop) for (const above of folders.reverse()) rules = await withRulesOf(above, rules, readText);
      return rules;
    }
    folders.push(dirname(at));
  }
}

function isIgnored(path: string, isFolder: boolean, rules: Rules): boolean {
  let ignored = false;
  for (const { folder, rules: own } of rules) {
    const name = relative(folder, path).split(sep).join('/');
    if (name === '' || name.startsWith('..')) continue;
    const result = own.test(isFolder ? `${name}/` : name);
    if (result.ignored) ignored = true;
    if (result.unignored) ignored = false;
  }
  return ignored;
}
