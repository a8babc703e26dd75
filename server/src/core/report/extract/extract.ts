// Records as rows for a statutory return: what they say, by meaning and code, one row a record.

import type { Checked } from '../../check/check.ts';
import { answersByConcept } from '../../facts/facts.ts';
import { csvOf } from '../csv.ts';
import { aboutOf } from '../record-about.ts';
import { censusColumns } from './census-columns.ts';
import type { Cell, CodesOf, Column } from './column.ts';
import { conceptColumns } from './concept-columns.ts';

/** A record's values by column; null where nothing is given. */
export type ExtractRow = Readonly<Record<string, Cell>>;

export interface Extract {
  /** ISO date the records were read on. */
  readonly today: string;
  readonly records: readonly ExtractRow[];
  /** The names of the columns, in order. */
  readonly columns: readonly string[];
}

interface TopColumn extends Omit<Column, 'read'> {
  readonly read: (file: string, checked: Checked) => Cell;
}

// What is known of a record even where its template is not in reach.
const topColumns: readonly TopColumn[] = [
  { name: 'file', title: 'The file', kind: 'text', read: (file) => file },
  {
    name: 'template',
    title: 'The template and its version',
    kind: 'text',
    read: (_, { record, form }) => (form ? `${form.template.id}@${form.template.version}` : record.template),
  },
  {
    name: 'record',
    title: 'The type of record',
    kind: 'code',
    read: (_, { form }) => form?.template.record ?? null,
  },
  { name: 'status', title: 'Its status', kind: 'code', read: (_, { record }) => record.status },
  { name: 'reference', title: 'Its reference', kind: 'text', read: (_, { record }) => record.reference },
  {
    name: 'worker',
    title: 'The allocated worker, else who writes the assessment or leads the enquiry',
    kind: 'text',
    read: (_, checked) => aboutOf(checked)?.worker ?? null,
  },
  { name: 'team', title: 'The team', kind: 'text', read: (_, checked) => aboutOf(checked)?.team ?? null },
  { name: 'asked', title: 'Blanks that count', kind: 'number', read: (_, { form }) => form?.asked ?? null },
  {
    name: 'answered',
    title: 'Of those, how many are answered',
    kind: 'number',
    read: (_, { form }) => form?.answered ?? null,
  },
];

const formColumns: readonly Column[] = [...conceptColumns, ...censusColumns];

/** Every column, in order, for the documentation. */
export const extractColumns: readonly Omit<Column, 'read'>[] = [...topColumns, ...formColumns];

/** The names of the columns, with those of prose or without. */
export function columnNames(withProse: boolean): readonly string[] {
  return extractColumns.filter(({ kind }) => withProse || kind !== 'prose').map(({ name }) => name);
}

/** One record as a row of the columns named. */
export function extractRow(file: string, checked: Checked, codes: CodesOf, columns: readonly string[]): ExtractRow {
  const { form, facts } = checked;
  const source = form &&
    facts && { checked, form, facts, codes, about: aboutOf(checked), answers: answersByConcept(form) };
  const row: Record<string, Cell> = {};
  for (const { name, read } of topColumns) row[name] = read(file, checked);
  for (const { name, read } of formColumns) row[name] = source ? read(source) : null;
  return Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
}

type ExtractFormat = (extract: Extract) => string;

export const extractFormats = {
  csv: ({ records, columns }) => csvOf(records.map(inWords), columns),
  json: ({ today, records, columns }) => `${JSON.stringify({ version: 1, today, records, columns }, null, 2)}\n`,
  ndjson: ({ records }) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
} as const satisfies Readonly<Record<string, ExtractFormat>>;

export type ExtractFormatName = keyof typeof extractFormats;

function inWords(row: ExtractRow): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      if (typeof cell === 'boolean') return [name, cell ? 'Yes' : 'No'];
      return [name, typeof cell === 'object' && cell !== null ? cell.join('; ') : cell];
    }),
  );
}
