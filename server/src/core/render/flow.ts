// The Markdown of a record as elements, each part as what its form says it is: fields, ticks, tables, the child's words, words.

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import type { Answer } from '../form/form.ts';
import type { Block } from '../markdown/block.ts';
import type { Entry, Words } from '../record/piece.ts';
import { isEmpty } from '../record/values/blankness.ts';
import { type Extent, everything, extentOf, inline, written } from './inline.ts';
import { dataState, type Reading } from './reading.ts';
import { tableElement } from './tables.ts';

/** One element of a record's body. Words are gathered, what stands on its own is not. */
export interface Shown {
  readonly kind: 'words' | 'fields' | 'ticks' | 'own';
  readonly element: Element;
}

interface Where {
  readonly reading: Reading;
  readonly block: Block;
  readonly extent: Extent;
}

const words = (element: Element): Shown => ({ kind: 'words', element });

/** A block of Markdown at the top of a record. */
export function flow(reading: Reading, block: Block, node: Nodes): readonly Shown[] {
  return flowOf(node, { reading, block, extent: everything });
}

function flowOf(node: Nodes, where: Where): readonly Shown[] {
  const { reading, block, extent } = where;
  const { start, end } = extentOf(node);
  if (end <= extent.start || start >= extent.end) return [];
  const at = { dataLine: reading.lineOf({ block, start, end }) };
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, where);
    case 'heading':
      return wordsIf('p.inner-heading', inline(node.children, block, extent), at, 'strong');
    case 'list':
      return list(node, where);
    case 'table':
      return [{ kind: 'own', element: tableElement(reading, block, node) }];
    case 'blockquote':
      return quote(node, where);
    case 'code':
      return node.value.trim() === '' ? [] : [words(h('pre', at, h('code', node.value)))];
    case 'html':
      return wordsIf('p', written(node), at);
    case 'thematicBreak':
      return [words(h('hr'))];
    default:
      return wordsIf('p', inline([node], block, extent), at);
  }
}

function wordsIf(name: string, inside: readonly ElementContent[], at: object, around?: string): readonly Shown[] {
  const isBlank = inside.every((one) => one.type === 'text' && one.value.trim() === '');
  return isBlank ? [] : [words(h(name, { ...at, dir: 'auto' }, around ? h(around, {}, ...inside) : [...inside]))];
}

function quote(node: Extract<Nodes, { type: 'blockquote' }>, where: Where): readonly Shown[] {
  const { reading, block } = where;
  const { start, end } = extentOf(node);
  const at = { dataLine: reading.lineOf({ block, start, end }) };
  const guidance = reading.piecesAt(block, start).find(({ kind }) => kind === 'guidance');
  if (guidance?.kind !== 'guidance')
    return [words(h('blockquote', at, ...node.children.flatMap((child) => elements(child, where))))];
  if (!reading.guidance || guidance.words.text === '') return [];
  const extent = { start: guidance.words.at.start, end };
  const inside = node.children.flatMap((child) => elements(child, { ...where, extent }));
  return [{ kind: 'own', element: h('aside.guidance', { ...at, role: 'note', ariaLabel: 'Guidance' }, ...inside) }];
}

function elements(node: Nodes, where: Where): readonly Element[] {
  return flowOf(node, where).map(({ kind, element }) =>
    kind === 'fields' ? h('dl.fields', element) : kind === 'ticks' ? h('ul.ticks', element) : element,
  );
}

// `**Label:** value` lines may follow each other in one paragraph.
function paragraph(node: Paragraph, where: Where): readonly Shown[] {
  const { reading, block, extent } = where;
  const { start, end } = extentOf(node);
  const at = { dataLine: reading.lineOf({ block, start, end }) };
  const entries = reading.paragraphs(block, start, end);
  const answers = entries.map((entry) => answerOf(entry, reading));
  if (answers.every((answer) => answer === null)) return wordsIf('p', inline(node.children, block, extent), at);
  return entries.flatMap((entry, i): readonly Shown[] => {
    const own = { start: entry.words.at.start, end: Math.max(entry.words.at.end, entries.length === 1 ? end : 0) };
    const found = answers[i];
    if (!found) return wordsIf('p', inline(node.children, block, own), at);
    const value = inline(node.children, block, { start: found.value.at.start, end: own.end });
    return [field(entry, found, [...value], reading)];
  });
}

interface FoundAnswer {
  readonly answer: Answer | null;
  readonly label: Words;
  readonly value: Words;
}

function answerOf(entry: Entry, { labels }: Reading): FoundAnswer | null {
  for (const { label, value } of entry.splits) {
    const answer = labels.get(label);
    if (answer) return { answer, label, value };
  }
  const answer = labels.get(entry.words);
  return answer && answer.ask.style !== 'column' && answer.said
    ? { answer, label: entry.words, value: answer.said }
    : null;
}

