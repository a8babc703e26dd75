// The editor's suite in a VS Code downloaded by @vscode/test-electron, for machines with a network: `npm run test:electron`.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, cache, installPackages, root } from './set-up.mjs';

/** The last of version 2, which runs on Node 20. */
const version = '2.5.2';
const folder = join(cache, 'test-electron');

installPackages();
build();
const { default: esbuild } = await import('esbuild');
const extensionTestsPath = join(root, 'dist-test/editor-suite.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/editor/suite/index.ts'],
  outfile: extensionTestsPath,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  define: { 'process.env.CASEWRIGHT_UNSEEN': '"1"' },
});
if (!existsSync(join(folder, 'node_modules/@vscode/test-electron'))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', `@vscode/test-electron@${version}`, '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const { runTests } = createRequire(join(folder, 'package.json'))('@vscode/test-electron');
const work = mkdtempSync(join(tmpdir(), 'casewright-'));
cpSync(join(root, 'test/editor/records'), join(work, 'records'), { recursive: true });
try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [join(work, 'records'), '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(
    `\nThe suite did not pass, or no VS Code could be downloaded: ${error instanceof Error ? error.message : error}`,
  );
  console.error(
    'On a machine without a network, npm run test:editor runs the same suite in a VS Code from the npm registry.',
  );
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
