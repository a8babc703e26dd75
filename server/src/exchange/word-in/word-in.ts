// Word documents coming in: the one way in to what is loaded only when somebody brings one.

import type { Template } from '../../core/template/template.ts';
import type { Unreadable } from './docx.ts';
import { recordFromWord, type WordRecord } from './record.ts';

export type WordIn = WordRecord | Unreadable;

/** Reads a Word document as a record of a template; null for the template that fits it best. Never throws. */
export function wordIn(
  bytes: Uint8Array,
  given: { readonly templates: readonly Template[]; readonly template: string | null },
): Promise<WordIn> {
  return recordFromWord(bytes, given);
}
