// Runs test/neovim in a real Neovim, set up by the very lines docs/other-editors.md gives its readers.

import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { installNeovim, root, tell } from './set-up.mjs';

const neovim = installNeovim();
if (!neovim) process.exit(1);
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : null;
const longest = 120_000;

const work = mkdtempSync(join(tmpdir(), 'casewright-neovim-'));
const folder = join(work, 'records');
cpSync(join(root, 'test/editor/records'), folder, { recursive: true });
for (const example of ['initial-assessment-poor.assessment.md', 'expected/initial-assessment-poor.md'])
  copyFileSync(join(root, 'examples', example), join(folder, basename(example)));
mkdirSync(join(folder, '.casewright'));
writeFileSync(join(folder, '.casewright/config.yaml'), 'today: 2026-03-20\n');
const page = readFileSync(join(root, 'docs/other-editors.md'), 'utf8');
const lines = /^```lua neovim-0\.7\n([\s\S]*?)^```$/m.exec(page)?.[1];
if (!lines?.includes('/path/to/casewright'))
  throw new Error('docs/other-editors.md no longer says how Neovim is set up.');
const init = join(work, 'init.lua');
writeFileSync(init, lines.replaceAll('/path/to/casewright', root.replace(/[\\/]$/, '').replaceAll('\\', '/')));

const counts = { passed: 0, failed: 0 };
const suite = join(root, 'test/neovim/suite.lua');
const editor = spawn(neovim, ['--headless', '-n', '-i', 'NONE', '-u', 'NONE', '-S', suite], {
  cwd: folder,
  env: {
    ...process.env,
    CASEWRIGHT_INIT: init,
    XDG_STATE_HOME: work,
    XDG_DATA_HOME: work,
    XDG_CACHE_HOME: work,
    XDG_CONFIG_HOME: work,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const stuck = setTimeout(() => editor.kill('SIGKILL'), longest);
let heard = '';
editor.stdout.on('data', (chunk) => {
  heard += chunk;
});
const status = await new Promise((done) => editor.once('close', done));
clearTimeout(stuck);
for (const line of heard.split(/\r?\n/).filter((one) => /^(?:not )?ok /.test(one))) {
  tell(`  ${line}`);
  counts[line.startsWith('ok ') ? 'passed' : 'failed']++;
}
if (status !== 0 && counts.failed === 0) counts.failed++;
rmSync(work, { recursive: true, force: true });
tell(`${counts.passed} passed, ${counts.failed} failed`);
if (out) writeFileSync(out, JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
