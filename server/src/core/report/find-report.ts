// Which records a question is true of, as text and data.

import type { Checked } from '../check/check.ts';
import { namesOfChildren } from '../facts/children.ts';
import { csvOf } from './csv.ts';

/** A record as a list of records names it. */
export interface RecordLine {
  readonly file: string;
  readonly reference: string | null;
  readonly template: string | null;
  /** The children it is about, with semicolons between them. */
  readonly child: string | null;
  readonly status: string;
}

export interface Finds {
  readonly expression: string;
  /** ISO date the records were read on. */
  readonly today: string;
  readonly found: readonly RecordLine[];
  /** The number of records that were asked or were to be. */
  readonly all: number;
  /** Files of records that do not answer something the question is about. */
  readonly unsaid: readonly string[];
  readonly notAsked: readonly { readonly file: string; readonly why: string }[];
}

/** How a list names a record. */
export function recordLine(file: string, { record, form, facts }: Checked): RecordLine {
  const children = facts ? namesOfChildren(facts) : [];
  return {
    file,
    reference: record.reference,
    template: form ? `${form.template.id}@${form.template.version}` : record.template,
    child: children.length > 0 ? children.join('; ') : null,
    status: record.status,
  };
}

const columns = ['file', 'reference', 'template', 'child', 'status'] as const satisfies readonly (keyof RecordLine)[];

export const findFormats = {
  table: (finds) => `${[...table(finds.found), notesOf(finds)].join('\n')}\n`,
  csv: ({ found }) =>
    csvOf(
      found.map((line) => ({ ...line })),
      columns,
    ),
  json: ({ today, expression, found, unsaid, notAsked }) =>
    `${JSON.stringify({ version: 1, today, expression, records: found, cannotBeSaid: unsaid, couldNotBeAsked: notAsked }, null, 2)}\n`,
} as const satisfies Readonly<Record<string, (finds: Finds) => string>>;

export type FindFormatName = keyof typeof findFormats;

/** How many were found, and which records the question could not be asked of, and why. */
export function notesOf({ found, all, unsaid, notAsked }: Finds): string {
  const whys = new Map<string, readonly string[]>();
  for (const { file, why } of notAsked) whys.set(why, [...(whys.get(why) ?? []), file]);
  return [
    `${found.length} of ${recordsIn(all)}.`,
    ...listed(
      `It cannot be said of ${recordsIn(unsaid.length)}, where something it is about is not answered:`,
      unsaid.map((file) => `  ${file}`),
    ),
    ...listed(
      `${recordsIn(notAsked.length)} could not be asked:`,
      [...whys].flatMap(([why, files]) => [`  ${why}`, ...files.map((file) => `    ${file}`)]),
    ),
  ].join('\n');
}

function recordsIn(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function table(found: readonly RecordLine[]): readonly string[] {
  if (found.length === 0) return [];
  const rows = [columns, ...found.map((line) => columns.map((column) => oneLine(line[column] ?? '')))];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return [
    ...rows.map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
