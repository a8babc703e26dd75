// The examples hold what they promise: the good ones have nothing to mend, the poor ones exactly what their page in
// examples/expected says. UPDATE_EXAMPLES=1 writes the lists anew, to be read before they are kept.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/core/check/check.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { countWords } from '../../server/src/core/record/values/words.ts';
import { type RecordReport, reportOf } from '../../server/src/core/report/record-report.ts';

const folder = new URL('../../examples/', import.meta.url);
const reach = reachOf([builtInPack()]);
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith('.assessment.md') ? [file.slice(0, -'.assessment.md'.length)] : [],
);

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.assessment.md`, folder), 'utf8');
}

function reportFor(name: string, today: string): RecordReport {
  return reportOf(
    `${name}.assessment.md`,
    check(readBlocks(textOf(name)), { reach, today: Temporal.PlainDate.from(today), settings: {} }),
  );
}

function linesOf({ findings }: RecordReport): string {
  const open = findings.filter(({ accepted }) => accepted === null);
  return open
    .map(
      ({ range: { start }, severity, rule, message }) =>
        `${start.line + 1}:${start.character + 1} ${severity} ${rule} ${message}\n`,
    )
    .join('');
}

it.each(reach.templates.map(({ id }) => id))('has a good and a poor record for %s', (id) => {
  expect(names).toContain(`${id}-good`);
  expect(names).toContain(`${id}-poor`);
});

it.each(names)('%s is marked as fictional', (name) => {
  expect(textOf(name)).toContain('> Fictional: every person, place and number in this example is invented.');
});

it.each([
  ['initial-assessment-good', 600],
  ['core-assessment-good', 2500],
  ['single-assessment-good', 1200],
])('%s is as long as a real one', (name, least) => {
  expect(countWords(textOf(name))).toBeGreaterThanOrEqual(least);
});

describe.each(names.filter((name) => name.endsWith('-good')))('%s', (name) => {
  it.each(['2026-03-20', '2030-01-01'])('has nothing to mend when read on %s', (today) => {
    const report = reportFor(name, today);
    expect(report.status).toBe('for review');
    expect(linesOf(report)).toBe('');
    expect(report.answered).toBe(report.asked);
  });
});

const list = /```text\n([\s\S]*?)```/;

it.each(names.filter((name) => name.endsWith('-poor')))('%s gives exactly what its page says', (name) => {
  const url = new URL(`expected/${name}.md`, folder);
  const page = existsSync(url) ? readFileSync(url, 'utf8') : '';
  const actual = linesOf(reportFor(name, '2026-03-20'));
  if (process.env.UPDATE_EXAMPLES === '1')
    writeFileSync(
      url,
      page.replace(list, () => `\`\`\`text\n${actual}\`\`\``),
    );
  else expect(list.exec(page)?.[1]).toBe(actual);
  for (const rule of new Set(
    actual
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[2]),
  ))
    expect(page, 'why').toContain(`- \`${rule}\`: `);
});
