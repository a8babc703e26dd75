// The people and the dates a record speaks of, and everywhere it does.

import type { Form } from '../core/form/form.ts';
import type { WrittenRecord } from '../core/record/record.ts';
import { type PlainDate, readDate } from '../core/record/values/dates.ts';
import { type Person, readPerson, samePerson } from '../core/record/values/people.ts';
import type { Span } from './at.ts';

/** Somebody the record names in an answer, with whatever it says of them anywhere. */
export interface Named extends Person {
  /** The label or column where they are named first. */
  readonly as: string;
  /** Every way their name is written, the first first. */
  readonly names: readonly string[];
  /** Where their name stands, in order: in answers, and in prose where the whole name is used. */
  readonly at: readonly Span[];
}

const namesOnly = new Set(['child.name']);

const peopleBefore = new WeakMap<Form, readonly Named[]>();

/** Everyone named in the answers that ask for a person or a name, in the order they come. */
export function peopleIn(form: Form): readonly Named[] {
  const people = peopleBefore.get(form) ?? findPeople(form);
  peopleBefore.set(form, people);
  return people;
}

function findPeople(form: Form): readonly Named[] {
  const people: { -readonly [K in keyof Named]: Named[K] }[] = [];
  for (const { person, as } of personAnswers(form)) {
    const known = people.find((one) => samePerson(one, person));
    if (!known) people.push({ ...person, as, names: [person.name], at: [] });
    else {
      known.role ??= person.role;
      known.agency ??= person.agency;
      if (!known.names.includes(person.name)) known.names = [...known.names, person.name];
    }
  }
  const { text } = form.record.blocks;
  const skip = form.record.frontMatter.block?.text.length ?? 0;
  const placed = people.map((one) => ({
    ...one,
    at: inOrder(one.names.flatMap((name) => wholeWords(text, name, skip)).filter((span) => isWholeName(text, span))),
  }));
  // Jo Example in "Jo Example Sample" is somebody else.
  const all = placed.flatMap(({ at }) => at);
  const isWithin = (one: Span, other: Span) =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
  return placed.map((one) => ({ ...one, at: one.at.filter((span) => !all.some((other) => isWithin(span, other))) }));
}

// A name joined to more of it by a hyphen is another name.
function isWholeName(text: string, { start, end }: Span): boolean {
  return (
    !/[\p{L}\p{N}][-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !/^[-\u2010\u2011]\p{L}/u.test(text.slice(end, end + 3))
  );
}

function* personAnswers(form: Form): Generator<{ readonly person: Person; readonly as: string }> {
  for (const one of form.filled) {
    const answers = one.kind === 'table' ? one.rows.flatMap(({ cells }) => namedIn(cells)) : [one];
    for (const answer of answers) {
      if (answer.kind !== 'answer' || answer.state !== 'answered') continue;
      if (answer.value?.kind === 'person') yield { person: answer.value.person, as: answer.ask.name };
      else if (isName(answer.ask) && answer.said) {
        const person = readPerson(answer.said.text);
        if (person) yield { person, as: answer.ask.name };
      }
    }
  }
}

// A table with a column of names may give role and agency in columns of their own.
function namedIn(cells: Extract<Form['filled'][number], { kind: 'table' }>['rows'][number]['cells']) {
  const wordsOf = (column: string) =>
    cells.find(({ ask, state }) => ask.column === column && state === 'answered')?.said?.text ?? null;
  return cells.map((cell) => {
    if (cell.state !== 'answered' || !cell.said || !isName(cell.ask)) return cell;
    const person = cell.value?.kind === 'person' ? cell.value.person : readPerson(cell.said.text);
    if (!person) return cell;
    const role = person.role ?? wordsOf('role') ?? wordsOf('relationship');
    return {
      ...cell,
      value: { kind: 'person' as const, person: { ...person, role, agency: person.agency ?? wordsOf('agency') } },
    };
  });
}

function isName({
  type,
  concept,
  column,
}: {
  readonly type: string;
  readonly concept: string | null;
  readonly column: string | null;
}): boolean {
  return type === 'person' || column === 'name' || (concept !== null && namesOnly.has(concept));
}

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** Every place from an offset on where words stand as whole words, in any case. */
export function wholeWords(text: string, words: string, from: number): readonly Span[] {
  const spans: Span[] = [];
  const low = text.toLowerCase();
  const wanted = words.toLowerCase();
  if (wanted === '' || low.length !== text.length) return spans;
  for (let start = low.indexOf(wanted, from); start >= 0; start = low.indexOf(wanted, start + wanted.length)) {
    const end = start + wanted.length;
    if (!wordCharacter.test(text[start - 1] ?? ' ') && !wordCharacter.test(text[end] ?? ' '))
      spans.push({ start, end });
  }
  return spans;
}

// The same place may be found under a long and a short form of one name: the longest stands.
function inOrder(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span, i) => i === 0 || span.start >= (sorted[i - 1]?.end ?? 0));
}

export interface DateMention {
  readonly date: PlainDate;
  readonly span: Span;
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const written = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?[ \\u00a0](?:${months})\\.?,?[ \\u00a0]\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`,
  'gi',
);

/** Every date that is written out with its year, anywhere in the words of a record, in order. */
export function datesIn(record: WrittenRecord): readonly DateMention[] {
  const skip = record.frontMatter.block?.text.length ?? 0;
  return datesOf(record.blocks.text.slice(skip)).map(({ date, span: { start, end } }) => ({
    date,
    span: { start: start + skip, end: end + skip },
  }));
}

/** Every date written out with its year in a text, in order. */
export function datesOf(text: string): readonly DateMention[] {
  return [...text.matchAll(written)].flatMap((match): readonly DateMention[] => {
    const said = readDate(match[0]);
    return said ? [{ date: said.date, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}
