// The programs as they are released, built into a folder of their own: what stands in `dist` is left as it is.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the programs into `dist` of a folder inside the repository (so that packages are found) and gives that folder. */
export function buildRelease(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['scripts', 'templates']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['client', 'server']) {
    if (!existsSync(join(folder, name))) symlinkSync(join(root, name), join(folder, name), 'junction');
  }
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/build.mjs'), '--release'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The release could not be built:\n${stderr}`);
  return join(folder, 'dist');
}
