// Addresses of files taken apart and put together, without a platform's help: what is between the slashes, as people read it.

/** An address in its parts: `file://` and the names of folders and file, with nothing escaped. */
export interface Address {
  readonly root: string;
  readonly names: readonly string[];
}

const shape = /^([a-z][\w+.-]*:\/\/[^/?#]*)\/([^?#]*)/i;

/** Reads an address; null for one that has no folders, such as that of a document that was never saved. */
export function readAddress(uri: string): Address | null {
  const [, root, path] = shape.exec(uri) ?? [];
  if (root === undefined || path === undefined) return null;
  return { root, names: path.split('/').map(unescaped).map(plainDrive) };
}

/** The address as an editor is given it. */
export function writeAddress({ root, names }: Address): string {
  return `${root}/${names.map(escaped).join('/')}`;
}

function escaped(name: string): string {
  try {
    return encodeURIComponent(name);
  } catch {
    return encodeURIComponent(name.replace(/[\uD800-\uDFFF]/g, '\uFFFD'));
  }
}

/** What percent signs stand for; the text itself where they stand for nothing. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Windows does not tell `C:` from `c:`, and editors write either.
function plainDrive(name: string, index: number): string {
  return index === 0 && /^[a-z]:$/i.test(name) ? name.toLowerCase() : name;
}

/** Where a path leads from a file: `..` goes up. Null where it would go above the top. */
export function resolvePath(from: Address, path: string): Address | null {
  const names = from.names.slice(0, -1);
  for (const name of path.split('/')) {
    if (name === '..') {
      if (names.length === 0) return null;
      names.pop();
    } else if (name !== '.' && name !== '') names.push(name);
  }
  return { root: from.root, names };
}

/** The way from a file to another, name by name; null where there is none. */
export function pathBetween(from: Address, to: Address): readonly string[] | null {
  if (from.root.toLowerCase() !== to.root.toLowerCase()) return null;
  const folders = from.names.slice(0, -1);
  let shared = 0;
  while (shared < folders.length && shared < to.names.length - 1 && folders[shared] === to.names[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...to.names.slice(shared)];
}

/** Whether two addresses are one file's. */
export function isSameAddress(a: Address, b: Address): boolean {
  return a.root.toLowerCase() === b.root.toLowerCase() && a.names.join('/') === b.names.join('/');
}
