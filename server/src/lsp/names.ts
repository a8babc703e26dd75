// Answers about names: marked, followed, found and changed, in the document itself and in the records of the folder.

import type {
  CancellationToken,
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  LocationLink,
  ReferenceParams,
} from 'vscode-languageserver';
import { definitionOf } from '../features/definition.ts';
import { highlightsOf } from '../features/document-highlight.ts';
import { offsetOfPosition } from '../features/ranges.ts';
import { referencesInRecord, referencesInTemplates, searchFrom } from '../features/references.ts';
import { aboutDocument, type Serving } from './serving.ts';

/** Where the name at the cursor stands in its own document. */
export function serveHighlights(serving: Serving) {
  return aboutDocument<DocumentHighlightParams, DocumentHighlight[] | null>(
    serving,
    'Highlights',
    null,
    (project, document, { position }) => {
      const found = highlightsOf(project, serving.addresses, document, offsetOfPosition(project, document, position));
      return found && [...found];
    },
  );
}

/** Where the name at the cursor comes from. */
export function serveDefinition(serving: Serving) {
  return aboutDocument<DefinitionParams, LocationLink[] | Location | null>(
    serving,
    'Definition',
    null,
    (project, document, { position }) => {
      const found = definitionOf(project, serving.addresses, document, offsetOfPosition(project, document, position));
      if (!found) return null;
      const hasLinks = serving.capabilities().textDocument?.definition?.linkSupport === true;
      return hasLinks ? [found] : { uri: found.targetUri, range: found.targetSelectionRange };
    },
  );
}

/** Everywhere in the folder that the name at the cursor stands. */
export function serveReferences(serving: Serving) {
  return aboutDocument<ReferenceParams, Location[] | null>(
    serving,
    'References',
    null,
    async (project, document, { position, context }, token: CancellationToken) => {
      const { addresses } = serving;
      const search = searchFrom(project, addresses, document, offsetOfPosition(project, document, position));
      if (!search) return null;
      const found = [...referencesInTemplates(project, addresses, search, context.includeDeclaration)];
      if (!search.isEverywhere) return [...found, ...referencesInRecord(project, addresses, search, document)];
      let isOwnSeen = document.kind === 'template';
      for await (const record of serving.records(token)) {
        isOwnSeen ||= addresses.pathOf(record.uri) === addresses.pathOf(document.uri);
        found.push(...referencesInRecord(project, addresses, search, record));
      }
      // A record that is open from elsewhere is not among those of the folder.
      return isOwnSeen ? found : [...found, ...referencesInRecord(project, addresses, search, document)];
    },
  );
}
