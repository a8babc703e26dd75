// The child's family as a genogram: circles and squares by generation, lines where it is said who is whose.

import { Graph, layout } from '@dagrejs/dagre';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Checked } from '../check/check.ts';
import { dayOf } from './day.ts';
import { label, type Picture, pictureWidth, round, shortened } from './drawing.ts';
import { type Family, familyOf, type Member, type Union } from './family.ts';

/** Room for a sign and the words beside it. */
const [width, height] = [196, 56];
const radius = 17;
/** From the middle of a person's room to the middle of the sign. */
const signAt = radius + 2 - width / 2;
/** More would be too small to read. */
const most = 40;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The child's family as a picture; null where nobody but the child is named. */
export function householdPicture({ facts }: Checked): Picture | null {
  const family = facts && familyOf(facts);
  if (!family || family.members.length > most) return null;
  const { places, joints, size } = laidOut(family);
  const wide = Math.max(pictureWidth, size.x + 32);
  const shift = { x: (wide - size.x) / 2, y: 14 };
  const moved = ({ x, y }: Point): Point => ({ x: x + shift.x, y: y + shift.y });
  const at = (member: Member) => moved(places.get(member) ?? { x: 0, y: 0 });
  const drawn = [
    ...family.unions.flatMap((union) => {
      const joint = joints.get(union);
      return joint ? unionDrawn(union, moved(joint), at) : [];
    }),
    ...family.members.flatMap((member) => memberDrawn(member, at(member))),
    ...legend(size.y + shift.y + 34, family),
  ];
  return {
    id: 'household',
    title: 'Household and family',
    description: family.members.map(describe).join(' \u2013 '),
    width: wide,
    height: size.y + shift.y + 56,
    drawn,
    table: null,
  };
}

interface Layout {
  readonly places: ReadonlyMap<Member, Point>;
  readonly joints: ReadonlyMap<Union, Point>;
  readonly size: Point;
}

function laidOut({ members, unions, above, loose }: Family): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 22, ranksep: 38 });
  graph.setDefaultEdgeLabel(() => ({}));
  const joined = members.filter((member) => !loose.includes(member));
  const idOf = (member: Member) => `p${members.indexOf(member)}`;
  for (const member of joined) graph.setNode(idOf(member), { width, height });
  unions.forEach(({ parents, children }, i) => {
    graph.setNode(`u${i}`, { width: 12, height: 1 });
    for (const parent of parents) graph.setEdge(idOf(parent), `u${i}`, { weight: 2 });
    for (const child of children) graph.setEdge(`u${i}`, idOf(child), { weight: 2 });
  });
  above.forEach(({ upper, lower, generations }, i) => {
    // Side by side, two people hang from one point that is not drawn.
    if (generations === 1) graph.setEdge(idOf(upper), idOf(lower), { minlen: 2 });
    else {
      graph.setNode(`a${i}`, { width: 1, height: 1 });
      graph.setEdge(`a${i}`, idOf(upper));
      graph.setEdge(`a${i}`, idOf(lower));
    }
  });
  layout(graph);
  const pointOf = (id: string): Point => {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    return { x, y };
  };
  const places = new Map(joined.map((member) => [member, pointOf(idOf(member))]));
  const far = Math.max(width, ...[...places.values()].map(({ x }) => x + width / 2));
  let deep = Math.max(0, ...[...places.values()].map(({ y }) => y + height / 2));
  const inRow = Math.max(4, Math.floor(far / (width + 22)));
  loose.forEach((member, i) => {
    const row = Math.floor(i / inRow);
    places.set(member, { x: (i % inRow) * (width + 22) + width / 2, y: deep + 46 + row * (height + 14) });
  });
  const last =
    loose.length === 0 ? deep : deep + 46 + Math.floor((loose.length - 1) / inRow) * (height + 14) + height / 2;
  deep = last;
  const joints = new Map(unions.map((union, i) => [union, straightened(union, pointOf(`u${i}`), places)]));
  const right = Math.max(far, ...[...places.values()].map(({ x }) => x + width / 2));
  return { places, joints, size: { x: right, y: deep } };
}

