// `casewright find`: the records that a question is true of.

import { findIn, type NotAsked, readQuestion, sortAnswers } from '../core/find/find.ts';
import { type FindFormatName, type Finds, findFormats, notesOf, recordLine } from '../core/report/find-report.ts';
import { madeOfRecords, type RecordsOptions } from './made-of-records.ts';
import { print } from './output.ts';
import { UsageError } from './usage.ts';

export interface FindOptions extends RecordsOptions {
  readonly to: string;
}

/** Lists the records; the exit status is 2 where the question or an input could not be read. */
export async function find(expression: string, paths: readonly string[], options: FindOptions): Promise<number> {
  const names = Object.keys(findFormats) as FindFormatName[];
  const format = names.find((name) => name === options.to);
  if (!format) throw new UsageError(`--to is one of ${names.join(', ')}, not "${options.to}".`);
  const { made, world, status } = await madeOfRecords(paths, options, ({ reach }) => {
    const question = readQuestion(expression, reach);
    if ('why' in question) throw refused(expression, question);
    return (file, checked) => ({ record: recordLine(file, checked), answer: findIn(checked, question) });
  });
  const sorted = sortAnswers(made);
  if ('why' in sorted) throw refused(expression, sorted);
  const finds: Finds = {
    expression,
    today: world.today.toString(),
    found: sorted.found,
    all: made.length,
    unsaid: sorted.unsaid.map(({ file }) => file),
    notAsked: sorted.notAsked.map(({ record: { file }, why }) => ({ file, why })),
  };
  await print(findFormats[format](finds));
  if (format === 'csv') process.stderr.write(`${notesOf(finds)}\n`);
  return status;
}

function refused(expression: string, { why, at }: NotAsked): UsageError {
  if (!at) return new UsageError(why);
  const mark = `${' '.repeat(at.start)}${'^'.repeat(Math.max(1, at.end - at.start))}`;
  return new UsageError(`  ${expression.replace(/\s/g, ' ')}\n  ${mark}\n${why}`);
}
