// Answers about links: where they lead, and what becomes of them when files are renamed.

import type { DocumentLink, DocumentLinkParams, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { documentLinksOf, type Referable, referableOf } from '../features/links/document-links.ts';
import { linkEdits, movesOf } from '../features/links/moved-files.ts';
import { type FileEdits, workspaceEdit } from '../features/rename.ts';
import type { Document } from '../project/project.ts';
import { answer } from './answer.ts';
import type { Made } from './records.ts';
import { abilitiesOf } from './rename.ts';
import { aboutDocument, type Serving } from './serving.ts';

/** The links of a document. */
export function serveDocumentLinks(serving: Serving) {
  const before: Made<Referable | null> = new Map();
  return aboutDocument<DocumentLinkParams, DocumentLink[] | null>(
    serving,
    'Links',
    null,
    async (_, { uri }, __, token) => {
      const records = await serving.madeOfRecords(before, referableOf, token);
      // Much may have been typed while records were read.
      const project = serving.now();
      const document = project.documents.get(uri);
      return document
        ? [
            ...documentLinksOf(
              project,
              document,
              records.filter((one) => one !== null),
            ),
          ]
        : null;
    },
  );
}

/** The changes that keep links right when files are about to be renamed. */
export function serveWillRename(serving: Serving) {
  return answer<RenameFilesParams, WorkspaceEdit | null>(serving.log, 'Moved files', null, async ({ files }, token) => {
    await serving.ready;
    const moves = movesOf(files);
    const found: FileEdits[] = [];
    const seen = new Set<string>();
    const look = (document: Document): void => {
      const path = serving.addresses.pathOf(document.uri);
      const edits = seen.has(path) ? null : linkEdits(serving.now(), document, moves);
      seen.add(path);
      if (edits) found.push(edits);
    };
    for await (const document of serving.records(token)) look(document);
    // Records that are open from outside the folders keep their links too.
    for (const document of serving.now().documents.values()) look(document);
    return found.length === 0 ? null : workspaceEdit(found, abilitiesOf(serving), '');
  });
}
