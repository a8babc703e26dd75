// Words copied somewhere else, put where they belong in a record: values stay values, tables become rows of the template's table.

import type { TextEdit } from 'vscode-languageserver-types';
import type { Answer, FilledSection, Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Table } from '../../core/record/piece.ts';
import { readDate, writeDate } from '../../core/record/values/dates.ts';
import { renderTable } from '../../core/template/render.ts';
import type { FieldAsk, TableAsk } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import { nameKey } from '../../core/text/name.ts';
import { checkedOf, type Document, type Project } from '../../project/project.ts';
import type { PasteResult } from '../../protocol/protocol.ts';
import { type At, lineAround, type Span, sectionAround, whatIsAt } from '../at.ts';
import { isRecord } from '../diagnostics.ts';
import { rangeBetween } from '../ranges.ts';
import { asLine, asMarkdown } from './markdown.ts';
import type { Pasted, PastedPart } from './pasted.ts';

type PastedTable = Extract<PastedPart, { readonly kind: 'table' }>;

/** Where pasted words go when pasted over a selection (an empty one is the cursor); null when there is nothing to do but insert them as they are. */
export function placePasted(project: Project, document: Document, selection: Span, pasted: Pasted): PasteResult | null {
  if (!isRecord(document) || document.tooLong !== null || pasted.length === 0) return null;
  const { form, record } = checkedOf(project, document);
  const at = whatIsAt(record, form, selection.start);
  if (at.kind === 'comment' || at.kind === 'detail' || at.kind === 'heading')
    return { insert: asLine(pasted), edits: [] };
  if (at.kind === 'cell' || (at.kind === 'answer' && at.on === 'value' && at.answer.ask.style !== 'text')) {
    const isTable = at.kind === 'cell' && pasted.length === 1 && pasted[0]?.kind === 'table';
    if (!isTable || !form) return { insert: asValue(at, pasted), edits: [] };
  }
  if (!form) return { insert: asMarkdown(pasted, document.blocks.text, selection), edits: [] };
  return placeParts(project, document, form, selection, at, pasted);
}

function placeParts(
  project: Project,
  document: Document,
  form: Form,
  selection: Span,
  at: At,
  pasted: Pasted,
): PasteResult {
  const section = sectionAround(form, form.record, selection.start);
  const edits: Edit[] = [];
  const rest: PastedPart[] = [];
  const taken = new Set<Answer>();
  for (const part of pasted) {
    const rows = part.kind === 'table' && section ? rowsFor(form, section, at, part) : null;
    const fields = rows ? null : section && fieldsFor(form, section, part, taken);
    if (rows) edits.push(rows);
    else if (fields) edits.push(...fields.edits);
    else rest.push(part);
    if (fields?.left) rest.push(fields.left);
  }
  const isClear = (edit: Edit) => edit.end < selection.start || edit.start > selection.end;
  // Rows that go exactly where the cursor is are what is pasted there.
  const here = edits.filter((edit) => !isClear(edit));
  const only = here.length === 1 && rest.length === 0 && selection.start === selection.end ? here[0] : undefined;
  const textEdit = (edit: Edit): TextEdit => ({
    range: rangeBetween(project, document, edit.start, edit.end),
    newText: edit.text,
  });
  if (here.length > 0 && !only) return { insert: asMarkdown(pasted, document.blocks.text, selection), edits: [] };
  return {
    insert: rest.length === 0 ? '' : asMarkdown(rest, document.blocks.text, selection),
    edits: edits.map(textEdit),
  };
}

/** Words as the value of one blank: its own form where they can be read as one. */
function asValue(at: Extract<At, { kind: 'cell' | 'answer' }>, pasted: Pasted): string {
  const ask = at.kind === 'cell' ? at.ask : at.answer.ask;
  const line = asLine(pasted);
  const value = ask ? canonical(ask, line) : line;
  if (at.kind === 'cell' || ask?.style === 'row') return inCell(value);
  const [first] = pasted;
  const isOne = pasted.length === 1 && first?.kind !== 'table' && !line.includes('\n');
  return isOne || ask?.type !== 'prose' ? value : continued(pasted);
}

