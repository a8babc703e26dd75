// Keeping open documents in step with the editor.

import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { applyEdit, type Edit } from '../core/text/edit.ts';
import { type Encoding, linesAfter, linesOf, offsetAt } from '../core/text/lines.ts';
import { type Document, documentOf, linesIn, mostCharacters, withEdits } from '../project/project.ts';

/** A document after the changes an editor sends, in the order they were made. */
export function changed(
  document: Document,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): Document {
  let text = document.tooLong ?? document.blocks.text;
  let lines = document.tooLong === null ? linesIn(document) : linesOf(text);
  let edits: Edit[] | null = document.tooLong === null ? [] : null;
  // Made to the text only when another change is to be made to that, for one is by far the most frequent.
  let last: Edit | null = null;
  const catchUp = (): void => {
    if (!last) return;
    text = applyEdit(text, last);
    lines = linesAfter(lines, last, text);
    last = null;
  };
  for (const change of changes) {
    if (!('range' in change)) {
      text = change.text;
      lines = linesOf(text);
      edits = null;
      last = null;
      continue;
    }
    catchUp();
    const start = offsetAt(text, lines, change.range.start, encoding);
    const end = Math.max(start, offsetAt(text, lines, change.range.end, encoding));
    last = { start, end, text: change.text };
    edits?.push(last);
  }
  const length = last ? text.length + last.text.length - (last.end - last.start) : text.length;
  if (edits && length <= mostCharacters) return withEdits(document, version, edits);
  catchUp();
  return { ...documentOf(document.uri, null, version, text), kind: document.kind };
}
