// What is offered where the cursor is, and what choosing one of them makes of the record.
//
// Options of an example: `first=N` shows so many (8 otherwise), `take="label"` says what that item changes, `says="label"` what is
// said of it, `plain` asks as an editor without snippets, `typed="#"` as one that asks because of a character.

import { afterAll } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applied, changedLines, featurePage } from '../../support/feature-pages.ts';
import { startClient, type TestClient } from '../../support/lsp-client.ts';

const withSnippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

let plain: TestClient | null = null;
afterAll(() => plain?.stop());

featurePage(
  import.meta.url,
  async ({ client: usual, uri, text, position, options }) => {
    let client = usual;
    if (options.plain !== undefined) {
      plain ??= await startClient({ folder: new URL('.', uri).href });
      client = plain;
      await client.open(uri, text);
    }
    const typed = options.typed;
    const list = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
      ...(typed === undefined ? {} : { context: { triggerKind: 2, triggerCharacter: typed } }),
    })) as CompletionList;
    const items = list.items;
    const most = Number(options.first ?? 8);
    const lines = items.slice(0, most).map(({ label, detail }) => (detail ? `${label} — ${detail}` : label));
    const more = items.length > most ? [`(and ${items.length - most} more)`] : [];
    const named = (label: string): CompletionItem => {
      const found = items.find((one) => one.label === label || one.detail === label);
      if (!found) throw new Error(`${label} is not offered: ${items.map((one) => one.label).join(', ')}`);
      return found;
    };
    const taken =
      options.take === undefined
        ? []
        : ['', changedLines(text, applied(text, [named(options.take).textEdit as TextEdit]))];
    const said = options.says === undefined ? [] : ['', (named(options.says).documentation as MarkupContent).value];
    return [...lines, ...more, ...taken, ...said].join('\n');
  },
  { capabilities: withSnippets },
);
