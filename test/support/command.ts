// The bundled command in a folder of its own, for the tests that run it as a manager or a scheduler does.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandFolder {
  /** The path of the folder of the test that is running. */
  readonly path: () => string;
  readonly write: (files: Readonly<Record<string, string | Buffer>>) => void;
  /** Runs `casewright` in the folder. */
  readonly run: (...args: readonly string[]) => Ran;
}

/** A new folder before each test of the file, gone after it. */
export function commandFolder(): CommandFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casewright-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: { ...process.env, NO_COLOR: '1' },
      });
      return { status, stdout, stderr };
    },
  };
}

/** A pack with one small template, to be written in a folder. */
export const councilPack = {
  'council/pack.yaml': 'id: council\ntitle: Council\nversion: 1.0.0\n',
  'council/note.template.md':
    '---\nid: note\ntitle: Note\nversion: 1.2.0\nrecord: other\n---\n\n# Note\n\n- When: {date}\n- Who: {person; optional}\n',
};

/** A record of the council's note. */
export function note(when: string, status = 'draft', more = ''): string {
  return `---\ntemplate: note\nstatus: ${status}\nreference: EX-1\n---\n\n# Note\n\n- When: ${when}\n${more}`;
}
