// The body of a record: its headings as parts within parts, in the order they stand, and in its place what the form asks and nobody has written.

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Filled, FilledSection } from '../form/form.ts';
import type { Block } from '../markdown/block.ts';
import type { Heading } from '../record/piece.ts';
import { flow, notAnswered, type Shown } from './flow.ts';
import { everything, extentOf, inline } from './inline.ts';
import type { Reading } from './reading.ts';

/** A part while it is being gathered. */
interface Part {
  readonly depth: number;
  readonly line: number;
  readonly name: string;
  readonly heading: readonly ElementContent[];
  /** Null for a heading that is none of the form's. */
  readonly section: FilledSection | null;
  /** False for a second heading of the same name, which owes nothing. */
  readonly owes: boolean;
  readonly own: Shown[];
  readonly inside: { readonly section: FilledSection | null; readonly element: Element }[];
}

export interface Body {
  /** The words of the title, with their emphasis; none where the record has no title. */
  readonly title: readonly ElementContent[];
  readonly children: readonly ElementContent[];
}

/** Everything under the title of a record. */
export function bodyOf(reading: Reading): Body {
  const { record, form } = reading.checked;
  const first = record.pieces.find((piece) => piece.kind === 'heading');
  const title = form ? form.root.heading : first?.depth === 1 ? first : null;
  const root: Part = { ...emptyPart(0, 0, '', [], form?.root ?? null), owes: form !== null };
  let stack: readonly Part[] = [root];
  let titleWords: readonly ElementContent[] = [];
  const closeTo = (depth: number) => {
    while (stack.length > 1 && (stack.at(-1)?.depth ?? 0) >= depth) {
      const [closed, around] = [stack.at(-1) as Part, stack.at(-2) as Part];
      around.inside.push({ section: closed.section, element: partElement(closed, stack.length, reading) });
      stack = stack.slice(0, -1);
    }
  };
  for (const block of record.blocks.list) {
    if (block.kind === 'frontMatter') continue;
    for (const node of block.nodes) {
      const { start, end } = extentOf(node);
      const heading = node.type === 'heading' ? headingAt(reading, block, start) : null;
      if (heading && node.type === 'heading') {
        const said = inline(node.children, block, everything);
        if (heading === title) titleWords = said;
        else {
          closeTo(heading.depth);
          stack = [...stack, openPart(heading, said, reading)];
        }
      }
      const { own } = stack.at(-1) as Part;
      if (!heading) own.push(...flow(reading, block, node));
      own.push(...reading.besideUntil(block, end).map((element): Shown => ({ kind: 'own', element })));
    }
  }
  closeTo(0);
  const children = [...contentsOf(root, 1, reading), ...reading.besideUntil(null, 0)];
  return { title: titleWords, children };
}

function headingAt(reading: Reading, block: Block, start: number): Heading | null {
  const piece = reading.piecesAt(block, start).find(({ kind }) => kind === 'heading');
  return piece?.kind === 'heading' ? piece : null;
}

function emptyPart(
  depth: number,
  line: number,
  name: string,
  heading: readonly ElementContent[],
  section: FilledSection | null,
): Part {
  return { depth, line, name, heading, section, owes: true, own: [], inside: [] };
}

function openPart(heading: Heading, said: readonly ElementContent[], reading: Reading): Part {
  const section = reading.sections.get(heading) ?? null;
  const name = heading.words.text || 'No heading';
  const words = said.length > 0 ? said : [h('span.blank', name)];
  const part = emptyPart(heading.depth, reading.lineOf(heading.at), name, words, section);
  return { ...part, owes: section?.heading === heading };
}

function partElement(part: Part, level: number, reading: Reading): Element {
  const isUnknown = part.section === null && reading.checked.form !== null;
  return h(
    'section.part',
    { className: isUnknown ? ['unrecognised'] : [], dataLine: part.line, dataSection: part.name },
    h(`h${Math.min(level, 6)}`, { dir: 'auto' }, ...part.heading),
    ...contentsOf(part, level, reading),
  );
}

