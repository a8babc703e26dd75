// Quick fixes: what each is called, and what it changes.

import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import { applied, changedLines, featurePage } from '../../support/feature-pages.ts';

featurePage(import.meta.url, async ({ client, uri, range, text }) => {
  const { items } = await client.pull(uri);
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: {
      diagnostics: items.filter(
        (one) => one.range.start.line <= range.end.line && one.range.end.line >= range.start.line,
      ),
    },
  })) as readonly CodeAction[] | null;
  return (actions ?? [])
    .map(({ title, isPreferred, edit }) => {
      const edits = edit?.changes?.[uri];
      return `${isPreferred ? '* ' : ''}${title}${edits ? `\n${changedLines(text, applied(text, edits))}` : ''}`;
    })
    .join('\n\n');
});
