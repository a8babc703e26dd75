// Folders of records, written once and kept outside the repository: what git ignores, an audit passes over.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRecords } from './records.ts';

/** To be raised when records are written otherwise than before. */
const edition = 1;

/** A folder of so many records, and their bytes. */
export function measuredFolder(count: number): { readonly folder: string; readonly bytes: number } {
  const folder = join(tmpdir(), `casewright-bench-${edition}`, String(count));
  const done = join(folder, 'bytes');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(done, String(writeRecords(folder, count)));
  }
  return { folder, bytes: Number(readFileSync(done, 'utf8')) };
}
