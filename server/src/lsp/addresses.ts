// Where the files of packs are: paths as packs have them to addresses the editor can open, and back.

import type { Addresses } from '../features/names/templates.ts';

/** What the built-in pack's paths begin with: see `core/pack/built-in.ts`. */
const builtIn = 'built-in/';

/** Addresses for features. The built-in templates stand in `templates` beside the folder of the rules' pages. */
export function addressesOf(
  { pathOf, uriOf }: { readonly pathOf: (uri: string) => string | null; readonly uriOf: (path: string) => string },
  roots: () => readonly string[],
  pages: () => string | null,
): Addresses {
  const templates = (): string | null => pages()?.replace(/[^/]*\/$/, 'templates/') ?? null;
  const forward = (path: string) => path.replaceAll('\\', '/');
  return {
    uriOf(path) {
      if (!path.startsWith(builtIn)) return path.includes('://') ? path : uriOf(path);
      const folder = templates();
      return folder === null ? null : folder + path.slice(builtIn.length);
    },
    pathOf(uri) {
      const folder = templates();
      if (folder !== null && uri.startsWith(folder)) return builtIn + uri.slice(folder.length);
      try {
        return forward(pathOf(uri) ?? uri);
      } catch {
        return uri; // An address of a file that no file can have.
      }
    },
    isOurs: (path) =>
      !path.startsWith(builtIn) && roots().some((root) => path.startsWith(`${forward(root).replace(/\/$/, '')}/`)),
  };
}
