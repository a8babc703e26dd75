// The pack that comes with the program: its files are part of the bundle, so that nothing is looked for on disk.

import { files } from 'casewright:pack';
import { type Pack, readPack } from './pack.ts';

let pack: Pack | null = null;

/** The built-in pack, read once. Its files' paths begin `built-in/`. */
export function builtInPack(): Pack {
  pack ??= readPack(Object.entries(files).map(([path, text]) => ({ path: `built-in/${path}`, text })));
  return pack;
}
