// The documented columns of an extract are those the code has: UPDATE_PAGES=1 writes them.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { extractColumns } from '../../server/src/core/report/extract/extract.ts';

const path = fileURLToPath(new URL('../../docs/extract.md', import.meta.url));
const [begin, end] = ['<!-- columns -->\n', '<!-- /columns -->'];

it('documents every column, in order', () => {
  const page = readFileSync(path, 'utf8');
  const from = page.indexOf(begin) + begin.length;
  const to = page.indexOf(end);
  const rows = extractColumns.map(({ name, title, kind }) => `| \`${name}\` | ${title} | ${kind} |\n`);
  const table = `\n| Column | What it holds | Kind |\n| --- | --- | --- |\n${rows.join('')}\n`;
  if (process.env.UPDATE_PAGES === '1') writeFileSync(path, page.slice(0, from) + table + page.slice(to));
  else expect(page.slice(from, to)).toBe(table);
});

it('has no name twice', () => {
  const names = extractColumns.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
