// Completion over the connection. What is said of an item is sent when an editor that can ask for it does: of most, nobody asks.

import {
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Position,
} from 'vscode-languageserver';
import { completionsAt } from '../features/completion/completion.ts';
import { answer } from './answer.ts';
import { aboutDocument, type Serving } from './serving.ts';

/** Enough to find an item again. */
interface Asked {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  readonly typed: string | null;
}

/** Answers what can go where the cursor is. */
export function serveCompletion(serving: Serving) {
  const none: CompletionList = { isIncomplete: false, items: [] };
  return aboutDocument(serving, 'Completion', none, (project, document, params: CompletionParams): CompletionList => {
    const { position, context } = params;
    const typed =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? (context.triggerCharacter ?? null) : null;
    const items = completionsAt(project, document, position, { snippets: hasSnippets(serving), typed });
    if (!asksLater(serving)) return { isIncomplete: false, items };
    const data: Asked = { uri: document.uri, version: document.version, position, typed };
    return { isIncomplete: false, items: items.map(({ documentation: _, ...item }) => ({ ...item, data })) };
  });
}

/** Says what there is to say of one item; the item as it is where the record has changed since. */
export function serveCompletionResolve(serving: Serving) {
  const work = answer(serving.log, 'Completion', null as CompletionItem | null, (item: CompletionItem) => {
    const known = item.data as Asked | undefined;
    const document = known && serving.now().documents.get(known.uri);
    if (!document || document.version !== known.version) return item;
    const { position, typed } = known;
    const items = completionsAt(serving.now(), document, position, { snippets: hasSnippets(serving), typed });
    const found = items.find(({ label, sortText }) => label === item.label && sortText === item.sortText);
    return found?.documentation ? { ...item, documentation: found.documentation } : item;
  });
  return async (item: CompletionItem, token: CancellationToken) => (await work(item, token)) ?? item;
}

function hasSnippets({ capabilities }: Serving): boolean {
  return capabilities().textDocument?.completion?.completionItem?.snippetSupport === true;
}

function asksLater({ capabilities }: Serving): boolean {
  return (
    capabilities().textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('documentation') ===
    true
  );
}
