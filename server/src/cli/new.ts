// `casewright new`: a new record from a template.

import { renderRecord } from '../core/template/render.ts';
import { nearest } from '../core/text/nearest.ts';
import { writeNew } from './output.ts';
import { exit, UsageError } from './usage.ts';
import { openWorld, type WorldOptions } from './world.ts';

export interface NewOptions extends WorldOptions {
  readonly output?: string;
  readonly reference?: string;
}

/** Writes or prints a new record; an existing file is never written over. */
export async function newRecord(name: string, options: NewOptions): Promise<number> {
  const { reach } = await openWorld(['.'], options);
  const template = reach.template(name);
  if (!template) {
    const ids = reach.templates.map(({ id }) => id);
    const [near] = nearest(name, ids);
    throw new UsageError(
      `No template called "${name}" is in reach.${near ? ` Did you mean "${near}"?` : ''} The templates are ${ids.join(', ')}.`,
    );
  }
  const text = renderRecord(template, { reference: options.reference ?? null });
  if (options.output === undefined) {
    process.stdout.write(text);
    return exit.ok;
  }
  await writeNew(options.output, text);
  process.stderr.write(`Wrote ${options.output}: ${template.title}.\n`);
  return exit.ok;
}
