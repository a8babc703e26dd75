// Another name for a person, throughout a record: every form their name is written in gets the same form of the new one.

import { firstName, readPerson, samePerson, writtenName } from '../../core/record/values/people.ts';
import type { Span } from '../at.ts';
import { datesIn, type Named, peopleIn, wholeWords } from '../mentions.ts';
import type { Refused } from './refused.ts';
import type { PersonSubject } from './subject.ts';

export interface PersonEdit extends Span {
  readonly text: string;
  /** Only their first name stands here, which may be somebody else's, or a word. */
  readonly isGuess: boolean;
}

const writable = /^[\p{L}\p{M}\p{N} .'’‐-]+$/u;

/** The fullest form of a person's name in the record, without a title where there is one without: what a new name is given for. */
export function fullName({ names }: Named): string {
  const [first = ''] = names;
  return names.reduce((best, name) => (fullness(name) > fullness(best) ? name : best), first);
}

function fullness(name: string): number {
  const { title, given } = writtenName(name);
  return given.reduce((sum, one) => sum + one.name.length, 0) * 2 + (title === '' ? 1 : 0);
}

/** What changes when a person is called by another name; or why they cannot be. */
export function renamePerson({ person, form }: PersonSubject, newName: string): readonly PersonEdit[] | Refused {
  const name = newName.replace(/\s+/g, ' ').trim();
  if (/[\r\n]/.test(newName)) return { refused: 'A name stands on one line.' };
  if (name === '') return { refused: 'Write the new name.' };
  if (!writable.test(name) || readPerson(name)?.name !== name)
    return {
      refused:
        'A name is written with letters, spaces, full stops, hyphens and apostrophes only, without role or agency.',
    };
  const people = peopleIn(form);
  const others = people.filter((one) => !samePerson(one, person));
  const taken = others.find((one) => samePerson(one, { name }));
  if (taken)
    return {
      refused: `"${taken.name}" is somebody else in this record (${taken.as}). Afterwards nobody could tell the two apart.`,
    };
  const { text } = form.record.blocks;
  const full = fullName(person);
  const forms = [...person.names].sort((a, b) => b.length - a.length);
  const edits = person.at.flatMap(({ start, end }): readonly PersonEdit[] => {
    const written = text.slice(start, end);
    const of = forms.find((one) => one.toLowerCase() === written.toLowerCase());
    const as = of === undefined ? null : inCaseOf(written, of, of === full ? name : inFormOf(of, name));
    return as === null || as === written ? [] : [{ start, end, text: as, isGuess: false }];
  });
  return [...edits, ...firstNames(person, full, name, others, form)].sort((a, b) => a.start - b.start);
}

// Written as the form itself, or all in capitals or small letters; anything else is a slip nobody can guess the sense of.
function inCaseOf(written: string, form: string, text: string): string | null {
  if (written === form) return text;
  if (written === form.toUpperCase()) return text.toUpperCase();
  return written === form.toLowerCase() ? text.toLowerCase() : null;
}

function inFormOf(form: string, name: string): string {
  const old = writtenName(form);
  const next = writtenName(name);
  const title = old.title && (next.title || old.title);
  if (old.given.length === 0 || next.given.length === 0) return title + name.slice(next.title.length);
  const given = old.given.flatMap(({ name: before, after }, i) => {
    const word = next.given[i]?.name;
    if (word === undefined) return [];
    return [(before.length === 1 ? ([...word][0] ?? '') : word) + after];
  });
  return title + given.join('') + next.surname;
}

// A first name on its own is probably theirs where nobody else in the record has it; who asked is shown each place.
function firstNames(
  person: Named,
  full: string,
  name: string,
  others: readonly Named[],
  { record }: PersonSubject['form'],
): readonly PersonEdit[] {
  const old = firstName(full);
  const next = firstName(name);
  if (old === full || next === name || old === next || old.length < 2) return [];
  if (others.some((one) => one.names.some((other) => other.toLowerCase().split(/[ .]+/).includes(old.toLowerCase()))))
    return [];
  const { text } = record.blocks;
  const taken = [...person.at, ...others.flatMap(({ at }) => at), ...datesIn(record).map(({ span }) => span)];
  return wholeWords(text, old, record.frontMatter.block?.text.length ?? 0)
    .filter(
      ({ start, end }) =>
        text.slice(start, end) === old &&
        !taken.some((one) => one.start < end && start < one.end) &&
        // Followed by another word that begins a name, or joined to one, it is some other name.
        !/^(?: \p{Lu}|[-‐]\p{L})/u.test(text.slice(end, end + 3)) &&
        !/\p{L}[-‐'’]$/u.test(text.slice(Math.max(0, start - 2), start)),
    )
    .map(({ start, end }) => ({ start, end, text: next, isGuess: true }));
}
