// People the record names already, where one is asked for, and in prose once their name has begun.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Checked } from '../../core/check/check.ts';
import { namesOfChildren, sameChild } from '../../core/facts/children.ts';
import type { Form } from '../../core/form/form.ts';
import { samePerson } from '../../core/record/values/people.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import { shown } from '../hover/part.ts';
import { type Named, peopleIn } from '../mentions.ts';
import { asksForChild, asksForPerson, personWords } from './asked.ts';
import type { Cursor } from './cursor.ts';
import { type Hole, into } from './hole.ts';
import { type Offer, ranks } from './offer.ts';

/** Everyone the record names who may be meant in a blank: those who answered the same label first, the family after those who work with it. */
export function peopleFor({ form, facts }: Pick<Checked, 'form' | 'facts'>, ask: FieldAsk): readonly Named[] {
  if (!form || !facts || !asksForPerson(ask)) return [];
  const children = namesOfChildren(facts);
  const isChild = ({ name }: Named) => children.some((child) => sameChild(child, name));
  const people = peopleIn(form);
  if (asksForChild(ask)) return people.filter(isChild);
  const family = namesOfFamily(form);
  const rank = (person: Named): number => {
    if (person.as === ask.name && ask.column !== 'name') return 0;
    return isChild(person) ? 3 : family.some((name) => samePerson({ name }, person)) ? 2 : 1;
  };
  return [...people].sort((one, other) => rank(one) - rank(other));
}

function namesOfFamily(form: Form): readonly string[] {
  return form.filled.flatMap((one) =>
    one.kind === 'table' && one.ask.concept !== null && families.has(one.ask.concept)
      ? one.rows.flatMap(({ cells }) =>
          cells.flatMap(({ ask, said }) => (ask.column === 'name' && said ? [said.text] : [])),
        )
      : [],
  );
}

const families: ReadonlySet<string> = new Set(['household', 'significantOthers', 'children']);

/** Those people, as what is said in a hole. */
export function personOffers(cursor: Cursor, hole: Hole): readonly Offer[] {
  const { ask } = hole;
  return peopleFor(cursor.checked(), ask)
    .filter((person) => !isTyped(person, hole))
    .map((person, i): Offer => {
      const words = personWords(person, ask);
      return {
        ...personOffer(person),
        label: words,
        span: hole.span,
        insert: into(hole, [words]),
        filter: `${words} ${person.names.join(' ')}`,
        rank: ranks.best + i,
      };
    });
}

// Somebody named nowhere but here is what is being typed.
function isTyped({ at }: Named, { span }: Hole): boolean {
  return at.length > 0 && at.every(({ start, end }) => span.start <= start && end <= span.end);
}

function personOffer({ name, role, agency, as }: Named): Pick<Offer, 'detail' | 'words' | 'kind'> {
  const more = [role, agency].filter((part) => part !== null && part !== '').join(', ');
  return {
    detail: more === '' ? as : more,
    words: `**${shown(name)}**\n\n${more === '' ? '' : `${shown(more)}. `}First named under ${shown(as)}.`,
    kind: CompletionItemKind.Constant,
  };
}

/** In prose: people whose name the last words begin. Fewer than three letters begin too many. */
export function namesInProse({ checked, before, after, offset }: Cursor): readonly Offer[] {
  if (/^[\p{L}\p{M}\p{N}_'’-]/u.test(after)) return [];
  const { form } = checked();
  const typed = /[\p{L}\p{M}'’.-]+(?:[ ][\p{L}\p{M}'’.-]+){0,3}$/u.exec(before.slice(-80))?.[0] ?? '';
  if (!form || !/[\p{L}\p{M}]{3}/u.test(typed)) return [];
  return peopleIn(form).flatMap((person, i): readonly Offer[] => {
    const begun = longestBeginning(typed, person.name);
    if (begun === null || begun.length === person.name.length) return [];
    const start = offset - begun.length;
    // The name being typed is somebody of its own while it is the only one.
    if (person.at.every((span) => span.start >= start && span.start < offset)) return [];
    return [
      {
        ...personOffer(person),
        label: person.name,
        span: { start, end: offset },
        insert: [person.name],
        filter: person.name,
        rank: ranks.people + i,
      },
    ];
  });
}

// The last words typed that a name begins with, three letters or more.
function longestBeginning(typed: string, name: string): string | null {
  const low = name.toLowerCase();
  const words = typed.split(' ');
  for (let from = 0; from < words.length; from++) {
    const said = words.slice(from).join(' ');
    if (said.length >= 3 && low.startsWith(said.toLowerCase())) return said;
  }
  return null;
}
