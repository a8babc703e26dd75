// Folders of records, written once and kept where git ignores them.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeRecords } from './records.ts';

/** To be raised when records are written otherwise than before. */
const edition = 1;

/** A folder of so many records, and their bytes. */
export function measuredFolder(count: number): { readonly folder: string; readonly bytes: number } {
  const folder = resolve(`.cache/bench/records-${count}-${edition}`);
  const done = join(folder, 'bytes');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(done, String(writeRecords(folder, count)));
  }
  return { folder, bytes: Number(readFileSync(done, 'utf8')) };
}
