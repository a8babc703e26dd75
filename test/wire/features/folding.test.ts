// What folds: from which line to which.

import { FoldingRangeRequest } from 'vscode-languageserver/node';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, lineOf, text }) => {
  const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
  const lines = text.split('\n');
  return (ranges ?? [])
    .map(
      ({ startLine, endLine, kind }) =>
        `${lineOf(startLine)} to ${lineOf(endLine)}${kind ? ` (${kind})` : ''}: ${lines[startLine]}`,
    )
    .join('\n');
});
