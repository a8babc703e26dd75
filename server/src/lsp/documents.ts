// Keeping open documents in step with the editor.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { applyEdit, type Edit } from '../core/text/edit.ts';
import { type Encoding, linesOf, offsetAt } from '../core/text/lines.ts';
import { type Document, documentOf, mostCharacters, withEdits } from '../project/project.ts';

/** A document after the changes an editor sends, in the order they were made. */
export function changed(
  document: Document,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): Document {
  let text = document.tooLong ?? document.blocks.text;
  let edits: Edit[] | null = document.tooLong === null ? [] : null;
  for (const change of changes) {
    if (!('range' in change)) {
      text = change.text;
      edits = null;
      continue;
    }
    const lines = linesOf(text);
    const start = offsetAt(text, lines, change.range.start, encoding);
    const edit: Edit = {
      start,
      end: Math.max(start, offsetAt(text, lines, change.range.end, encoding)),
      text: change.text,
    };
    text = applyEdit(text, edit);
    edits?.push(edit);
  }
  const isShort = text.length <= mostCharacters;
  return edits && isShort
    ? withEdits(document, version, edits)
    : { ...documentOf(document.uri, null, version, text), kind: document.kind };
}
