// Every setting, declared once: types, defaults, the editor's contributions, the reference page and what is said of a bad
// value all come from here. The same keys stand in `.casewright/config.yaml` for the command line and other editors.

import type { PreviewStyle } from './protocol.ts';

export interface Settings {
  /** Folders of template packs beside the workspace's own; a network share will do. */
  readonly templateFolders: readonly string[];
  /** Rule id to severity or off. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** The hints about language: vague words, acronyms, judgements. */
  readonly 'language.hints': boolean;
  /** An ISO date (YYYY-MM-DD) to use in place of today's; empty for today's. */
  readonly today: string;
  /** How far each section has come, above its heading. */
  readonly codeLens: boolean;
  /** The colours of the preview: the editor's, or black on white as printed. */
  readonly 'preview.style': PreviewStyle;
  readonly 'trace.server': 'off' | 'messages' | 'verbose';
}

type Shape =
  | { readonly kind: 'texts' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'severities' }
  | { readonly kind: 'one of'; readonly options: readonly string[] };

interface Declaration<K extends keyof Settings> {
  readonly shape: Shape;
  readonly default: Settings[K];
  /** For the settings page: one plain sentence or two. */
  readonly description: string;
  /** False while nothing heeds it yet: it is understood in settings files, and not offered. */
  readonly offered: boolean;
}

const ruleLevels = ['error', 'warning', 'information', 'hint', 'off'] as const;

export const declarations: { readonly [K in keyof Settings]: Declaration<K> } = {
  templateFolders: {
    shape: { kind: 'texts' },
    default: [],
    description:
      'Folders to look in for template packs, besides this folder and the built-in pack. A shared network folder will do.',
    offered: true,
  },
  rules: {
    shape: { kind: 'severities' },
    default: {},
    description:
      'How severe the findings of a rule are, or "off", by the name of the rule: for example "language/vague": "hint".',
    offered: true,
  },
  'language.hints': {
    shape: { kind: 'boolean' },
    default: false,
    description: 'Show hints about language: vague words, short forms that are not spelled out, and words that blame.',
    offered: true,
  },
  today: {
    shape: { kind: 'date' },
    default: '',
    description: "A date to use instead of today's, written 2026-03-20. For training and tests; leave empty otherwise.",
    offered: true,
  },
  codeLens: {
    shape: { kind: 'boolean' },
    default: true,
    description: 'Show above each heading how far its section has come: blanks answered, words written, findings.',
    offered: true,
  },
  'preview.style': {
    shape: { kind: 'one of', options: ['theme', 'paper'] },
    default: 'theme',
    description:
      'How the preview looks: "theme" follows the colours of the editor, "paper" is black on white like the printed form. A high contrast theme is always followed.',
    offered: true,
  },
  'trace.server': {
    shape: { kind: 'one of', options: ['off', 'messages', 'verbose'] },
    default: 'off',
    description:
      'Log what passes between the editor and the checker. Only for finding faults: the log can hold words of a record.',
    offered: true,
  },
};

const settingKeys = Object.keys(declarations) as (keyof Settings)[];

export interface SettingProblem {
  /** Where in the settings: the key, and for rules the rule's id. */
  readonly path: readonly string[];
  readonly message: string;
}

/** Reads settings from plain data, such as an editor's answer or a YAML file. Good values are kept, bad ones said; nested and dotted keys are both understood. */
export function readSettings(data: unknown): {
  readonly settings: Partial<Settings>;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const settings: Record<string, unknown> = {};
  if (data === null || data === undefined) return { settings: {}, problems };
  if (!isMap(data))
    return {
      settings: {},
      problems: [{ path: [], message: 'The settings must each be written as a name, a colon and a value.' }],
    };
  for (const [path, value] of leaves(data)) {
    const key = settingKeys.find((known) => known === path.join('.'));
    if (!key)
      problems.push({
        path,
        message: `There is no setting called "${path.join('.')}". The settings are ${settingKeys.join(', ')}.`,
      });
    else settings[key] = readValue(key, value, problems);
    if (key && settings[key] === undefined) delete settings[key];
  }
  return { settings: settings as Partial<Settings>, problems };
}

function isMap(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

// `language: {hints: true}` and `language.hints: true` say the same.
function leaves(data: Readonly<Record<string, unknown>>): readonly (readonly [readonly string[], unknown])[] {
  return Object.entries(data).flatMap(([key, value]): readonly (readonly [readonly string[], unknown])[] => {
    const isGroup = settingKeys.some((known) => known.startsWith(`${key}.`));
    return isGroup && isMap(value)
      ? Object.entries(value).map(([inner, one]) => [[key, inner], one] as const)
      : [[[key], value] as const];
  });
}

function readValue(key: keyof Settings, value: unknown, problems: SettingProblem[]): unknown {
  const { shape } = declarations[key];
  const refuse = (message: string): undefined => {
    problems.push({ path: [key], message });
    return undefined;
  };
  if (value === null || value === undefined) return undefined;
  switch (shape.kind) {
    case 'texts':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? value
        : refuse(`"${key}" is a list of folders.`);
    case 'text':
      return typeof value === 'string' ? value : refuse(`"${key}" is a piece of text.`);
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse(`"${key}" is true or false.`);
    case 'date':
      return typeof value === 'string' && (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))
        ? value
        : refuse(`"${key}" is a date written as in 2026-03-20.`);
    case 'one of':
      return shape.options.includes(String(value)) ? value : refuse(`"${key}" is one of ${shape.options.join(', ')}.`);
    case 'severities':
      return (
        readSeverities(key, value, problems) ?? refuse(`"${key}" gives the name of each rule and how severe it is.`)
      );
  }
}

function readSeverities(key: string, value: unknown, problems: SettingProblem[]): Settings['rules'] | null {
  if (!isMap(value)) return null;
  const rules: Record<string, (typeof ruleLevels)[number]> = {};
  for (const [rule, level] of Object.entries(value)) {
    const known = ruleLevels.find((one) => one === (level === false ? 'off' : level));
    if (known) rules[rule] = known;
    else problems.push({ path: [key, rule], message: `A rule can be set to ${ruleLevels.join(', ')}.` });
  }
  return rules;
}
