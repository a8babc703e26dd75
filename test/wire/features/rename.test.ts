// Renaming: what is offered, and what changes in which file; `?` marks changes the editor asks about first.

import {
  type AnnotatedTextEdit,
  PrepareRenameRequest,
  RenameRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applied, featurePage } from '../../support/feature-pages.ts';

const capabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

featurePage(
  import.meta.url,
  async ({ client, uri, position, text, files, templates, options }) => {
    const about = { textDocument: { uri }, position };
    const folder = uri.replace(/(?:pack\/)?[^/]*$/, '');
    const said = (error: unknown) => (error instanceof Error ? error.message : String(error));
    try {
      const offered = (await client.connection.sendRequest(PrepareRenameRequest.type, about)) as {
        placeholder: string;
      } | null;
      if (!offered) return '(nothing)';
      const edit = (await client.connection.sendRequest(RenameRequest.type, {
        ...about,
        newName: options.to ?? '',
      })) as WorkspaceEdit;
      return [
        `${offered.placeholder} → ${options.to}`,
        ...((edit.documentChanges ?? []) as TextDocumentEdit[]).flatMap(({ textDocument, edits }) => {
          const name = textDocument.uri === uri ? 'here' : textDocument.uri.slice(folder.length);
          const before = name === 'here' ? text : (files.get(name) ?? templates.get(name) ?? '');
          const asked = (edits as AnnotatedTextEdit[]).map(({ annotationId }) => annotationId).filter(Boolean);
          const labels = [...new Set(asked)].map(
            (id) => `${asked.filter((one) => one === id).length} ${edit.changeAnnotations?.[id]?.label}`,
          );
          const after = applied(before, edits as AnnotatedTextEdit[]).split('\n');
          return [
            '',
            `${name}${labels.length > 0 ? `? ${labels.join(', ')}` : ''}`,
            ...after.flatMap((line, i) => (line === before.split('\n')[i] ? [] : [`  ${line}`])),
          ];
        }),
      ].join('\n');
    } catch (error) {
      return `cannot: ${said(error)}`;
    }
  },
  { capabilities },
);
