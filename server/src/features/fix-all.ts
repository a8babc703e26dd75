// What may be put right all at once, without anybody looking: dates and yes or no, written as the form writes them.

import type { Answer, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { readDate, repairDate, whyNotADate, writeDate } from '../core/record/values/dates.ts';
import { readYesNo } from '../core/record/values/yes-no.ts';
import type { Edit } from '../core/text/edit.ts';

/** The edits; made again to what they give, there are none. */
export function safeFixes(form: Form): readonly Edit[] {
  const { blocks } = form.record;
  return answersOf(form).flatMap((answer): readonly Edit[] => {
    if (!answer.said) return [];
    const { start, end } = offsetsOf(blocks, answer.said.at);
    const { text } = answer.said;
    const canonical = canonicalOf(answer, text);
    // Only where it is written as it reads: marks within it would be lost.
    return canonical !== null && canonical !== text && blocks.text.slice(start, end) === text
      ? [{ start, end, text: canonical }]
      : [];
  });
}

function answersOf(form: Form): readonly Answer[] {
  const all = form.filled.flatMap((one) =>
    one.kind === 'answer' ? [one] : one.kind === 'table' ? one.rows.flatMap(({ cells }) => cells) : [],
  );
  return all.filter(({ state, ask }) => state === 'answered' && ask.style !== 'text');
}

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)/i;

// A year of two figures is for somebody to look at: a grandmother's birth could be put a hundred years out. A day of the
// week would be lost.
function canonicalOf({ ask: { type } }: Answer, text: string): string | null {
  if (type === 'date' || type === 'date and time') {
    if (weekday.test(text)) return null;
    const said = readDate(text) ?? (whyNotADate(text) === 'two-digit-year' ? null : repairDate(text));
    return said && writeDate(said);
  }
  if (type !== 'yes/no') return null;
  const yes = readYesNo(text);
  return yes === null || yes.note !== null ? null : yes.yes ? 'Yes' : 'No';
}
