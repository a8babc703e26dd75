// Bytes to text, as people save files.

/** The largest file that is checked, in bytes: many times the longest record, and small enough never to make anybody wait. */
const mostBytes = 4 * 1024 * 1024;

export type TextRead = { readonly text: string } | { readonly problem: string };

/**
 * Decodes a file: UTF-8, or UTF-16 where the file says so. A file that is no text, or longer than `most` bytes, is a problem in plain
 * words.
 */
export function textOf(bytes: Uint8Array, most = mostBytes): TextRead {
  if (bytes.length > most) {
    return {
      problem: `is too long to be checked (${(bytes.length / 1024 / 1024).toFixed(1)} MB; the most is ${most / 1024 / 1024} MB)`,
    };
  }
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    return text.includes('\0') ? { problem: 'is not a text file' } : { text };
  } catch {
    return { problem: 'is not text that can be read: save it again as text in UTF-8' };
  }
}