// A lone parent's lone child hangs straight down, where that is only a little aside.
function straightened({ parents, children }: Union, joint: Point, places: Map<Member, Point>): Point {
  const [parent, child] = [parents[0], children[0]];
  const above = parent && places.get(parent);
  if (!above || parents.length > 1) return joint;
  const below = child && places.get(child);
  if (below && children.length === 1 && Math.abs(below.x - above.x) <= 22)
    places.set(child, { x: above.x, y: below.y });
  return { x: above.x, y: joint.y };
}

function unionDrawn(
  { parents, children, isPartners }: Union,
  joint: Point,
  at: (member: Member) => Point,
): readonly Element[] {
  // Lines of partners run a little lower and beside, so that two lines from one person stay two.
  const { y } = joint;
  const x = joint.x + signAt;
  const path = (d: string) => s('path.line', { d });
  const to = (point: Point) => round(point.x + signAt);
  const [one, other] = parents;
  if (isPartners && one && other) {
    const side = at(other).x < at(one).x ? -8 : 8;
    const from = `M${to(at(one)) + side},${round(at(one).y + radius - 2)}`;
    const d = `${from} V${round(y + 9)} H${to(at(other))} V${round(at(other).y + radius)}`;
    return [s('path.line.elsewhere', { d })];
  }
  return [
    ...parents.map((one) => path(`M${to(at(one))},${round(at(one).y + radius)} V${round(y)} H${round(x)}`)),
    ...children.map((one) => {
      const top = at(one).y - radius;
      const turn = top - 22;
      const start = parents.length === 0 ? turn : y;
      return path(`M${round(x)},${round(start)} V${round(turn)} H${to(at(one))} V${round(top)}`);
    }),
  ];
}

function memberDrawn(member: Member, { x, y }: Point): readonly Element[] {
  const middle = x + signAt;
  const [relationship = ''] = member.words.split(/[;(]/, 1);
  const words = [relationship.trim(), bornWords(member)].filter((one) => one !== '').map((one) => shortened(one, 25));
  const top = y + 4 - words.length * 8;
  return [
    sign(member, middle, y),
    label(middle + radius + 8, top, shortened(member.name, 22), 'strong'),
    ...words.map((line, i) => label(middle + radius + 8, top + 16 * (i + 1), line, 'quiet')),
  ];
}

function sign(
  { relation, isChild, atHome }: Pick<Member, 'relation' | 'isChild' | 'atHome'>,
  x: number,
  y: number,
): Element {
  const className = [isChild ? 'child' : 'person', ...(atHome ? [] : ['elsewhere'])];
  if (relation.sex === 'female') return s('circle', { className, cx: round(x), cy: round(y), r: radius });
  if (relation.sex === 'male')
    return s('rect', { className, x: round(x - radius + 1), y: round(y - radius + 1), width: 32, height: 32 });
  const corners = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ];
  return s('polygon', { className, points: corners.map((one) => one.map(round).join(',')).join(' ') });
}

// Not how old they are: that would change with the day the record is looked at.
function bornWords({ born }: Member): string {
  return born ? `born ${dayOf(born)}` : '';
}

function describe(member: Member): string {
  const where = member.atHome ? 'in the household' : 'lives elsewhere';
  return [member.name, member.words, bornWords(member), where].filter((one) => one !== '').join(', ');
}

function legend(y: number, { members }: Family): readonly Element[] {
  const plain = { isChild: false, atHome: true };
  const sexes = new Set(members.map(({ relation }) => relation.sex));
  const all = [
    { ...plain, sex: 'female' as const, words: 'female', is: sexes.has('female') },
    { ...plain, sex: 'male' as const, words: 'male', is: sexes.has('male') },
    { ...plain, sex: null, words: 'sex not said', is: sexes.has(null) },
    { ...plain, isChild: true, sex: null, words: 'child this record is about', is: true },
    { ...plain, atHome: false, sex: null, words: 'lives elsewhere', is: members.some(({ atHome }) => !atHome) },
  ].filter(({ is }) => is);
  let x = 30;
  return all.flatMap(({ words, sex, isChild, atHome }) => {
    const from = x;
    x += 44 + words.length * 6.2;
    const small = sign({ relation: { place: 'other', side: null, sex }, isChild, atHome }, 0, 0);
    return [
      s('g', { transform: `translate(${from} ${round(y)}) scale(.45)` }, small),
      label(from + 14, y + 4, words, 'quiet'),
    ];
  });
}
