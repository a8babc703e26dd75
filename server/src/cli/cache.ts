// What an audit found, kept so that an unchanged record is not read twice on one day. Findings quote names and dates, so an entry is
// enciphered with a key made from the whole text of its record: whoever has not got the record can read nothing of it.

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Entry {
  /** What was kept; undefined where nothing was, or it cannot be read. */
  readonly read: () => Promise<unknown>;
  /** Keeps a value. That it could not be kept is nobody's trouble. */
  readonly write: (value: unknown) => Promise<void>;
}

export interface Cache {
  /** The place for what is found in a text, among other things that are found in it (`about`). */
  readonly entryOf: (about: string, text: Uint8Array) => Entry;
}

const cipher = 'aes-256-gcm';

/** Opens the cache of a day (YYYY-MM-DD) for the packs, settings and program that `world` stands for. */
export function openCache(day: string, world: string): Cache {
  const folder = join(cacheFolder(), day);
  return {
    entryOf: (about, text) => {
      const key = digest(world, about, text);
      const name = digest('name', key).toString('hex');
      const within = join(folder, name.slice(0, 2));
      const path = join(within, name.slice(2));
      return {
        read: async () => {
          try {
            const bytes = await readFile(path);
            const open = createDecipheriv(cipher, key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
            return JSON.parse(Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString('utf8'));
          } catch {
            return undefined;
          }
        },
        write: async (value) => {
          try {
            const start = randomBytes(12);
            const shut = createCipheriv(cipher, key, start);
            const body = Buffer.concat([shut.update(JSON.stringify(value), 'utf8'), shut.final()]);
            await mkdir(within, { recursive: true, mode: 0o700 });
            // Whole or not at all, though another audit writes the same.
            const draft = `${path}.${randomBytes(4).toString('hex')}`;
            await writeFile(draft, Buffer.concat([start, shut.getAuthTag(), body]), { mode: 0o600 });
            await rename(draft, path);
          } catch {
            // A full or locked disk only makes the next audit slower.
          }
        },
      };
    },
  };
}

/** Deletes what was kept on other days: clocks run on, so it would not be used again. */
export async function forgetOtherDays(day: string): Promise<void> {
  const folder = cacheFolder();
  const days = await readdir(folder).catch(() => [] as string[]);
  for (const other of days.filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name) && name !== day))
    await rm(join(folder, other), { recursive: true, force: true }).catch(() => undefined);
}

/** A digest of several things, none of which can run into the next. */
export function digest(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(createHash('sha256').update(part).digest());
  return hash.digest();
}

function cacheFolder(): string {
  const { env, platform } = process;
  const home =
    env.XDG_CACHE_HOME ||
    (platform === 'win32' && env.LOCALAPPDATA) ||
    join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(home, 'casewright', 'audit');
}
