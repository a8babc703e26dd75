// What `npm start` and `npm test` need before anything else, done once and skipped when it is already done. Only Node's own
// modules here: this runs before there are any others.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cache = join(root, '.cache');

/** Says what is going on, in one line. */
export function tell(line) {
  process.stdout.write(`${line}\n`);
}

function run(command, args, options = {}) {
  execFileSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Installs the packages of the lock file, unless they are there as it says. */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Casewright needs Node 20.19 or later; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.casewright-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  tell('Installing packages ...');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, lock);
}

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium on this machine; null when there is none. CASEWRIGHT_CHROMIUM names another. */
export function findChromium() {
  const named = process.env.CASEWRIGHT_CHROMIUM;
  return named ?? browsers.find((path) => existsSync(path)) ?? null;
}

// Installs a Debian package where that is possible.
function installDebian(name, what) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  tell(`Installing ${what} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function findNeovim() {
  const named = process.env.CASEWRIGHT_NVIM;
  return (
    named ?? ['/usr/bin/nvim', '/usr/local/bin/nvim', '/opt/homebrew/bin/nvim'].find((path) => existsSync(path)) ?? null
  );
}

/** Finds a Neovim, installing Debian's where that is possible; otherwise says what to do and gives null. */
export function installNeovim() {
  const found = findNeovim();
  if (found) return found;
  try {
    installDebian('neovim', 'Neovim for the tests in another editor');
  } catch {
    // Without a network there is none to be had; what to do is said below.
  }
  const installed = findNeovim();
  if (!installed) {
    tell(
      'Skipped: the tests in another editor need Neovim. On Debian or Ubuntu: sudo apt-get install neovim. Elsewhere, install Neovim and set CASEWRIGHT_NVIM to its path.',
    );
  }
  return installed;
}

/** Finds a Chromium, installing Debian's where that is possible; otherwise says what to do. */
export function installChromium() {
  const found = findChromium();
  if (found) return found;
  installDebian('chromium', 'Chromium for the tests in a real editor');
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'The tests in a real editor need Chromium. On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere, install Chromium or Chrome and set CASEWRIGHT_CHROMIUM to its path.',
    );
  }
  return installed;
}

/**
 * Ends this process when it is told to, and when npm, having been told, has gone: npm passes a signal to its shell alone.
 * Call it first, and whatever was started goes by the process's 'exit'.
 */
export function endWhenTold(status) {
  const end = () => process.exit(status);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}

/** Builds the programs. */
export function build() {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
}
