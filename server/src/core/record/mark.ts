// A mark that is the same for the same words, to tell by it what belongs together without writing the words themselves.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Sixteen hexadecimal digits. Not a secret: who knows the words can make it again. */
export function markOf(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(words.replace(/\p{Cs}/gu, '\uFFFD')))).slice(0, 16);
}
