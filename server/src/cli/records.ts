// The records that a command is given: named one by one, in a list, or under folders; and what their files say.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as textFrom } from 'node:stream/consumers';
import { type Blocks, readBlocks } from '../core/markdown/blocks.ts';
import { readFrontMatter } from '../core/record/front-matter.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { UsageError } from './usage.ts';
import { type Note, walkFolder } from './walk.ts';
import { shown } from './world.ts';

/** A file that may be a record. */
export interface RecordFile {
  readonly path: string;
  /** Asked for by its name, so that it is a record whatever it is called. */
  readonly named: boolean;
}

export interface Found {
  readonly files: readonly RecordFile[];
  readonly unreadable: readonly Note[];
  readonly passedOver: readonly Note[];
}

/** A record as its file has it, and the file's name as it is shown. */
export interface ReadRecord {
  readonly file: string;
  readonly blocks: Blocks;
}

/** The files and folders to look in: those given and those of the list; this folder where neither names any. */
export async function inputsOf(paths: readonly string[], filesFrom: string | undefined): Promise<readonly string[]> {
  const named = [...paths, ...(await listed(filesFrom))];
  return named.length > 0 ? named : filesFrom === undefined ? ['.'] : [];
}

async function listed(from: string | undefined): Promise<readonly string[]> {
  if (from === undefined) return [];
  try {
    const text = from === '-' ? await textFrom(process.stdin) : await readFile(from, 'utf8');
    return text.split(/\r?\n/).filter((line) => line.trim() !== '');
  } catch {
    throw new UsageError(`The list of files "${from}" could not be read.`);
  }
}

/** The files of the inputs, each once. */
export async function filesIn(inputs: readonly string[]): Promise<Found> {
  const files = new Map<string, RecordFile>();
  const unreadable: Note[] = [];
  const passedOver: Note[] = [];
  for (const input of inputs) {
    if (!(await nodeHost.list(input))) {
      files.set(resolve(input), { path: input, named: true });
      continue;
    }
    const walked = await walkFolder(input, readText);
    for (const path of walked.files) if (!files.has(resolve(path))) files.set(resolve(path), { path, named: false });
    unreadable.push(...walked.unreadable.map(({ file, message }) => ({ file: shown(resolve(file)), message })));
    passedOver.push(...walked.passedOver.map(({ file, message }) => ({ file: shown(resolve(file)), message })));
  }
  return { files: [...files.values()], unreadable, passedOver };
}

async function readText(path: string): Promise<string | null> {
  const bytes = await nodeHost.read(path);
  const read = bytes && textOf(bytes);
  return read && 'text' in read ? read.text : null;
}

/**
 * Reads a file from its bytes; null where it is no record. A file is one by its name, by naming a template at its top, or by being
 * asked for by name. What should be one and cannot be read is a note of why; so is a file whose bytes could not be read.
 */
export function recordFrom({ path, named }: RecordFile, bytes: Uint8Array | null): ReadRecord | Note | null {
  const file = shown(resolve(path));
  const isByName = named || path.endsWith('.assessment.md');
  if (!bytes) return { file, message: 'could not be read: it is not there, or you may not open it.' };
  const read = textOf(bytes);
  if ('problem' in read) return isByName ? { file, message: `${read.problem}.` } : null;
  const blocks = readBlocks(read.text);
  if (!isByName && !readFrontMatter(blocks).entries.has('template')) return null;
  return { file, blocks };
}
