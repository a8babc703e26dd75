// Who belongs to a child's family and how they are joined, from the tables of people. What is not said is not drawn.

import { namesOfChildren, sameChild } from '../facts/children.ts';
import type { Facts } from '../facts/fact.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { samePerson } from '../record/values/people.ts';
import { type Relation, readRelation } from './relations.ts';

export interface Member {
  readonly name: string;
  /** The relationship as it is written; empty for the child. */
  readonly words: string;
  readonly relation: Relation;
  readonly born: PlainDate | null;
  readonly isChild: boolean;
  readonly atHome: boolean;
}

/** Up to two people and the children they have, or whom it is only said that they share. */
export interface Union {
  readonly parents: readonly Member[];
  readonly children: readonly Member[];
  /** Partners of whom no child is named. */
  readonly isPartners: boolean;
}

export interface Family {
  readonly members: readonly Member[];
  readonly unions: readonly Union[];
  /** Who stands in an earlier generation than whom (and by how many), where nobody said through whom: placed, not joined. */
  readonly above: readonly { readonly upper: Member; readonly lower: Member; readonly generations: 0 | 1 }[];
  /** People of whom it cannot be said where they stand. */
  readonly loose: readonly Member[];
}

/** The family that a record's tables tell of; null where they name nobody but the child. */
export function familyOf(facts: Facts): Family | null {
  const members = membersOf(facts);
  if (!members.some(({ isChild }) => !isChild)) return null;
  const at = (...places: readonly Relation['place'][]) =>
    members.filter(({ relation }) => places.includes(relation.place));
  const parents = at('parent');
  const mother = parents.find(({ relation }) => relation.sex === 'female') ?? null;
  const father = parents.find(({ relation }) => relation.sex === 'male') ?? null;
  const couple = [mother, father].filter((one) => one !== null);
  const own = couple.length > 0 ? couple : parents.slice(0, 2);
  const [first] = own;
  const brood = at('child', 'sibling');
  const unions: Union[] = [];
  if (own.length > 0 || brood.length > 1) unions.push({ parents: own, children: brood, isPartners: false });
  const loose: Member[] = at('other');
  const above: Family['above'][number][] = [];
  const parentOf = (side: Relation['side']) => (side === 'mother' ? mother : side === 'father' ? father : null);
  for (const other of [...parents.filter((one) => !own.includes(one)), ...at('partner')]) {
    const base = other.relation.side ? parentOf(other.relation.side) : first;
    if (base) unions.push({ parents: [base, other], children: [], isPartners: true });
    else loose.push(other);
  }
  for (const half of at('half-sibling')) {
    const base = parentOf(half.relation.side);
    const [child] = brood;
    if (base) unions.push({ parents: [base], children: [half], isPartners: false });
    else if (child && first) above.push({ upper: first, lower: half, generations: 1 });
    else loose.push(half);
  }
  for (const side of ['mother', 'father'] as const) {
    const theirs = at('grandparent', 'aunt or uncle').filter(({ relation }) => relation.side === side);
    const base = parentOf(side);
    if (theirs.length === 0) continue;
    if (!base) {
      loose.push(...theirs);
      continue;
    }
    const elders = theirs.filter(({ relation }) => relation.place === 'grandparent');
    const others = theirs.filter(({ relation }) => relation.place !== 'grandparent');
    unions.push({ parents: elders.slice(0, 2), children: [base, ...others], isPartners: false });
    loose.push(...elders.slice(2));
  }
  for (const one of at('grandparent', 'aunt or uncle').filter(({ relation }) => relation.side === null)) {
    if (!first) loose.push(one);
    else above.push({ upper: one, lower: first, generations: one.relation.place === 'grandparent' ? 1 : 0 });
  }
  return { members, unions, above, loose };
}

const isTheChild: Relation = { place: 'child', side: null, sex: null };

function membersOf(facts: Facts): readonly Member[] {
  const members: Member[] = namesOfChildren(facts).map((name) => childOf(name, facts));
  const rows = [
    ...facts.household.rows.map((row) => ({ row, atHome: true })),
    ...facts.significantOthers.rows.map((row) => ({ row, atHome: false })),
  ];
  for (const { row, atHome } of rows) {
    const name = row.name.text || row.relationship.text;
    if (name === '') continue;
    const relation = readRelation(row.relationship.text || name);
    const known = members.findIndex((one) => (one.isChild ? sameChild(one.name, name) : samePerson(one, { name })));
    const before = members[known];
    // The child this record is about may be written in the household by any name.
    if (relation.place === 'child' && !before && members.some(({ isChild }) => isChild)) continue;
    if (before)
      members[known] = { ...before, born: before.born ?? row.dateOfBirth.value, atHome: before.atHome || atHome };
    else
      members.push({
        name,
        words: row.relationship.text === name ? '' : row.relationship.text,
        relation,
        born: row.dateOfBirth.value,
        isChild: relation.place === 'child',
        atHome,
      });
  }
  if (members.some(({ relation }) => relation.place === 'child')) return members;
  return [{ name: 'The child', words: '', relation: isTheChild, born: null, isChild: true, atHome: true }, ...members];
}

function childOf(name: string, facts: Facts): Member {
  const row = facts.children.rows.find((one) => one.name.value !== null && sameChild(one.name.value, name));
  const isFirst = facts['child.name'].value !== null && sameChild(facts['child.name'].value, name);
  const sex = (isFirst ? facts['child.sex'].text : (row?.sex.text ?? '')).trim().toLowerCase();
  const said = isFirst || !row ? isTheChild : readRelation(row.relationship.text);
  const relation = said.place === 'half-sibling' ? said : isTheChild;
  const born = isFirst ? facts['child.dateOfBirth'].value : (row?.dateOfBirth.value ?? null);
  return {
    name,
    words: isFirst ? '' : (row?.relationship.text ?? ''),
    relation: {
      ...relation,
      sex: /^(?:f|female|girl)$/.test(sex) ? 'female' : /^(?:m|male|boy)$/.test(sex) ? 'male' : said.sex,
    },
    born,
    isChild: true,
    atHome: true,
  };
}
