// The folders that are open: their packs, their settings, their records that are not open in an editor.

import { parseDocument } from 'yaml';
import { builtInPack } from '../core/pack/built-in.ts';
import type { Pack } from '../core/pack/pack.ts';
import { type Reach, reachOf } from '../core/pack/reach.ts';
import type { Host } from '../host/host.ts';
import { packsInFolders, workspacePacks } from '../host/packs.ts';
import { textOf } from '../host/text.ts';
import { readSettings, type SettingProblem, type Settings } from '../protocol/settings.ts';

/** Something wrong in a file that is not a record or template: a pack's or a settings file. */
export interface FileProblem {
  readonly path: string;
  /** Zero-based UTF-16 offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: string;
}

export interface Loaded {
  readonly reach: Reach;
  /** Settings of `.casewright/config.yaml`; an editor's own win over them. */
  readonly settings: Partial<Settings>;
  readonly problems: readonly FileProblem[];
}

/** Reads packs and settings files of the folders given, and of the folders settings name. */
export async function loadWorkspace(
  host: Host,
  roots: readonly string[],
  editor: Partial<Settings>,
  packFolders: readonly string[],
): Promise<Loaded> {
  const problems: FileProblem[] = [];
  const settings = await readConfigs(host, roots, problems);
  const own: Pack[] = [];
  for (const root of roots) own.push(...(await workspacePacks(host, root)));
  const wanted = editor.templateFolders ?? settings.templateFolders ?? [];
  const said = await packsInFolders(
    host,
    wanted.map((folder) => absolute(host, folder, roots)),
  );
  const contributed = await packsInFolders(host, packFolders);
  const packs = [...own, ...said.packs, ...contributed.packs, builtInPack()];
  for (const { path, start, end, message } of packs.flatMap((pack) => pack.problems)) {
    problems.push({ path, start, end, text: await readText(host, path), message });
  }
  for (const folder of said.missing) {
    const path = roots[0] ?? folder;
    problems.push({
      path: host.join(host.join(path, '.casewright'), 'config.yaml'),
      start: 0,
      end: 0,
      text: '',
      message: `The templates folder "${folder}" could not be read, so its templates are missing.`,
    });
  }
  return { reach: reachOf(packs), settings, problems };
}

function absolute(host: Host, folder: string, roots: readonly string[]): string {
  const [root] = roots;
  return /^(?:[a-z][\w+.-]*:|[/\\])/i.test(folder) || root === undefined ? folder : host.join(root, folder);
}

async function readText(host: Host, path: string): Promise<string> {
  const bytes = await host.read(path);
  const read = bytes && textOf(bytes);
  return read && 'text' in read ? read.text : '';
}

async function readConfigs(host: Host, roots: readonly string[], problems: FileProblem[]): Promise<Partial<Settings>> {
  let settings: Partial<Settings> = {};
  for (const root of [...roots].reverse()) {
    const path = host.join(host.join(root, '.casewright'), 'config.yaml');
    const text = await readText(host, path);
    if (text.trim() === '') continue;
    const document = parseDocument(text, { prettyErrors: false });
    for (const error of document.errors)
      problems.push({
        path,
        start: error.pos[0],
        end: Math.max(error.pos[0], error.pos[1]),
        text,
        message: 'This cannot be read. Each setting is a name, a colon, a space and a value.',
      });
    if (document.errors.length > 0) continue;
    const read = readSettings(document.toJS());
    settings = { ...settings, ...read.settings };
    for (const problem of read.problems)
      problems.push({ path, text, message: problem.message, ...spanOf(document, problem) });
  }
  return settings;
}

function spanOf(document: ReturnType<typeof parseDocument>, { path }: SettingProblem): { start: number; end: number } {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range ? { start: node.range[0], end: node.range[1] } : { start: 0, end: 0 };
}
