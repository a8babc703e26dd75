// Which heading of a record is which section of its template, and which pieces stand under each.

import type { Comment, Entry, GuidanceQuote, Heading, Piece, Table } from '../record/piece.ts';
import { type SectionAsk, sectionsOf } from '../template/template.ts';
import { nameKey } from '../text/name.ts';

export type Content = Entry | Table | GuidanceQuote | Comment;

/** A section of the template as found in the record. */
export interface Found {
  readonly ask: SectionAsk;
  readonly heading: Heading | null;
  readonly own: Content[];
  readonly children: Found[];
  readonly duplicates: Heading[];
}

export interface Stray {
  readonly heading: Heading;
  readonly own: Content[];
  readonly parent: Found;
}

export interface Outline {
  readonly root: Found;
  readonly strays: readonly Stray[];
  /** What each piece stands in, headings included. */
  readonly owner: ReadonlyMap<Piece, Found>;
}

interface Frame {
  readonly depth: number;
  readonly found: Found;
  readonly stray: Stray | null;
}

/** Reads the headings of a record against the sections of a template. */
export function outline(rootAsk: SectionAsk, pieces: readonly Piece[]): Outline {
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const uses = new Map<string, number>();
  for (const { words } of headings) uses.set(nameKey(words.text), (uses.get(nameKey(words.text)) ?? 0) + 1);
  const title = titleOf(rootAsk, headings);
  const root: Found = { ask: rootAsk, heading: title, own: [], children: [], duplicates: [] };
  const strays: Stray[] = [];
  const owner = new Map<Piece, Found>();
  let stack: Frame[] = [{ depth: 0, found: root, stray: null }];
  const top = () => stack[stack.length - 1] as Frame;
  for (const piece of pieces) {
    if (piece.kind === 'heading' && piece !== title) {
      stack = openHeading(piece, stack, uses, strays);
    } else if (piece.kind !== 'heading') {
      (top().stray ?? top().found).own.push(piece);
    }
    owner.set(piece, top().found);
  }
  return { root, strays, owner };
}

// The first heading names the document, unless somebody has deleted the title and it is already a section.
function titleOf(rootAsk: SectionAsk, headings: readonly Heading[]): Heading | null {
  const [first] = headings;
  if (first?.depth !== 1 || matching(rootAsk, nameKey(first.words.text))) return null;
  const hasTitle = rootAsk.name !== '' || !sectionsOf(rootAsk).some(({ depth }) => depth === 1);
  return hasTitle ? first : null;
}

function matching(section: SectionAsk, key: string): SectionAsk | null {
  return sectionsOf(section).find(({ names }) => names.includes(key)) ?? null;
}

function openHeading(
  heading: Heading,
  before: readonly Frame[],
  uses: ReadonlyMap<string, number>,
  strays: Stray[],
): Frame[] {
  const stack = [...before];
  while (stack.length > 1 && (stack[stack.length - 1] as Frame).depth >= heading.depth) stack.pop();
  const key = nameKey(heading.words.text);
  // A name used once in the record is that section wherever it was put; one used more often counts only under its own parent.
  const reach = uses.get(key) === 1 ? stack.length : 1;
  const parents = [...new Set(stack.map(({ found }) => found))].reverse().slice(0, reach);
  for (const parent of parents) {
    const ask = matching(parent.ask, key);
    if (!ask) continue;
    while (stack.length > 1 && (stack[stack.length - 1] as Frame).found !== parent) stack.pop();
    return [...stack, { depth: heading.depth, found: enter(parent, ask, heading), stray: null }];
  }
  const { found, stray } = stack[stack.length - 1] as Frame;
  if (stray || isDeeper(heading, found)) return stack;
  const opened: Stray = { heading, own: [], parent: found };
  strays.push(opened);
  return [...stack, { depth: heading.depth, found, stray: opened }];
}

function enter(parent: Found, ask: SectionAsk, heading: Heading): Found {
  const there = parent.children.find((child) => child.ask === ask);
  if (there && !ask.repeatable) {
    there.duplicates.push(heading);
    return there;
  }
  const found: Found = { ask, heading, own: [], children: [], duplicates: [] };
  parent.children.push(found);
  return found;
}

// A heading deeper than any the template has here is the writer's own, and its text belongs to the section around it.
function isDeeper(heading: Heading, within: Found): boolean {
  const levels = sectionsOf(within.ask).map(({ depth }) => depth);
  if (levels.length === 0) return within.ask.depth > 0;
  const shift = within.ask.depth > 0 && within.heading ? within.heading.depth - within.ask.depth : 0;
  return within.ask.depth > 0 && heading.depth > Math.max(...levels) + shift;
}
