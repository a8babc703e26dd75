// What a command gives: printed, or written to a file that was not there before.

import { open, writeFile } from 'node:fs/promises';
import { UsageError } from './usage.ts';

/** Prints text or bytes, and waits until a reader that is slow has taken it. */
export async function print(text: string | Uint8Array): Promise<void> {
  await new Promise<void>((done) => process.stdout.write(text, () => done()));
}

/** Writes a file; one that is there already is left as it is. */
export async function writeNew(
  path: string,
  text: string | Uint8Array,
  otherwise = 'Choose another name.',
): Promise<void> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(text);
    await file.close();
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(
      isThere ? `"${path}" is already there and was left as it is. ${otherwise}` : `"${path}" could not be written.`,
    );
  }
}

/** Writes a file, over one that is there as well. */
export async function writeOver(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    throw new UsageError(`"${path}" could not be written.`);
  }
}
