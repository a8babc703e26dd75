// What the command line checks records against: settings files, packs, and the day.

import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { builtInPack } from '../core/pack/built-in.ts';
import { type Reach, reachOf } from '../core/pack/reach.ts';
import { dateParts, type PlainDate } from '../core/record/values/dates.ts';
import type { RuleSettings } from '../core/rules/rule.ts';
import { nodeHost } from '../host/node.ts';
import { packsInFolders, workspacePacks } from '../host/packs.ts';
import { textOf } from '../host/text.ts';
import { today as todayHere } from '../host/today.ts';
import { languageRules } from '../project/settings.ts';
import { readSettings } from '../protocol/settings.ts';
import { UsageError } from './usage.ts';

export interface WorldOptions {
  readonly today?: string;
  readonly templates?: readonly string[];
  readonly config?: string;
}

export interface World {
  readonly reach: Reach;
  readonly today: PlainDate;
  readonly settings: RuleSettings;
  /** What was wrong with settings and packs, each in one line; none of it stops the work. */
  readonly warnings: readonly string[];
}

/** Gathers what records in or under these paths are checked against. */
export async function openWorld(paths: readonly string[], options: WorldOptions): Promise<World> {
  const warnings: string[] = [];
  const roots = [...new Set(await Promise.all(paths.map(rootOf)))];
  const config = await readConfig(options.config ?? null, roots, warnings);
  const configFolders = config.settings.templateFolders?.map((folder) => resolve(config.folder, folder)) ?? [];
  const said = await packsInFolders(nodeHost, [...(options.templates ?? []), ...configFolders]);
  for (const folder of said.missing) {
    if (options.templates?.includes(folder))
      throw new UsageError(`The templates folder "${folder}" could not be read.`);
    warnings.push(`The templates folder "${folder}" could not be read, so its templates are missing.`);
  }
  const own = (await Promise.all(roots.map((root) => workspacePacks(nodeHost, root)))).flat();
  const packs = [...own, ...said.packs, builtInPack()];
  for (const pack of packs) for (const { path, message } of pack.problems) warnings.push(`${shown(path)}: ${message}`);
  const reach = reachOf(packs);
  for (const { message } of reach.guidance.problems) warnings.push(`Guidance: ${message}`);
  return {
    reach,
    today: day(options.today ?? config.settings.today ?? ''),
    settings: { ...languageRules(config.settings['language.hints'] ?? false), ...config.settings.rules },
    warnings,
  };
}

// Packs are looked for from where the command is given when that is around the records, else in the records' own folder.
async function rootOf(path: string): Promise<string> {
  const folder = (await nodeHost.list(path)) ? resolve(path) : dirname(resolve(path));
  const isHere = folder === process.cwd() || folder.startsWith(process.cwd() + sep);
  return isHere ? process.cwd() : folder;
}

function day(text: string): PlainDate {
  if (text === '') return todayHere();
  const date = dateParts(text);
  if (!date) throw new UsageError(`"${text}" is not a date. Write it as year, month and day: 2026-03-20.`);
  return date;
}

async function readConfig(given: string | null, roots: readonly string[], warnings: string[]) {
  const paths = given ? [resolve(given)] : roots.map((root) => join(root, '.casewright', 'config.yaml'));
  for (const path of paths) {
    const bytes = await nodeHost.read(path);
    if (!bytes && given) throw new UsageError(`The settings file "${given}" could not be read.`);
    if (!bytes) continue;
    const read = textOf(bytes);
    if ('problem' in read) {
      warnings.push(`${shown(path)} ${read.problem}, so its settings are left out.`);
      continue;
    }
    const document = parseDocument(read.text);
    for (const error of document.errors)
      warnings.push(
        `${shown(path)}, line ${error.linePos?.[0].line ?? 1}: this cannot be read, so the settings there may be left out.`,
      );
    const { settings, problems } = readSettings(document.errors.length > 0 ? null : document.toJS());
    for (const { message } of problems) warnings.push(`${shown(path)}: ${message}`);
    // Folders in a settings file are meant from the folder that holds `.casewright`.
    return { settings, folder: given ? dirname(path) : dirname(dirname(path)) };
  }
  return { settings: {}, folder: process.cwd() } as ReturnType<typeof emptyConfig>;
}

function emptyConfig() {
  return { settings: readSettings(null).settings, folder: '' };
}

/** A path as it is shown: from here where it is under here, with forward slashes. */
export function shown(path: string): string {
  if (!isAbsolute(path)) return path.split(sep).join('/');
  const near = relative(process.cwd(), path);
  return (near === '' ? '.' : near.startsWith('..') || isAbsolute(near) ? path : near).split(sep).join('/');
}
