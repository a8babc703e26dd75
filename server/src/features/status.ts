// Giving a record another status: one word in the details at its top.

import type { TextEdit } from 'vscode-languageserver-types';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Status } from '../core/record/record.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { isRecord } from './diagnostics.ts';
import { rangeBetween } from './ranges.ts';

/** The edit that sets a record's status; null for what is no record, or has nothing at its top to say it in. */
export function statusEdit(project: Project, document: Document, status: Status): TextEdit | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const { record } = checkedOf(project, document);
  const { block, entries } = record.frontMatter;
  if (!block) return null;
  const entry = entries.get('status');
  if (entry) {
    const { start, end } = offsetsOf(record.blocks, entry.at);
    // `status:` with nothing after it has no space to write after either.
    const lead = record.blocks.text[start - 1] === ':' ? ' ' : '';
    return { range: rangeBetween(project, document, start, end), newText: `${lead}${status}` };
  }
  const opening = /^\uFEFF?---[ \t]*(\r\n?|\n)/.exec(block.text);
  const at = opening?.[0].length ?? 0;
  return { range: rangeBetween(project, document, at, at), newText: `status: ${status}${opening?.[1] ?? '\n'}` };
}
