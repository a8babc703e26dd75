// What can be written where the cursor is: what the form still lacks there, answers for its blanks, and what is said instead.

import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { columnIndex } from '../../core/form/match.ts';
import { offsetsOf, placeAt } from '../../core/markdown/blocks.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Document, Project } from '../../project/project.ts';
import { type CellAt, whatIsAt } from '../at.ts';
import { isRecord } from '../diagnostics.ts';
import { commentOffers, emptyLineAcceptances } from './comments.ts';
import { type Cursor, cursorAt, lineAbove } from './cursor.ts';
import { detailOffers } from './details.ts';
import { cellSpan, holeAfterLabel, holeInCell } from './hole.ts';
import { emptyLineBlanks, labelOffers, rowLabelOffers, tableOffers, tickOffers } from './labels.ts';
import { type ItemOptions, itemsOf, type Offer, ranks } from './offer.ts';
import { namesInProse } from './people.ts';
import { columnOffers, newRowOffers } from './rows.ts';
import { emptyLineSections, headingOffers } from './sections.ts';
import { templateOffers } from './template.ts';
import { emptyTextPhrases, valueOffers } from './values.ts';

export interface CompletionOptions extends ItemOptions {
  /** The character that was typed, where that is why the editor asks; null where somebody asked, or is in the middle of a word. */
  readonly typed?: string | null;
}

/** What can be written at a position, the best first; nothing in the middle of sentences but names of people, and nothing in quotes. */
export function completionsAt(
  project: Project,
  document: Document,
  position: Position,
  options: CompletionOptions,
): CompletionItem[] {
  if (document.tooLong !== null) return [];
  const cursor = cursorAt(project, document, position);
  const offers = offersAt(cursor, document);
  return itemsOf(project, document, isNoise(offers, options.typed ?? null) ? [] : offers, options);
}

// Whoever has typed a space after a label is about to write: phrases alone would only be in the way of the next key.
function isNoise(offers: readonly Offer[], typed: string | null): boolean {
  return typed !== null && offers.every(({ rank }) => rank >= ranks.phrase);
}

function offersAt(cursor: Cursor, document: Document): readonly Offer[] {
  if (document.kind === 'template') return templateOffers(cursor);
  if (!isRecord(document)) return [];
  return detailOffers(cursor) ?? bodyOffers(cursor);
}

function bodyOffers(cursor: Cursor): readonly Offer[] {
  const { before, after, offset } = cursor;
  if (isSetApart(cursor)) return [];
  const comment = commentOffers(cursor);
  if (comment) return comment;
  const { form, record } = cursor.checked();
  if (!form || isHidden(cursor)) return [];
  const whole = (before + after).trim();
  if (whole === '') return emptyLineOffers(cursor);
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(before)) return headingOffers(cursor);
  const at = whatIsAt(record, form, offset);
  if (at.kind === 'cell') return cellOffers(cursor, at);
  if (/^[ \t]*\|[ \t]*$/.test(before) && after.trim() === '')
    return [...newRowOffers(cursor), ...rowLabelOffers(cursor), ...tableOffers(cursor)];
  if (at.kind === 'answer' && at.on === 'value') {
    const hole = holeAfterLabel(cursor, at);
    const offers = hole ? valueOffers(cursor, hole) : [];
    if (offers.length > 0) return offers;
  }
  // What is set in under an item is a list of the writer's own.
  if (/^ ?[-*+][ \t]+\[/.test(before)) return tickOffers(cursor);
  if (/^ ?(?:[-*+](?:[ \t]+(?:\*\*|__)?[^:：]*)?|(?:\*\*|__)[^:：*]*)$/.test(before)) {
    const offers = [...labelOffers(cursor), ...tickOffers(cursor)];
    return [...offers, ...namesInProse(cursor)];
  }
  return [...begunOffers(cursor), ...namesInProse(cursor)];
}

