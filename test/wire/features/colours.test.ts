// The words that are coloured, by what they mean.

import { SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver/node';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, text, range }) => {
  const isAll = range.start.line === range.end.line;
  const textDocument = { uri };
  const tokens = isAll
    ? await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument })
    : await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
  const legend = client.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
  const lines = text.split('\n');
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i + 4 < (tokens?.data.length ?? 0); i += 5) {
    const [down = 0, along = 0, length = 0, type = 0] = tokens?.data.slice(i, i + 4) ?? [];
    line += down;
    character = down === 0 ? character + along : along;
    out.push(`${legend[type]}: ${lines[line]?.slice(character, character + length)}`);
  }
  return out.join('\n');
});
