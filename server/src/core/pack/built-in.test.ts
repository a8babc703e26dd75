import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { builtInPack } from './built-in.ts';
import { readPack } from './pack.ts';

it('is the pack that its files make', () => {
  const folder = fileURLToPath(new URL('../../../../templates/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|ya?ml)$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path: `built-in/${path}`, text: readFileSync(folder + path, 'utf8').replaceAll('\r\n', '\n') }));
  const fresh = readPack(files);
  const known = builtInPack();
  const sorted = <T extends { readonly path: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
  // A draft is what reading the text gives: see stored-draft.test.ts.
  const asRead = (list: typeof known.templates) =>
    sorted(list).map(({ path, text, id, title, version }) => ({ path, text, id, title, version }));
  expect({ ...known, templates: asRead(known.templates), codeSets: sorted(known.codeSets) }).toEqual({
    ...fresh,
    templates: asRead(fresh.templates),
    codeSets: sorted(fresh.codeSets),
  });
});
