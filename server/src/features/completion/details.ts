// The lines at the top of a record: which are missing, and what each may say. In a file with none, whole beginnings.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { editionOn } from '../../core/guidance/guidance.ts';
import { statuses } from '../../core/record/record.ts';
import { renderRecord } from '../../core/template/render.ts';
import type { Project } from '../../project/project.ts';
import { lineAround, type Span } from '../at.ts';
import { dayWords } from '../clock-words.ts';
import { keyWords, statusWords } from '../hover/detail.ts';
import { paragraphs, shown, shownFirst } from '../hover/part.ts';
import type { Cursor } from './cursor.ts';
import { lineKey, missingKeys, valueSpan } from './detail-lines.ts';
import { type Offer, ranks } from './offer.ts';
import { end, type Snippet } from './snippet.ts';

const keys = ['template', 'status', 'reference', 'guidance'] as const;

/** What the lines at the top lack and may say; null where the cursor is not in them. */
export function detailOffers(cursor: Cursor): readonly Offer[] | null {
  const top = topSpan(cursor.text);
  if (!top) return atVeryTop(cursor);
  const { line, offset } = cursor;
  if (offset <= top.start || line.start < top.start || line.start >= top.end) return offset < top.end ? [] : null;
  const written = lineKey(cursor);
  if (!written) return [];
  if (written.on === 'key') return keyOffers(cursor, top, written.start);
  return valueOffers(cursor, written.key);
}

/** The lines at the top, without the dashes around them. */
export interface TopSpan extends Span {
  /** A line of dashes ends them. */
  readonly closed: boolean;
}

/** The lines between the dashes; of a beginning that nothing ends, those that look like details. Null where the first line is no row of dashes. */
export function topSpan(text: string): TopSpan | null {
  const first = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!first) return null;
  const start = first[0].length;
  let open = start;
  let isOpen = true;
  for (let at = start; ; ) {
    const line = lineAround(text, at);
    const words = text.slice(line.start, line.end);
    if (/^---[ \t]*$/.test(words)) return { start, end: line.start, closed: true };
    isOpen &&= /^(?:[\w-]+[ \t]*(?::.*)?)?$/.test(words);
    // A blank line is still one to write on, and the last.
    if (isOpen) open = line.end + 1;
    isOpen &&= words !== '';
    if (line.end >= text.length) return open > start ? { start, end: open, closed: false } : null;
    at = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1);
  }
}

function keyOffers(cursor: Cursor, top: TopSpan, start: number): readonly Offer[] {
  const { text, line } = cursor;
  const colon = text.slice(cursor.offset, line.end).indexOf(':');
  const hasColon = colon >= 0;
  const span = { start, end: hasColon ? cursor.offset + colon : line.end };
  const offers = missingKeys(text, top, line, keys).map((key, i): Offer => {
    const insert: Snippet = hasColon ? [key] : [`${key}: `, end];
    return {
      label: key,
      detail: '',
      words: keyWords.get(key) ?? '',
      kind: CompletionItemKind.Property,
      span,
      insert,
      filter: key,
      rank: (key === 'guidance' ? ranks.optional : ranks.missing) + i,
    };
  });
  return top.closed || hasColon ? offers : [...offers, closing(span)];
}

function closing(span: Span): Offer {
  return {
    label: '---',
    detail: 'ends the lines at the top',
    words: '',
    kind: CompletionItemKind.Keyword,
    span,
    insert: ['---\n\n'],
    filter: '---',
    rank: ranks.later,
  };
}

function valueOffers(cursor: Cursor, key: string): readonly Offer[] {
  const { project } = cursor;
  const { reach } = project;
  const { span, lead } = valueSpan(cursor);
  const offer = (label: string, detail: string, words: string, rank: number): Offer => ({
    label,
    detail,
    words,
    kind: CompletionItemKind.EnumMember,
    span,
    insert: [lead + label],
    filter: `${label} ${detail}`,
    rank,
  });
  switch (key) {
    case 'template':
      return templatesOf(project).map(({ id, title, version }, i) =>
        offer(id, title, `**${shown(title)}**, version ${shown(version)}`, ranks.missing + i),
      );
    case 'status':
      return statuses.map((status, i) => offer(status, '', statusWords[status], ranks.missing + i));
    case 'guidance': {
      const now = editionOn(reach.guidance, project.today);
      return [...reach.guidance.editions].reverse().map((edition, i) => {
        const until = edition.until ? ` to ${dayWords(edition.until)}` : '';
        const words = paragraphs(
          `**${shown(edition.title)}**`,
          `In force from ${dayWords(edition.inForce)}${until}.`,
          edition.note && shownFirst(edition.note),
        );
        return offer(edition.id, edition.title, words, edition === now ? ranks.best : ranks.missing + i);
      });
    }
    default:
      return [];
  }
}

/** Each template in reach once, as records name it. */
function templatesOf({ reach }: Project) {
  return reach.templates.filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i);
}

// On the first line of a file with no details: a beginning for each template, with the whole form where there is nothing yet.
function atVeryTop(cursor: Cursor): readonly Offer[] | null {
  const { project, text, line, offset } = cursor;
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const typed = text.slice(line.start + mark, line.end);
  if (line.start > 0 || offset < mark || !/^-{0,3}[ \t]*$/.test(typed)) return null;
  const isBare = text.slice(mark).trim().replace(/^-+$/, '') === '';
  const title = /^# +(.+)$/m.exec(text)?.[1]?.trim().toLowerCase();
  return templatesOf(project).flatMap((file, i): readonly Offer[] => {
    const template = project.reach.template(file.id);
    if (!template) return [];
    const front = ['---', `template: ${file.id}`, 'status: draft', 'reference: '].join('\n');
    const whole = renderRecord(template);
    const insert: Snippet = isBare
      ? [front, end, whole.slice(whole.indexOf('\n---\n'))]
      : [front, end, '\n---\n', text.length > line.end ? '' : '\n'];
    return [
      {
        label: file.title === '' ? file.id : file.title,
        detail: isBare ? 'a new record' : 'the lines at the top',
        words: paragraphs(
          `**${shown(template.title)}**, version ${shown(template.version)}`,
          `\`template: ${file.id}\``,
        ),
        kind: CompletionItemKind.File,
        span: { start: line.start + mark, end: line.end },
        insert,
        filter: `${typed.trim()}${file.title} ${file.id}`,
        rank: template.title.toLowerCase() === title ? ranks.best : ranks.missing + i,
      },
    ];
  });
}
