// The features of the protocol, one entry each: what the server says it can do, and which function answers.

import type { Connection, ServerCapabilities, WorkspaceSymbolParams } from 'vscode-languageserver';
import { codeActionKinds, codeActionsOf } from '../features/code-actions.ts';
import { codeLensesOf } from '../features/code-lens.ts';
import { documentSymbolsOf, flatSymbols } from '../features/document-symbols.ts';
import { foldingRangesOf } from '../features/folding.ts';
import { formatDocument, formatRange } from '../features/formatting/formatting.ts';
import { formatOnType } from '../features/formatting/on-type.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { inlayHintsOf } from '../features/inlay-hints.ts';
import { selectionRangesAt } from '../features/selection.ts';
import { semanticTokensOf, tokenTypes } from '../features/semantic-tokens.ts';
import { signatureHelpAt } from '../features/signature.ts';
import { type Findable, findableIn, workspaceSymbolsOf } from '../features/workspace-symbols.ts';
import { answer } from './answer.ts';
import { serveCompletion, serveCompletionResolve } from './completion.ts';
import { serveDocumentLinks, serveWillRename } from './links.ts';
import { serveDefinition, serveHighlights, serveReferences } from './names.ts';
import type { Made } from './records.ts';
import { servePrepareRename, serveRename } from './rename.ts';
import { aboutDocument, type Serving } from './serving.ts';

interface Feature {
  readonly offers: (serving: Serving) => Partial<ServerCapabilities>;
  readonly serve: (connection: Connection, serving: Serving) => void;
}

const features: readonly Feature[] = [
  {
    offers: () => ({ codeActionProvider: { codeActionKinds: [...codeActionKinds] } }),
    serve: (connection, serving) =>
      connection.onCodeAction(
        aboutDocument(serving, 'Quick fixes', null, (project, document, { range, context }) => {
          const { workspaceEdit } = serving.capabilities().workspace ?? {};
          const confirms =
            workspaceEdit?.documentChanges === true && workspaceEdit.changeAnnotationSupport !== undefined;
          const client = { hasCommands: serving.hasCommands(), confirms };
          return [...codeActionsOf(project, document, range, context, client)];
        }),
      ),
  },
  {
    offers: () => ({ codeLensProvider: { resolveProvider: false } }),
    serve: (connection, serving) =>
      connection.onCodeLens(
        aboutDocument(serving, 'Lenses', null, (project, document) =>
          serving.settings().codeLens === false
            ? null
            : [...codeLensesOf(project, document, { hasCommands: serving.hasCommands() })],
        ),
      ),
  },
  {
    offers: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
    serve: (connection, serving) => {
      connection.onDocumentSymbol(
        aboutDocument(serving, 'Outline', null, (project, document) => {
          const symbols = documentSymbolsOf(project, document);
          return serving.capabilities().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
            ? [...symbols]
            : flatSymbols(document.uri, symbols);
        }),
      );
      const before: Made<Findable | null> = new Map();
      connection.onWorkspaceSymbol(
        answer(serving.log, 'Search', null, async ({ query }: WorkspaceSymbolParams, token) => {
          await serving.ready;
          const found = await serving.madeOfRecords(before, findableIn, token);
          const project = serving.now();
          const known = new Set(found.map((one) => one?.uri));
          // What is open from elsewhere, or not saved yet, is in no open folder.
          const others = [...project.documents.values()].filter(({ uri }) => !known.has(uri));
          return [...workspaceSymbolsOf([...found, ...others.map((one) => findableIn(project, one))], query)];
        }),
      );
    },
  },
  {
    offers: () => ({ foldingRangeProvider: true, selectionRangeProvider: true }),
    serve: (connection, serving) => {
      connection.onFoldingRanges(
        aboutDocument(serving, 'Folding', null, (project, document) => [...foldingRangesOf(project, document)]),
      );
      connection.onSelectionRanges(
        aboutDocument(serving, 'Selection', null, (project, document, { positions }) => [
          ...selectionRangesAt(project, document, positions),
        ]),
      );
    },
  },
  {
    offers: () => ({
      semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
    }),
    serve: (connection, serving) => {
      const none = { data: [] as number[] };
      connection.languages.semanticTokens.on(
        aboutDocument(serving, 'Colours', none, (project, document) => semanticTokensOf(project, document)),
      );
      connection.languages.semanticTokens.onRange(
        aboutDocument(serving, 'Colours', none, (project, document, { range }) =>
          semanticTokensOf(project, document, range),
        ),
      );
    },
  },
  {
    offers: () => ({ signatureHelpProvider: { triggerCharacters: ['|', ':'], retriggerCharacters: ['|'] } }),
    serve: (connection, serving) =>
      connection.onSignatureHelp(
        aboutDocument(serving, 'Help with a blank', null, (project, document, { position }) =>
          signatureHelpAt(project, document, position),
        ),
      ),
  },
  {
    // A space is typed after every word; it brings up an answer's options and, in prose, nothing.
    offers: () => ({
      completionProvider: {
        triggerCharacters: ['#', '-', '*', ':', '|', ' ', '<', '[', '{', ';', '='],
        resolveProvider: true,
      },
    }),
    serve: (connection, serving) => {
      connection.onCompletion(serveCompletion(serving));
      connection.onCompletionResolve(serveCompletionResolve(serving));
    },
  },
  {
    offers: () => ({ hoverProvider: true }),
    serve: (connection, serving) =>
      connection.onHover(
        aboutDocument(serving, 'Hover', null, (project, document, { position }) =>
          hoverAt(project, document, position),
        ),
      ),
  },
  {
    offers: () => ({ inlayHintProvider: true }),
    serve: (connection, serving) =>
      connection.languages.inlayHint.on(
        aboutDocument(serving, 'Inlay hints', null, (project, document, { range }) => [
          ...inlayHintsOf(project, document, range),
        ]),
      ),
  },
  {
    offers: () => ({ documentHighlightProvider: true, definitionProvider: true, referencesProvider: true }),
    serve: (connection, serving) => {
      connection.onDocumentHighlight(serveHighlights(serving));
      connection.onDefinition(serveDefinition(serving));
      connection.onReferences(serveReferences(serving));
    },
  },
  {
    offers: ({ capabilities }) => ({
      renameProvider: capabilities().textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
    }),
    serve: (connection, serving) => {
      connection.onPrepareRename(servePrepareRename(serving));
      connection.onRenameRequest(serveRename(serving));
    },
  },
  {
    offers: ({ capabilities }) => ({
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
    serve: (connection, serving) => {
      connection.onDocumentLinks(serveDocumentLinks(serving));
      connection.workspace.onWillRenameFiles(serveWillRename(serving));
    },
  },
  {
    offers: () => ({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
    }),
    serve: (connection, serving) => {
      connection.onDocumentFormatting(aboutDocument(serving, 'Formatting', null, formatDocument));
      connection.onDocumentRangeFormatting(
        aboutDocument(serving, 'Formatting', null, (project, document, { range }) =>
          formatRange(project, document, range),
        ),
      );
      connection.onDocumentOnTypeFormatting(
        aboutDocument(serving, 'Formatting', null, (project, document, { position, ch }) =>
          formatOnType(project, document, position, ch),
        ),
      );
    },
  },
];

/** What the server can do with a document, for its answer to the editor's greeting. */
export function languageCapabilities(serving: Serving): ServerCapabilities {
  return Object.assign({}, ...features.map(({ offers }) => offers(serving))) as ServerCapabilities;
}

/** Answers every request of the protocol's language features. */
export function serveLanguage(connection: Connection, serving: Serving): void {
  for (const { serve } of features) serve(connection, serving);
}
