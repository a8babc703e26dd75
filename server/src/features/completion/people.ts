// People the record names already, where one is asked for, and in prose once their name has begun.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { namesOfChildren, sameChild } from '../../core/facts/children.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import { shown } from '../hover/part.ts';
import { type Named, peopleIn } from '../mentions.ts';
import { asksForChild, asksForPerson, personWords } from './asked.ts';
import type { Cursor } from './cursor.ts';
import { type Hole, into } from './hole.ts';
import { type Offer, ranks } from './offer.ts';

/** Everyone the record names, in a blank that asks for a person or a name: those who answered the same label first. */
export function personOffers(cursor: Cursor, hole: Hole): readonly Offer[] {
  const { ask } = hole;
  if (!asksForPerson(ask)) return [];
  const { form, facts } = cursor.checked();
  if (!form || !facts) return [];
  const children = namesOfChildren(facts);
  const isChild = ({ name }: Named) => children.some((child) => sameChild(child, name));
  const wantsChild = asksForChild(ask);
  return peopleIn(form)
    .filter((person) => !isTyped(person, hole))
    .filter((person) => !wantsChild || isChild(person))
    .map((person, i): Offer => {
      const words = personWords(person, ask);
      return {
        ...personOffer(person),
        label: words,
        span: hole.span,
        insert: into(hole, [words]),
        filter: `${words} ${person.names.join(' ')}`,
        rank: rankOf(person, ask, isChild(person), wantsChild) + i,
      };
    });
}

// Somebody named nowhere but here is what is being typed.
function isTyped({ at }: Named, { span }: Hole): boolean {
  return at.length > 0 && at.every(({ start, end }) => span.start <= start && end <= span.end);
}

function rankOf({ as }: Named, { name }: FieldAsk, isChild: boolean, wantsChild: boolean): number {
  if (wantsChild) return ranks.best;
  if (as === name) return ranks.best;
  // A worker is asked for more often than a child.
  return isChild ? ranks.optional : ranks.missing;
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
