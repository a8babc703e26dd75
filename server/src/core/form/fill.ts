// template x record -> form.

import type { Place } from '../markdown/block.ts';
import { blockIndex } from '../markdown/blocks.ts';
import type { Entry, Piece, Table, Words } from '../record/piece.ts';
import type { WrittenRecord } from '../record/record.ts';
import { isEmpty } from '../record/values/blankness.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { readNotApplicable } from '../record/values/not-applicable.ts';
import { readWaiting } from '../record/values/waiting.ts';
import {
  asksOf,
  type ChecklistAsk,
  type FieldAsk,
  type SectionAsk,
  sectionsOf,
  type TableAsk,
  type Template,
} from '../template/template.ts';
import { remembered, rememberedList } from '../text/remembered.ts';
import { identity } from '../vocabulary/vocabulary.ts';
import { askedOf } from './asked.ts';
import type {
  Answer,
  Filled,
  FilledChecklist,
  FilledRow,
  FilledSection,
  FilledTable,
  Form,
  Misplaced,
  Unrecognised,
} from './form.ts';
import { columnIndex, type LabelledValue, type Matched, match } from './match.ts';
import { outOfOrder } from './order.ts';
import { type Content, type Found, outline } from './sections.ts';
import { readAnswer } from './values.ts';

// While it is being built; the form gives it out as read-only.
type Building = {
  -readonly [K in keyof FilledSection]: FilledSection[K] extends readonly (infer T)[] ? T[] : FilledSection[K];
};

/** Reads a record through a template, on the day given. */
export function fill(template: Template, record: WrittenRecord, today: PlainDate): Form {
  const { root: foundRoot, strays, owner } = outline(template.root, record.pieces);
  const filledOf = new Map<Found, FilledSection>();
  const root = fillSection(template.root, foundRoot, null, filledOf);
  const sections = allSections(root);
  const filled = sections.flatMap((section) => [...(section.text ? [section.text] : []), ...section.filled]);
  const unrecognised = strays.map(
    ({ heading, own, parent }): Unrecognised => ({
      heading,
      under: own.filter(isWords),
      parent: filledOf.get(parent) ?? root,
    }),
  );
  const isAsked = askedOf(template, sections, filled, today);
  const counted = filled.filter((one) => isAsked(one).asked);
  return {
    record,
    template,
    today,
    root,
    sections,
    filled,
    unrecognised,
    misplaced: sections.flatMap((section) => misplacedIn(section, record)),
    asked: counted.length,
    answered: counted.filter(isAnswered).length,
    untouched:
      unrecognised.length === 0 &&
      sections.every(({ stray, heading, parent }) => stray.length === 0 && (heading !== null || parent === null)) &&
      filled.every(isUntouched),
    isAsked,
    sectionAt: sectionFinder(record, owner, filledOf, root),
  };
}

function isWords(content: Content): content is Entry | Table {
  return content.kind === 'table' || (content.kind === 'entry' && !content.nested && !isEmpty(content.words.text));
}

// A new record may begin with who the child is: nobody has written anything yet.
function isUntouched(filled: Filled): boolean {
  return (
    filled.state === 'empty' ||
    (filled.kind === 'answer' && filled.ask.concept !== null && identity.includes(filled.ask.concept)) ||
    (filled.kind === 'answer' && filled.ask.style === 'text' && filled.state === 'missing')
  );
}

/** Answered for the count: something is written, or it rightly does not apply. */
export function isAnswered(filled: Filled): boolean {
  if (filled.section.settled === 'notApplicable') return true;
  if (filled.state === 'notApplicable') return filled.kind !== 'answer' || filled.reason !== null;
  return filled.state === 'answered';
}

function allSections(section: FilledSection): readonly FilledSection[] {
  return [section, ...section.sections.flatMap(allSections)];
}