// The first words of a line may be those of a label or heading, where nobody is asked to write anything else.
function begunOffers(cursor: Cursor): readonly Offer[] {
  const { section } = cursor.still();
  const { before, after } = cursor;
  const words = before.trim();
  if (!section || section.text || after.trim() !== '' || !/^\p{L}{3}[^.:]*$/u.test(words)) return [];
  if ((lineAbove(cursor) ?? '').trim() !== '') return [];
  const key = nameKey(words);
  const offers = [...emptyLineBlanks(cursor), ...emptyLineSections(cursor)];
  return offers.filter(({ label, filter }) => filter.startsWith(label) && nameKey(label).startsWith(key));
}

function emptyLineOffers(cursor: Cursor): readonly Offer[] {
  const rows = newRowOffers(cursor);
  return [
    ...rows,
    ...emptyLineBlanks(cursor),
    ...emptyLineSections(cursor),
    ...emptyLineAcceptances(cursor),
    ...emptyTextPhrases(cursor),
  ];
}

function cellOffers(cursor: Cursor, { table, filled, row }: CellAt): readonly Offer[] {
  const { form } = cursor.checked();
  const cell = cellSpan(cursor);
  if (!form || !cell) return [];
  // A row of nothing but its first bar is not begun yet.
  if (row >= 0 && /^[ \t]*\|[ \t]*$/.test(cursor.before) && cursor.after.trim() === '')
    return [...newRowOffers(cursor), ...rowLabelOffers(cursor)];
  if (row < 0 && filled) return columnOffers(cursor, filled, cell);
  if (filled) {
    const ask = filled.ask.columns.find((one) => columnIndex(table.header, one) === cell.column);
    const hole = ask ? holeInCell(cursor, ask, filled.section.ask) : null;
    return hole ? answersOrNames(cursor, hole) : [];
  }
  const { blocks } = cursor.document;
  const field = form.filled.find((one) => {
    if (one.kind !== 'answer' || one.label === null || one.ask.style === 'text') return false;
    const { start } = offsetsOf(blocks, one.label.at);
    return cursor.line.start <= start && start <= cursor.line.end;
  });
  if (field?.kind !== 'answer') return cell.column === 0 ? rowLabelOffers(cursor) : [];
  const hole = cell.column === 1 ? holeInCell(cursor, field.ask, field.section.ask) : null;
  return hole ? answersOrNames(cursor, hole) : [];
}

function answersOrNames(cursor: Cursor, hole: NonNullable<ReturnType<typeof holeInCell>>): readonly Offer[] {
  const offers = valueOffers(cursor, hole);
  return offers.length > 0 ? offers : namesInProse(cursor);
}

// A quote or fenced code holds words that are not the record's own form.
function isSetApart({ document, offset }: Cursor): boolean {
  const { block, start } = placeAt(document.blocks, offset);
  const holders = [{ nodes: block.nodes as readonly Node[], at: start }];
  // At the end of a block, what stands in it may still be open.
  if (start === 0 && offset > 0) {
    const last = placeAt(document.blocks, offset - 1);
    holders.push({ nodes: last.block.nodes as readonly Node[], at: last.block.text.length });
  }
  return holders.some(({ nodes, at }) => nodes.some((node) => isApart(node, at)));
}

interface Node {
  readonly type: string;
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
  readonly children?: readonly Node[];
}

function isApart(node: Node, at: number): boolean {
  const start = node.position?.start.offset ?? 0;
  const stop = node.position?.end.offset ?? 0;
  if (at < start || at > stop) return false;
  if (node.type === 'code' || node.type === 'blockquote') return at > start;
  return (
    node.type !== 'paragraph' && node.type !== 'table' && (node.children ?? []).some((child) => isApart(child, at))
  );
}

// Inside a comment that began on a line above.
function isHidden({ checked, document, offset }: Cursor): boolean {
  return checked().record.pieces.some((piece) => {
    if (piece.kind !== 'comment') return false;
    const { start, end } = offsetsOf(document.blocks, piece.at);
    return start < offset && (piece.closed ? offset < end : offset <= end);
  });
}
