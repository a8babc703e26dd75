// Takes the pictures of README.md from a real VS Code on the examples: `npm run pictures`. Look at each before keeping it.

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
  await page.locator('.squiggly-warning, .squiggly-error').first().hover({ force: true });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'hover.png') });
  await page.keyboard.press('Escape');
  await command('Casewright: Show what was understood');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, 'understood.png') });
  await command('View: Close All Editors');
  await command('Casewright: New record');
  await page.screenshot({ path: join(pictures, 'new-record.png') });
} finally {
  await browser.close();
  editor.stop();
  rmSync(work, { recursive: true, force: true });
}
