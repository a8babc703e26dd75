// `npm start`: audits the examples in the terminal, then opens a real VS Code on them. `npm start -- --no-editor` stops after
// the audit.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, cache, endWhenTold, installPackages, root, tell } from './set-up.mjs';

endWhenTold(0);
try {
  installPackages();
  build();
  tell('');
  spawnSync(process.execPath, ['dist/cli.js', 'audit', 'examples', '--fail-on', 'never'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!process.argv.includes('--no-editor')) await openEditor();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function openEditor() {
  const { addressOf, startEditor } = await import('./editor/vscode.mjs');
  // A copy to play with: the examples stay as they are.
  const folder = join(cache, 'examples');
  if (!existsSync(folder) || process.argv.includes('--fresh')) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'examples'), folder, { recursive: true });
  }
  const editor = await startEditor({ dataFolder: join(cache, 'editor-data') });
  tell('\nCasewright is running in VS Code. Open this address in a browser:\n');
  tell(`  ${addressOf(editor.url, { folder, extension: root })}\n`);
  tell(
    'It works on a copy of the examples (npm start -- --fresh makes a new one) and can be reached from this machine only.',
  );
  tell('Press Ctrl+C here to stop.');
  await new Promise(() => undefined);
}
