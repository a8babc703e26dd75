// What is exported is used elsewhere: a function or value that only its own file uses needs no `export`.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The editor calls these by name. */
const calledFromOutside = new Set(['activate', 'deactivate']);

function textsUnder(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isFile() && /\.m?ts$|\.mjs$/.test(entry.name) ? [[path, readFileSync(path, 'utf8')] as const] : [];
  });
}

it('has no export that no other file names', () => {
  const code = ['server/src', 'client/src', 'client/webview'].flatMap(textsUnder);
  const all = [...code, ...['test', 'scripts', 'bench'].flatMap(textsUnder)];
  const words = new Map(all.map(([path, text]) => [path, new Set(text.match(/\w+/g))] as const));
  const dead = code.flatMap(([path, text]) =>
    path.endsWith('.test.ts')
      ? []
      : [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)]
          .map(([, name = '']) => name)
          .filter(
            (name) =>
              !calledFromOutside.has(name) && !all.some(([other]) => other !== path && words.get(other)?.has(name)),
          )
          .map((name) => `${path.slice(root.length)}: ${name}`),
  );
  expect(dead).toEqual([]);
});
