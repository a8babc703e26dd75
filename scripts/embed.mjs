// What the programs carry inside them: the built-in pack and the rules' pages, as two virtual modules for bundles and tests.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import esbuild from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesUnder(folder, wanted) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path, wanted) : wanted(path) ? [path] : [];
    });
}

function foldersUnder(folder) {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap((entry) => foldersUnder(join(folder, entry.name)))];
}

const modules = {
  'casewright:pack': {
    folder: join(root, 'templates'),
    wanted: (path) => /\.(?:md|ya?ml)$/.test(path),
    key: (path) => path,
  },
  'casewright:pages': {
    folder: join(root, 'server/src/core/rules'),
    wanted: (path) => path.endsWith('.md') && !path.endsWith('.cases.md'),
    key: (path) => path.replace(/\.md$/, ''),
  },
};

/** The files a virtual module holds, by key, and their paths. */
export function embedded(id) {
  const { folder, wanted, key } = modules[id];
  return filesUnder(folder, wanted).map((path) => ({ path, key: key(relative(folder, path).replaceAll('\\', '/')) }));
}

function textsOf(id) {
  return Object.fromEntries(
    embedded(id).map(({ path, key }) => [key, readFileSync(path, 'utf8').replaceAll('\r\n', '\n')]),
  );
}

/** The source of a virtual module. `store` gives the expression that has the value of what is only wanted now and then, by a name for it. */
async function sourceOf(id, store) {
  const texts = textsOf(id);
  if (id === 'casewright:pages') return `export const pages = () => ${store('pages', texts)};\n`;
  const isTemplate = ([path]) => path.endsWith('.template.md');
  const files = Object.entries(texts);
  const templates = await Promise.all(
    files.filter(isTemplate).map(async ([path, text]) => {
      const stored = store(path.replace('.md', ''), { text, draft: await draftOf(path, text) });
      return `${JSON.stringify(path)}: () => ${stored}`;
    }),
  );
  return `export const files = ${asSource(Object.fromEntries(files.filter((file) => !isTemplate(file))))};
export const data = ${asSource(dataOf(texts))};
export const templates = {
${templates.join(',\n')}
};
`;
}

let reader = null;

/** The draft of a built-in template, read beforehand. */
async function draftOf(path, text) {
  reader ??= esbuild
    .build({
      stdin: {
        contents: "export { readDraft } from './draft.ts'; export { storedDraft } from './stored-draft.ts';",
        resolveDir: join(root, 'server/src/core/template'),
      },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20.9',
    })
    .then(({ outputFiles: [{ text }] }) => {
      const made = { exports: {} };
      compileFunction(text, ['module', 'exports', 'require'])(made, made.exports, createRequire(import.meta.url));
      return made.exports;
    });
  const { readDraft, storedDraft } = await reader;
  return storedDraft(readDraft(path, text));
}

// Read as data, which is quicker than reading it as a program.
function asSource(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function dataOf(texts) {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      const yaml = path.endsWith('.md') ? text.split(/^---$/m)[1] : text;
      return [path, parse(yaml, { schema: 'core' })];
    }),
  );
}

const inside = (_, value) => asSource(value);

/** `store`: how what is seldom wanted is loaded where it is not to be part of the bundle; see `sourceOf`. */
export const embedForEsbuild = (store = inside) => ({
  name: 'casewright-embed',
  setup(build) {
    build.onResolve({ filter: /^casewright:/ }, ({ path }) => ({ path, namespace: 'casewright' }));
    build.onLoad({ filter: /.*/, namespace: 'casewright' }, async ({ path }) => ({
      contents: await sourceOf(path, store),
      loader: 'js',
      watchFiles: embedded(path).map((file) => file.path),
      watchDirs: foldersUnder(modules[path].folder),
    }));
  },
});

export function embedForVite() {
  return {
    name: 'casewright-embed',
    enforce: 'pre',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    async load(id) {
      const known = id.startsWith('\0casewright:') ? id.slice(1) : null;
      if (!known) return null;
      for (const { path } of embedded(known)) this.addWatchFile(path);
      return sourceOf(known, inside);
    },
  };
}
