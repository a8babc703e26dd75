// Takes the pictures of README.md from a real VS Code on the examples: `npm run pictures`. Look at each before keeping it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { addressOf, startEditor } from './editor/vscode.mjs';
import { build, installChromium, root } from './set-up.mjs';

build();
const work = mkdtempSync(join(tmpdir(), 'casewright-'));
const folder = join(work, 'records');
cpSync(join(root, 'examples'), folder, { recursive: true });
const pictures = join(root, 'docs/pictures');
mkdirSync(pictures, { recursive: true });
const service = join(work, 'service');
spawnSync(process.execPath, ['examples/generate.mjs', '--seed', '1', '--today', '2026-03-20', service], { cwd: root });
const editor = await startEditor({
  dataFolder: join(work, 'data'),
  settings: { 'casewright.today': '2026-03-20', 'workbench.colorTheme': 'Default Light Modern', 'editor.fontSize': 13 },
});
const browser = await chromium.launch({
  executablePath: installChromium(),
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(
    addressOf(editor.url, { folder, extension: root, openFile: join(folder, 'initial-assessment-poor.assessment.md') }),
  );
  await page.waitForSelector('.squiggly-warning, .squiggly-error', { timeout: 30_000 }).catch(() => undefined);
  const command = async (title) => {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget');
    await page.keyboard.type(title);
    await page.waitForTimeout(600);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
  };
  await command('View: Focus Problems');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'findings.png') });
  await command('View: Toggle Panel Visibility');
  await page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().hover({ force: true });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'hover.png') });
  await page.keyboard.press('Escape');
  await command('Casewright: Show what was understood');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'understood.png') });
  await command('View: Close All Editors');
  const take = async (name) => {
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const open = async (name) => {
    await page.keyboard.press('Control+P');
    await page.waitForSelector('.quick-input-widget');
    await page.keyboard.type(name);
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(2500);
  };
  await open('initial-assessment-poor');
  await command('View: Close Primary Side Bar');
  await command('Casewright: Open preview');
  await take('preview');
  await command('View: Close All Editors');
  await open('initial-assessment-poor');
  await command('Casewright: Focus on What is left to do View');
  await take('start-todo');
  await command('Casewright: Check as if I submitted');
  await take('start-check');
  await command('View: Close All Editors');
  await open('initial-assessment-good');
  await take('start-submit');
  await command('View: Close All Editors');
  await command('Casewright: New record');
  await page.screenshot({ path: join(pictures, 'new-record.png') });
  for (const words of ['Initial assessment', 'Ava Example', 'EX-3001']) {
    await page.keyboard.type(words);
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
  }
  await take('start-blanks');
  await page.keyboard.type('12 May 2019');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+Space');
  await take('start-suggestions');
  await page.goto(addressOf(editor.url, { folder: service, extension: root }));
  await page.waitForSelector('.monaco-workbench', { timeout: 30_000 });
  await command('View: Close Primary Side Bar');
  await command('Casewright: Open dashboard');
  await page.waitForTimeout(8000);
  await take('dashboard');
  mkdirSync(join(work, 'empty'));
  await page.goto(addressOf(editor.url, { folder: join(work, 'empty'), extension: root }));
  await page.waitForSelector('.monaco-workbench', { timeout: 30_000 });
  await command('Casewright: Get started');
  await take('start-walkthrough');
  await command('View: Close All Editors');
  await command('View: Show Explorer');
  await take('start-folder');
} finally {
  await browser.close();
  editor.stop();
  rmSync(work, { recursive: true, force: true });
}
