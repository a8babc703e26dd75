// `casewright import`: a Word document as a record, or as a draft of a template.

import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Reach } from '../core/pack/reach.ts';
import { nearest } from '../core/text/nearest.ts';
import type { WordText } from '../protocol/word.ts';
import { exit, UsageError } from './usage.ts';
import { openWorld, shown, type WorldOptions } from './world.ts';

export interface ImportOptions extends WorldOptions {
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly as: string;
}

/** Writes or prints what a Word document becomes, and says on standard error what the template has no place for. */
export async function importWord(path: string, options: ImportOptions): Promise<number> {
  const { as } = options;
  if (as !== 'record' && as !== 'template') throw new UsageError(`--as is record or template, not "${as}".`);
  const { reach } = await openWorld(['.'], options);
  const wanted = options.template ?? null;
  const names = namesFor(reach, wanted);
  const bytes = await bytesOf(path);
  const templates = as === 'template' ? [] : names.flatMap((id) => reach.template(id) ?? []);
  const template = wanted === null ? null : (templates[0]?.id ?? null);
  const { wordIn } = await import('../exchange/word-in/word-in.ts');
  const read = await wordIn(bytes, { as, templates, template, name: basename(path).replace(/\.[^.]*$/, '') });
  if ('problem' in read) throw new UsageError(`"${shown(path)}" ${read.problem}.`);
  if (options.output === undefined) process.stdout.write(read.text);
  else await write(options.output, read.text, options.force === true);
  process.stderr.write(reportOf(read, as, options.output ?? null));
  return exit.ok;
}

function namesFor(reach: Reach, wanted: string | null): readonly string[] {
  const ids = [...new Set(reach.templates.map(({ id }) => id))];
  if (wanted === null) return ids;
  if (reach.template(wanted)) return [wanted];
  const [near] = nearest(wanted, ids);
  throw new UsageError(
    `No template called "${wanted}" is in reach.${near ? ` Did you mean "${near}"?` : ''} The templates are ${ids.join(', ')}.`,
  );
}

function reportOf(
  { title, template, notes, unmatched }: WordText,
  as: 'record' | 'template',
  output: string | null,
): string {
  const what = as === 'record' ? title : `a draft of the template ${template}, to be gone through before it is used`;
  const lines = [
    output === null ? `Read as: ${what}.` : `Wrote ${shown(output)}: ${what}.`,
    ...notes,
    ...(unmatched.length === 0 ? [] : ['Kept, but not matched to the template:']),
    ...unmatched.map(({ heading, words }) => `  ${shortened(heading, words)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const longest = 100;

function shortened(heading: string, words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  if (heading === '') return short;
  return short === '' ? heading : `${heading}: ${short}`;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    // A file this large is refused without being read.
    if ((await stat(path)).size > 100_000_000)
      throw new UsageError(`"${shown(path)}" is larger than any form or report.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`"${shown(path)}" could not be read.`);
  }
}

async function write(path: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(
      isThere
        ? `"${path}" is already there and was left as it is. Choose another name, or write over it with --force.`
        : `"${path}" could not be written.`,
    );
  }
}
