// What an audit did not check, in words: files that could not be read, what was passed over, and what no rule looked at.

import type { Audit } from './formats.ts';
import type { RecordReport } from './record-report.ts';

export interface NotChecked {
  /** Unreadable files are faults of the audit; the rest is for a reader to know. */
  readonly kind: 'unreadable' | 'passed-over' | 'no-template' | 'blind-spot' | 'not-read' | 'apart';
  /** Null where it is not about one file. */
  readonly file: string | null;
  /** One-based; null where it is about the whole file. */
  readonly line: number | null;
  /** What follows the file's name: ends with a full stop. */
  readonly message: string;
}

/** Said when there is nothing to name. */
export const nothingLeftOut =
  'nothing was left out. What is written is not judged: only what is not there, or not as its template asks.';

/** Everything a reader should know was not checked, in the order reports give it. */
export function notCheckedIn({
  records,
  unreadable,
  passedOver,
  isApart = false,
}: Pick<Audit, 'records' | 'unreadable' | 'passedOver' | 'isApart'>): NotChecked[] {
  return [
    ...unreadable.map(({ file, message }) => ({ kind: 'unreadable', file, line: null, message }) as const),
    ...passedOver.map(({ file, message }) => ({ kind: 'passed-over', file, line: null, message }) as const),
    ...(isApart ? [apart] : []),
    ...records.flatMap(withoutTemplate),
    ...blindSpots(records),
    ...records.flatMap(notRead),
  ];
}

const apart: NotChecked = {
  kind: 'apart',
  file: null,
  line: null,
  message:
    'what only shows between the records of different reports, such as a copied analysis or two open records of one child: an audit of their folders together looks for it.',
};

function withoutTemplate({ file, record, template }: RecordReport): readonly NotChecked[] {
  if (record !== null) return [];
  const why = template ? `no template "${template}" is in reach` : 'it names no template';
  return [{ kind: 'no-template', file, line: null, message: `only its first lines, because ${why}.` }];
}

// Said once a template, not once a record.
function blindSpots(records: readonly RecordReport[]): readonly NotChecked[] {
  const byTemplate = new Map<string, RecordReport>();
  for (const record of records)
    if (record.template && record.record && !byTemplate.has(record.template)) byTemplate.set(record.template, record);
  return [...byTemplate].flatMap(([template, { notChecked: rules }]): readonly NotChecked[] => {
    if (rules.length === 0) return [];
    const message = `${template} does not ask what these rules look at: ${rules.map(({ rule }) => rule).join(', ')}.`;
    return [{ kind: 'blind-spot', file: null, line: null, message }];
  });
}

function notRead({ file, findings }: RecordReport): readonly NotChecked[] {
  return findings
    .filter(({ rule }) => rule === 'structure/not-read')
    .map(({ range }) => ({
      kind: 'not-read',
      file,
      line: range.start.line + 1,
      message: 'words that nothing in its template takes.',
    }));
}
