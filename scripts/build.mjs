// Bundles the programs: `node scripts/build.mjs [--watch] [--release]`.

import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { embedded, embedForEsbuild } from './embed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isRelease = process.argv.includes('--release');
const isWatching = process.argv.includes('--watch');

// A template, and the pages of the rules, are files of their own beside the programs, loaded when one is wanted.
const embed = embedForEsbuild((name, value) => {
  mkdirSync(join(root, 'dist/stored'), { recursive: true });
  writeFileSync(join(root, `dist/stored/${name}.json`), JSON.stringify(value));
  return `require('./stored/${name}.json')`;
});

// What few need is a bundle of its own, loaded when it is first wanted.
const loadedLater = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /^\.\/stored\// }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /\/exchange\/html\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './exchange.js', external: true } : null,
    );
    build.onResolve({ filter: /\/exchange\/word-in\/word-in\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './word-in.js', external: true } : null,
    );
    build.onResolve({ filter: /\/charts\/report\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './report.js', external: true } : null,
    );
    // Nearly every record is read without YAML: its functions fetch the library when one of them is called.
    const functions = ['parseDocument', 'isMap', 'isScalar', 'stringify'];
    build.onResolve({ filter: /^yaml$/ }, ({ path, importer }) =>
      importer.startsWith(join(root, 'server')) || importer.includes('server') ? { path, namespace: 'later' } : null,
    );
    build.onResolve({ filter: /^\.\/yaml\.js$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'later' }, () => ({
      contents: functions
        .map((name) => `export const ${name} = (...given) => require('./yaml.js').${name}(...given);`)
        .join('\n'),
    }));
  },
};

// Several programs that share their parts, each part a file.
const asCommonJs = {
  name: 'as-common-js',
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const name of readdirSync(join(root, 'dist')))
        if (/^part-.*\.js(?:\.map)?$/.test(name)) rmSync(join(root, 'dist', name));
      await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          const { code } = await esbuild.transform(text, {
            format: 'cjs',
            platform: 'node',
            target: 'node20.9',
            // Fetched as the parts are, which is quicker than by the way in of the other format.
            supported: { 'dynamic-import': false },
            minify: isRelease,
            legalComments: 'none',
            sourcefile: path,
            sourcemap: isRelease ? false : 'inline',
          });
          const isCommand = path.endsWith('cli.js');
          writeFileSync(path, isCommand ? `#!/usr/bin/env node\n${code}` : code);
          if (isCommand) chmodSync(path, 0o755);
        }),
      );
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: isRelease ? false : 'linked',
  minify: isRelease,
  legalComments: 'none',
  logLevel: 'warning',
};
const forNode = {
  ...common,
  plugins: [embed, loadedLater],
  platform: 'node',
  format: 'cjs',
  target: 'node20.9',
  mainFields: ['module', 'main'],
  conditions: ['node'],
  // A library reckons where its files lie as it starts, and of those files none is used.
  define: { 'import.meta.url': '"file:///"' },
};

const bundles = [
  { ...forNode, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...forNode,
    entryPoints: {
      server: 'server/src/lsp/node.ts',
      cli: 'server/src/cli/main.ts',
      'audit-worker': 'server/src/cli/audit-worker.ts',
    },
    outdir: 'dist',
    chunkNames: 'part-[hash]',
    splitting: true,
    // Only this format can be split; `asCommonJs` makes of it what Node loads soonest.
    format: 'esm',
    write: false,
    sourcemap: isRelease ? false : 'inline',
    plugins: [embed, loadedLater, asCommonJs],
  },
  { ...forNode, entryPoints: ['server/src/exchange/html.ts'], outfile: 'dist/exchange.js' },
  { ...forNode, entryPoints: ['server/src/exchange/word-in/word-in.ts'], outfile: 'dist/word-in.js' },
  { ...forNode, entryPoints: ['server/src/charts/report.ts'], outfile: 'dist/report.js' },
  {
    ...forNode,
    stdin: { contents: "export { isMap, isScalar, parseDocument, stringify } from 'yaml';", resolveDir: root },
    outfile: 'dist/yaml.js',
  },
  // The pages of the preview and of the dashboard.
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: ['client/webview/preview.ts', 'client/webview/preview.css', 'client/webview/dashboard.ts'],
    outdir: 'dist/webview',
  },
  // 'worker' keeps out the parts of a library that are written for pages and look for a document.
  {
    ...common,
    plugins: [embedForEsbuild()],
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

// Paper needs letters of its own: those of the names of everybody, not only of the English.
function copyFonts() {
  const folder = join(root, 'dist/fonts');
  mkdirSync(folder, { recursive: true });
  const packaged = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
  for (const name of ['', '-Bold', '-Oblique', '-BoldOblique', 'Mono'].map((kind) => `DejaVuSans${kind}.ttf`))
    cpSync(join(packaged, 'ttf', name), join(folder, name));
  cpSync(join(packaged, 'LICENSE'), join(folder, 'LICENSE'));
}

copyPages();
copyFonts();
copyTemplates();
rmSync(join(root, 'dist/stored'), { recursive: true, force: true });
if (isWatching) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
  console.log('Watching for changes. Press Ctrl+C to stop.');
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
}
