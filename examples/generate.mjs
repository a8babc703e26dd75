// `npm run examples -- --records 500 --seed 1 FOLDER`: bundles the generator and runs it. See examples/README.md.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { embedForEsbuild } from '../scripts/embed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, '.cache/examples/generate.cjs');
const stored = join(dirname(outfile), 'stored');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['examples/generator/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['./stored/*'],
  plugins: [
    embedForEsbuild((name, value) => {
      mkdirSync(stored, { recursive: true });
      writeFileSync(join(stored, `${name}.json`), JSON.stringify(value));
      return `require('./stored/${name}.json')`;
    }),
  ],
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
