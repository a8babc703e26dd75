// Every rule's page is run: what its examples mark is what its rule reports, no more and no less.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { fencesOf } from '../support/marks.ts';
import { type Example, runPage } from '../support/pages.ts';

const folder = fileURLToPath(new URL('../../server/src/core/rules/', import.meta.url));
const isUpdating = process.env.UPDATE_PAGES === '1';

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const path = `${folder}${id}.md`;
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const cases = existsSync(`${folder}${id}.cases.md`) ? readFileSync(`${folder}${id}.cases.md`, 'utf8') : '';
  const examples = runPage(id, page);
  const more = runPage(id, cases);
  if (isUpdating) {
    rewrite(path, page, examples);
    rewrite(path.replace(/\.md$/, '.cases.md'), cases, more);
  }

  it('has a page with the parts a reader looks for', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule.title}`);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    for (const heading of ['What it looks for', 'Why it matters', 'Guidance', 'Examples', 'When not to use it'])
      expect(headings).toContain(heading);
  });

  it('has at least two examples that fire and two near misses that do not', () => {
    const all = [...examples, ...more];
    expect(all.filter(({ fires }) => fires).length).toBeGreaterThanOrEqual(2);
    expect(all.filter(({ fires }) => !fires).length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ...examples.map((one) => ({ ...one, where: `line ${one.line}` })),
    ...more.map((one) => ({ ...one, where: `cases, line ${one.line}` })),
  ])('$where of its page', ({ expected, actual }) => {
    expect(actual).toBe(expected);
  });
});

function rewrite(path: string, page: string, examples: readonly Example[]): void {
  const bodies = fencesOf(page).filter(({ language }) => language === 'assessment');
  const lines = page.split('\n');
  // From the last up, so that the lines of those before stay where they are.
  for (const [i, { body, line }] of [...bodies.entries()].reverse()) {
    const actual = examples[i]?.actual;
    if (actual !== undefined && actual !== body)
      lines.splice(line - 1, body.split('\n').length - 1, ...actual.split('\n').slice(0, -1));
  }
  const text = lines.join('\n');
  if (text !== page) writeFileSync(path, text);
}
