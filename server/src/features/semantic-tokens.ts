// Colours by meaning: which labels still wait for an answer, what only holds a place, what is waited for, the child's own words.

import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Answer, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { isPlaceholder } from '../core/record/values/blankness.ts';
import { quotationsIn } from '../core/record/values/quotes.ts';
import { positionAt } from '../core/text/lines.ts';
import { nameKey } from '../core/text/name.ts';
import { checkedOf, type Document, linesIn, type Project } from '../project/project.ts';
import { lineAround, type Span } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { tokenTypes } from './kinds.ts';
import { settlingEntry, stateIn } from './states.ts';

type TokenType = (typeof tokenTypes)[number];

interface Token extends Span {
  readonly type: TokenType;
}

/** The tokens of a record, or those on the lines of a range, packed as the protocol wants them. */
export function semanticTokensOf(project: Project, document: Document, range: Range | null = null): SemanticTokens {
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
    if (range && (from.line < range.start.line || from.line > range.end.line)) continue;
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
  const { blocks } = form.record;
  const waiting = form.sections
    .filter(({ settled }) => settled === 'waiting')
    .flatMap((section): readonly Token[] => {
      const entry = settlingEntry(form, section);
      return entry ? [{ ...offsetsOf(blocks, entry.words.at), type: 'waiting' }] : [];
    });
  const blanks = form.filled.flatMap((one): readonly Token[] => {
    if (one.kind === 'checklist') return [];
    if (one.kind === 'table') return one.rows.flatMap(({ cells }) => cells.flatMap((cell) => saidTokens(form, cell)));
    if (!one.label || one.ask.style === 'text') return saidTokens(form, one);
    const type = labelType(form, one);
    return [...(type ? [{ ...offsetsOf(blocks, one.label.at), type }] : []), ...saidTokens(form, one)];
  });
  return [...waiting, ...blanks];
}

function labelType(form: Form, answer: Answer): TokenType | null {
  const { state } = stateIn(form, answer);
  if (state === 'answered' || state === 'not applicable') return 'doneBlank';
  return state === 'not started' && form.isAsked(answer).asked ? 'emptyBlank' : null;
}

function saidTokens(form: Form, answer: Answer): readonly Token[] {
  if (!answer.said || answer.said.text === '') return [];
  const { blocks } = form.record;
  const parts = answer.texts.length > 0 ? answer.texts : [{ words: answer.said, form: 'paragraph' as const }];
  const isChilds = isChildsVoice(answer);
  let goesOn = false;
  return parts.flatMap(({ words, form: written }): readonly Token[] => {
    const span = offsetsOf(blocks, words.at);
    if (answer.state === 'waiting') return [{ ...span, type: 'waiting' }];
    if (answer.state === 'placeholder' || (answer.texts.length > 1 && isPlaceholder(words.text)))
      return [{ ...span, type: 'placeholder' }];
    if (!isChilds || written === 'code') return [];
    // What is set apart there as a quote is hers or his without marks.
    if (written === 'quote') return [{ ...span, type: 'childsWords' }];
    const { spans, open } = quotationsIn(blocks.text.slice(span.start, span.end), goesOn);
    goesOn = open;
    return spans.map(({ start, end }) => ({ start: span.start + start, end: span.start + end, type: 'childsWords' }));
  });
}

const voices: ReadonlySet<string> = new Set(
  [
    "Child's wishes and feelings",
    'Wishes and feelings',
    'Views of the child',
    "Child's views",
    'Voice of the child',
    "Child's voice",
    "Child's words",
    'What the child said',
  ].map(nameKey),
);

// A section for the child's views has no concept of its own: it goes by its name or one of its other names.
function isChildsVoice({ ask, section }: Answer): boolean {
  if (ask.concept === 'childSeen.words' || ask.column === 'words') return true;
  const names = ask.style === 'text' ? [...ask.names, ...section.ask.names] : ask.names;
  return names.some((name) => voices.has(name));
}

// Not every editor takes a token of several lines. What makes a line part of a quote or list is not part of its words.
function byLine(text: string, { start, end, type }: Token): readonly Token[] {
  const parts: Token[] = [];
  for (let from = start; from < end; ) {
    const stop = Math.min(end, lineAround(text, from).end);
    let first = from;
    while (first < stop && ' \t>'.includes(text[first] ?? '')) first++;
    if (stop > first) parts.push({ start: first, end: stop, type });
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
