// `npm run examples -- [--records 500] [--seed 1] [--today 2026-03-20] FOLDER`

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDate } from '../../server/src/core/record/values/dates.ts';
import { generateRecords } from './generate.ts';

const usage = 'Usage: npm run examples -- [--records 500] [--seed 1] [--today 2026-03-20] FOLDER';

function refuse(why: string): never {
  process.stderr.write(`${why}\n${usage}\n`);
  process.exit(2);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      records: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const [folder, ...rest] = positionals;
  const records = Number(values.records);
  const seed = Number(values.seed);
  const today = readDate(values.today)?.date;
  if (!folder || rest.length > 0) refuse('Say into which folder the records are to be written.');
  if (!Number.isInteger(records) || records < 1 || records > 100_000) refuse('--records is a number from 1 to 100000.');
  if (!Number.isInteger(seed) || seed < 0) refuse('--seed is a whole number.');
  if (!today) refuse('--today is a day such as 2026-03-20.');
  // Somebody's own records are never mixed with invented ones.
  if (existsSync(folder) && readdirSync(folder).length > 0) refuse(`${folder} is not empty. Name a new folder.`);
  for (const { path, text } of generateRecords({ records, seed, today })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  process.stdout.write(`Wrote ${records} invented records into ${folder}, as on ${today.toString()}.\n`);
}

main();
