// Names marked where they stand, followed to where they come from, and found in the records of the folder.

import {
  DefinitionRequest,
  DocumentHighlightRequest,
  type Location,
  type Range,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, position, text, files }) => {
  const about = { textDocument: { uri }, position };
  const folder = uri.replace(/(?:pack\/)?[^/]*$/, '');
  const lines = (of: string) => (of === uri ? text : (files.get(of.slice(folder.length)) ?? '')).split('\n');
  const shown = (of: string, { start, end }: Range) => {
    const line = lines(of)[start.line];
    const where = of === uri ? 'here' : of.slice(folder.length);
    return `${where}:${start.line + 1}${line === undefined || line === '' ? '' : ` "${line.slice(start.character, end.character)}"`}`;
  };
  const { connection } = client;
  const marks = (await connection.sendRequest(DocumentHighlightRequest.type, about)) ?? [];
  const definition = (await connection.sendRequest(DefinitionRequest.type, about)) as Location | null;
  const references =
    (await connection.sendRequest(ReferencesRequest.type, { ...about, context: { includeDeclaration: true } })) ?? [];
  const list = (title: string, places: readonly string[]) =>
    places.length === 0 ? [] : [title, ...places.map((place) => `  ${place}`)];
  return [
    ...list(
      'marked',
      marks.map(({ range }) => shown(uri, range)),
    ),
    ...list('comes from', definition ? [shown(definition.uri, definition.range)] : []),
    ...list(
      'found',
      references.map((one) => shown(one.uri, one.range)),
    ),
  ].join('\n');
});
