// The report as a page: whole in itself, linked within, the same from parts, and readable by everybody.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { findChromium } from '../../scripts/set-up.mjs';
import { commandFolder, councilPack, note } from '../support/command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { path, write, run } = commandFolder();
const examples = () => cpSync(join(root, 'examples'), join(path(), 'records'), { recursive: true });
const html = (...args: readonly string[]) =>
  run('audit', '--today', '2026-03-20', '--quiet', '--format', 'html', ...args).stdout;

it('is one file that runs nothing and asks for nothing', () => {
  examples();
  const page = html();
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(page).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;"');
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| on\w+="|(?:href|src)="(?!#)/);
  expect(page.replace(/xmlns(?::xlink)?="[^"]*"/g, '')).not.toMatch(/https?:/);
});

it('has all its sections, a table beside every chart, and links that lead somewhere', () => {
  examples();
  const page = html();
  const headings = [...page.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, words]) => words);
  expect(headings).toEqual([
    'Summary',
    'Is it getting better?',
    'Overdue and due now',
    'Records by status',
    'Timeliness',
    'Children seen',
    'Analysis of risk',
    'Findings by rule',
    'Findings over time',
    'Decisions on referrals',
    'Referred again',
    'Accepted findings',
    'What was not checked',
    'Records',
  ]);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  const charts = page.split('<div class="pair">').slice(1);
  expect(charts.length).toBeGreaterThan(8);
  for (const chart of charts)
    expect(chart).toMatch(/^<div><figure><figcaption>[^]+?<svg role="img"[^]+?<title id[^]+?<table>/);
  expect(page.match(/<section class="record"/g)).toHaveLength(18);
});

it('counts what the records say', () => {
  examples();
  const page = html();
  const tile = (name: string) => new RegExp(`<dt>${name}</dt><dd>(?:<[^>]+>)?(\\d+)<`).exec(page)?.[1];
  const { summary } = JSON.parse(run('audit', '--today', '2026-03-20', '--format', 'json').stdout);
  expect([tile('records read'), tile('errors'), tile('findings accepted')]).toEqual(
    [summary.records, summary.errors, summary.accepted].map(String),
  );
  expect(page).toContain('Saltmere duty and assessment');
  expect(page).toMatch(/<title id="chart-children-title">How soon children were first seen<\/title>/);
});

it('says who accepted a finding, when, until when and why', () => {
  write({
    ...councilPack,
    'a.assessment.md': note(
      'soon',
      'draft',
      '\n<!-- accept value/date: Nobody knows the day; A. Example, 5 March 2026 until 1 June 2026 -->\n',
    ),
  });
  const page = html().replaceAll('\u00A0', ' ');
  expect(page).toContain('<td>A. Example</td><td>5 Mar 2026</td><td>1 Jun 2026</td><td>Nobody knows the day</td>');
});

it('names what could not be read', () => {
  write({ ...councilPack, 'a.assessment.md': note('soon') });
  const page = html('.', 'gone.assessment.md');
  expect(page).toContain('<h3>Could not be read</h3><ul><li>gone.assessment.md: could not be read:');
});

it('is the same from parts, and says what is missing where reports do not have it', () => {
  examples();
  const whole = html();
  for (const part of ['1', '2'])
    run('audit', '--today', '2026-03-20', '--quiet', '--format', 'json', '--shard', `${part}/2`, '-o', `${part}.json`);
  expect(run('merge', '1.json', '2.json', '--format', 'html').stdout).toBe(whole);
  run('audit', '--today', '2026-03-20', '--quiet', '--format', 'json', '-o', 'plain.json');
  expect(run('merge', 'plain.json', '--format', 'html').stdout).toContain('do not say their team');
});

it('counts by worker where a pack says so, unless asked for teams; the same from parts', () => {
  examples();
  write({ '.casewright/pack.yaml': 'id: fernshire\ntitle: Fernshire\nversion: 1.0.0\nfigures: worker\n' });
  const page = html();
  expect(page).toContain('<caption>By worker</caption>');
  expect(html('--by', 'worker')).toBe(page);
  expect(html('--by', 'team')).not.toContain('<caption>By worker</caption>');
  run('audit', '--today', '2026-03-20', '--quiet', '--format', 'json', '--shard', '1/1', '-o', 'all.json');
  expect(run('merge', 'all.json', '--format', 'html').stdout).toBe(page);
  write({ '.casewright/pack.yaml': 'id: fernshire\ntitle: Fernshire\nversion: 1.0.0\nfigures: desk\n' });
  expect(run('audit', '--today', '2026-03-20').stderr).toContain('Figures are counted by team, or by worker as well.');
});

it('shows workers only where a pack lets it, and no small numbers or single records in figures to be passed on', () => {
  examples();
  expect(html()).not.toContain('<th scope="col" class="count">Worker</th>');
  expect(html()).not.toMatch(/<caption>By worker/);
  expect(run('audit', '--by', 'worker', '--format', 'html').stderr).toBe(
    'Figures are by worker only where a pack says "figures: worker" in its pack.yaml.\n',
  );
  const page = html('--suppress-small');
  expect(page).toContain('1 to 5');
  expect(page).not.toMatch(/EX-\d|<svg|assessment\.md|<td class="count">[1-5]<|<dd>[1-5]</);
  expect(run('audit', '--by', 'floor', '--format', 'html').stderr).toBe('--by is team or worker, not "floor".\n');
  expect(run('audit', '--by', 'worker').stderr).toBe(
    '--by and --suppress-small are for the figures of --format html.\n',
  );
});

it('shows what was written as text, wherever it stands', () => {
  const bad = '<script>alert(1)</script>"\'&';
  const source = readFileSync(join(root, 'examples/initial-assessment-poor.assessment.md'), 'utf8');
  write({
    'a.assessment.md': source
      .replace(/^reference: .*$/m, `reference: ${JSON.stringify(bad)}`)
      .replace('---\n', `---\nteam: ${JSON.stringify(bad)}\n`),
  });
  const page = html();
  expect(page).toContain('&#x3C;script>alert(1)');
  expect(page).toContain('&lt;script&gt;alert(1)');
  expect(page).not.toMatch(/<script/);
});

it.skipIf(!findChromium())('can be read with a screen reader and a keyboard', async () => {
  examples();
  const file = join(path(), 'report.html');
  writeFileSync(file, html());
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    // The page lets no script run, and the check is one.
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
    };
    const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  } finally {
    await browser.close();
  }
});
