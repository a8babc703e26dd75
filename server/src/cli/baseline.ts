// `casewright baseline`: records what stands in an archive that is taken over, so that only what is new or changed counts from now on.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { recordableIn } from '../core/check/baseline.ts';
import { nodeHost } from '../host/node.ts';
import { madeOfRecords, type RecordsOptions } from './made-of-records.ts';
import { UsageError } from './usage.ts';
import { shown } from './world.ts';

export interface BaselineOptions extends RecordsOptions {
  readonly by?: string;
  readonly update?: boolean;
}

/** As much as is read of one file of a pack. */
const mostCharacters = 4 * 1024 * 1024;

/** Writes the baseline beside the settings of the folder; the exit status is 2 where an input could not be read. */
export async function baseline(first: string, options: BaselineOptions): Promise<number> {
  const folder = (await nodeHost.list(first)) ? resolve(first) : null;
  if (folder === null) throw new UsageError(`"${first}" is not a folder.`);
  const file = join(folder, '.casewright', 'baseline.yaml');
  const isThere = (await nodeHost.read(file)) !== null;
  if (isThere && !options.update)
    throw new UsageError(
      `"${shown(file)}" is already there and was left as it is. --update takes out of it what was put right; delete it to begin again.`,
    );
  if (!isThere && options.update) throw new UsageError(`There is no "${shown(file)}" to update.`);
  const { made, world, status } = await madeOfRecords([first], options, () => (_, checked) => recordableIn(checked));
  const { since, by } = world.reach.inheritance;
  const day = world.today.toString();
  const findings = made
    .flatMap((one) => one.findings)
    .filter(({ inherited }) => inherited === (options.update === true))
    .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.key < b.key ? -1 : 1));
  const text = textOf(
    options.by ?? by,
    findings.map(({ key, label }) => [key, `${since.get(key)?.toString() ?? day} ${label}`] as const),
  );
  if (text.length > mostCharacters)
    throw new UsageError('More stands in these records than one baseline can hold. Make one for each folder in it.');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: options.update ? 'w' : 'wx' });
  const sum = (count: (one: (typeof made)[number]) => number) => made.reduce((all, one) => all + count(one), 0);
  const always = sum((one) => one.always);
  const unnamed = sum((one) => one.unnamed);
  process.stderr.write(
    [
      options.update
        ? `${shown(file)}: ${counted(findings.length)} still there, ${since.size - findings.length} put right or changed since.`
        : `${shown(file)}: ${counted(findings.length)} recorded.`,
      always > 0
        ? `${counted(always)} count all the same: they bear on a child's safety, or contradict the record.`
        : '',
      unnamed > 0 ? `${counted(unnamed)} count all the same: their records have no reference.` : '',
    ]
      .filter((line) => line !== '')
      .map((line) => `${line}\n`)
      .join(''),
  );
  return status;
}

function textOf(by: string | null, findings: readonly (readonly [string, string])[]): string {
  const top =
    '# What stood in these records when they were taken over. Written by casewright baseline; delete it and everything counts.\n';
  const head = by === null ? '' : stringify({ by });
  return `${top}${head}${stringify({ findings: Object.fromEntries(findings) }, { lineWidth: 0 })}`;
}

function counted(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}
