// Every sentence that can be translated is in the bundle, and every word of package.json in its own.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8');

it('has every sentence in its bundle', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('has words for every key of package.json, and no others', () => {
  const keys = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
  expect([...new Set(keys)].sort()).toEqual(Object.keys(JSON.parse(read('package.nls.json'))).sort());
});

it('shows nothing in package.json that cannot be translated', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const plain: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (
        /\.(?:title|description|altText|contextualTitle|patternErrorMessage|accessibilityHelpContent)$/.test(path) &&
        !/^%.+%$/.test(value)
      )
        plain.push(`${path}: ${value}`);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
  };
  look(contributes, '');
  expect(plain).toEqual([]);
});
