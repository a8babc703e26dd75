// What a manager asks of the records of a whole service, and what the page of the audit answers; the answers are counted again here.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { generateRecords } from '../../examples/generator/generate.ts';
import { findChromium } from '../../scripts/set-up.mjs';
import type { RecordReport } from '../../server/src/core/report/record-report.ts';
import { commandFolder } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const records = Object.fromEntries(
  generateRecords({ records: 240, seed: 3, today: Temporal.PlainDate.from('2026-03-20') }).map(({ path, text }) => [
    path,
    text,
  ]),
);
const { path, write, run } = commandFolder();
const audit = (...args: readonly string[]) =>
  run('audit', '.', '--today', '2026-03-20', '--quiet', '--fail-on', 'never', ...args).stdout;

/** The page, and what it was made from: a report of one part says all that figures are counted from. */
function read(...args: readonly string[]) {
  const known = made.get(args.join(' '));
  if (known) return known;
  write(records);
  const all = JSON.parse(audit('--format', 'json', '--shard', '1/1')).records as readonly RecordReport[];
  const read = { page: audit('--format', 'html', ...args).replaceAll('\u00A0', ' '), all };
  made.set(args.join(' '), read);
  return read;
}

const made = new Map<string, { readonly page: string; readonly all: readonly RecordReport[] }>();

const plain = (html: string) => html.replace(/<[^>]+>/g, '').trim();

/** The cells of each row of a table under its caption. */
function rowsOf(page: string, caption: string): readonly (readonly string[])[] {
  const table = page.slice(page.indexOf(`<caption>${caption}`)).split('</table>')[0] ?? '';
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );
}

describe('whether this month is better than the last', () => {
  it('says what was counted in the last two whole months, and claims nothing of small numbers', () => {
    const { page, all } = read();
    const [header, ...rows] = rowsOf(page, 'The last whole month and the one before');
    expect(header).toEqual(['What is counted', 'January 2026', 'February 2026', 'So it is']);
    const kept = (month: string) => {
      const due = all.flatMap(({ clocks }) => clocks).filter((clock) => clock.due.startsWith(month));
      return [due.filter(({ state }) => state === 'in-time').length, due.length] as const;
    };
    const share = ([have, of]: readonly [number, number]) =>
      `${have} of ${of}${of >= 20 ? ` (${Math.round((100 * have) / of)}%)` : ''}`;
    expect(rows[0]?.slice(0, 3)).toEqual([
      'Timescales kept, of those due',
      share(kept('2026-01')),
      share(kept('2026-02')),
    ]);
    const finished = (month: string) => all.filter(({ about }) => about?.finished?.startsWith(month));
    const children = (month: string) => finished(month).flatMap(({ about }) => about?.children ?? []);
    const seen = (month: string) => children(month).filter(({ first }) => first !== null).length;
    expect(rows.find(([name]) => name === 'Children seen')?.slice(1, 3)).toEqual(
      ['2026-01', '2026-02'].map((month) => share([seen(month), children(month).length])),
    );
    for (const [name = '', before = '', last = '', said] of rows) {
      const of = [before, last].map((cell) => Number(/of (\d+)/.exec(cell)?.[1] ?? 10));
      if (Math.min(...of) < 10) expect(said, name).toBe('Too few to say');
      // A share of fewer than twenty is not a percentage.
      for (const cell of [before, last])
        if (cell.includes('%')) expect(Number(/of (\d+)/.exec(cell)?.[1]), name).toBeGreaterThanOrEqual(20);
    }
    const said = (word: string) => rows.filter((row) => row[3] === word).length;
    expect(page).toContain(`too few to say in ${said('Too few to say')}.`);
  });
});

