// An approval and what it stands for: a digest of the text that was approved, so that a later change can be seen.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { WrittenRecord } from './record.ts';

/**
 * The digest of a record as it stands: `sha256:` and 64 hexadecimal digits. All its words count, with the template and reference at its
 * top; its status and its approval do not, nor how lines end, nor space at their ends.
 */
export function approvedDigest({ blocks, frontMatter, template, reference }: WrittenRecord): string {
  const body = blocks.text.slice(frontMatter.block?.text.length ?? 0);
  const lines = body.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const text = [template ?? '', reference ?? '', lines.join('\n').trim()].join('\n');
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text.replace(/\p{Cs}/gu, '\uFFFD'))))}`;
}

export interface Approval {
  /** As written; null when nobody is named. */
  readonly by: string | null;
  /** Whether the words are still those that were approved. */
  readonly holds: boolean;
}

/** The approval at the top of a record; null where there is none with a digest. */
export function approvalOf(record: WrittenRecord): Approval | null {
  const value = record.frontMatter.entries.get('approval')?.value;
  const { by, digest } = (typeof value === 'object' ? (value ?? {}) : {}) as {
    readonly by?: unknown;
    readonly digest?: unknown;
  };
  if (typeof digest !== 'string' || digest === '') return null;
  return {
    by: typeof by === 'string' && by.trim() !== '' ? by.trim() : null,
    holds: digest.trim().toLowerCase() === approvedDigest(record),
  };
}