function fillSection(
  ask: SectionAsk,
  found: Found | null,
  parent: FilledSection | null,
  filledOf: Map<Found, FilledSection>,
): FilledSection {
  const section: Building = {
    kind: 'section',
    ask,
    heading: found?.heading ?? null,
    duplicates: found?.duplicates ?? [],
    parent,
    text: null,
    filled: [],
    sections: [],
    settled: null,
    stray: [],
  };
  if (found) filledOf.set(found, section);
  const matched = match(ask, found?.own ?? []);
  const isThere = found !== null && (found.heading !== null || parent === null);
  const words = matched.rest.filter((piece) => piece.kind === 'entry');
  section.settled = ask.text || parent === null ? null : settledBy(ask, words);
  section.text = ask.text && textAnswer(ask.text, matched.rest, section, isThere);
  section.filled = asksOf(ask).map((one): Filled => {
    if (one.kind === 'field') return fieldAnswer(one, matched.fields.get(one) ?? null, section);
    if (one.kind === 'table') return filledTable(one, matched, section);
    return filledChecklist(one, matched, section);
  });
  // Words above the first section set apart as a quote are a note about the record, not part of it.
  if (!ask.text && !section.settled)
    section.stray = matched.rest.filter((piece) => parent !== null || piece.kind !== 'entry' || piece.form !== 'quote');
  section.sections = sectionsOf(ask).flatMap((child) => {
    const there = found?.children.filter((one) => one.ask === child) ?? [];
    return there.length > 0
      ? there.map((one) => fillSection(child, one, section, filledOf))
      : [fillSection(child, null, section, filledOf)];
  });
  return section;
}

// `Not applicable: reason` or `Waiting: ...` alone under a heading speaks for everything the section asks.
function settledBy(ask: SectionAsk, words: readonly Entry[]): FilledSection['settled'] {
  const [only] = words;
  if (!only || words.length > 1) return null;
  if (readWaiting(only.words.text)) return 'waiting';
  return ask.notApplicableAllowed && readNotApplicable(only.words.text)?.reason ? 'notApplicable' : null;
}

function answer(
  ask: FieldAsk,
  said: Words | null,
  label: Words | null,
  section: FilledSection,
  texts: readonly Entry[] = [],
): Answer {
  if (!said)
    return {
      kind: 'answer',
      ask,
      state: 'missing',
      said,
      label,
      value: null,
      waiting: null,
      reason: null,
      texts,
      section,
    };
  const reading = readAnswer(ask, said, texts.length > 0 ? texts.map(({ words }) => words) : [said]);
  const refused = reading.state === 'notApplicable' && !ask.notApplicableAllowed;
  return { kind: 'answer', ask, said, label, ...reading, ...(refused ? { reason: null } : {}), texts, section };
}

function fieldAnswer(ask: FieldAsk, said: LabelledValue | null, section: FilledSection): Answer {
  return answer(ask, said?.value ?? null, said?.label ?? null, section);
}

function textAnswer(ask: FieldAsk, rest: Matched['rest'], section: FilledSection, isThere: boolean): Answer {
  const texts = rest.map((piece) => (piece.kind === 'entry' ? piece : asEntry(piece)));
  const label = section.heading?.words ?? null;
  if (!isThere) return answer(ask, null, null, section);
  const said = joined(null, texts);
  if (!said) return { ...answer(ask, null, label, section), state: label ? 'empty' : 'missing' };
  const whole = answer(ask, said, label, section, texts);
  // One paragraph still to be written does not undo the others: it is reported by itself.
  return whole.state === 'placeholder' && texts.some(({ words }) => readAnswer(ask, words).state === 'answered')
    ? { ...whole, state: 'answered', value: { kind: 'text', text: said.text } }
    : whole;
}

/** The words of entries as one; null when there are none. The same entries give the same words. */
const joined = rememberedList((_: null, texts: readonly Entry[]): Words | null => {
  const [first] = texts;
  const last = texts.at(-1);
  if (!first || !last) return null;
  const at: Place =
    first.words.at.block === last.words.at.block ? { ...first.words.at, end: last.words.at.end } : first.words.at;
  return { text: texts.map(({ words }) => words.text).join('\n\n'), at };
});

