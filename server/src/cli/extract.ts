// `casewright extract`: what records say as rows for a return.

import { csvFile } from '../core/report/csv.ts';
import { columnNames, type ExtractFormatName, extractFormats, extractRow } from '../core/report/extract/extract.ts';
import { madeOfRecords, type RecordsOptions } from './made-of-records.ts';
import { print, writeNew, writeOver } from './output.ts';

import { UsageError } from './usage.ts';

export interface ExtractOptions extends RecordsOptions {
  readonly to: string;
  readonly output?: string;
  readonly force?: boolean;
  /** False for `--no-prose`. */
  readonly prose: boolean;
}

/** Writes one row a record; the exit status is 2 where an input could not be read. */
export async function extract(paths: readonly string[], options: ExtractOptions): Promise<number> {
  const { to, output, force = false } = options;
  const names = Object.keys(extractFormats) as ExtractFormatName[];
  const format = names.find((name) => name === to);
  if (!format) throw new UsageError(`--to is one of ${names.join(', ')}, not "${to}".`);
  const columns = columnNames(options.prose);
  const { made, world, status } = await madeOfRecords(paths, options, ({ reach }) => (file, checked) => {
    if (!checked.form) process.stderr.write(`${file}: ${whyBare(checked.record.template)}\n`);
    return extractRow(file, checked, reach.codes, columns);
  });
  const text = extractFormats[format]({ today: world.today.toString(), records: made, columns });
  if (output === undefined) await print(text);
  else {
    const file = format === 'csv' ? csvFile(text) : text;
    if (force) await writeOver(output, file);
    else await writeNew(output, file, 'Choose another name, or add --force to write over it.');
  }
  return status;
}

function whyBare(template: string | null): string {
  return template === null
    ? 'it names no template, so only the top of it is in its row.'
    : `its template "${template}" is not in reach, so only the top of it is in its row.`;
}
