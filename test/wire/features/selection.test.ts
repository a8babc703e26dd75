// What is selected, each time more.

import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver/node';
import { linesOf, offsetAt } from '../../../server/src/core/text/lines.ts';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, position, text }) => {
  const [first] =
    (await client.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri },
      positions: [position],
    })) ?? [];
  const out: string[] = [];
  for (let one: SelectionRange | undefined = first; one; one = one.parent) {
    const at = (place: SelectionRange['range']['start']) => offsetAt(text, linesOf(text), place, 'utf-16');
    const words = text.slice(at(one.range.start), at(one.range.end)).replace(/\n/g, '/');
    out.push(words.length > 70 ? `${words.slice(0, 40)} … ${words.slice(-25)}` : words);
  }
  return out.map((words) => `[${words}]`).join('\n');
});
