// An audit of more records than one thread reads, and of records that were read before.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const example = readFileSync(new URL('../../examples/initial-assessment-poor.assessment.md', import.meta.url), 'utf8');

let folder = '';
let cache = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-scale-'));
  cache = join(folder, 'cache');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeRecords(count: number): void {
  mkdirSync(join(folder, 'records'));
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `records/${i}.assessment.md`),
      example.replace(/^reference: .*$/m, `reference: EX-${i}`),
    );
}

function audit(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'audit', 'records', '--format', 'json', '--today', '2026-03-20', ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, XDG_CACHE_HOME: cache } },
  );
  return { status, stdout, stderr };
}

/** Every file of the cache, by its path. */
function kept(): ReadonlyMap<string, Buffer> {
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]));
}

it('gives the same report on one thread and on several, in the same order', () => {
  writeRecords(120);
  const one = audit('--no-cache', '--jobs', '1');
  expect(JSON.parse(one.stdout).records).toHaveLength(120);
  expect(audit('--no-cache', '--jobs', '3')).toEqual(one);
  writeFileSync(join(folder, 'records/broken.assessment.md'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
  const { status, stdout, stderr } = audit('--no-cache', '--jobs', '2');
  expect(status).toBe(2);
  expect(stderr).toContain('records/broken.assessment.md');
  expect(JSON.parse(stdout).records).toHaveLength(120);
});

it('keeps what it found for the same day, where nobody can read it who has not the record', () => {
  writeRecords(3);
  const first = audit();
  const before = kept();
  expect(before.size).toBe(3);
  const child = /Child's name: (.*)/.exec(example)?.[1] ?? '';
  expect(first.stdout).toContain(child);
  for (const bytes of before.values()) expect(bytes.toString('latin1')).not.toMatch(/finding|child|EX-/i);
  expect(audit()).toEqual(first);
  expect(kept()).toEqual(before);

  writeFileSync(join(folder, 'records/1.assessment.md'), example.replace(/^status: .*$/m, 'status: approved'));
  const second = audit();
  expect(JSON.parse(second.stdout).records[1].status).toBe('approved');
  expect(second.stdout).toBe(audit('--no-cache').stdout);
  expect(kept().size).toBe(4);
});

it('reads anew what has been spoilt or deleted, and forgets other days', () => {
  writeRecords(2);
  const first = audit();
  for (const path of kept().keys()) writeFileSync(path, 'spoilt');
  expect(audit()).toEqual(first);
  rmSync(cache, { recursive: true });
  expect(audit()).toEqual(first);
  audit('--today', '2026-03-23');
  expect([...kept().keys()].every((path) => path.includes('2026-03-23'))).toBe(true);
});

it('keeps nothing when told not to, and works where nothing can be kept', () => {
  writeRecords(2);
  const first = audit('--no-cache');
  expect(() => kept()).toThrow();
  writeFileSync(cache, 'a file where the folder should be');
  expect(audit()).toEqual(first);
});

it('looks again when the settings or the packs have changed', () => {
  writeRecords(1);
  const first = audit();
  mkdirSync(join(folder, '.casewright'));
  writeFileSync(join(folder, '.casewright/config.yaml'), 'rules:\n  child-seen/missing: "off"\n  value/date: "off"\n');
  const second = audit();
  expect(second.stdout).toBe(audit('--no-cache').stdout);
  expect(kept().size).toBe(2);
  expect(first.status).toBe(second.status);
});
