// Runs test/editor in a real VS Code: the suite in its extension host, the workbench in a headless browser. Pictures the suite
// asks for go to .cache/pictures: those of failures always, the others with --pictures. `--only WORDS` runs the tests whose
// name has these words.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { panelWords, watchRequests } from './editor/panels.mjs';
import { addressOf, startEditor } from './editor/vscode.mjs';
import { cache, endWhenTold, installChromium, root, tell } from './set-up.mjs';

const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : null;
// The suite reads it in the editor.
if (process.argv.includes('--only')) process.env.CASEWRIGHT_ONLY = process.argv[process.argv.indexOf('--only') + 1];
const longest = 300_000;
endWhenTold(1);

const tests = join(root, 'dist-test/editor-suite.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/editor/suite/index.ts'],
  outfile: tests,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
});

const work = mkdtempSync(join(tmpdir(), 'casewright-'));
const folder = join(work, 'records');
cpSync(join(root, 'test/editor/records'), folder, { recursive: true });
const pictures = join(cache, 'pictures');
mkdirSync(pictures, { recursive: true });

let panels = {};
const counts = { passed: 0, failed: 0 };
const editor = await startEditor({ dataFolder: join(work, 'data') });
const browser = await chromium.launch({
  executablePath: installChromium(),
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  panels = panelWords(page, watchRequests(page, editor.url));
  const ended = new Promise((done, fail) => {
    setTimeout(() => fail(new Error('The suite did not end in five minutes.')), longest).unref();
    page
      .exposeFunction('codeAutomationLog', (_type, args) => void hear(args, page))
      .then(() => page.exposeFunction('codeAutomationExit', done), fail);
  });
  await page.goto(addressOf(editor.url, { folder, extension: root, tests }));
  const status = await ended.catch(async (error) => {
    await page.screenshot({ path: join(pictures, 'stuck.png') });
    throw error;
  });
  if (status !== 0 && counts.failed === 0) counts.failed++;
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  counts.failed++;
} finally {
  await browser.close();
  editor.stop();
  rmSync(work, { recursive: true, force: true });
}
tell(`${counts.passed} passed, ${counts.failed} failed`);
if (out) writeFileSync(out, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

// The suite speaks by lines of its console: "ok NAME", "not ok NAME ...", "# WORDS" for people, and requests answered in the file they name:
// "picture FILE NAME", "text FILE SELECTOR", "press FILE KEY", "type FILE WORDS", "write FILE WORDS" (all at once), "tap FILE SELECTOR", "copy FILE HTML",
// and those of panels.
async function hear(args, page) {
  const line = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  const [, what, file, rest] =
    /^(picture|text|press|type|write|tap|copy|click|click-twice|wheel|look|axe|requests) (\S+) (.*)$/s.exec(line) ?? [];
  const does = {
    picture: () => takePicture(page, rest),
    text: () => wordsAt(page, rest),
    press: () => page.keyboard.press(rest),
    type: () => page.keyboard.type(rest),
    write: () => page.keyboard.insertText(rest),
    tap: () => page.locator(rest).first().click(),
    copy: () => copy(page, rest),
    ...Object.fromEntries(Object.entries(panels).map(([name, work]) => [name, () => work(rest)])),
  };
  if (what) {
    const answer = await does[what]().catch((error) => `failed: ${error.message}`);
    writeFileSync(file, `${answer ?? ''}\0`);
  } else if (line.startsWith('# ')) tell(`  ${line}`);
  else if (/^(?:not )?ok /.test(line)) {
    tell(`  ${line}`);
    counts[line.startsWith('ok ') ? 'passed' : 'failed']++;
  }
}

// Pictures are for people: those of failures always, the others when asked for. Panels are painted a moment after their words are there.
async function takePicture(page, name) {
  if (!name.startsWith('failed') && !process.argv.includes('--pictures')) return;
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

// As another program would have put it on the clipboard.
async function copy(page, html) {
  await page.evaluate(async (words) => {
    const plain = new DOMParser().parseFromString(words, 'text/html').body.textContent ?? '';
    const item = new ClipboardItem({
      'text/html': new Blob([words], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  }, html);
}

async function wordsAt(page, selector) {
  for (const frame of page.frames()) {
    const found = frame.locator(selector).first();
    try {
      // What a person sees: hidden words do not count.
      if (await found.isVisible()) return (await found.innerText({ timeout: 500 })).trim();
    } catch {
      // A frame may go while it is being looked at.
    }
  }
  return '';
}
