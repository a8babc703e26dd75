// Labels, tables and ticks that the section one is in still lacks.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Answer, FilledChecklist, FilledSection, FilledTable, Form } from '../../core/form/form.ts';
import { renderChecklist } from '../../core/template/render.ts';
import { nameKey } from '../../core/text/name.ts';
import { fieldSnippet, optionsStop, tableSnippet } from './blanks.ts';
import { type Cursor, gaps, indentOf } from './cursor.ts';
import { type Offer, ranks } from './offer.ts';
import { end, type Snippet } from './snippet.ts';
import { blankWords, needBrief } from './words.ts';

/** Labels the section lacks, on a line that begins an item or something in bold. */
export function labelOffers(cursor: Cursor): readonly Offer[] {
  const { form, section } = cursor.still();
  const begun = /^[ \t]*(?:([-*+])(?:[ \t]+|$)|(\*\*|__))/.exec(cursor.before);
  if (!form || !section || !begun) return [];
  const { text, line, offset } = cursor;
  const indent = indentOf(cursor);
  const start = line.start + indent.length;
  const bullet = begun[1] ?? null;
  const marks = begun[2] ?? '';
  const rest = text.slice(offset, line.end);
  // What stands after a colon is an answer, and stays.
  const colon = rest.search(/[:：]/);
  const typed = text.slice(start, offset);
  const prefix = /^(?:[-*+][ \t]*)?(?:\*\*|__)?/.exec(typed)?.[0] ?? '';
  const stop = colon < 0 ? line.end : offset + colon;
  return missingAnswers(section).flatMap((answer, i): readonly Offer[] => {
    const { ask } = answer;
    if (
      ask.style === 'row' &&
      section.filled.some((one) => one.kind === 'answer' && one.ask.style === 'row' && one.label)
    )
      return [];
    const bold = bullet === null ? marks : prefix.endsWith('*') && prefix.length > 2 ? '**' : '';
    const item = bullet === null ? '' : `${bullet} `;
    const mark = /[?:]$/.test(ask.name) ? '' : ':';
    const insert: Snippet =
      colon < 0
        ? [`${item}${bold}${ask.name}${mark}${bold} `, answerStop(answer), ...(isChoice(answer) ? [end] : [])]
        : [`${item}${bold}${ask.name}`];
    return [{ ...labelOffer(form, section, answer, i), span: { start, end: stop }, insert, filter: prefix + ask.name }];
  });
}

function isChoice({ ask }: Answer): boolean {
  return optionsStop(ask).choices.length > 0;
}

function answerStop(answer: Answer): Snippet[number] {
  return isChoice(answer) ? optionsStop(answer.ask) : end;
}

function missingAnswers({ filled }: FilledSection): readonly Answer[] {
  return filled.filter((one): one is Answer => one.kind === 'answer' && one.label === null && one.ask.style !== 'text');
}

function labelOffer(form: Form, section: FilledSection, answer: Answer, i: number) {
  const asked = needBrief(form, answer);
  return {
    label: answer.ask.name,
    detail: asked,
    words: blankWords(answer.ask, section.ask),
    kind: CompletionItemKind.Field,
    rank: rankOf(asked) + i,
  };
}

function rankOf(asked: string): number {
  // What the section at hand lacks comes before the next section.
  if (asked === '') return ranks.best + 10;
  if (asked === 'not asked for now') return ranks.unasked;
  return asked === 'expected' ? ranks.here : ranks.optional;
}

/** On an empty line: labels as their template writes them, tables and lists to tick. */
export function emptyLineBlanks(cursor: Cursor): readonly Offer[] {
  const { form, section } = cursor.still();
  if (!form || !section) return [];
  const span = { start: cursor.line.start, end: cursor.line.end };
  const labels = missingAnswers(section).flatMap((answer, i): readonly Offer[] => {
    if (answer.ask.style === 'row') return [];
    const insert = isChoice(answer)
      ? [...fieldSnippet(answer.ask), end]
      : fieldSnippet(answer.ask).map((part) => (typeof part === 'string' ? part : end));
    const { lead, tail } = answer.ask.style === 'paragraph' ? gaps(cursor) : { lead: '', tail: '' };
    const whole = answer.ask.style === 'paragraph' ? [lead, ...insert, tail] : insert;
    return [{ ...labelOffer(form, section, answer, i), span, insert: whole, filter: answer.ask.name }];
  });
  return [
    ...labels,
    ...rowLabels(cursor, form, section, span),
    ...tableOffers(cursor),
    ...checklistOffers(cursor, form, section),
  ];
}

