// The pack that comes with the program: its files are part of the bundle, so that nothing is looked for on disk. What their YAML
// says was read when the bundle was made, for it is the same at every start. So were its templates; each is loaded when it is wanted.

import { data, files, templates } from 'casewright:pack';
import { type Pack, type PackFile, readPack } from './pack.ts';

let pack: Pack | null = null;

/** The built-in pack, read once. Its files' paths begin `built-in/`. */
export function builtInPack(): Pack {
  pack ??= readPack([
    ...Object.entries(files).map(([path, text]) => ({ path: `built-in/${path}`, text, data: data[path] })),
    ...Object.entries(templates).map(([path, load]) => templateLater(path, load)),
  ]);
  return pack;
}

function templateLater(path: string, load: (typeof templates)[string]): PackFile {
  let loaded: ReturnType<typeof load> | null = null;
  const whole = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    path: `built-in/${path}`,
    data: data[path],
    get text() {
      return whole().text;
    },
    get draft() {
      return whole().draft;
    },
  };
}
