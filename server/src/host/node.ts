// The file system, through Node.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Host } from './host.ts';

export const nodeHost: Host = {
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries
        .map(
          (entry): Entry => ({
            name: entry.name,
            kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
          }),
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return null;
    }
  },
  async read(path) {
    try {
      return await readFile(path);
    } catch {
      return null;
    }
  },
  join,
};