function rowLabels(
  cursor: Cursor,
  form: Form,
  section: FilledSection,
  span: { readonly start: number; readonly end: number },
): readonly Offer[] {
  const missing = missingAnswers(section).filter(({ ask }) => ask.style === 'row');
  const isThere = section.filled.some((one) => one.kind === 'answer' && one.ask.style === 'row' && one.label !== null);
  const { lead, tail } = gaps(cursor);
  const follows = lead !== '';
  return missing.map((answer, i): Offer => {
    const { ask } = answer;
    const header = `| ${(ask.rowHeader ?? ['', '']).join(' | ')} |\n|---|---|\n`;
    const row = fieldSnippet(ask);
    return {
      ...labelOffer(form, section, answer, i),
      span,
      insert: isThere && follows ? row : [lead + header, ...row, tail],
      filter: isBarred(cursor) ? `| ${ask.name}` : ask.name,
    };
  });
}

function isBarred({ before }: Cursor): boolean {
  return before.trimStart().startsWith('|');
}

/** Rows of labels that the section's table of labels and values lacks, on a line that begins with a bar. */
export function rowLabelOffers(cursor: Cursor): readonly Offer[] {
  const { form, section } = cursor.still();
  return form && section ? rowLabels(cursor, form, section, { start: cursor.line.start, end: cursor.line.end }) : [];
}

/** Tables the section lacks, each whole, with an empty row. */
export function tableOffers(cursor: Cursor): readonly Offer[] {
  const { form, section } = cursor.still();
  if (!form || !section) return [];
  const { lead, tail } = gaps(cursor);
  return section.filled.flatMap((one, i): readonly Offer[] => {
    if (!isMissingTable(one)) return [];
    const columns = one.ask.columns.map(({ name }) => name);
    const asked = needBrief(form, one);
    return [
      {
        label: one.ask.name || `Table: ${section.ask.name}`,
        detail: asked,
        words: blankWords(one.ask, section.ask),
        kind: CompletionItemKind.Struct,
        span: { start: cursor.line.start, end: cursor.line.end },
        insert: [lead, ...tableSnippet(one.ask), end, tail],
        filter: `${isBarred(cursor) ? '| ' : ''}${columns.join(' | ')} ${section.ask.name}`,
        rank: rankOf(asked) + i,
      },
    ];
  });
}

function isMissingTable(one: FilledSection['filled'][number]): one is FilledTable {
  return one.kind === 'table' && one.state === 'missing';
}

function checklistOffers(cursor: Cursor, form: Form, section: FilledSection): readonly Offer[] {
  const { lead, tail } = gaps(cursor);
  return section.filled.flatMap((one, i): readonly Offer[] => {
    if (one.kind !== 'checklist' || one.state !== 'missing') return [];
    const asked = needBrief(form, one);
    return [
      {
        label: one.ask.name || `List to tick: ${section.ask.name}`,
        detail: asked,
        words: blankWords(one.ask, section.ask),
        kind: CompletionItemKind.Struct,
        span: { start: cursor.line.start, end: cursor.line.end },
        insert: [lead, renderChecklist(one.ask), end, tail],
        filter: `${one.ask.options.join(' ')} ${section.ask.name}`,
        rank: rankOf(asked) + i,
      },
    ];
  });
}

/** Options of the section's tick lists that no line has yet, on a line that begins an item. */
export function tickOffers(cursor: Cursor): readonly Offer[] {
  const { section } = cursor.still();
  const begun = /^[ \t]*[-*+](?:[ \t]+(?:\[(?:[ xX]?\]?[ \t]*)?)?)?/.exec(cursor.before);
  if (!section || !begun) return [];
  const { text, line, offset } = cursor;
  const start = line.start + indentOf(cursor).length;
  const typed = text.slice(start, offset);
  const prefix = begun[0].trimStart();
  const mark = /\[([xX])/.exec(text.slice(start, line.end))?.[1] ?? ' ';
  return section.filled
    .filter((one): one is FilledChecklist => one.kind === 'checklist')
    .flatMap((list) => {
      const there = new Set(list.items.map(({ words }) => nameKey(words.text)));
      return list.ask.options
        .filter((option) => !there.has(nameKey(option)))
        .map(
          (option, i): Offer => ({
            label: option,
            detail: 'to tick',
            words: blankWords(list.ask, section.ask),
            kind: CompletionItemKind.EnumMember,
            span: { start, end: line.end },
            insert: [`${typed[0] ?? '-'} [${mark}] ${option}`],
            filter: prefix + option,
            rank: ranks.missing + i,
          }),
        );
    });
}
