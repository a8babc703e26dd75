// What can be offered, before it is put in an editor's terms.

import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { Document, Project } from '../../project/project.ts';
import type { Span } from '../at.ts';
import { newlineOf } from '../fixes/headings.ts';
import { rangeBetween } from '../ranges.ts';
import { hasStops, type Snippet, withoutStops, withStops } from './snippet.ts';

export interface Offer {
  readonly label: string;
  /** A few words beside the label; empty where there are none. */
  readonly detail: string;
  /** Markdown; empty where there is nothing more to say. */
  readonly words: string;
  readonly kind: CompletionItemKind;
  /** What it replaces: on the cursor's line, with the cursor in it. */
  readonly span: Span;
  readonly insert: Snippet;
  /** What is inserted where the editor has no stops, when that is not the same words without them. */
  readonly plain?: Snippet;
  /** What typing is held against; it begins as what `span` holds up to the cursor does. */
  readonly filter: string;
  /** Lower comes first. */
  readonly rank: number;
}

/** Ranks by what an offer is for: what is missing comes first. */
export const ranks = {
  best: 0,
  missing: 100,
  here: 200,
  later: 300,
  optional: 400,
  people: 500,
  dates: 600,
  accept: 700,
  unasked: 800,
  phrase: 900,
} as const;

export interface ItemOptions {
  /** The editor has stops. */
  readonly snippets: boolean;
}

/** Offers as the editor wants them, the best first. Each label is offered once for one place. */
export function itemsOf(
  project: Project,
  document: Document,
  offers: readonly Offer[],
  { snippets }: ItemOptions,
): CompletionItem[] {
  const newline = newlineOf(document.blocks.text);
  const sorted = offers
    .map((offer, index) => ({ offer, index }))
    .sort((a, b) => a.offer.rank - b.offer.rank || a.index - b.index)
    .map(({ offer }) => offer);
  const seen = new Set<string>();
  const once = sorted.filter(({ label, insert }) => {
    const key = `${label}\n${withoutStops(insert)}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.map(({ label, detail, words, kind, span, insert, plain, filter }, index): CompletionItem => {
    const isSnippet = snippets && hasStops(insert);
    const text = isSnippet ? withStops(insert) : withoutStops((!snippets && plain) || insert);
    return {
      label,
      kind,
      ...(detail === '' ? {} : { detail, labelDetails: { description: detail } }),
      ...(words === '' ? {} : { documentation: { kind: MarkupKind.Markdown, value: words } }),
      sortText: String(index).padStart(4, '0'),
      filterText: filter,
      ...(index === 0 ? { preselect: true } : {}),
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: rangeBetween(project, document, span.start, span.end),
        newText: newline === '\n' ? text : text.replaceAll('\n', newline),
      },
    };
  });
}
