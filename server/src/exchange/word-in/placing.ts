// A template being filled in from a document: what has found its place so far, and where one is in the document.

import type { ChecklistAsk, FieldAsk, SectionAsk, TableAsk, Template } from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Block } from './blocks.ts';
import { type FieldFound, namesOf, type TemplateNames } from './names.ts';
import { plainBlock, plainBlocks, saidIn, saysNothing } from './values.ts';

export interface FilledRow {
  readonly cells: ReadonlyMap<FieldAsk, readonly Block[]>;
  /** What stands in columns the template does not have, by their headers. */
  readonly extra: ReadonlyMap<string, readonly Block[]>;
}

/** One section of the record to be. */
export interface Filled {
  readonly ask: SectionAsk;
  readonly values: Map<FieldAsk, readonly Block[]>;
  readonly rows: Map<TableAsk, FilledRow[]>;
  /** By their words, ticked or not, in order. */
  readonly ticks: Map<ChecklistAsk, Map<string, boolean>>;
  /** Its own words, and those no blank of it takes. */
  readonly words: Block[];
  /** The document has a heading for it. */
  isNamed: boolean;
}

/** Words under a heading the template does not have. */
export interface Loose {
  readonly heading: string;
  readonly blocks: Block[];
}

interface Pending {
  readonly found: FieldFound;
  readonly label: string;
  readonly blocks: Block[];
  /** What it was after all where no value follows: words, for what only looked like a label. */
  readonly ifNothing: readonly Block[];
}

export interface Placing {
  readonly template: Template;
  readonly names: TemplateNames;
  readonly sections: Map<SectionAsk, Filled[]>;
  readonly loose: Loose[];
  readonly unmatched: { readonly heading: string; readonly words: string[] }[];
  /** The blanks and sections that the document names. */
  readonly matched: Set<object>;
  reference: string | null;
  isTitled: boolean;
  current: Filled | null;
  /** The level of the heading of the section one is in. */
  level: number;
  /** Set under a heading the template does not have: there a label means something only where it can mean one thing. */
  foreign: string | null;
  /** A label whose value stands below it. */
  pending: Pending | null;
}

/** A template with nothing filled in. */
export function placingFor(template: Template): Placing {
  return {
    template,
    names: namesOf(template),
    sections: new Map(),
    loose: [],
    unmatched: [],
    matched: new Set(),
    reference: null,
    isTitled: false,
    current: null,
    level: 0,
    foreign: null,
    pending: null,
  };
}

/** The section's latest occurrence, made where there is none yet. */
export function filledOf(placing: Placing, ask: SectionAsk): Filled {
  return placing.sections.get(ask)?.at(-1) ?? newFilled(placing, ask);
}

function newFilled(placing: Placing, ask: SectionAsk): Filled {
  const filled: Filled = { ask, values: new Map(), rows: new Map(), ticks: new Map(), words: [], isNamed: false };
  placing.sections.set(ask, [...(placing.sections.get(ask) ?? []), filled]);
  return filled;
}

/** Goes to a section that the document names here. */
export function enter(placing: Placing, ask: SectionAsk, level: number): void {
  closePending(placing);
  const latest = filledOf(placing, ask);
  placing.current = latest.isNamed && ask.repeatable ? newFilled(placing, ask) : latest;
  placing.current.isNamed = true;
  placing.level = level;
  placing.foreign = null;
  placing.matched.add(ask);
}

/** Goes under a heading the template does not have. */
export function enterForeign(placing: Placing, heading: Block & { readonly kind: 'heading' }): void {
  closePending(placing);
  const words = plainBlock(heading);
  const isInside = placing.current !== null && heading.level > placing.level;
  placing.foreign = words;
  if (isInside) placing.current?.words.push(heading);
  else {
    placing.current = null;
    placing.loose.push({ heading: words, blocks: [] });
  }
  report(placing, words, '');
}

/** The field a label names where one is. `isPlain` says that it is neither in bold nor in a table of labels. */
export function fieldFor(placing: Placing, label: string, isPlain = false): FieldFound | null {
  const { current, foreign, names } = placing;
  if (label.length > 300) return null;
  if (current === null) return names.only(label);
  const here = foreign === null ? names.near(label, current.ask) : null;
  return here ?? (isPlain ? null : names.only(label));
}

