// A section, with all that stands under it, before or after the one beside it.

import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround } from '../at.ts';
import { type HeadingSpan, headingSpans, newlineOf } from '../fixes/headings.ts';
import type { Refactor } from './refactoring.ts';

/** Moves the section whose heading the cursor is on up or down among its siblings. */
export const moveUpOrDown: Refactor = ({ form, text, span }) => {
  const spans = headingSpans(form.record);
  const index = spans.findIndex(({ heading }) => {
    const { start, end } = offsetsOf(form.record.blocks, heading.at);
    return start <= span.start && span.end <= lineAround(text, end).end;
  });
  const own = spans[index];
  if (!own || own.heading === form.root.heading) return [];
  const before = spans.slice(0, index).findLast(({ heading }) => heading.depth <= own.heading.depth);
  const after = spans.slice(index + 1).find(({ heading }) => heading.depth <= own.heading.depth);
  const name = own.heading.words.text;
  return [
    ...beside(own, before, (other) => [{ title: `Move "${name}" up`, edits: swapped(text, other, own) }]),
    ...beside(own, after, (other) => [{ title: `Move "${name}" down`, edits: swapped(text, own, other) }]),
  ];
};

function beside<T>(
  own: HeadingSpan,
  other: HeadingSpan | undefined,
  make: (other: HeadingSpan) => readonly T[],
): readonly T[] {
  return other && other.heading.depth === own.heading.depth ? make(other) : [];
}

// Each keeps its words; the space between the two stays between them.
function swapped(text: string, first: HeadingSpan, second: HeadingSpan): readonly Edit[] {
  const [upper, lower] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  const [above, below] = [upper.trimEnd(), lower.trimEnd()];
  const between = upper.slice(above.length) || newlineOf(text).repeat(2);
  return [{ start: first.start, end: second.end, text: below + between + above + lower.slice(below.length) }];
}
