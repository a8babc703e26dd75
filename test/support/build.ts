// The bundled programs, built once before the tests that run them.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Called by vitest before all tests. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: 'inherit',
  });
}
