// Reports on a folder of records as text: one entry a format.

import { csvReport } from './csv.ts';
import type { FolderKept } from './folder.ts';
import { jsonReport, ndjsonReport } from './json.ts';
import type { RecordReport, Summary } from './record-report.ts';
import { sarifReport } from './sarif/sarif.ts';
import { textReport } from './text.ts';

/** An audit as a whole. */
export interface Audit {
  /** ISO date the records were read on. */
  readonly today: string;
  readonly records: readonly RecordReport[];
  readonly summary: Summary;
  /** Inputs that could not be read, with why. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  /** Things passed over on purpose that a reader should know of. */
  readonly passedOver: readonly { readonly file: string; readonly message: string }[];
  /** Which part of a divided audit this is; null for a whole one. */
  readonly shard: Shard | null;
  /** Of a part: what rules about folders need of its records, to be looked at when the parts are put together. */
  readonly folder?: FolderKept;
  /** Put together from whole audits: nobody compared the records of one with those of another. */
  readonly isApart?: boolean;
}

/** The `part`th (from 1) of so many parts. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The audit in the order that every report has: by file. */
export function inOrder(audit: Audit): Audit {
  const byFile = (a: { readonly file: string }, b: { readonly file: string }) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return {
    ...audit,
    records: [...audit.records].sort(byFile),
    unreadable: [...audit.unreadable].sort(byFile),
    passedOver: [...audit.passedOver].sort(byFile),
  };
}

/** Colours a word for a terminal, or leaves it as it is. */
export type Paint = (style: 'error' | 'warning' | 'information' | 'hint' | 'strong' | 'faint', text: string) => string;

type Format = (audit: Audit, paint: Paint) => string;

export const formats = {
  text: textReport,
  json: jsonReport,
  ndjson: ndjsonReport,
  sarif: sarifReport,
  csv: csvReport,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
