// Code actions as their pages show them: what each is called, and what it changes.

import { type CodeAction, CodeActionRequest } from 'vscode-languageserver/node';
import { type Asked, applied, changedLines } from '../../support/feature-pages.ts';

/** The actions offered for a page's example, of the kinds given. `*` is what most people would choose; `>` asks for words first. */
export async function actionsOf({ client, uri, range, text }: Asked, only?: string[]): Promise<string> {
  const { items } = await client.pull(uri);
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: {
      diagnostics: items.filter(
        (one) => one.range.start.line <= range.end.line && one.range.end.line >= range.start.line,
      ),
      ...(only ? { only } : {}),
    },
  })) as readonly CodeAction[] | null;
  return (actions ?? [])
    .map(({ title, isPreferred, edit, command }) => {
      const edits = edit?.changes?.[uri];
      const mark = isPreferred ? '* ' : command ? '> ' : '';
      return `${mark}${title}${edits ? `\n${changedLines(text, applied(text, edits))}` : ''}`;
    })
    .join('\n\n');
}
