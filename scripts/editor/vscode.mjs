// A real VS Code without a download of its own: the server build in the npm package code-server, its workbench in a browser.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cache, tell } from '../set-up.mjs';

/** Of the package code-server: VS Code 1.100.3, the last that runs on Node 20. */
export const version = '4.100.3';

const folder = join(cache, `vscode-${version}`);

/** Installs the editor on first use (about 320 MB, from the npm registry) and gives its folder. */
export function installEditor() {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const stamp = join(folder, 'installed');
  if (existsSync(stamp)) return vscode;
  tell('Installing a VS Code to show the extension in (once, about half a minute) ...');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const npm = (args, cwd) =>
    execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  // Its install scripts want downloads and headers that nothing here needs.
  npm(['install', `code-server@${version}`, '--ignore-scripts'], folder);
  npm(['install', '--ignore-scripts', '--omit=dev'], vscode);
  npm(['install', '--ignore-scripts', '--omit=dev'], join(vscode, 'extensions'));
  writeFileSync(stamp, version);
  return vscode;
}

/** A port nobody is listening on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the editor's server on this machine alone; `dataFolder` keeps its state and settings. */
export async function startEditor({ dataFolder, settings = {}, port }) {
  const vscode = installEditor();
  const machine = join(dataFolder, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  const chosen = port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [
      'out/server-main.js',
      '--host',
      '127.0.0.1',
      '--port',
      String(chosen),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-workspace-trust',
      '--telemetry-level',
      'off',
      '--server-data-dir',
      dataFolder,
    ],
    // No gallery: nothing is looked up on a network.
    { cwd: vscode, env: { ...process.env, EXTENSIONS_GALLERY: '{}' }, stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${chosen}/`;
  process.once('exit', () => child.kill());
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  for (let tries = 0; ; tries++) {
    if (ended || tries > 300) {
      child.kill();
      throw new Error('The editor did not start.');
    }
    if (await answers(url)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => child.kill() };
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

// What a newcomer should not have to close first.
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
};

/** The address that opens a folder with the extension loaded. Paths are absolute; `tests` is a module whose run() is awaited. */
export function addressOf(base, { folder: opened, extension, tests, openFile }) {
  const remote = (path) => `vscode-remote://${new URL(base).host}${path}`;
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (openFile) payload.push(['openFile', remote(openFile)]);
  return `${base}?folder=${encodeURIComponent(opened)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
