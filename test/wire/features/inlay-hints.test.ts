// What stands beside dates: each line that has a note, with the note in brackets where it is shown, and its tooltip under it.

import { type InlayHint, InlayHintRequest } from 'vscode-languageserver/node';
import { featurePage } from '../../support/feature-pages.ts';

featurePage(
  import.meta.url,
  async ({ client, uri, text, range, options }) => {
    const lines = text.split(/\r\n|[\r\n]/);
    const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const hints = (await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: 'selection' in options ? range : whole,
    })) as readonly InlayHint[] | null;
    return (hints ?? [])
      .map(({ position: { line, character }, label, tooltip, paddingLeft }) => {
        const words = lines[line] ?? '';
        const note = `${words.slice(0, character)}${paddingLeft ? ' ' : ''}[${String(label)}]${words.slice(character)}`;
        return `${note}\n    ${String(tooltip)}`;
      })
      .join('\n');
  },
  { options: { hasCommands: true, today: '2026-03-20' } },
);
