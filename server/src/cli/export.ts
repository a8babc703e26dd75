// `casewright export`: a record as a Word document, a web page or a PDF file.

import { basename, dirname, join } from 'node:path';
import { check } from '../core/check/check.ts';
import { readBlocks } from '../core/markdown/blocks.ts';
import { type ExportKind, exportKinds, exportRecord } from '../exchange/export.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { print, writeNew, writeOver } from './output.ts';
import { exit, UsageError } from './usage.ts';
import { openWorld, type WorldOptions } from './world.ts';

export interface ExportCommand extends WorldOptions {
  readonly to?: string;
  readonly with: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

const additions = ['findings', 'guidance'];

/** Writes a record beside itself in another form; a file that is there is left as it is unless told otherwise. */
export async function exportFile(path: string, options: ExportCommand): Promise<number> {
  const kind = kindNamed(options.to);
  const unknown = options.with.find((one) => !additions.includes(one));
  if (unknown !== undefined)
    throw new UsageError(`--with is one of ${additions.join(', ')}, not "${unknown}". It may be given again.`);
  const found = await nodeHost.read(path);
  const read = found ? textOf(found) : { problem: 'could not be read: it is not there, or you may not open it' };
  if ('problem' in read) throw new UsageError(`"${path}" ${read.problem}.`);
  const { reach, settings, today } = await openWorld([path], options);
  const { bytes: made, unshown } = await exportRecord(check(readBlocks(read.text), { reach, settings, today }), kind, {
    findings: options.with.includes('findings'),
    guidance: options.with.includes('guidance'),
    today,
  });
  if (unshown !== '')
    process.stderr.write(
      `These letters could not be drawn, and a mark stands for each: ${[...unshown].join(' ')}. A Word document or a web page shows them.\n`,
    );
  if (options.output === '-') {
    await print(made);
    return exit.ok;
  }
  const target = options.output ?? join(dirname(path), exportName(basename(path), kind));
  if (options.force) await writeOver(target, made);
  else await writeNew(target, made, 'Give --force to write over it, or another name after -o.');
  process.stderr.write(`Wrote ${target}.\n`);
  return exit.ok;
}

/** The name of an export: the record's, with another ending. */
function exportName(name: string, kind: ExportKind): string {
  return `${name.replace(/(?:\.assessment)?\.md$/i, '')}.${kind}`;
}

function kindNamed(to: string | undefined): ExportKind {
  const kind = exportKinds.find((one) => one === to);
  if (!kind)
    throw new UsageError(
      `${to === undefined ? 'Say what to export to' : `A record cannot be exported to "${to}"`}: --to ${exportKinds.join(', ')}.`,
    );
  return kind;
}
