// What the programs carry inside them: the built-in pack and the rules' pages, as two virtual modules for bundles and tests.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    name: 'files',
  },
  'casewright:pages': {
    folder: join(root, 'server/src/core/rules'),
    wanted: (path) => path.endsWith('.md') && !path.endsWith('.cases.md'),
    key: (path) => path.replace(/\.md$/, ''),
    name: 'pages',
  },
};

/** The files a virtual module holds, by key, and their paths. */
export function embedded(id) {
  const { folder, wanted, key } = modules[id];
  return filesUnder(folder, wanted).map((path) => ({ path, key: key(relative(folder, path).replaceAll('\\', '/')) }));
}

function sourceOf(id) {
  const texts = Object.fromEntries(
    embedded(id).map(({ path, key }) => [key, readFileSync(path, 'utf8').replaceAll('\r\n', '\n')]),
  );
  const source = `export const ${modules[id].name} = ${asSource(texts)};\n`;
  return id === 'casewright:pack' ? `${source}export const data = ${asSource(dataOf(texts))};\n` : source;
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

export const embedForEsbuild = {
  name: 'casewright-embed',
  setup(build) {
    build.onResolve({ filter: /^casewright:/ }, ({ path }) => ({ path, namespace: 'casewright' }));
    build.onLoad({ filter: /.*/, namespace: 'casewright' }, ({ path }) => ({
      contents: sourceOf(path),
      loader: 'js',
      watchFiles: embedded(path).map((file) => file.path),
      watchDirs: foldersUnder(modules[path].folder),
    }));
  },
};

export function embedForVite() {
  return {
    name: 'casewright-embed',
    enforce: 'pre',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load(id) {
      const known = id.startsWith('\0casewright:') ? id.slice(1) : null;
      if (!known) return null;
      for (const { path } of embedded(known)) this.addWatchFile(path);
      return sourceOf(known);
    },
  };
}
