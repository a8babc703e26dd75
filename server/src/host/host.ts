// What the world outside must offer: listing folders and reading files, by whatever a host calls its paths.

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface Host {
  /** What is in a folder, sorted by name; null when it cannot be listed. */
  readonly list: (folder: string) => Promise<readonly Entry[] | null>;
  /** A file's bytes; null when it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Puts a name to a folder. */
  readonly join: (folder: string, name: string) => string;
}
