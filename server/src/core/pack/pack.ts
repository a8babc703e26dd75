// A pack: a folder with pack.yaml, templates, code lists and perhaps guidance, read from its files' texts.

import { isMap, type Node, parseDocument } from 'yaml';
import { readBlocks } from '../markdown/blocks.ts';
import { frontMatterEnd } from '../markdown/front-matter.ts';
import { readFrontMatter } from '../record/front-matter.ts';
import { type Limits, type RuleSetting, type RuleSettings, severities } from '../rules/rule.ts';
import type { CodeSet } from '../template/binding.ts';
import { type InheritedData, readInheritance } from './inheritance.ts';

/** A file of a pack: its path from wherever the pack was found, for people and links, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
  /** What its YAML says, or for a template what its front matter says, where that was read before; it is right then. */
  readonly data?: unknown;
  /** A template's draft where it was read before, as `draftFrom` takes it. */
  readonly draft?: unknown;
}

export interface PackProblem {
  readonly path: string;
  /** Zero-based UTF-16 offsets into the file. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface TemplateFile extends PackFile {
  /** From its front matter; empty when that cannot be read. */
  readonly id: string;
  readonly title: string;
  readonly version: string;
}

export interface CodeSetFile extends CodeSet {
  readonly path: string;
}

/** What figures over many records are counted by. */
export type FiguresBy = 'team' | 'worker';

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly templates: readonly TemplateFile[];
  readonly codeSets: readonly CodeSetFile[];
  /** `references:` of pack.yaml: what case references look like, as masks of letters (A) and digits (0). */
  readonly references: readonly string[];
  /** `figures:` of pack.yaml: whether figures may be counted by worker; null where the pack does not say. */
  readonly figures: FiguresBy | null;
  readonly ruleSettings: RuleSettings;
  readonly limits: Partial<Limits>;
  /** `clocks:` of pack.yaml as plain data: what it adds to or overrides in the guidance. */
  readonly clocks: unknown;
  /** `expressions:` of pack.yaml: word lists by name; see expressions.ts for the shapes they may have. */
  readonly expressions: Readonly<Record<string, unknown>>;
  /** guidance/*.yaml as plain data, by file name without its ending. */
  readonly guidance: Readonly<Record<string, unknown>>;
  /** baseline.yaml; null where there is none. */
  readonly inherited: InheritedData | null;
  readonly problems: readonly PackProblem[];
}

const limitNames: readonly (keyof Limits)[] = [
  'childSeenWorkingDays',
  'supervisionWorkingDays',
  'waitingWorkingDays',
  'urgentReviewWorkingDays',
  'assessmentBegunWorkingDays',
];

/** Keys pack.yaml may have. */
const packKeys = [
  'id',
  'title',
  'version',
  'publisher',
  'licence',
  'license',
  'language',
  'description',
  'rules',
  'limits',
  'clocks',
  'expressions',
  'references',
  'figures',
] as const;

/** Reads a pack from its files. What cannot be read is a problem at its place, and the rest still counts. */
export function readPack(files: readonly PackFile[]): Pack {
  const problems: PackProblem[] = [];
  const named = (name: string) => files.find(({ path }) => path === name || path.endsWith(`/${name}`));
  const packFile = named('pack.yaml');
  const meta = packFile ? readYaml(packFile, problems) : { data: {}, at: () => ({ start: 0, end: 0 }) };
  const data = asMap(meta.data);
  if (packFile) {
    for (const key of Object.keys(data)) {
      if (!(packKeys as readonly string[]).includes(key))
        problems.push({
          path: packFile.path,
          ...meta.at([key]),
          message: `A pack has no "${key}". It may have ${packKeys.filter((known) => known !== 'license').join(', ')}.`,
        });
    }
  }
  const path = packFile?.path ?? '';
  return {
    id: typeof data.id === 'string' ? data.id : '',
    title: typeof data.title === 'string' ? data.title : '',
    templates: files.filter((file) => file.path.endsWith('.template.md')).map(templateFile),
    codeSets: files
      .filter((file) => /(?:^|\/)code-sets\/[^/]+\.ya?ml$/.test(file.path))
      .flatMap((file) => readCodeSet(file, problems)),
    ruleSettings: readRuleSettings(data.rules, (id, message) =>
      problems.push({ path, ...meta.at(['rules', id]), message }),
    ),
    limits: readLimits(data.limits, (name, message) => problems.push({ path, ...meta.at(['limits', name]), message })),
    references: readReferences(data.references, (message) =>
      problems.push({ path, ...meta.at(['references']), message }),
    ),
    figures: readFigures(data.figures, (message) => problems.push({ path, ...meta.at(['figures']), message })),
    clocks: data.clocks ?? null,
    expressions: asMap(data.expressions),
    guidance: Object.fromEntries(
      files
        .filter((file) => /(?:^|\/)guidance\/[^/]+\.ya?ml$/.test(file.path))
        .map((file) => [baseName(file.path), readYaml(file, problems).data]),
    ),
    inherited: inheritedIn(named('baseline.yaml'), problems),
    problems,
  };
}