function contentsOf(part: Part, level: number, reading: Reading): readonly ElementContent[] {
  const { section, owes, own, inside, line } = part;
  const isGuided = own.some(({ element }) => element.properties.className?.toString() === 'guidance');
  const guidance = section && owes && reading.guidance && !isGuided ? guidanceOf(section, line) : [];
  const owed = section && owes ? owedIn(section, line, reading) : [];
  return [
    ...guidance,
    ...gathered([...own, ...owed], part),
    ...(section && owes ? withMissing(part, level, reading) : inside.map(({ element }) => element)),
  ];
}

function guidanceOf({ ask }: FilledSection, line: number): readonly Element[] {
  const paragraphs = ask.guidance.split('\n').filter((one) => one.trim() !== '');
  if (paragraphs.length === 0) return [];
  return [
    h(
      'aside.guidance',
      { dataLine: line, role: 'note', ariaLabel: 'Guidance' },
      ...paragraphs.map((one) => h('p', one.trim())),
    ),
  ];
}

/** What a section that is there asks for and nobody has begun. */
function owedIn(section: FilledSection, line: number, reading: Reading): readonly Shown[] {
  const { form } = reading.checked;
  if (!form || section.settled !== null) return [];
  const isOwed = (one: Filled) => one.state === 'missing' && form.isAsked(one).asked;
  const text = section.text;
  const isWanted = text && (text.state === 'missing' || text.state === 'empty') && form.isAsked(text).asked;
  const blank: readonly Shown[] =
    isWanted && section.heading ? [{ kind: 'own', element: h('p.blank', { dataLine: line }, notAnswered) }] : [];
  return [
    ...blank,
    ...section.filled.filter(isOwed).map(
      (one): Shown => ({
        kind: 'fields',
        element: h(
          'div.field.missing',
          { dataLine: line, dataState: 'not-started' },
          h('dt', one.ask.name || section.ask.name),
          h('dd', h('span.blank', notAnswered)),
        ),
      }),
    ),
  ];
}

// Words in one box, fields in one list, so that those who style and print them need not join them.
function gathered(shown: readonly Shown[], { section }: Part): readonly ElementContent[] {
  const isChilds = section?.text?.ask.concept === 'childSeen.words';
  const boxes: { kind: Shown['kind']; elements: Element[] }[] = [];
  for (const { kind, element } of shown) {
    const last = boxes.at(-1);
    if (last && kind !== 'own' && last.kind === kind) last.elements.push(element);
    else boxes.push({ kind, elements: [element] });
  }
  return boxes.flatMap(({ kind, elements }) => {
    const line = { dataLine: elements[0]?.properties.dataLine ?? 0 };
    if (kind === 'own') return elements;
    if (kind === 'fields') return [h('dl.fields', ...elements)];
    if (kind === 'ticks') return [h('ul.ticks', ...elements)];
    return [isChilds ? h('blockquote.childs-words', line, ...elements) : h('div.words', line, ...elements)];
  });
}

// A section that is not there is shown where it belongs: after the one the form has before it.
function withMissing(part: Part, level: number, reading: Reading): readonly Element[] {
  const { form } = reading.checked;
  const { section, inside, line } = part;
  const elements = inside.map(({ element }) => element);
  if (!form || !section || section.settled !== null) return elements;
  let before: Element | null = null;
  for (const child of section.sections) {
    const there = inside.filter((one) => one.section === child).at(-1);
    if (there) before = there.element;
    else if (child.heading === null && form.isAsked(child).asked) {
      const missing = h(
        'section.part.missing',
        { dataLine: line, dataSection: child.ask.name },
        h(`h${Math.min(level + 1, 6)}`, child.ask.name),
        ...(reading.guidance ? guidanceOf(child, line) : []),
        h('p.blank', 'Not in the record yet'),
      );
      elements.splice(before ? elements.indexOf(before) + 1 : 0, 0, missing);
      before = missing;
    }
  }
  return elements;
}
