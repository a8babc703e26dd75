// What the server says it can do, for its answer to the editor's greeting. What answers is in `language.ts`, loaded when it is first asked.

import type { ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds, tokenTypes } from '../features/kinds.ts';
import type { Serving } from './serving.ts';

const offers: readonly ((serving: Serving) => Partial<ServerCapabilities>)[] = [
  () => ({ codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
  () => ({ codeLensProvider: { resolveProvider: false } }),
  () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  () => ({ foldingRangeProvider: true, selectionRangeProvider: true }),
  () => ({
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
  }),
  () => ({ signatureHelpProvider: { triggerCharacters: ['|', ':'], retriggerCharacters: ['|'] } }),
  // A space is typed after every word; it brings up an answer's options and, in prose, nothing.
  () => ({
    completionProvider: {
      triggerCharacters: ['#', '-', '*', ':', '|', ' ', '<', '[', '{', ';', '='],
      resolveProvider: true,
    },
  }),
  () => ({ hoverProvider: true }),
  () => ({ inlayHintProvider: true }),
  () => ({ documentHighlightProvider: true, definitionProvider: true, referencesProvider: true }),
  ({ capabilities }) => ({
    renameProvider: capabilities().textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  ({ capabilities }) => ({
    documentLinkProvider: { resolveProvider: false },
    ...(capabilities().workspace?.fileOperations?.willRename === true
      ? {
          workspace: {
            fileOperations: {
              willRename: {
                filters: [
                  { pattern: { glob: '**/*.md', matches: 'file' } },
                  { pattern: { glob: '**', matches: 'folder' } },
                ],
              },
            },
          },
        }
      : {}),
  }),
  () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
  }),
];

/** What the server can do with a document. */
export function languageCapabilities(serving: Serving): ServerCapabilities {
  return Object.assign({}, ...offers.map((offer) => offer(serving))) as ServerCapabilities;
}
