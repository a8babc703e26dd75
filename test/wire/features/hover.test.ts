// Hovers: which words each is about, and what it says of them.

import { HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { linesOf, offsetAt } from '../../../server/src/core/text/lines.ts';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(
  import.meta.url,
  async ({ client, uri, position, text }) => {
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (!hover) return '';
    const lines = linesOf(text);
    const [start, end] = [hover.range?.start, hover.range?.end].map((at) =>
      at ? offsetAt(text, lines, at, 'utf-16') : 0,
    );
    return `on "${text.slice(start, end)}":\n${(hover.contents as MarkupContent).value}`;
  },
  { options: { hasCommands: true, today: '2026-03-20' } },
);
