// What stands above headings, and the line it leads to.

import { CodeLensRequest } from 'vscode-languageserver/node';
import type { Range } from 'vscode-languageserver-types';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, lineOf, text }) => {
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  const lines = text.split('\n');
  return (lenses ?? [])
    .map(({ range, command }) => {
      const target = command?.arguments?.[1] as Range | undefined;
      const goes = target ? ` -> ${lineOf(target.start.line)}:${target.start.character + 1}` : '';
      return `${lines[range.start.line]}: ${command?.title}${goes}`;
    })
    .join('\n');
});
