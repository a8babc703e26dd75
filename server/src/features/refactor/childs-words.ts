// What the child said, set apart as the child's own words.

import { offsetsOf } from '../../core/markdown/blocks.ts';
import { type Span, sectionAround, whatIsAt } from '../at.ts';
import { newlineOf } from '../fixes/headings.ts';
import type { Refactor } from './refactoring.ts';

/** Puts the words selected between quotation marks where they answer a blank, or into a quote of their own among paragraphs. Only in records that ask whether the child was seen. */
export const markChildsWords: Refactor = ({ form, text, span }) => {
  const words = trimmed(text, span);
  const said = text.slice(words.start, words.end);
  const isAsked = form.filled.some(({ ask }) => ask.concept?.startsWith('childSeen'));
  if (!isAsked || said === '' || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(said)) return [];
  const title = "Mark as the child's words";
  const start = whatIsAt(form.record, form, words.start);
  const end = whatIsAt(form.record, form, words.end);
  const bare = said.replace(/^["“‘']\s*/, '').replace(/\s*["”’']$/, '');
  if (start.kind === 'cell') {
    const isOne = end.kind === 'cell' && end.row === start.row && end.column === start.column && start.row >= 0;
    return isOne && !/[\r\n]/.test(said) ? [{ title, edits: [{ ...words, text: `“${bare}”` }] }] : [];
  }
  if (start.kind === 'answer' && start.on === 'value' && start.answer.ask.style !== 'text') {
    const isOne = end.kind === 'answer' && end.answer === start.answer;
    return isOne ? [{ title, edits: [{ ...words, text: `“${bare}”` }] }] : [];
  }
  const entry = form.record.pieces.find((piece) => {
    if (piece.kind !== 'entry' || piece.form !== 'paragraph') return false;
    const at = offsetsOf(form.record.blocks, piece.at);
    return at.start <= words.start && words.end <= at.end;
  });
  if (!entry || !sectionAround(form, form.record, words.start)) return [];
  const at = offsetsOf(form.record.blocks, entry.at);
  return [{ title, edits: [setApart(text, at, words, said)] }];
};

// The words before and after it stay paragraphs of their own.
function setApart(text: string, paragraph: Span, words: Span, said: string) {
  const newline = newlineOf(text);
  const before = text.slice(paragraph.start, words.start).trimEnd();
  const after = text.slice(words.end, paragraph.end).trimStart();
  const quote = said
    .split(/\r\n|\n|\r/)
    .map((line) => `> ${line.trim()}`)
    .join(newline);
  const gap = newline + newline;
  return {
    start: before === '' ? paragraph.start : paragraph.start + before.length,
    end: paragraph.end,
    text: (before === '' ? '' : gap) + quote + (after === '' ? '' : gap + after),
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  const said = text.slice(start, end);
  const from = start + said.length - said.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + said.trimEnd().length) };
}
