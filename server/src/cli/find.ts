// `casewright find`: the records that a question is true of.

import { findIn, type NotAsked, readQuestion } from '../core/find/find.ts';
import { type FindFormatName, type Finds, findFormats, notesOf, recordLine } from '../core/report/find-report.ts';
import { madeOfRecords, type RecordsOptions } from './made-of-records.ts';
import { print } from './output.ts';

import { UsageError } from './usage.ts';
import type { World } from './world.ts';

export interface FindOptions extends RecordsOptions {
  readonly to: string;
}

/** Lists the records; the exit status is 2 where the question or an input could not be read. */
export async function find(expression: string, paths: readonly string[], options: FindOptions): Promise<number> {
  const names = Object.keys(findFormats) as FindFormatName[];
  const format = names.find((name) => name === options.to);
  if (!format) throw new UsageError(`--to is one of ${names.join(', ')}, not "${options.to}".`);
  const { made, world, status } = await madeOfRecords(paths, options, (begun) => {
    const question = readQuestion(expression, templatesOf(begun));
    if ('why' in question) throw refused(expression, question);
    return (file, checked) => ({ line: recordLine(file, checked), answer: findIn(checked, question) });
  });
  const notAsked = made.flatMap(({ line: { file }, answer }) => (isNotAsked(answer) ? [{ file, ...answer }] : []));
  const noQuestion = notAsked.find(({ isNoQuestion }) => isNoQuestion);
  if (noQuestion && !made.some(({ answer }) => typeof answer === 'boolean')) throw refused(expression, noQuestion);
  const finds: Finds = {
    expression,
    today: world.today.toString(),
    found: made.filter(({ answer }) => answer === true).map(({ line }) => line),
    all: made.length,
    unsaid: made.filter(({ answer }) => answer === null).map(({ line }) => line.file),
    notAsked: notAsked.map(({ file, why }) => ({ file, why })),
  };
  await print(findFormats[format](finds));
  if (format === 'csv') process.stderr.write(`${notesOf(finds)}\n`);
  return status;
}

function isNotAsked(answer: ReturnType<typeof findIn>): answer is NotAsked {
  return typeof answer === 'object' && answer !== null;
}

function* templatesOf({ reach }: World) {
  for (const { id, version } of reach.templates) {
    const template = reach.template(`${id}@${version}`);
    if (template) yield template;
  }
}

function refused(expression: string, { why, at }: NotAsked): UsageError {
  if (!at) return new UsageError(why);
  const mark = `${' '.repeat(at.start)}${'^'.repeat(Math.max(1, at.end - at.start))}`;
  return new UsageError(`  ${expression.replace(/\s/g, ' ')}\n  ${mark}\n${why}`);
}
