// Finding packs: a folder's own (`.casewright` and every folder with a pack.yaml), and folders said to be packs.

import { type Pack, type PackFile, type PackProblem, readPack } from '../core/pack/pack.ts';
import type { Host } from './host.ts';
import { textOf } from './text.ts';

export interface FoundPacks {
  readonly packs: readonly Pack[];
  /** Folders that were said to hold packs and could not be listed. */
  readonly missing: readonly string[];
}

/** Never looked into: nobody keeps templates there, and they can be very large. */
const passedOver = new Set(['node_modules', '.git', '.svn', '.hg']);
const deepest = 12;

/** The packs in a workspace folder, nearest the top first: `.casewright`, then folders with a pack.yaml in order of their names. */
export async function workspacePacks(host: Host, root: string): Promise<readonly Pack[]> {
  const packs: Pack[] = [];
  await walk(host, root, 0, packs);
  return packs;
}

async function walk(host: Host, folder: string, depth: number, packs: Pack[]): Promise<void> {
  const entries = (await host.list(folder)) ?? [];
  if (entries.some(({ name }) => name === 'pack.yaml')) {
    packs.push(await packIn(host, folder));
    return;
  }
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && !passedOver.has(name));
  const settings = folders.find(({ name }) => name === '.casewright');
  if (settings) packs.push(await packIn(host, host.join(folder, settings.name)));
  if (depth >= deepest) return;
  for (const { name } of folders)
    if (name !== '.casewright') await walk(host, host.join(folder, name), depth + 1, packs);
}

/** Packs in folders named by a setting: each is a pack, or holds packs. */
export async function packsInFolders(host: Host, folders: readonly string[]): Promise<FoundPacks> {
  const packs: Pack[] = [];
  const missing: string[] = [];
  for (const folder of folders) {
    const entries = await host.list(folder);
    if (!entries) missing.push(folder);
    else if (entries.some(({ name }) => name === 'pack.yaml' || name.endsWith('.template.md')))
      packs.push(await packIn(host, folder));
    else packs.push(...(await workspacePacks(host, folder)));
  }
  return { packs, missing };
}

async function packIn(host: Host, folder: string): Promise<Pack> {
  const files: PackFile[] = [];
  const problems: PackProblem[] = [];
  await gather(host, folder, 0, files, problems);
  const pack = readPack(files);
  return { ...pack, problems: [...problems, ...pack.problems] };
}

async function gather(
  host: Host,
  folder: string,
  depth: number,
  files: PackFile[],
  problems: PackProblem[],
): Promise<void> {
  for (const { name, kind } of (await host.list(folder)) ?? []) {
    const path = host.join(folder, name);
    if (kind === 'folder' && depth < 3 && !passedOver.has(name)) await gather(host, path, depth + 1, files, problems);
    if (kind === 'folder' || !/\.(?:ya?ml|template\.md)$/.test(name) || name === 'config.yaml') continue;
    const bytes = await host.read(path);
    const read = bytes ? textOf(bytes) : { problem: 'could not be read' };
    if ('text' in read) files.push({ path: path.replaceAll('\\', '/'), text: read.text });
    else problems.push({ path, start: 0, end: 0, message: `This file ${read.problem}.` });
  }
}