// Further lines of a value stand under it, so that they stay its own.
function continued(pasted: Pasted): string {
  return asMarkdown(pasted, '', { start: 0, end: 0 })
    .trim()
    .split('\n')
    .map((line, i) => (i === 0 || line === '' ? line : `  ${line}`))
    .join('\n');
}

function canonical(ask: FieldAsk, words: string): string {
  if (ask.type === 'date' || ask.type === 'date and time') {
    const said = readDate(words);
    return said ? writeDate(said) : words;
  }
  if (ask.type === 'yes/no') {
    const answer = /^(y|yes|n|no)\.?$/i.exec(words)?.[1];
    return answer ? (/^y/i.test(answer) ? 'Yes' : 'No') : words;
  }
  const choice = ask.choices.find(({ label, code }) =>
    [label, code].some((name) => name && nameKey(name) === nameKey(words)),
  );
  return ask.type === 'choice' && choice ? choice.label : words;
}

function inCell(words: string): string {
  return words.replace(/\\?\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}

/** The edit that adds a pasted table's rows to the table the template asks for here; null when they do not fit it. */
function rowsFor(form: Form, section: FilledSection, at: At, pasted: PastedTable): Edit | null {
  const asked = section.filled.filter((one) => one.kind === 'table');
  const wanted = (at.kind === 'cell' ? at.filled : null) ?? bestFor(asked, pasted);
  if (!wanted) return null;
  const { columns } = wanted.ask;
  const mapping = columnsOf(wanted.ask, pasted, at.kind === 'cell' && at.filled === wanted);
  if (!mapping) return null;
  const rows = mapping.body.map((cells) => columns.map((column) => cellFor(column, mapping, cells)));
  const [table] = wanted.tables;
  if (!table) return newTable(form, section, wanted.ask, rows);
  const last = columns.map((column) => columnIndex(table.header, column));
  const width = table.header.cells.length;
  const lines = rows.map((cells) => {
    const out = Array.from({ length: width }, () => '');
    cells.forEach((cell, i) => {
      const index = last[i] ?? -1;
      if (index >= 0) out[index] = cell;
    });
    return `| ${out.join(' | ')} |`.replace(/ {2,}/g, ' ');
  });
  return afterRows(form, table, at, lines);
}

interface Mapping {
  /** For each column asked for, which pasted cell it takes; -1 for none. */
  readonly from: readonly number[];
  /** Pasted cells no column takes, with their header. */
  readonly extra: readonly { readonly index: number; readonly header: string }[];
  readonly body: readonly (readonly string[])[];
  readonly ask: TableAsk;
}

function columnsOf(ask: TableAsk, { rows }: PastedTable, isInside: boolean): Mapping | null {
  const [header = [], ...below] = rows;
  const named = ask.columns.map((column) => header.findIndex((cell) => column.names.includes(nameKey(cell))));
  if (named.some((index) => index >= 0)) {
    const extra = header.flatMap((cell, index) => (named.includes(index) ? [] : [{ index, header: cell }]));
    return { from: named, extra, body: below, ask };
  }
  // Without names to go by, cells go in order: into a table one is in, or one with as many columns.
  const width = Math.max(...rows.map((cells) => cells.length));
  if (width > ask.columns.length || (!isInside && width !== ask.columns.length)) return null;
  return { from: ask.columns.map((_, i) => (i < width ? i : -1)), extra: [], body: rows, ask };
}

function bestFor<T extends { readonly ask: TableAsk }>(tables: readonly T[], pasted: PastedTable): T | null {
  const scored = tables.flatMap((table) => {
    const mapping = columnsOf(table.ask, pasted, false);
    return mapping ? [{ table, score: mapping.from.filter((index) => index >= 0).length }] : [];
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.table ?? null;
}

// A cell that has no column of its own goes to the last column of free words, with its header, so that nothing is lost.
function cellFor(column: FieldAsk, { from, extra, ask }: Mapping, cells: readonly string[]): string {
  const index = from[ask.columns.indexOf(column)] ?? -1;
  const own = index >= 0 ? canonical(column, cells[index] ?? '') : '';
  const free =
    ask.columns.findLast(({ type }) => type === 'prose') ??
    ask.columns.find(({ type }) => type === 'text') ??
    ask.columns.at(-1);
  const more =
    column === free
      ? extra.flatMap(({ index: at, header }) =>
          cells[at] ? [header === '' ? cells[at] : `${header}: ${cells[at]}`] : [],
        )
      : [];
  return inCell([own, ...more].filter((words) => words !== '').join('; '));
}

function newTable(
  form: Form,
  section: FilledSection,
  ask: TableAsk,
  rows: readonly (readonly string[])[],
): Edit | null {
  if (!section.heading) return null;
  const { text } = form.record.blocks;
  const end = lineAround(text, offsetsOf(form.record.blocks, section.heading.at).end).end;
  const header = renderTable(ask).split('\n').slice(0, 2);
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' '));
  return { start: end, end, text: `\n\n${[...header, ...lines].join('\n')}` };
}

// After the row one is in, or after the last that says something; a row with nothing in it there is taken.
function afterRows(form: Form, table: Table, at: At, lines: readonly string[]): Edit {
  const { blocks } = form.record;
  const rows = table.rows.map((row) => ({
    span: offsetsOf(blocks, row.at),
    isEmpty: row.cells.every(({ words }) => words.text.trim() === ''),
  }));
  const within = at.kind === 'cell' && at.table === table ? rows[at.row] : undefined;
  const last = within ?? rows.at(-1);
  const anchor = last?.span ?? offsetsOf(blocks, table.at);
  const line = { start: lineAround(blocks.text, anchor.start).start, end: lineAround(blocks.text, anchor.end).end };
  const isTaken = last?.isEmpty === true;
  return isTaken
    ? { start: line.start, end: line.end, text: lines.join('\n') }
    : { start: line.end, end: line.end, text: `\n${lines.join('\n')}` };
}

/** Fills in labels that are there and empty from a line `Label: value`, or a table of labels and values. */
function fieldsFor(
  form: Form,
  section: FilledSection,
  part: PastedPart,
  taken: Set<Answer>,
): { readonly edits: readonly Edit[]; readonly left: PastedPart | null } | null {
  const pairs = pairsOf(part);
  const filled = pairs.map((pair) => ({ pair, answer: emptyFor(form, section, pair.label, taken) }));
  if (filled.every(({ answer }) => answer === null)) return null;
  const edits = filled.flatMap(({ pair, answer }): readonly Edit[] => {
    if (!answer?.said) return [];
    taken.add(answer);
    const { start, end } = offsetsOf(form.record.blocks, answer.said.at);
    const value = canonical(answer.ask, pair.value);
    const isRow = answer.ask.style === 'row';
    return [
      {
        start,
        end: isRow ? end : lineAround(form.record.blocks.text, end).end,
        text: ` ${isRow ? `${inCell(value)} ` : value}`,
      },
    ];
  });
  const others = filled.filter(({ answer }) => answer === null);
  const left: PastedPart | null =
    others.length === 0 ? null : { kind: 'table', rows: others.map(({ pair }) => [pair.label, pair.value]) };
  return { edits, left };
}

interface Pair {
  readonly label: string;
  readonly value: string;
}

function pairsOf(part: PastedPart): readonly Pair[] {
  if (part.kind === 'table') {
    if (part.rows.some((cells) => cells.length !== 2)) return [];
    return part.rows.map(([label = '', value = '']) => ({ label, value }));
  }
  const match = /^([^:\n]{2,80}):[ \t]*([^\n]+)$/.exec(part.plain);
  return match ? [{ label: match[1] ?? '', value: match[2] ?? '' }] : [];
}

function emptyFor(form: Form, section: FilledSection, label: string, taken: ReadonlySet<Answer>): Answer | null {
  const key = nameKey(label);
  const isWanted = (one: FilledSection['filled'][number]): one is Answer =>
    one.kind === 'answer' &&
    one.state === 'empty' &&
    one.said !== null &&
    one.ask.names.includes(key) &&
    !taken.has(one);
  const here = section.filled.find(isWanted);
  if (here) return here;
  // Elsewhere only a label that is there once can be meant.
  const all = form.filled.filter(isWanted);
  return all.length === 1 ? (all[0] ?? null) : null;
}