const asEntry = remembered((table: Table): Entry => {
  const text = [table.header, ...table.rows]
    .map(({ cells }) => cells.map(({ words }) => words.text).join(' '))
    .join('\n');
  return {
    kind: 'entry',
    at: table.at,
    words: { text, at: table.at },
    splits: [],
    ticked: null,
    nested: false,
    form: 'paragraph',
  };
});

function filledTable(ask: TableAsk, matched: Matched, section: FilledSection): FilledTable {
  const tables = matched.tables.get(ask) ?? [];
  const [first] = tables;
  const missing = first ? ask.columns.filter((column) => columnIndex(first.header, column) < 0) : [];
  const rows = tables.flatMap((table) => tableRows(ask, table, section));
  const state = first ? (rows.length === 0 ? 'empty' : 'answered') : 'missing';
  return { kind: 'table', ask, state, tables, missing, rows, section };
}

function tableRows(ask: TableAsk, table: Table, section: FilledSection): readonly FilledRow[] {
  const columns = ask.columns
    .map((column) => ({ column, index: columnIndex(table.header, column) }))
    .filter(({ index }) => index >= 0);
  return table.rows.flatMap((row, i) => {
    const cells = columns.map(({ column, index }) => {
      const last = row.cells.at(-1)?.words.at ?? row.at;
      // A row may be cut short: its absent cells are at its end.
      const said = row.cells[index]?.words ?? { text: '', at: { ...last, start: last.end } };
      return answer(column, said, table.header.cells[index]?.words ?? null, section);
    });
    const isOwn = (cell: Answer) => cell.state !== 'empty' && !isFixed(ask, i, cell);
    const others = row.cells.some(
      ({ words }, index) => !isEmpty(words.text) && !columns.some((one) => one.index === index),
    );
    return cells.some(isOwn) || others ? [{ row, cells }] : [];
  });
}

// Words the template itself put into a row do not make it a row somebody has filled in.
function isFixed(ask: TableAsk, rowIndex: number, cell: Answer): boolean {
  const column = ask.columns.indexOf(cell.ask);
  const written = ask.fixedRows[rowIndex]?.[column];
  return written !== undefined && written !== '' && written === cell.said?.text;
}

function filledChecklist(ask: ChecklistAsk, matched: Matched, section: FilledSection): FilledChecklist {
  const items = matched.ticks.get(ask) ?? [];
  const ticked = items.some((item) => item.ticked === true);
  return {
    kind: 'checklist',
    ask,
    state: items.length === 0 ? 'missing' : ticked ? 'answered' : 'empty',
    items,
    section,
  };
}

function misplacedIn(section: FilledSection, record: WrittenRecord): readonly Misplaced[] {
  const present = section.sections.flatMap((child) => (child.heading ? [{ child, heading: child.heading }] : []));
  const byPlace = [...present].sort((a, b) => comparePlaces(a.heading.at, b.heading.at, record));
  const ranks = byPlace.map(({ child }) => sectionsOf(section.ask).indexOf(child.ask));
  return outOfOrder(ranks).flatMap((i): readonly Misplaced[] => {
    const one = byPlace[i];
    if (!one) return [];
    const after = present[present.indexOf(one) - 1]?.child ?? null;
    return [{ section: one.child, heading: one.heading, after }];
  });
}

function comparePlaces(a: Place, b: Place, record: WrittenRecord): number {
  return blockIndex(record.blocks, a.block) - blockIndex(record.blocks, b.block) || a.start - b.start;
}

function sectionFinder(
  record: WrittenRecord,
  owner: ReadonlyMap<Piece, Found>,
  filledOf: ReadonlyMap<Found, FilledSection>,
  root: FilledSection,
): Form['sectionAt'] {
  let inOrder: readonly Piece[] | null = null;
  return (place) => {
    inOrder ??= [...record.pieces].sort((a, b) => comparePlaces(a.at, b.at, record));
    let low = 0;
    let high = inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = inOrder[middle];
      if (piece && comparePlaces(piece.at, place, record) <= 0) low = middle + 1;
      else high = middle;
    }
    const last = inOrder[low - 1];
    const found = last ? owner.get(last) : undefined;
    return (found && filledOf.get(found)) ?? root;
  };
}
