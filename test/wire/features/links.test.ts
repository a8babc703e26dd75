// Links of records: where they lead, and how they follow files that are renamed; `?` marks changes the editor asks about first.

import {
  type AnnotatedTextEdit,
  DocumentLinkRequest,
  type TextDocumentEdit,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applied, featurePage } from '../../support/feature-pages.ts';

const capabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    fileOperations: { willRename: true },
  },
};

featurePage(
  import.meta.url,
  async ({ client, uri, text, files, options }) => {
    const folder = uri.replace(/[^/]*$/, '');
    const nameOf = (address: string) => (address === uri ? 'here' : decodeURIComponent(address.slice(folder.length)));
    if (options.move === undefined) {
      const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } })) ?? [];
      return links
        .map(({ range, target, tooltip }) => {
          const words = text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character);
          return `${words}\n  → ${nameOf(target ?? '')}: ${tooltip}`;
        })
        .join('\n');
    }
    const address = (name: string | undefined) => folder + encodeURIComponent(name ?? '').replaceAll('%2F', '/');
    const edit = (await client.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: address(options.move), newUri: address(options.to) }],
    })) as WorkspaceEdit | null;
    return ((edit?.documentChanges ?? []) as TextDocumentEdit[])
      .flatMap(({ textDocument, edits }) => {
        const name = nameOf(textDocument.uri);
        const before = name === 'here' ? text : (files.get(name) ?? '');
        const asked = (edits as AnnotatedTextEdit[]).some(({ annotationId }) => annotationId !== undefined);
        const after = applied(before, edits as AnnotatedTextEdit[]).split('\n');
        return [
          `${name}${asked ? '?' : ''}`,
          ...after.flatMap((line, i) => (line === before.split('\n')[i] ? [] : [`  ${line}`])),
        ];
      })
      .join('\n');
  },
  { capabilities },
);
