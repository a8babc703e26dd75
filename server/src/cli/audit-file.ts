// One file of an audit: whether it is a record, and what falls short in it.

import { resolve } from 'node:path';
import { check } from '../core/check/check.ts';
import { isAtLeast, worse } from '../core/check/severity.ts';
import { type FolderEntry, folderEntryOf } from '../core/report/folder.ts';
import { type RecordReport, reportOf } from '../core/report/record-report.ts';
import type { Severity } from '../core/rules/rule.ts';
import { nodeHost } from '../host/node.ts';
import type { Cache } from './cache.ts';
import { type RecordFile, recordFrom } from './records.ts';
import type { Note } from './walk.ts';
import { shown, type World } from './world.ts';

export interface Audited {
  readonly report: RecordReport;
  /** The most severe finding that nobody has accepted; null when there is none. */
  readonly worst: Severity | null;
  /** What the other records of the folder need to know of it; null where no template says what it asks. */
  readonly folder: FolderEntry | null;
}

/** What falls short in a file, or why it could not be read; null for what is no record. */
export type Outcome = Audited | Note | null;

/** Audits a file. */
export async function auditFile(
  recordFile: RecordFile,
  world: World,
  least: Severity,
  cache: Cache | null,
): Promise<Outcome> {
  const { path, named } = recordFile;
  const file = shown(resolve(path));
  const bytes = await nodeHost.read(path);
  const entry = bytes && cache?.entryOf(`${file}\n${least}\n${named}`, bytes);
  const before = (await entry?.read()) as Audited | undefined;
  if (before) return before;
  const read = recordFrom(recordFile, bytes);
  if (read === null || 'message' in read) return read;
  const checked = check(read.blocks, { reach: world.reach, today: world.today, settings: world.settings });
  const counting = checked.findings.filter(({ accepted }) => accepted === null).map(({ severity }) => severity);
  const audited: Audited = {
    report: reportOf(file, checked, (severity) => isAtLeast(severity, least)),
    worst: counting.reduce(worse, null as Severity | null),
    folder: folderEntryOf(file, checked, world.reach),
  };
  await entry?.write(audited);
  return audited;
}
