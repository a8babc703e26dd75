// The features of the protocol, one entry each: which function answers. What the server says it can do is in `capabilities.ts`.

import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  WillRenameFilesRequest,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { codeActionsOf } from '../features/code-actions.ts';
import { codeLensesOf } from '../features/code-lens.ts';
import { documentSymbolsOf, flatSymbols } from '../features/document-symbols.ts';
import { foldingRangesOf } from '../features/folding.ts';
import { formatDocument, formatRange } from '../features/formatting/formatting.ts';
import { formatOnType } from '../features/formatting/on-type.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { inlayHintsOf } from '../features/inlay-hints.ts';
import { selectionRangesAt } from '../features/selection.ts';
import { semanticTokensOf } from '../features/semantic-tokens.ts';
import { signatureHelpAt } from '../features/signature.ts';
import { type Findable, findableIn, workspaceSymbolsOf } from '../features/workspace-symbols.ts';
import { answer } from './answer.ts';
import { serveCompletion, serveCompletionResolve } from './completion.ts';
import { serveDocumentLinks, serveWillRename } from './links.ts';
import { serveDefinition, serveHighlights, serveReferences } from './names.ts';
import type { Made } from './records.ts';
import { servePrepareRename, serveRename } from './rename.ts';
import { type Answers, aboutDocument, type Serving } from './serving.ts';

/** Gives the function that answers each request of the protocol's language features. */
export function serveLanguage({ onRequest: on }: Answers, serving: Serving): void {
  on(
    CodeActionRequest.type,
    aboutDocument(serving, 'Quick fixes', null, (project, document, { range, context }) => {
      const { workspaceEdit } = serving.capabilities().workspace ?? {};
      const confirms = workspaceEdit?.documentChanges === true && workspaceEdit.changeAnnotationSupport !== undefined;
      const client = { hasCommands: serving.hasCommands(), confirms };
      return [...codeActionsOf(project, document, range, context, client)];
    }),
  );
  on(
    CodeLensRequest.type,
    aboutDocument(serving, 'Lenses', null, (project, document) =>
      serving.settings().codeLens === false
        ? null
        : [...codeLensesOf(project, document, { hasCommands: serving.hasCommands() })],
    ),
  );
  on(
    DocumentSymbolRequest.type,
    aboutDocument(serving, 'Outline', null, (project, document) => {
      const symbols = documentSymbolsOf(project, document);
      return serving.capabilities().textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport
        ? [...symbols]
        : flatSymbols(document.uri, symbols);
    }),
  );
  const before: Made<Findable | null> = new Map();
  on(
    WorkspaceSymbolRequest.type,
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
  on(
    FoldingRangeRequest.type,
    aboutDocument(serving, 'Folding', null, (project, document) => [...foldingRangesOf(project, document)]),
  );
  on(
    SelectionRangeRequest.type,
    aboutDocument(serving, 'Selection', null, (project, document, { positions }) => [
      ...selectionRangesAt(project, document, positions),
    ]),
  );
  const none = { data: [] as number[] };
  on(
    SemanticTokensRequest.type,
    aboutDocument(serving, 'Colours', none, (project, document) => semanticTokensOf(project, document)),
  );
  on(
    SemanticTokensRangeRequest.type,
    aboutDocument(serving, 'Colours', none, (project, document, { range }) =>
      semanticTokensOf(project, document, range),
    ),
  );
  on(
    SignatureHelpRequest.type,
    aboutDocument(serving, 'Help with a blank', null, (project, document, { position }) =>
      signatureHelpAt(project, document, position),
    ),
  );
  on(CompletionRequest.type, serveCompletion(serving));
  on(CompletionResolveRequest.type, serveCompletionResolve(serving));
  on(
    HoverRequest.type,
    aboutDocument(serving, 'Hover', null, (project, document, { position }) => hoverAt(project, document, position)),
  );
  on(
    InlayHintRequest.type,
    aboutDocument(serving, 'Inlay hints', null, (project, document, { range }) => [
      ...inlayHintsOf(project, document, range),
    ]),
  );
  on(DocumentHighlightRequest.type, serveHighlights(serving));
  on(DefinitionRequest.type, serveDefinition(serving));
  on(ReferencesRequest.type, serveReferences(serving));
  on(PrepareRenameRequest.type, servePrepareRename(serving));
  on(RenameRequest.type, serveRename(serving));
  on(DocumentLinkRequest.type, serveDocumentLinks(serving));
  on(WillRenameFilesRequest.type, serveWillRename(serving));
  on(DocumentFormattingRequest.type, aboutDocument(serving, 'Formatting', null, formatDocument));
  on(
    DocumentRangeFormattingRequest.type,
    aboutDocument(serving, 'Formatting', null, (project, document, { range }) => formatRange(project, document, range)),
  );
  on(
    DocumentOnTypeFormattingRequest.type,
    aboutDocument(serving, 'Formatting', null, (project, document, { position, ch }) =>
      formatOnType(project, document, position, ch),
    ),
  );
}