describe('what the figures count', () => {
  it('is findings by the month their records were finished', () => {
    const { page, all } = read();
    const [header = [], ...rows] = rowsOf(page, 'By month finished');
    const month = all.filter(({ about }) => about?.finished?.startsWith('2025-11'));
    const row = rows.find(([name]) => name === 'Nov 2025') ?? [];
    const errors = month.flatMap(({ findings }) => findings).filter((one) => one.severity === 'error' && !one.accepted);
    expect(row[header.indexOf('Error')]).toBe(`${errors.length}`);
    expect(row[header.indexOf('Records')]).toBe(`${month.length}`);
  });

  it('is decisions by who referred', () => {
    const { page, all } = read();
    const [header = [], ...rows] = rowsOf(page, 'By source of referral');
    const schools = all.filter(({ about }) => about?.threshold?.source === 'School');
    const assessed = schools.filter(({ about }) => about?.threshold?.decision === 'Child and family assessment');
    expect(assessed.length).toBeGreaterThan(3);
    expect(rows.find(([name]) => name === 'School')?.[header.indexOf('Child and family assessment')]).toBe(
      `${assessed.length}`,
    );
  });

  it('is children referred again within a year, by what was decided before', () => {
    const { page } = read();
    const contacts = Object.keys(records).flatMap((one) => /(ex-\d+)-contact-referral/.exec(one)?.[1] ?? []);
    const again = contacts.length - new Set(contacts).size;
    const sum = (rows: readonly (readonly string[])[], at: number) =>
      rows.slice(1).reduce((total, row) => total + Number(row[at]), 0);
    expect(again).toBeGreaterThan(3);
    expect(sum(rowsOf(page, 'How the earlier referral had ended'), 1)).toBe(again);
    const months = page.slice(page.indexOf('id="again"'));
    expect(sum(rowsOf(months, 'By month'), 2)).toBe(again);
  });

  it('is whose what is overdue is, and who accepted what', () => {
    const { page, all } = read();
    const overdue = all.flatMap(({ clocks, about }) =>
      clocks.filter(({ state }) => state === 'overdue').map(() => about?.worker),
    );
    expect(overdue.length).toBeGreaterThan(0);
    const rows = rowsOf(page, 'Each of them, the longest overdue first').slice(1);
    expect(rows.filter((row) => row[3] === 'Overdue').map((row) => row[5])).toEqual(
      expect.arrayContaining(overdue as string[]),
    );
    const accepted = all.flatMap(({ findings }) => findings.flatMap((finding) => finding.accepted ?? []));
    for (const [name, count] of rowsOf(page, 'By who accepted them').slice(1))
      expect(count).toBe(`${accepted.filter(({ by }) => by === name).length}`);
  });

  it('hides small numbers, and what would show them, in figures that are passed on', () => {
    const { page } = read('--suppress-small');
    expect(page).not.toMatch(/EX-\d|<svg|id="list-|<td class="count">[1-5]</);
    for (const row of rowsOf(page, 'The last whole month and the one before').slice(1))
      for (const cell of row.slice(1, 3)) {
        const [, have, of] = /^(\d+) of (\d+)/.exec(cell) ?? [];
        for (const n of [Number(have), Number(of), Number(of) - Number(have)])
          if (have !== undefined) expect(n === 0 || n > 5, cell).toBe(true);
      }
  });
});

describe.skipIf(!findChromium())('in a browser', () => {
  async function inBrowser(work: (page: Page) => Promise<void>, scheme: 'light' | 'dark' = 'light') {
    const file = join(path(), 'report.html');
    writeFileSync(file, read().page);
    const browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      // The page lets no script run, and the check is one.
      const page = await (await browser.newContext({ bypassCSP: true, colorScheme: scheme })).newPage();
      await page.goto(pathToFileURL(file).href);
      await work(page);
    } finally {
      await browser.close();
    }
  }

  it('leads from a figure to as many records, from there to a record, and back', () =>
    inBrowser(async (page) => {
      const figure = page.locator('#status td a').first();
      const count = Number(await figure.textContent());
      await figure.click();
      const list = page.locator('.list:target');
      expect(await list.isVisible()).toBe(true);
      expect(await list.locator('li').count()).toBe(count);
      const place = await page.evaluate('scrollY');
      const record = list.locator('li a').first();
      const name = await record.textContent();
      await record.click();
      expect(await page.locator('.record:target h3').textContent()).toBe(name);
      expect(await page.locator('.list:visible').count()).toBe(0);
      await page.goBack();
      await page.locator('.list:target .close').click();
      expect(await page.locator('.list:visible').count()).toBe(0);
      expect(await page.evaluate('scrollY')).toBe(place);
    }));

  it.each(['light', 'dark'] as const)('can be read with a screen reader and a keyboard when it is %s', (scheme) =>
    inBrowser(async (page) => {
      await page.locator('#rules td a').first().click();
      await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
      const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
        violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
      };
      const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    }, scheme),
  );

  it('prints in black on white, without lists or ways about the page', () =>
    inBrowser(async (page) => {
      await page.locator('#rules td a').first().click();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.locator('.list:visible, nav:visible').count()).toBe(0);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate('getComputedStyle(document.querySelector("svg text")).fill')).toBe('rgb(28, 37, 48)');
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    }, 'dark'));
});
