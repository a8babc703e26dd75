// `casewright redline`: what changed in a record since it was returned or approved, or since a day, by the texts git has kept.

import { readBlocks } from '../core/markdown/blocks.ts';
import { readRecord } from '../core/record/record.ts';
import { dateParts, writeDate } from '../core/record/values/dates.ts';
import { redlineOf } from '../core/redline/redline.ts';
import { type RedlineFormatName, redlineFormats } from '../core/redline/redline-report.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { type Earlier, earlierTexts, textAt } from './git.ts';
import { print, writeOver } from './output.ts';
import { exit, UsageError } from './usage.ts';

export interface RedlineOptions {
  readonly since?: string;
  readonly format: string;
  readonly output?: string;
}

/** The steps of sign-off that a redline can be since, by the status they give. */
const steps: Readonly<Record<string, string>> = { returned: 'it was returned', approved: 'it was approved' };
const what = 'A redline';

/** Writes the redline; the exit status is 0 also where nothing has changed. */
export async function redline(file: string, options: RedlineOptions): Promise<number> {
  const names = Object.keys(redlineFormats) as RedlineFormatName[];
  const format = names.find((name) => name === options.format);
  if (!format) throw new UsageError(`--format is one of ${names.join(', ')}, not "${options.format}".`);
  const bytes = await nodeHost.read(file);
  const now = bytes && textOf(bytes);
  if (!now) throw new UsageError(`The record "${file}" could not be read.`);
  if ('problem' in now) throw new UsageError(`"${file}" ${now.problem}.`);
  const { earlier, step } = await earlierOf(file, options.since);
  const text = redlineFormats[format]({
    file,
    since: `since ${step}${dayOf(earlier)}`,
    lines: redlineOf(earlier.text, now.text),
  });
  if (options.output === undefined) await print(text);
  else await writeOver(options.output, text);
  return exit.ok;
}

async function earlierOf(file: string, since: string | undefined): Promise<{ earlier: Earlier; step: string }> {
  const wanted = since === undefined ? Object.keys(steps) : since in steps ? [since] : null;
  if (wanted === null && since !== undefined) {
    const earlier = await textAt(file, since, what);
    if (!earlier) throw new UsageError(`git has no text of "${file}" from ${since}.`);
    return { earlier, step: 'it was kept' };
  }
  // The newest of the texts of that status may have been changed since: the first one of the same stretch is the one that was signed.
  let found: { earlier: Earlier; status: string } | null = null;
  for await (const earlier of earlierTexts(file, what)) {
    const { status } = readRecord(readBlocks(earlier.text));
    if (found && status !== found.status) break;
    if (wanted?.includes(status)) found = { earlier, status };
  }
  if (found) return { earlier: found.earlier, step: steps[found.status] ?? '' };
  throw new UsageError(
    `git has no text of "${file}" as it was when it was ${since ?? 'returned or approved'}: it was not, or nobody has committed it then. Give a day or a revision: --since 2026-03-01.`,
  );
}

function dayOf({ day }: Earlier): string {
  const date = dateParts(day);
  return date ? ` on ${writeDate({ date, time: null })}` : '';
}
