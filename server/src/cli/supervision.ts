// `casewright supervision`: a supervision record for one worker, begun with what that worker's open records say.

import { writeDate } from '../core/record/values/dates.ts';
import { aboutOf } from '../core/report/record-about.ts';
import { discussedIn } from '../core/supervision/discussed.ts';
import { supervisionText, workerCalled, workersOf } from '../core/supervision/prepare.ts';
import { nearest } from '../core/text/nearest.ts';
import { madeOfRecords, type RecordsOptions } from './made-of-records.ts';
import { print, writeNew } from './output.ts';
import { UsageError } from './usage.ts';

export interface SupervisionOptions extends RecordsOptions {
  readonly worker?: string;
  readonly template: string;
  readonly output?: string;
}

/** Writes or prints the record; without a worker it lists them. The exit status is 2 where an input could not be read. */
export async function supervision(paths: readonly string[], options: SupervisionOptions): Promise<number> {
  const { made, world, status } = await madeOfRecords(
    paths,
    options,
    () => (_, checked) => discussedIn(checked, aboutOf(checked)?.team ?? null),
  );
  const records = made.flatMap((one) => one ?? []);
  const workers = workersOf(records);
  if (options.worker === undefined) {
    await print(workers.map((name) => `${name}\n`).join(''));
    return status;
  }
  const worker = workerCalled(options.worker, records);
  if (worker === null) {
    const [near] = nearest(options.worker, workers);
    throw new UsageError(
      `No open record names "${options.worker}" as its worker.${near ? ` Did you mean "${near}"?` : ''} Without --worker the workers are listed.`,
    );
  }
  const template = world.reach.template(options.template);
  if (!template) throw new UsageError(`No template called "${options.template}" is in reach.`);
  const text = supervisionText(template, worker, records, writeDate({ date: world.today, time: null }));
  if (options.output === undefined) await print(text);
  else await writeNew(options.output, text);
  return status;
}
