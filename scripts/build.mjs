// Bundles the programs: `node scripts/build.mjs [--watch] [--release]`.

import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { embedded, embedForEsbuild } from './embed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isRelease = process.argv.includes('--release');
const isWatching = process.argv.includes('--watch');

// What few need is a bundle of its own, loaded when it is first wanted.
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /\/exchange\/html\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './exchange.js', external: true } : null,
    );
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  plugins: [embedForEsbuild, loadedLater],
  sourcemap: isRelease ? false : 'linked',
  minify: isRelease,
  legalComments: 'none',
  logLevel: 'warning',
};
const forNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20.9',
  mainFields: ['module', 'main'],
  conditions: ['node'],
};

const bundles = [
  { ...forNode, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...forNode, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
  { ...forNode, entryPoints: ['server/src/exchange/html.ts'], outfile: 'dist/exchange.js' },
  {
    ...forNode,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // 'worker' keeps out the parts of a library that are written for pages and look for a document.
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    conditions: ['worker', 'browser'],
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'dist/server.worker.js',
  },
];

function copyPages() {
  const folder = join(root, 'dist/rules');
  rmSync(folder, { recursive: true, force: true });
  for (const { path, key } of embedded('casewright:pages')) {
    const target = join(folder, `${key}.md`);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
  }
}

// Nothing reads these but people: where a label of a built-in template comes from can be opened.
function copyTemplates() {
  const folder = join(root, 'dist/templates');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'templates'), folder, { recursive: true });
}

copyPages();
copyTemplates();
if (isWatching) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
  console.log('Watching for changes. Press Ctrl+C to stop.');
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  chmodSync(join(root, 'dist/cli.js'), 0o755);
}