/** Puts blocks where a label says. What contradicts an earlier answer is kept beside it. */
export function answer(
  placing: Placing,
  { field, section }: FieldFound,
  label: string,
  blocks: readonly Block[],
): void {
  const filled = filledOf(placing, section);
  const value = saidIn(field, blocks);
  const before = filled.values.get(field);
  placing.matched.add(field);
  if (!before || before.length === 0) filled.values.set(field, value);
  else if (value.length > 0 && plainBlocks(before) !== plainBlocks(value)) keepPair(placing, label, value);
}

/** Gives a label that stood alone what was found below it. */
export function closePending(placing: Placing): void {
  const { pending } = placing;
  placing.pending = null;
  if (!pending) return;
  if (pending.blocks.length === 0 && pending.ifNothing.length > 0) keep(placing, pending.ifNothing);
  else answer(placing, pending.found, pending.label, pending.blocks);
}

const references =
  /^(?:(?:our |your |case |record |file |client |social care )?ref(?:erence)?(?: (?:number|no))?|case (?:number|no|id)|record (?:number|id))$/;

/** Takes a reference that stands above the sections, or that nothing else takes. True where it was one. */
export function takeReference(placing: Placing, label: string, blocks: readonly Block[]): boolean {
  const text = plainBlocks(blocks).trim();
  if (!references.test(nameKey(label).replaceAll('.', '')) || /\n/.test(text) || text.length > 60) return false;
  if (placing.reference !== null && placing.reference !== text && text !== '') return false;
  if (text !== '' && !saysNothing(blocks)) placing.reference = text;
  return true;
}

/** Keeps a label and its value that the template does not have. */
export function keepPair(placing: Placing, label: string, value: readonly Block[]): void {
  const [first, ...rest] = value;
  const name = `${label.trim().replace(/:$/, '')}:`;
  const isWords = first?.kind === 'paragraph' || first?.kind === 'quote';
  const words = [{ type: 'text' as const, value: `${name} ` }, ...(isWords ? first.words : [])];
  const pair: Block = { kind: 'item', depth: 0, ordered: false, ticked: null, words };
  const under = isWords ? rest : value;
  keep(
    placing,
    [pair, ...under.map((block) => (block.kind === 'item' ? { ...block, depth: block.depth + 1 } : block))],
    {
      isReported: value.length > 0,
    },
  );
}

/** Keeps words where one is: as the section's own, or among what was not matched. */
export function keep(placing: Placing, blocks: readonly Block[], { isReported = true } = {}): void {
  const kept = blocks.filter((block) => plainBlock(block).trim() !== '');
  if (kept.length === 0) return;
  const { current, foreign } = placing;
  if (isNote(placing, kept)) {
    filledOf(placing, placing.template.root).words.push(...kept);
    return;
  }
  if (current) current.words.push(...kept);
  else {
    if (placing.loose.length === 0) placing.loose.push({ heading: '', blocks: [] });
    placing.loose.at(-1)?.blocks.push(...kept);
  }
  const isAsked = current !== null && foreign === null && current.ask.text !== null;
  if (isAsked) placing.matched.add(current.ask);
  else if (isReported) report(placing, foreign ?? current?.ask.name ?? '', plainBlocks(kept));
}

// Words above the first section that are set apart are a note about the record, not part of it.
function isNote({ current, loose }: Placing, blocks: readonly Block[]): boolean {
  return (
    current === null && loose.every(({ heading }) => heading === '') && blocks.every(({ kind }) => kind === 'quote')
  );
}

function report(placing: Placing, heading: string, words: string): void {
  const last = placing.unmatched.at(-1);
  const said = words === '' ? [] : [words];
  if (last?.heading === heading) last.words.push(...said);
  else placing.unmatched.push({ heading, words: said });
}

/** Ticks or leaves unticked a line of a list; false where the section has no such list. */
export function tick(placing: Placing, label: string, ticked: boolean): boolean {
  const { current } = placing;
  if (!current) return false;
  const lists = placing.names.checklists(current.ask);
  const key = nameKey(label);
  const list = lists.find(({ options }) => options.some((option) => nameKey(option) === key));
  if (!list) return false;
  const option = list.options.find((one) => nameKey(one) === key) ?? label;
  const ticks = current.ticks.get(list) ?? new Map<string, boolean>();
  ticks.set(option, ticked || ticks.get(option) === true);
  current.ticks.set(list, ticks);
  placing.matched.add(list);
  return true;
}
