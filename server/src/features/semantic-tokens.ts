// Colours by meaning: which labels still wait for an answer, what only holds a place, what is waited for, the child's own words.

import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Answer, Form } from '../core/form/form.ts';
import type { Place } from '../core/markdown/block.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { quotationsIn } from '../core/record/values/quotes.ts';
import { positionAt } from '../core/text/lines.ts';
import { checkedOf, type Document, linesIn, type Project } from '../project/project.ts';
import { lineAround, type Span } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { stateIn } from './states.ts';

/** In the order of the protocol's legend; package.json says how each is coloured. */
export const tokenTypes = ['emptyBlank', 'doneBlank', 'placeholder', 'waiting', 'childsWords'] as const;
type TokenType = (typeof tokenTypes)[number];

interface Token extends Span {
  readonly type: TokenType;
}

/** Every token of a record, packed as the protocol wants them. */
export function semanticTokensOf(project: Project, document: Document): SemanticTokens {
  if (!isRecord(document) || document.tooLong !== null) return { data: [] };
  const { form } = checkedOf(project, document);
  if (!form) return { data: [] };
  const { text } = document.blocks;
  const lines = linesIn(document);
  const tokens = apart(tokensOf(form).flatMap((token) => byLine(text, token)));
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { start, end, type } of tokens) {
    const from = positionAt(text, lines, start, project.encoding);
    const to = positionAt(text, lines, end, project.encoding);
    data.push(
      from.line - line,
      from.line === line ? from.character - character : from.character,
      to.character - from.character,
      tokenTypes.indexOf(type),
      0,
    );
    ({ line, character } = from);
  }
  return { data };
}

function tokensOf(form: Form): readonly Token[] {
  const spanOf = (place: Place) => offsetsOf(form.record.blocks, place);
  return form.filled.flatMap((one): readonly Token[] => {
    if (one.kind === 'checklist') return [];
    if (one.kind === 'table') return one.rows.flatMap(({ cells }) => cells.flatMap((cell) => saidTokens(form, cell)));
    if (!one.label || one.ask.style === 'text') return saidTokens(form, one);
    const { state } = stateIn(form, one);
    const isAsked = form.isAsked(one).asked;
    const type =
      state === 'not started'
        ? isAsked
          ? 'emptyBlank'
          : null
        : state === 'answered' || state === 'not applicable'
          ? 'doneBlank'
          : null;
    return [...(type ? [{ ...spanOf(one.label.at), type } satisfies Token] : []), ...saidTokens(form, one)];
  });
}

function saidTokens(form: Form, answer: Answer): readonly Token[] {
  if (!answer.said || answer.said.text === '') return [];
  const span = offsetsOf(form.record.blocks, answer.said.at);
  if (answer.state === 'placeholder') return [{ ...span, type: 'placeholder' }];
  if (answer.state === 'waiting') return [{ ...span, type: 'waiting' }];
  const isChilds = answer.ask.concept === 'childSeen.words' || answer.ask.column === 'words';
  if (!isChilds) return [];
  const words = form.record.blocks.text.slice(span.start, span.end);
  return quotationsIn(words).spans.map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
    type: 'childsWords',
  }));
}

// Not every editor takes a token of several lines.
function byLine(text: string, { start, end, type }: Token): readonly Token[] {
  const parts: Token[] = [];
  for (let from = start; from < end; ) {
    const stop = Math.min(end, lineAround(text, from).end);
    if (stop > from) parts.push({ start: from, end: stop, type });
    from = Math.max(stop, from) + 1;
  }
  return parts;
}

function apart(tokens: readonly Token[]): readonly Token[] {
  const sorted = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
