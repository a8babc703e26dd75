// `npm test`: sets up, then runs every check and every test, those in a real editor included.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, cache, installChromium, installNeovim, installPackages, root, tell } from './set-up.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);
let passed = 0;
let failed = 0;
/** Suites this machine has not the program for. */
const skipped = [];

function step(title, command, args) {
  tell(`\n== ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A check that is one thing: it holds or it does not. */
function check(title, command, args) {
  if (step(title, command, args)) passed++;
  else failed++;
}

/** A suite that writes how many of its tests passed and failed. */
function suite(title, command, args, read) {
  const held = step(title, command, args);
  try {
    const counts = read();
    passed += counts.passed;
    failed += counts.failed;
    if (!held && counts.failed === 0) failed++;
  } catch {
    failed++;
  }
}

try {
  installPackages();
  mkdirSync(cache, { recursive: true });
  check('Types', bin('tsc'), ['-p', '.']);
  check('Types of the pure core, which knows neither Node nor a browser', bin('tsc'), [
    '-p',
    'server/tsconfig.core.json',
  ]);
  check('Types of the page of the preview, which knows nothing of Node', bin('tsc'), ['-p', 'client/webview']);
  check('Style', bin('biome'), ['check', '--error-on-warnings', '.']);
  check('What each room may import', bin('depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    '--no-progress',
    'client',
    'server/src',
  ]);
  tell('\n== Build');
  build();
  const unit = join(cache, 'unit.json');
  rmSync(unit, { force: true });
  suite(
    'Rules, core, server and command line',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`, ...process.argv.slice(2)],
    () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(unit, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
    },
  );
  if (installNeovim()) {
    const other = join(cache, 'neovim.json');
    rmSync(other, { force: true });
    suite(
      'Neovim, through the language server alone',
      process.execPath,
      ['scripts/test-neovim.mjs', '--out', other],
      () => JSON.parse(readFileSync(other, 'utf8')),
    );
  } else {
    skipped.push('Neovim');
  }
  installChromium();
  const editor = join(cache, 'editor.json');
  rmSync(editor, { force: true });
  suite('A real VS Code', process.execPath, ['scripts/test-editor.mjs', '--out', editor], () =>
    JSON.parse(readFileSync(editor, 'utf8')),
  );
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  failed++;
}
tell('');
if (skipped.length > 0) tell(`Not tried, for want of the program: ${skipped.join(', ')}`);
tell(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
