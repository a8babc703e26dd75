// `npm run bench [-- --quick] [--only=start,keys] [--record]`: bundles the bench and runs it. See bench/README.md.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { buildRelease } from './release.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = fileURLToPath(new URL('../.cache/bench/bench.mjs', import.meta.url));
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
buildRelease(fileURLToPath(new URL('../.cache/bench/release', import.meta.url)));
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
