// Reads back what `casewright audit` wrote as json or ndjson, so that several audits can be put together.

import { statuses } from '../record/record.ts';
import { severities } from '../rules/rule.ts';
import { recordTypes } from '../vocabulary/vocabulary.ts';
import type { FolderKept } from './folder.ts';
import type { Audit, Shard } from './formats.ts';
import { type RecordReport, summaryOf } from './record-report.ts';
import {
  anything,
  count,
  flag,
  isObject,
  listOf,
  mapOf,
  maybe,
  objectOf,
  oneOf,
  orNull,
  text,
  whole,
} from './shape.ts';

/** An audit as it was written, its day null where the file does not say it. */
export interface WrittenAudit extends Pick<Audit, 'records' | 'unreadable' | 'passedOver' | 'folder'> {
  readonly today: string | null;
  readonly shard: Shard | null;
}

const position = objectOf({ line: count, character: count });
const range = objectOf({ start: position, end: position });
const notes = listOf(objectOf({ file: text, message: text }));

const about = objectOf({
  worker: orNull(text),
  team: orNull(text),
  clockLabels: mapOf(text),
  children: orNull(listOf(objectOf({ first: orNull(text), days: orNull(whole), alone: flag }))),
  risk: orNull(flag),
  threshold: orNull(
    objectOf({
      source: orNull(text),
      level: orNull(text),
      decision: orNull(text),
      date: orNull(text),
      reasons: flag,
    }),
  ),
  child: orNull(text),
  begun: orNull(text),
  finished: orNull(text),
});

const accepted = orNull(objectOf({ reason: text, by: orNull(text), date: orNull(text), until: orNull(text) }));

const finding = objectOf({
  rule: text,
  severity: oneOf(severities),
  message: text,
  section: text,
  range,
  related: listOf(objectOf({ file: text, range, message: text })),
  data: mapOf(anything),
  accepted,
});

const clock = objectOf({
  clock: text,
  edition: text,
  from: text,
  due: text,
  stopped: orNull(text),
  workingDays: count,
  limit: text,
  state: text,
});

const record = objectOf({
  file: text,
  template: orNull(text),
  record: orNull(text),
  status: text,
  reference: orNull(text),
  asked: count,
  answered: count,
  findings: listOf(finding),
  clocks: listOf(clock),
  notChecked: listOf(objectOf({ rule: text, lacks: listOf(text) })),
  about: maybe(orNull(about)),
});

const folder = objectOf({
  whole: flag,
  entries: listOf(
    objectOf({
      file: text,
      facts: objectOf({
        kind: oneOf(Object.keys(recordTypes)),
        status: oneOf(statuses),
        reference: orNull(text),
        children: listOf(objectOf({ name: orNull(text), born: orNull(text), identifier: orNull(text) })),
        began: orNull(text),
        ended: orNull(text),
        referred: orNull(text),
        decided: orNull(oneOf(['assessment', 'strategy-discussion'])),
        recordedBy: orNull(text),
        hasStrategy: flag,
        risk: text,
      }),
      spots: listOf(objectOf({ rule: text, severity: oneOf([...severities, 'off']), range, section: text, accepted })),
    }),
  ),
});

const ending = {
  summary: objectOf({
    records: count,
    errors: count,
    warnings: count,
    information: count,
    hints: count,
    accepted: count,
  }),
  shard: maybe(objectOf({ part: count, of: count })),
  unreadable: maybe(notes),
  passedOver: maybe(notes),
  folder: maybe(folder),
};

/** The audit in a text, or what is wrong with it: words that follow the name of the file. */
export function readReport(written: string): WrittenAudit | { readonly problem: string } {
  const source = written.replace(/^\uFEFF/, '');
  const whole = parsed(source);
  if (isObject(whole) && ('version' in whole || 'records' in whole)) return readJson(whole);
  return readLines(source);
}

function readJson(report: Readonly<Record<string, unknown>>): WrittenAudit | { readonly problem: string } {
  if (typeof report.version === 'number' && report.version > 1)
    return { problem: 'was written by a newer Casewright than this one' };
  const problem = objectOf({ today: text, records: listOf(record), ...ending })(report, '');
  if (problem) return { problem: `is not a report of "casewright audit": ${problem}` };
  return auditFrom(report as unknown as Written);
}

function readLines(source: string): WrittenAudit | { readonly problem: string } {
  const lines = source.split('\n').map((line) => line.trim());
  const records: unknown[] = [];
  let last: Readonly<Record<string, unknown>> | null = null;
  for (const [i, line] of lines.entries()) {
    if (line === '') continue;
    const one = parsed(line);
    const way = `line ${i + 1}`;
    if (!isObject(one))
      return { problem: `is neither a json nor an ndjson report of "casewright audit": ${way} cannot be read` };
    if (last) return { problem: `has ${way} after the line with the counts, so it is not one report` };
    const isLast = 'summary' in one;
    const problem = (isLast ? objectOf({ today: maybe(text), ...ending }) : record)(one, way);
    if (problem) return { problem: `is not a report of "casewright audit": ${problem}` };
    if (isLast) last = one;
    else records.push(one);
  }
  if (!last) return { problem: 'has no last line with the counts: it may have been cut short' };
  return auditFrom({ ...last, records } as unknown as Written);
}

// What has just been checked against the shapes above.
interface Written extends Omit<WrittenAudit, 'shard' | 'unreadable' | 'passedOver' | 'records' | 'today'> {
  readonly today?: string;
  readonly records: readonly (Omit<RecordReport, 'about'> & Partial<Pick<RecordReport, 'about'>>)[];
  readonly summary: Audit['summary'];
  readonly shard?: Shard;
  readonly unreadable?: Audit['unreadable'];
  readonly passedOver?: Audit['passedOver'];
  readonly folder?: FolderKept;
}

function auditFrom(written: Written): WrittenAudit | { readonly problem: string } {
  const { today = null, shard = null, unreadable = [], passedOver = [], folder } = written;
  const records = written.records.map((one) => ({ ...one, about: one.about ?? null }));
  const counted = summaryOf(records);
  const differs = Object.entries(counted).some(([key, n]) => written.summary[key as keyof typeof counted] !== n);
  if (differs) return { problem: 'has other counts at its end than records: it was changed, or cut short' };
  return { today, shard, unreadable, passedOver, records, ...(folder ? { folder } : {}) };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
