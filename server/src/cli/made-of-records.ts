// What a command makes of every record it is given.

import { type Checked, check } from '../core/check/check.ts';
import { nodeHost } from '../host/node.ts';
import { progress } from './progress.ts';
import { filesIn, inputsOf, recordFrom } from './records.ts';
import { exit } from './usage.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface RecordsOptions extends WorldOptions {
  readonly filesFrom?: string;
}

/** What was made of every record, in order of file. */
export interface MadeOfRecords<T> {
  readonly world: World;
  readonly made: readonly T[];
  /** 2 where an input could not be read. */
  readonly status: number;
}

/**
 * Checks every record of the inputs and keeps what is made of each. `begin` gives the function that makes it, once it is known what
 * records are checked against; it may throw a mistake in how the command was given, before any record is read. What could not
 * be read, what was passed over and what is wrong with settings and packs is named on standard error; the rest is still looked at.
 */
export async function madeOfRecords<T>(
  paths: readonly string[],
  options: RecordsOptions,
  begin: (world: World) => (file: string, checked: Checked) => T,
): Promise<MadeOfRecords<T>> {
  const inputs = await inputsOf(paths, options.filesFrom);
  const world = await openWorld(inputs.length > 0 ? inputs : ['.'], options);
  for (const warning of world.warnings) process.stderr.write(`${warning}\n`);
  const make = begin(world);
  const { files, unreadable, passedOver } = await filesIn(inputs);
  const made: { readonly file: string; readonly value: T }[] = [];
  const notes = [...unreadable];
  const bar = progress(files.length, false);
  for (const file of files) {
    const read = recordFrom(file, await nodeHost.read(file.path));
    bar.step();
    if (read === null) continue;
    if ('message' in read) {
      notes.push(read);
      continue;
    }
    const checked = check(read.blocks, { reach: world.reach, today: world.today, settings: world.settings });
    made.push({ file: read.file, value: make(read.file, checked) });
  }
  bar.end();
  for (const { file, message } of [...passedOver, ...notes].sort(byFile)) process.stderr.write(`${file}: ${message}\n`);
  return {
    world,
    made: made.sort(byFile).map(({ value }) => value),
    status: notes.length > 0 ? exit.usage : exit.ok,
  };
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