function inheritedIn(file: PackFile | undefined, problems: PackProblem[]): InheritedData | null {
  if (!file) return null;
  const { data, at } = readYaml(file, problems);
  return readInheritance(data, (key, message) =>
    problems.push({ path: file.path, ...(key === null ? { start: 0, end: 0 } : at(['findings', key])), message }),
  );
}

/** A template's file with the details it is found by. */
export function templateFile(file: PackFile): TemplateFile {
  if (file.data !== undefined) {
    const { id, title, version } = asMap(file.data);
    // What it says may not have been loaded yet.
    return Object.defineProperties(
      { id: String(id), title: String(title), version: String(version) } as TemplateFile,
      Object.getOwnPropertyDescriptors(file),
    );
  }
  // Only its details are needed to find a template; the rest is read when a record names it.
  const frontMatter = readFrontMatter(readBlocks(file.text.slice(0, frontMatterEnd(file.text))));
  const text = (key: string) => frontMatter.entries.get(key)?.text ?? '';
  return { ...file, id: text('id'), title: text('title') || text('id'), version: text('version') };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

function asMap(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as Readonly<Record<string, unknown>>)
    : {};
}

interface ReadYaml {
  readonly data: unknown;
  readonly at: (path: readonly string[]) => { readonly start: number; readonly end: number };
}

function readYaml(file: PackFile, problems: PackProblem[]): ReadYaml {
  if (file.data !== undefined) return { data: file.data, at: () => ({ start: 0, end: 0 }) };
  const document = parseDocument(file.text, { prettyErrors: false, schema: 'core' });
  for (const error of document.errors) {
    problems.push({
      path: file.path,
      start: error.pos[0],
      end: Math.max(error.pos[0], error.pos[1]),
      message:
        'This cannot be read. Check the spaces at the start of the line, and put anything with a colon in it in quotes.',
    });
  }
  const at = (path: readonly string[]) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => String((key as { value?: unknown } | null)?.value) === path.at(-1))
      : undefined;
    const range = (pair?.key as Node | undefined)?.range;
    return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
  };
  try {
    return { data: document.toJS({ maxAliasCount: 100 }), at };
  } catch {
    problems.push({ path: file.path, start: 0, end: 0, message: 'This file refers to itself too often to be read.' });
    return { data: null, at };
  }
}

/** Severities by rule id, from a pack's `rules:` or a setting of that shape; `say` is told of each that cannot be read. */
function readRuleSettings(data: unknown, say: (id: string, message: string) => void): RuleSettings {
  const settings: Record<string, RuleSetting> = {};
  for (const [id, value] of Object.entries(asMap(data))) {
    // YAML 1.1 habits make `off` a boolean in other readers; here it stays a word, but false is plainly meant.
    const word = value === false ? 'off' : String(value);
    const setting = [...severities, 'off' as const].find((known) => known === word);
    if (setting) settings[id] = setting;
    else say(id, `A rule can be set to ${severities.join(', ')} or off.`);
  }
  return settings;
}

function readLimits(data: unknown, say: (name: string, message: string) => void): Partial<Limits> {
  const limits: Partial<Record<keyof Limits, number>> = {};
  for (const [name, value] of Object.entries(asMap(data))) {
    const known = limitNames.find((one) => one === name);
    if (!known) say(name, `There is no limit called "${name}". The limits are ${limitNames.join(', ')}.`);
    else if (typeof value === 'number' && Number.isInteger(value) && value >= 0) limits[known] = value;
    else say(name, 'A limit is a whole number of working days.');
  }
  return limits;
}

function readReferences(data: unknown, say: (message: string) => void): readonly string[] {
  const all = data === undefined || data === null ? [] : Array.isArray(data) ? data : [data];
  const masks = all.filter((one): one is string => typeof one === 'string' && /[A0]/.test(one));
  if (masks.length < all.length)
    say(
      'A reference is described by its shape, such as "AA-0000": A for a letter, 0 for a digit, anything else itself.',
    );
  return masks;
}

function readFigures(data: unknown, say: (message: string) => void): FiguresBy | null {
  if (data === 'team' || data === 'worker') return data;
  if (data !== undefined && data !== null) say('Figures are counted by team, or by worker as well.');
  return null;
}

function readCodeSet(file: PackFile, problems: PackProblem[]): readonly CodeSetFile[] {
  const data = asMap(readYaml(file, problems).data);
  const codes = Array.isArray(data.codes) ? data.codes.map(asMap) : [];
  const read = codes.flatMap(({ code, label, meaning }) =>
    (typeof code === 'string' || typeof code === 'number') && typeof label === 'string'
      ? [{ code: String(code), label, meaning: typeof meaning === 'string' ? meaning : null }]
      : [],
  );
  if (read.length === 0 || read.length < codes.length)
    problems.push({ path: file.path, start: 0, end: 0, message: 'Each code of a code list needs a code and a label.' });
  return [
    {
      path: file.path,
      id: typeof data.id === 'string' ? data.id : baseName(file.path),
      title: typeof data.title === 'string' ? data.title : baseName(file.path),
      codes: read,
    },
  ];
}
