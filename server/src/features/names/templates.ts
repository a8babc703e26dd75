// Every template in reach as it stands now: those open in the editor as they are there, saved or not.

import { readBlocks } from '../../core/markdown/blocks.ts';
import { frontMatterEnd } from '../../core/markdown/front-matter.ts';
import { readPack, type TemplateFile, templateFile } from '../../core/pack/pack.ts';
import { type Reach, reachOf } from '../../core/pack/reach.ts';
import { readFrontMatter } from '../../core/record/front-matter.ts';
import type { Template } from '../../core/template/template.ts';
import type { Project } from '../../project/project.ts';

/** Where files are, said by whoever serves. */
export interface Addresses {
  /** The address of a pack's file; null for one that cannot be opened. */
  readonly uriOf: (path: string) => string | null;
  /** An address as packs name their files, with forward slashes; the address itself where it is no file's. */
  readonly pathOf: (uri: string) => string;
  /** Whether a file is in an open folder, so that it may be changed from here. */
  readonly isOurs: (path: string) => boolean;
}

export interface Templates {
  readonly reach: Reach;
  readonly files: readonly TemplateFile[];
  /** The template of a file; null when there is no such file. */
  readonly at: (path: string) => Template | null;
  /** The files a template is made of: its own, the one it extends, and so on. */
  readonly chainOf: (path: string) => readonly string[];
}

const known = new WeakMap<Project, Templates>();
const knownIn = new WeakMap<Reach, Templates>();

/** The templates of a project, unsaved changes included. */
export function templatesOf(project: Project, addresses: Addresses): Templates {
  const before = known.get(project);
  if (before) return before;
  const open = new Map<string, string>();
  for (const { kind, uri, blocks, tooLong } of project.documents.values())
    if (kind === 'template' && tooLong === null) open.set(addresses.pathOf(uri), blocks.text);
  const reach = reachWith(project.reach, open);
  const templates = knownIn.get(reach) ?? templatesIn(reach);
  knownIn.set(reach, templates);
  known.set(project, templates);
  return templates;
}

/** Packs in which some files have other texts; files that no pack has come last. */
export function reachWith(reach: Reach, texts: ReadonlyMap<string, string>): Reach {
  const left = new Map(texts);
  let isSame = true;
  const packs = reach.packs.map((pack) => ({
    ...pack,
    templates: pack.templates.map((file) => {
      const text = left.get(file.path);
      left.delete(file.path);
      if (text === undefined || text === file.text) return file;
      isSame = false;
      return templateFile({ path: file.path, text });
    }),
  }));
  if (isSame && left.size === 0) return reach;
  const extra = readPack([...left].map(([path, text]) => ({ path, text })));
  return reachOf([...packs, { ...extra, templates: [...left].map(([path, text]) => templateFile({ path, text })) }]);
}

/** The templates of packs. */
export function templatesIn(reach: Reach): Templates {
  const files = reach.packs.flatMap((pack) => pack.templates);
  const read = new Map<string, Template>();
  const chains = new Map<string, readonly string[]>();
  const fileAt = (path: string) => files.find((file) => file.path === path);
  const at = (path: string): Template | null => {
    const before = read.get(path);
    if (before) return before;
    const file = fileAt(path);
    if (!file) return null;
    const found = reach.template(file.id);
    const template = found?.source.path === path ? found : reach.read(path, file.text);
    read.set(path, template);
    return template;
  };
  const chainOf = (path: string): readonly string[] => {
    const before = chains.get(path);
    if (before) return before;
    const chain: string[] = [];
    for (let next = fileAt(path); next && !chain.includes(next.path); ) {
      chain.push(next.path);
      const id = extendedBy(next.text);
      const base = id === null ? null : (reach.template(id)?.source.path ?? null);
      next = base === null ? undefined : fileAt(base);
    }
    chains.set(path, chain);
    return chain;
  };
  return { reach, files, at, chainOf };
}

function extendedBy(text: string): string | null {
  return readFrontMatter(readBlocks(text.slice(0, frontMatterEnd(text)))).entries.get('extends')?.text ?? null;
}
