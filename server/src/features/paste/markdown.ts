// Pasted words as lines of a record.

import { lineAround, type Span } from '../at.ts';
import type { Pasted, PastedPart } from './pasted.ts';

/** Everything pasted as one line of plain words. */
export function asLine(pasted: Pasted): string {
  return pasted
    .map((part) => (part.kind === 'table' ? part.rows.map((cells) => cells.join(', ')).join('; ') : part.plain))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Everything pasted as Markdown to stand at a place of a text: one paragraph alone goes on with the line it is put in, more
 * stand by themselves with a blank line round them. A heading becomes bold, for it is not one of the record's sections.
 */
export function asMarkdown(pasted: Pasted, text: string, { start, end }: Span): string {
  const [first] = pasted;
  if (pasted.length === 1 && first?.kind === 'paragraph') return first.markdown;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const body = pasted
    .map((part, i) => `${i === 0 ? '' : isTogether(pasted[i - 1], part) ? '\n' : '\n\n'}${lineOf(part)}`)
    .join('');
  const line = lineAround(text, start);
  const before = text.slice(line.start, start).trim() === '' ? '' : '\n\n';
  const after = text.slice(end, lineAround(text, end).end).trim() === '' ? '' : '\n\n';
  return `${before}${body}${after}`.replaceAll('\n', newline);
}

function isTogether(before: PastedPart | undefined, part: PastedPart): boolean {
  return before?.kind === 'item' && part.kind === 'item';
}

function lineOf(part: PastedPart): string {
  switch (part.kind) {
    case 'paragraph':
      return part.markdown;
    case 'heading':
      return `**${part.plain.replace(/[*\n]+/g, ' ').trim()}**`;
    case 'quote':
      return part.markdown
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'item': {
      const box = part.ticked === null ? '' : part.ticked ? '[x] ' : '[ ] ';
      const mark = part.ordered ? '1.' : '-';
      return `${(part.ordered ? '   ' : '  ').repeat(part.depth)}${mark} ${box}${part.markdown.replace(/\n/g, ' ')}`;
    }
    case 'table':
      return tableLines(part.rows).join('\n');
  }
}

function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ?? '').replace(/\\?\|/g, '\\|')).join(' | ')} |`;
  const [header = [], ...below] = rows;
  return [line(header), `|${'---|'.repeat(width)}`, ...below.map(line)];
}
