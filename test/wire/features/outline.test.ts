// The outline as the editor shows it: a name, how far it has come, and its lines.

import { type DocumentSymbol, DocumentSymbolRequest } from 'vscode-languageserver/node';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(
  import.meta.url,
  async ({ client, uri, lineOf }) => {
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as
      | readonly DocumentSymbol[]
      | null;
    const shown = (list: readonly DocumentSymbol[], indent: string): readonly string[] =>
      list.flatMap(({ name, detail, range, children }) => [
        `${indent}${name}${detail ? `: ${detail}` : ''} (${lineOf(range.start.line)} to ${lineOf(range.end.line)})`,
        ...shown(children ?? [], `${indent}  `),
      ]);
    return shown(symbols ?? [], '').join('\n');
  },
  { capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } },
);
