// The pack that comes with the program: its files are part of the bundle, so that nothing is looked for on disk. What their YAML
// says was read when the bundle was made, for it is the same at every start.

import { data, files } from 'casewright:pack';
import { type Pack, readPack } from './pack.ts';

let pack: Pack | null = null;

/** The built-in pack, read once. Its files' paths begin `built-in/`. */
export function builtInPack(): Pack {
  pack ??= readPack(
    Object.entries(files).map(([path, text]) => ({ path: `built-in/${path}`, text, data: data[path] })),
  );
  return pack;
}
