import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { builtInPack } from '../pack/built-in.ts';
import { reachOf } from '../pack/reach.ts';
import { wrapped } from './drawing.ts';
import { familyOf } from './family.ts';
import { recordTree } from './record-tree.ts';
import { readRelation } from './relations.ts';

const reach = reachOf([builtInPack()]);
const today = Temporal.PlainDate.from('2026-03-20');
const checked = (body: string) =>
  check(readBlocks(`---\ntemplate: single-assessment\n---\n\n# Child and family assessment\n\n${body}`), {
    reach,
    today,
    settings: {},
  });

function every(node: Nodes, name: string): readonly Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => every(child, name)) : [];
  return node.type === 'element' && node.tagName === name ? [node, ...inside] : inside;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
}

const figures = (body: string) =>
  new Map(
    every(recordTree(checked(body), { guidance: false, findings: false, pictures: true }), 'figure').map((figure) => [
      String(figure.properties.dataPicture),
      figure,
    ]),
  );

const child = "## Child\n\n- Child's name: Ava Example\n- Sex: Female\n- Date of birth: 12 May 2019\n\n";
const people = `## Household

| Name | Date of birth | Relationship to the child | Parental responsibility |
|---|---|---|---|
| Ava Example | 12 May 2019 | The child | |
| Ben Example | 2 March 2021 | Brother | |
| Leanne Example | 8 October 1995 | Mother | Yes |
| Keith Example | | Mother's partner; since 2024 | No |

## Parents and important people living elsewhere

| Name | Date of birth | Relationship to the child | Parental responsibility | Address |
|---|---|---|---|---|
| Craig Example | | Father of both children | Yes | |
| Doreen Example | | Mother's mother | No | |
| Sue Example | | Maternal aunt | No | |
| Pat Example | | Family friend | No | |
`;

it.each([
  ['Mother', 'parent', null, 'female'],
  ["Mother's partner since March 2009; at home", 'partner', 'mother', null],
  ['Step-father', 'partner', null, 'male'],
  ["Mum's mum", 'grandparent', 'mother', 'female'],
  ['Paternal grandfather', 'grandparent', 'father', 'male'],
  ['Maternal aunt', 'aunt or uncle', 'mother', 'female'],
  ["Mother's brother", 'aunt or uncle', 'mother', 'male'],
  ['Half-brother', 'half-sibling', null, 'male'],
  ['Twin sister', 'sibling', null, 'female'],
  ["Mother's partner's daughter", 'other', 'mother', 'female'],
  ['Foster mother', 'other', null, 'female'],
  ['Great-grandmother', 'other', null, 'female'],
  ['The child', 'child', null, null],
  ['Head teacher', 'other', null, null],
  ['', 'other', null, null],
])('reads %s', (text, place, side, sex) => {
  const relation = readRelation(text);
  expect([relation.place, relation.side]).toEqual([place, side]);
  if (sex) expect(relation.sex).toBe(sex);
});

describe('familyOf', () => {
  it('joins only those of whom it is said', () => {
    const { facts } = checked(child + people);
    const family = facts && familyOf(facts);
    const names = (all: readonly { readonly name: string }[] | undefined) => all?.map(({ name }) => name.split(' ')[0]);
    expect(names(family?.members)).toEqual(['Ava', 'Ben', 'Leanne', 'Keith', 'Craig', 'Doreen', 'Sue', 'Pat']);
    expect(family?.unions.map(({ parents, children }) => [names(parents), names(children)])).toEqual([
      [
        ['Leanne', 'Craig'],
        ['Ava', 'Ben'],
      ],
      [['Leanne', 'Keith'], []],
      [['Doreen'], ['Leanne', 'Sue']],
    ]);
    expect(names(family?.loose)).toEqual(['Pat']);
  });

  it('says nothing of a child alone', () => {
    const { facts } = checked(child);
    expect(facts && familyOf(facts)).toBeNull();
  });
});

describe('pictures', () => {
  it('are left out where there is nothing to draw', () => {
    expect(figures(child).size).toBe(0);
  });

  it('have a title, words for who cannot see them, and a size of their own', () => {
    const all = figures(
      `${child}${people}\n## Referral and timescale\n\n- Date of referral: 10 November 2025\n\n## Chronology\n\n| Date | Event | Source | Impact on the child |\n|---|---|---|---|\n| 1 May 2020 | Second | School | x |\n| 4 March 2019 | First | GP | x |\n`,
    );
    expect([...all.keys()]).toEqual(['clocks', 'household', 'chronology']);
    for (const figure of all.values()) {
      const [svg] = every(figure, 'svg');
      const ids = [svg?.properties.ariaLabelledBy].flat().join(' ').split(' ');
      expect(ids).toEqual([...every(figure, 'title'), ...every(figure, 'desc')].map(({ properties }) => properties.id));
      expect(svg?.properties.viewBox).toMatch(/^0 0 \d+ \d+$/);
      expect(textOf(figure)).not.toContain('NaN');
    }
    const said = (name: string) => textOf(all.get(name) as Element);
    expect(said('clocks')).toContain('due 15 January 2026; 46 working days overdue');
    expect(said('household')).toContain("Keith Example, Mother's partner; since 2024, in the household");
    expect(said('chronology').indexOf('First')).toBeLessThan(said('chronology').indexOf('Second'));
    expect(said('chronology')).toContain('1 year and 1 month later');
  });
});

it('cuts words that do not fit', () => {
  expect(wrapped('one two three', 7, 2)).toEqual(['one two', 'three']);
  expect(wrapped('one two three four five', 9, 2)).toEqual(['one two', 'three\u2026']);
  expect(wrapped('x'.repeat(50), 10, 1)[0]).toHaveLength(10);
  expect(wrapped('', 10, 1)).toEqual(['']);
});

it('draws any family without failing', () => {
  const relation = fc.constantFrom(
    'Mother',
    'Father',
    "Mother's mother",
    'Grandad',
    'Brother',
    'Half-sister',
    "Dad's brother",
    'Aunt',
    "Father's partner",
    'The child',
    'x',
    '',
  );
  const name = fc.constantFrom('Ava', 'Ava Example', 'Ben Example', 'Leanne Example', 'Sue', '');
  const row = fc.tuple(
    fc.oneof(name, fc.string({ maxLength: 6 })),
    relation,
    fc.constantFrom('', '12 May 2019', '1 January 9999'),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), fc.boolean(), (rows, isNamed) => {
      const table = rows
        .map(([who, what, born]) => `| ${who.replace(/[|\\\r\n]/g, '')} | ${born} | ${what} | |`)
        .join('\n');
      const all = figures(
        `${isNamed ? child : ''}## Household\n\n| Name | Date of birth | Relationship to the child | Parental responsibility |\n|---|---|---|---|\n${table}\n`,
      );
      for (const figure of all.values()) expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 120 },
  );
});
