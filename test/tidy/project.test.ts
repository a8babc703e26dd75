// The project's own promises to itself: lists that match, text that is generated and fresh, nothing that reaches a network.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rooms } from '../../rooms.mjs';
import { settingsContribution } from '../../scripts/contributions.mjs';
import { rules } from '../../server/src/core/rules/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

const code = ['client/src', 'client/webview', 'server/src']
  .flatMap(filesUnder)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));

it('lists every rule there is, once, under the name of its file', () => {
  const files = filesUnder('server/src/core/rules')
    .map((path) => path.slice(join(root, 'server/src/core/rules/').length).replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/[^/]+\.ts$/.test(path) && !path.endsWith('/shared.ts') && !path.endsWith('.test.ts'))
    .map((path) => path.replace(/\.ts$/, ''));
  expect([...rules.map(({ id }) => id)].sort()).toEqual(files.sort());
});

it('offers the settings that are declared', async () => {
  expect(manifest.contributes.configuration.properties).toEqual(await settingsContribution());
});

it('has a room for every folder of the code', () => {
  for (const path of code) {
    const file = path.slice(root.length).replaceAll('\\', '/');
    if (file === 'server/src/core/embedded.d.ts') continue;
    expect(
      rooms.some(({ room }) => file.startsWith(`${room}/`)),
      file,
    ).toBe(true);
  }
});

it('does what every command of the palette says', () => {
  const source = code.map((path) => readFileSync(path, 'utf8')).join('\n');
  for (const { command } of manifest.contributes.commands) expect(source, command).toContain(`'${command}'`);
});

it('has no code that reaches a network, and no address to reach', () => {
  for (const path of code) {
    const text = readFileSync(path, 'utf8');
    expect(text, path).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|node:https?|node:net['"]|https?:\/\//);
  }
});

it('keeps files small enough to read', () => {
  for (const path of code.filter((one) => !one.endsWith('blank-words.ts')))
    expect(readFileSync(path, 'utf8').split('\n').length, path).toBeLessThanOrEqual(400);
});

it('pins every package to one version', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

it('begins no rule over another, nor under a name that is none', () => {
  for (const name of ['child-seen/alone', 'Child Seen']) {
    expect(() =>
      execFileSync(process.execPath, ['scripts/new-rule.mjs', name], { cwd: root, stdio: 'pipe' }),
    ).toThrow();
  }
});
