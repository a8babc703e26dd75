// `casewright import`: a Word document as a record.

import { readFile, stat, writeFile } from 'node:fs/promises';
import { nearest } from '../core/text/nearest.ts';
import { exit, UsageError } from './usage.ts';
import { openWorld, shown, type WorldOptions } from './world.ts';

export interface ImportOptions extends WorldOptions {
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes or prints the record a Word document becomes, and says on standard error what the template has no place for. */
export async function importWord(path: string, options: ImportOptions): Promise<number> {
  const { reach } = await openWorld(['.'], options);
  const ids = [...new Set(reach.templates.map(({ id }) => id))];
  const wanted = options.template ?? null;
  if (wanted !== null && !reach.template(wanted)) {
    const [near] = nearest(wanted, ids);
    throw new UsageError(
      `No template called "${wanted}" is in reach.${near ? ` Did you mean "${near}"?` : ''} The templates are ${ids.join(', ')}.`,
    );
  }
  const bytes = await bytesOf(path);
  const names = wanted === null ? ids : [wanted];
  const templates = names.map((id) => reach.template(id)).filter((template) => template !== null);
  const { wordIn } = await import('../exchange/word-in/word-in.ts');
  const read = await wordIn(bytes, { templates, template: templates.length === 1 ? (templates[0]?.id ?? null) : null });
  if ('problem' in read) throw new UsageError(`"${shown(path)}" ${read.problem}.`);
  if (options.output === undefined) process.stdout.write(read.text);
  else await write(options.output, read.text, options.force === true);
  const title = reach.template(read.template)?.title ?? read.template;
  const said = [
    options.output === undefined ? `Read as: ${title}.` : `Wrote ${shown(options.output)}: ${title}.`,
    ...read.notes,
    ...(read.unmatched.length === 0
      ? []
      : [
          'Kept, but not matched to the template:',
          ...read.unmatched.map(({ heading, words }) => `  ${line(heading, words)}`),
        ]),
  ];
  process.stderr.write(`${said.join('\n')}\n`);
  return exit.ok;
}

const longest = 100;

function line(heading: string, words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  if (heading === '') return short;
  return short === '' ? heading : `${heading}: ${short}`;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    // A larger file is refused for its size, so that it need not be read first.
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
