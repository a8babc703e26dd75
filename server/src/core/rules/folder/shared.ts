// How rules about folders speak of another record.

import type { FolderRecord } from '../../folder/folder-facts.ts';

/** By its reference and file, never by the child's name: who reads of one child need not learn another's. */
export function nameOf({ file, facts: { reference } }: FolderRecord): string {
  const name = decoded(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
  return reference ? `${reference} (${name})` : name;
}

// In an editor a file is an address.
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
