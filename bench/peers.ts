// The programs measured beside ours, put on first use into a folder that git ignores.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Server } from './client.ts';

const folder = resolve('.cache/bench/peers');

/** A file of an installed peer. */
export const inPeers = (...path: readonly string[]): string => join(folder, 'node_modules', ...path);

/** A small program of `bench/peers`, where it finds the packages it needs. */
export const own = (name: string): string => join(folder, name);

/** Installs what is missing. Offline, with nothing installed, it says so and the rows of peers stay empty. */
export function installPeers(): boolean {
  mkdirSync(folder, { recursive: true });
  const wanted = readFileSync('bench/peers/package.json', 'utf8');
  const has = existsSync(own('package.json')) ? readFileSync(own('package.json'), 'utf8') : '';
  cpSync('bench/peers', folder, { recursive: true });
  if (has === wanted && existsSync(inPeers('vscode-languageserver'))) return true;
  console.error('Installing the programs to measure against (once) …');
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-fund', '--no-audit', '--loglevel=error'],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  return status === 0;
}

export const rumdlProgram = inPeers('@rumdl/cli-linux-x64/rumdl');

/** Ours, as released. */
export const ours = (dist: string): Server => ({
  name: 'Casewright',
  command: process.execPath,
  args: [join(dist, 'server.js'), '--stdio'],
  languageId: 'assessment',
  ending: '.assessment.md',
  options: { today: '2026-03-20' },
});

const markdown = { languageId: 'markdown', ending: '.md' };

export const rumdl: Server = { ...markdown, name: 'rumdl', command: rumdlProgram, args: ['server', '--no-config'] };

export const emptyServer: Server = {
  ...markdown,
  name: 'empty server',
  command: process.execPath,
  args: [own('empty-server.mjs')],
};

/** VS Code's Markdown server; its client parses for it, as VS Code does. */
export function markdownServer(): Server {
  const MarkdownIt = createRequire(inPeers('x.js'))('markdown-it') as new (
    options: object,
  ) => { parse: (text: string, environment: object) => object[] };
  const parser = new MarkdownIt({ html: true });
  return {
    ...markdown,
    name: "VS Code's Markdown server",
    command: process.execPath,
    args: [inPeers('vscode-markdown-languageserver/out/node/main.js'), '--stdio'],
    options: { markdownFileExtensions: ['md'] },
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'warning' },
          fragmentLinks: { enabled: 'warning' },
          fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
          unusedLinkDefinitions: { enabled: 'warning' },
          duplicateLinkDefinitions: { enabled: 'warning' },
          ignoredLinks: [],
        },
        suggest: { paths: { enabled: true } },
      },
    },
    requests: {
      'markdown/parse': (params: { text?: string }, { text }) => parser.parse(params.text ?? text, {}),
      'markdown/findMarkdownFilesInWorkspace': (_, { uri }) => [uri],
      'markdown/fs/readFile': () => [],
      'markdown/fs/readDirectory': () => [],
    },
  };
}