function field(entry: Entry, found: FoundAnswer, value: readonly ElementContent[], reading: Reading): Shown {
  const { answer, label } = found;
  const isBlank = isEmpty(found.value.text) && value.every((one) => one.type === 'text' && isEmpty(one.value));
  const state = answer ? dataState(answer) : isBlank ? 'not-started' : 'answered';
  const at = { dataLine: reading.lineOf(entry.at), dataState: state };
  const beside = reading.besideUntil(entry.at.block, entry.at.end);
  const isChilds = answer?.ask.concept === 'childSeen.words';
  const inside = isBlank
    ? [blankFor(answer, reading)]
    : isChilds
      ? [h('blockquote.childs-words', { dataLine: at.dataLine }, ...inParagraphs(value))]
      : value;
  return {
    kind: 'fields',
    element: h(
      'div.field',
      { ...at, className: answer ? [] : ['unasked'] },
      h('dt', label.text),
      h('dd', { dir: 'auto' }, ...inside, ...beside),
    ),
  };
}

const inlineNames = new Set(['strong', 'em', 'del', 'code', 'br', 'span', 'bdi']);

function inParagraphs(contents: readonly ElementContent[]): readonly ElementContent[] {
  const isInline = (one: ElementContent) =>
    one.type === 'text' || (one.type === 'element' && inlineNames.has(one.tagName));
  const first = contents.findIndex((one) => !isInline(one));
  const end = first < 0 ? contents.length : first;
  return end === 0 ? contents : [h('p', {}, ...contents.slice(0, end)), ...contents.slice(end)];
}

/** What stands where nothing is written: whether anybody waits for it is said in words. */
function blankFor(answer: Answer | null, { checked }: Reading): Element {
  return h('span.blank', answer && checked.form?.isAsked(answer).asked ? notAnswered : 'Not given');
}

/** Said wherever something that is asked for is not there. */
export const notAnswered = 'Not answered yet';

type Item = { readonly kind: 'fields' | 'ticks' | 'items'; readonly element: Element };

function list(node: List, where: Where): readonly Shown[] {
  const { reading, block } = where;
  const entries = node.children.map((item) => {
    const { start } = extentOf(item);
    const entry = reading.piecesAt(block, start).find((piece) => piece.kind === 'entry');
    return { item, entry: entry?.kind === 'entry' && entry.form === 'item' ? entry : null };
  });
  const found = entries.map(({ entry }) => (entry ? answerOf(entry, reading) : null));
  const isForm = found.some((one) => one !== null);
  const items = entries.map(({ item, entry }, i): Item | null => {
    const split = isForm && entry?.ticked === null ? entry.splits[0] : undefined;
    const answer = found[i] ?? (split ? { answer: null, ...split } : null);
    if (!entry || !answer) return plainItem(item, where);
    const extent = { start: answer.value.at.start, end: extentOf(item).end };
    return { kind: 'fields', element: field(entry, answer, contents(item, { ...where, extent }), reading).element };
  });
  const runs: { kind: Item['kind']; first: number; elements: Element[] }[] = [];
  items.forEach((item, i) => {
    if (!item) return;
    const last = runs.at(-1);
    if (last?.kind === item.kind) last.elements.push(item.element);
    else runs.push({ kind: item.kind, first: i, elements: [item.element] });
  });
  return runs.flatMap(({ kind, first, elements: run }): readonly Shown[] => {
    if (kind !== 'items') return run.map((element) => ({ kind, element }));
    const from = (node.start ?? 1) + first;
    return [words(node.ordered ? h('ol', from === 1 ? {} : { start: from }, ...run) : h('ul', ...run))];
  });
}

function plainItem(item: ListItem, where: Where): Item | null {
  const { reading, block } = where;
  const extent = extentOf(item);
  const inside = contents(item, where);
  const beside = reading.besideUntil(block, extent.end);
  const at = { dataLine: reading.lineOf({ block, ...extent }), dir: 'auto' };
  if (typeof item.checked === 'boolean')
    return { kind: 'ticks', element: h('li.tick', { ...at, dataTicked: String(item.checked) }, ...inside, ...beside) };
  if (inside.length === 0 && beside.length === 0) return null;
  return { kind: 'items', element: h('li', at, ...inside, ...beside) };
}

// A first paragraph alone needs no box of its own.
function contents(item: ListItem, where: Where): readonly ElementContent[] {
  const all = item.children.flatMap((child) => elements(child, where));
  const [first, ...others] = all;
  const isTight = first?.tagName === 'p' && others.every(({ tagName }) => tagName !== 'p');
  return isTight ? [...first.children, ...others] : all;
}
