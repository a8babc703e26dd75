// What rules about folders find in a record once the others are known.

import type { Folder } from '../folder/folder.ts';
import type { FolderRecord } from '../folder/folder-facts.ts';
import { rules } from '../rules/index.ts';
import { type FolderSay, type Sentences, sentence } from '../rules/rule.ts';
import type { Words } from './say.ts';

/** No place and no severity yet: those are the record's own to say (see `Checked.spots`). */
export interface FoundInFolder {
  readonly rule: string;
  readonly message: string;
  /** The records it is about besides its own. */
  readonly others: readonly FolderRecord[];
  /** What is said at each of them. */
  readonly otherMessage: string;
}

/** Runs the given rules about folders for one of the folder's records, in the order of the catalogue. */
export function lookAcross(
  record: FolderRecord,
  folder: Folder,
  wanted: readonly string[],
  words: Words = {},
): readonly FoundInFolder[] {
  const found: FoundInFolder[] = [];
  for (const rule of rules) {
    if (rule.kind !== 'folder' || !wanted.includes(rule.id)) continue;
    const said = (key: string) => {
      const english = rule.says[key] ?? '';
      return Object.hasOwn(words, english) ? (words[english] ?? english) : english;
    };
    const say: FolderSay<Sentences> = (key, slots, others) =>
      found.push({ rule: rule.id, message: sentence(said(key), slots), others, otherMessage: said('other') });
    rule.check(record, folder, say);
  }
  return found;
}
