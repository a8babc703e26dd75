// Reports on a folder of records as text: one entry a format.

import { csvReport } from './csv.ts';
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
}

/** Colours a word for a terminal, or leaves it as it is. */
export type Paint = (style: 'error' | 'warning' | 'information' | 'hint' | 'strong' | 'faint', text: string) => string;

type Format = (audit: Audit, paint: Paint) => string;

export const formats = {
  text: textReport,
  json: ({ today, records, summary }) => `${JSON.stringify({ version: 1, today, records, summary }, null, 2)}\n`,
  ndjson: ({ records, summary }) => `${[...records, { summary }].map((line) => JSON.stringify(line)).join('\n')}\n`,
  sarif: sarifReport,
  csv: csvReport,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
