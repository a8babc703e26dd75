// The word lists of packs, put together: `expressions:` of each pack.yaml, those looked in first given first.

import type { Advice, Expressions } from '../rules/rule.ts';

type Lists = Readonly<Record<string, unknown>>;

/** The word lists of all packs as one. Lists add up; where several explain the same words, the first pack's explanation counts. */
export function expressionsOf(packs: readonly { readonly expressions: Lists }[]): Expressions {
  const entries = (name: string) => packs.flatMap(({ expressions }) => entriesOf(expressions[name]));
  const list = (name: string) => [...new Set(packs.flatMap(({ expressions }) => wordsOf(expressions[name])))];
  const vague = entries('vague');
  const judgemental = entries('judgemental');
  const glossary = shortForms(packs, 'glossary');
  return {
    evaluative: list('evaluative'),
    vague: phrases(vague),
    judgemental: phrases(judgemental),
    advice: new Map([...vague, ...judgemental].reverse().map(({ words, advice }) => [words, advice])),
    inexperiencedRoles: list('inexperienced'),
    noReason: list('noReason'),
    glossary: Object.fromEntries(glossary),
    acronyms: shortForms(packs, 'acronyms'),
  };
}

interface Entry {
  readonly words: string;
  readonly advice: Advice;
}

function phrases(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ words }) => words))];
}

// A YAML file may refer to itself; no list is as deep as this.
const deepest = 6;

function isMap(data: unknown): data is Lists {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

// A list may be grouped by kind: { cause: [...], consequence: [...] }.
function wordsOf(data: unknown, depth = 0): readonly string[] {
  if (typeof data === 'string') return [data];
  if (depth > deepest) return [];
  if (Array.isArray(data)) return data.flatMap((one) => wordsOf(one, depth + 1));
  return isMap(data) ? Object.values(data).flatMap((one) => wordsOf(one, depth + 1)) : [];
}

// Words alone, `words: what to write in their place`, groups by kind, and { say: what to write about, words: [...] }.
function entriesOf(data: unknown, say: string | null = null, depth = 0): readonly Entry[] {
  if (typeof data === 'string') return [{ words: data, advice: { say, write: null } }];
  if (depth > deepest) return [];
  if (Array.isArray(data)) return data.flatMap((one) => entriesOf(one, say, depth + 1));
  if (!isMap(data)) return [];
  if ('words' in data) return entriesOf(data.words, typeof data.say === 'string' ? data.say : say, depth + 1);
  return Object.entries(data).flatMap(([words, inside]) =>
    typeof inside === 'string' ? [{ words, advice: { say, write: inside } }] : entriesOf(inside, say, depth + 1),
  );
}

function shortForms(packs: readonly { readonly expressions: Lists }[], name: string): ReadonlyMap<string, string> {
  return new Map(
    [...packs].reverse().flatMap(({ expressions }) => {
      const forms = expressions[name];
      if (!isMap(forms)) return [];
      return Object.entries(forms).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    }),
  );
}
