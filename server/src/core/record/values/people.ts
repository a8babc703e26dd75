import { tidied } from './tidied.ts';

export interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly agency: string | null;
}

/**
 * The person a text names: `Name`, `Name (role)`, `Name (role, agency)`; also with a comma or a spaced dash in place of the
 * brackets. Null when there is no letter in the name.
 */
export function readPerson(text: string): Person | null {
  const said = tidied(text);
  const ending = /[(,;]| [-\u2010-\u2015] /.exec(said);
  const name = said.slice(0, ending?.index ?? said.length).trim();
  if (!/\p{L}/u.test(name)) return null;
  const rest = said.slice(name.length).replace(/[()[\]]/g, ',');
  const [role, ...agency] = rest
    .split(/[,;]| [-\u2010-\u2015] /)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { name, role: role ?? null, agency: agency.length > 0 ? agency.join(', ') : null };
}

/**
 * True when two names are one person's: equal without case, accents, titles and full stops, where an initial matches a name
 * that begins with it and middle names may be left out. Surnames must be equal; a name of one word matches only itself.
 */
export function samePerson(a: { readonly name: string }, b: { readonly name: string }): boolean {
  const first = partsOf(a.name);
  const second = partsOf(b.name);
  if (first.surname !== second.surname || first.surname === '') return false;
  if (first.given.length === 0 || second.given.length === 0) return first.given.length === second.given.length;
  return first.given.every((name, index) => agree(name, second.given[index]));
}

/** The name a child or worker is called by (`Ava` of `Dr Ava Example`); the whole name where only an initial or a titled surname is given. */
export function firstName(name: string): string {
  const said = tidied(name);
  const words = said.split(' ');
  const titled = words.length - withoutTitles(words.map(folded)).length;
  const first = words[titled]?.replace(/[.,]{1,3}$/, '') ?? '';
  const onlySurname = titled > 0 && words.length - titled === 1;
  return onlySurname || !/\p{L}[\p{L}\p{M}'\u2019]/u.test(first) ? said : first;
}

const titles = new Set(
  [
    'mr mrs ms miss mx master dr doctor prof professor sir dame lord lady rev revd reverend rt hon father fr sister sr pastor imam rabbi',
    'pc wpc pcso dc ds di dci dsu dcs ps ts tdc sgt sergeant insp inspector det detective constable supt superintendent cllr councillor judge hhj',
  ]
    .join(' ')
    .split(' '),
);
const particles = new Set('van von de der den del della di da dos du la le el al bin ibn ap st'.split(' '));

export interface WrittenName {
  /** With the space after it: `Dr `; empty where there is none. */
  readonly title: string;
  /** Names and initials before the surname, each with what stands after it. */
  readonly given: readonly { readonly name: string; readonly after: string }[];
  readonly surname: string;
}

const nameWord = /[\p{L}\p{M}\p{N}'\u2019\u2010-]+/gu;

/** A name in its parts as they are written: put together again they are the name. */
export function writtenName(name: string): WrittenName {
  const words = [...name.matchAll(nameWord)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const titled = words.findIndex(({ text }, i) => i === words.length - 1 || !titles.has(folded(text)));
  const rest = words.slice(Math.max(titled, 0));
  const particle = rest.findIndex(({ text }, i) => i > 0 && particles.has(folded(text)));
  const given = rest.slice(0, particle > 0 ? particle : -1);
  const surname = rest[given.length]?.start ?? 0;
  return {
    title: name.slice(0, rest[0]?.start ?? 0),
    given: given.map(({ text, end }, i) => ({ name: text, after: name.slice(end, given[i + 1]?.start ?? surname) })),
    surname: name.slice(surname),
  };
}

interface NameParts {
  readonly given: readonly string[];
  readonly surname: string;
}

function partsOf(name: string): NameParts {
  const words = withoutTitles(
    folded(name.replace(/\([^)]*\)?/g, ' ').replace(/[.,]/g, ' '))
      .split(' ')
      .filter(Boolean),
  );
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word));
  const start = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, Math.max(start, 0)), surname: words.slice(Math.max(start, 0)).join(' ') };
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !titles.has(word.replace(/[.,]/g, '')));
  return start < 0 ? words.slice(-1) : words.slice(start);
}

function agree(a: string, b: string | undefined): boolean {
  if (b === undefined || a === b) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function folded(text: string): string {
  return tidied(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase();
}
