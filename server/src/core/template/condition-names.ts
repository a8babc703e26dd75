// The names a condition may use, and what each of them stands for where it is used.

import type { NameNode } from './condition.ts';
import { type Token, tokensOf } from './condition-tokens.ts';

/** A node of the template with the sections around it. */
export interface Entry {
  readonly node: NameNode;
  /** From the document down; empty for the document itself. */
  readonly above: readonly Entry[];
  readonly inside: readonly Entry[];
}

/** The names of a template, ready to be looked for. */
export interface Names {
  readonly root: Entry;
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly first: Letter;
}

interface Letter {
  readonly next: Map<string, Letter>;
  readonly entries: Entry[];
}

export interface Match {
  readonly entries: readonly Entry[];
  /** How many pieces of the condition it takes. */
  readonly length: number;
}

// A label longer than this is a sentence; nobody writes it in a condition.
const mostPieces = 60;

/** Prepares the names of a template. */
export function namesOf(root: NameNode): Names {
  const entries: Entry[] = [];
  const visit = (node: NameNode, above: readonly Entry[]): Entry => {
    const inside: Entry[] = [];
    const entry: Entry = { node, above, inside };
    entries.push(entry);
    for (const child of node.children) inside.push(visit(child, [...above, entry]));
    return entry;
  };
  const document = visit(root, []);
  const first: Letter = { next: new Map(), entries: [] };
  for (const entry of entries) {
    if (entry === document) continue;
    for (const form of new Set(
      [entry.node.name, ...entry.node.aliases].flatMap((name) => [conditionName(name), name]),
    )) {
      addName(first, tokensOf(form).slice(0, mostPieces + 1), entry);
    }
  }
  return { root: document, entries, byKey: new Map(entries.map((entry) => [entry.node.key, entry])), first };
}

function addName(first: Letter, tokens: readonly Token[], entry: Entry): void {
  if (tokens.length === 0 || tokens.length > mostPieces) return;
  let letter = first;
  for (const { key } of tokens) {
    const next: Letter = letter.next.get(key) ?? { next: new Map(), entries: [] };
    letter.next.set(key, next);
    letter = next;
  }
  if (!letter.entries.includes(entry)) letter.entries.push(entry);
}

/** A heading or label as a condition writes it: without bracketed parts, numbering and trailing punctuation. */
export function conditionName(name: string): string {
  const bare = name
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/^\s*(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[A-Za-z][.)])(?=\s)/, ' ')
    .replace(/\s+/g, ' ');
  let end = bare.length;
  while (end > 0 && ' .,:;?!…*'.includes(bare.charAt(end - 1))) end--;
  const words = bare.slice(0, end).trim();
  return words === '' ? name.trim() : words;
}

/** The longest name that begins at a piece and of which `accepts` keeps at least one entry. */
export function matchName(
  names: Names,
  tokens: readonly Token[],
  at: number,
  accepts: (entry: Entry) => boolean,
): Match | null {
  let letter = names.first;
  let best: Match | null = null;
  for (let index = at; ; index++) {
    const token = tokens[index];
    const next = token && letter.next.get(token.key);
    if (!next) return best;
    letter = next;
    const entries = letter.entries.filter(accepts);
    if (entries.length > 0) best = { entries, length: index - at + 1 };
  }
}

/** What is called like this directly inside an entry, or failing that, at any depth inside it. */
export function matchInside(names: Names, tokens: readonly Token[], at: number, inside: Entry): Match | null {
  return (
    matchName(names, tokens, at, ({ above }) => lastOf(above) === inside || isUnnamedList(lastOf(above), inside)) ??
    matchName(names, tokens, at, ({ above }) => above.includes(inside))
  );
}

// The table or tick list of a section has no name of its own: what is in it is in the section.
function isUnnamedList(entry: Entry | undefined, inside: Entry): boolean {
  return entry !== undefined && lastOf(entry.above) === inside && isList(entry) && entry.node.name === '';
}

/** Whether an entry is a list to a condition: a table or a tick list. */
export function isList({ node }: Entry): boolean {
  return node.kind === 'table' || node.kind === 'checklist';
}

/** What a section stands for when it is used as a value: the field of its own name, or its table or tick list, or itself. */
export function meantBy(entry: Entry): Entry {
  if (entry.node.kind !== 'section') return entry;
  const own = conditionName(entry.node.name).toLowerCase();
  const twin = entry.inside.find(({ node }) => node.kind === 'field' && conditionName(node.name).toLowerCase() === own);
  return (
    twin ??
    entry.inside.find(
      (inside) => isList(inside) && (inside.node.name === '' || conditionName(inside.node.name).toLowerCase() === own),
    ) ??
    entry
  );
}

/** Of several entries of one name, those a condition standing in `home` means: the nearest around it. */
export function nearestHome(entries: readonly Entry[], home: readonly Entry[]): readonly Entry[] {
  const distinct = [...new Set(entries)];
  if (distinct.length < 2) return distinct;
  for (const section of [...home].reverse()) {
    const own = distinct.filter(({ above }) => lastOf(above) === section);
    if (own.length > 0) return own;
    const within = distinct.filter(({ above }) => above.includes(section));
    if (within.length > 0) return within;
  }
  return distinct;
}

/** An entry as a condition can always write it: with the nearest section or table that has a name before it. */
export function pathOf({ node, above }: Entry): string {
  const around = above.slice(1).findLast((entry) => entry.node.name !== '');
  const own = conditionName(node.name);
  if (!around) return own;
  return own === '' ? conditionName(around.node.name) : `${conditionName(around.node.name)}.${own}`;
}

export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
