// A checked record as everything a reader should see of it: one tree of plain elements, for the screen, for paper and for other programs.

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Checked } from '../check/check.ts';
import { namesOfChildren } from '../facts/children.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import { bodyOf } from './parts.ts';
import { picturesOf } from './pictures.ts';
import { readingOf } from './reading.ts';
import { safe, visible } from './safe.ts';
import { headingOf, titleBlock } from './title-block.ts';

export interface RenderOptions {
  /** What the form says about how to fill it in. */
  readonly guidance: boolean;
  /** What was found, and what reviewers say, beside what it is about. */
  readonly findings: boolean;
  /** Pictures of clocks, chronology and household. */
  readonly pictures: boolean;
}

/**
 * Everything a reader should see of a record, as an `article` of plain elements; nothing in the record is missing from it but comments
 * that are neither acceptances nor a reviewer's.
 * Nothing in it can run, fetch or lead anywhere. `data-line` is the zero-based line something starts on.
 */
export function recordTree(checked: Checked, options: RenderOptions): Element {
  const reading = readingOf(checked, options);
  const beside = reading.besideUntil(
    checked.record.frontMatter.block,
    checked.record.frontMatter.block?.text.length ?? 0,
  );
  const { title, children } = bodyOf(reading);
  return safe(
    h(
      'article.record',
      { lang: 'en-GB' },
      titleBlock(checked, title),
      ...returnsOf(checked),
      ...beside,
      ...children,
      options.pictures ? picturesOf(checked) : null,
    ),
  );
}

/** Why a record was returned, by whom and when, while it is being put right. */
function returnsOf({ record }: Checked): readonly Element[] {
  if (record.status !== 'returned' && record.status !== 'draft') return [];
  const { blocks, pieces } = record;
  return pieces.flatMap((piece): readonly Element[] => {
    const said =
      piece.kind === 'comment' && piece.closed ? /^\s*returned:\s*(\S[\s\S]*?)\s*$/i.exec(piece.text)?.[1] : null;
    if (!said) return [];
    const line = blocks.text.slice(0, offsetsOf(blocks, piece.at).start).split(/\r\n?|\n/).length - 1;
    const words = h('p', h('strong', 'Returned: '), visible(said));
    return [h('aside.comment', { role: 'note', ariaLabel: 'Returned', dataLine: String(line) }, words)];
  });
}

/** What a record is called: its heading, whom it is about and its reference. */
export function recordTitle(checked: Checked): string {
  const names = checked.facts ? namesOfChildren(checked.facts) : [];
  const parts = [headingOf(checked), names.join(', '), checked.record.reference ?? ''];
  return visible(parts.filter((part) => part !== '').join(' \u2013 '));
}

/** A record as HTML: the `article` alone, without a page round it. */
export function recordHtml(checked: Checked, options: RenderOptions): string {
  return toHtml(recordTree(checked, options));
}
