// Letting a finding stand: the comment that says so, where it counts and breaks nothing.

import type { CheckedFinding } from '../../core/check/check.ts';
import type { Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { signedComment } from '../../core/record/signature.ts';
import type { PlainDate } from '../../core/record/values/dates.ts';
import { rules } from '../../core/rules/index.ts';
import type { Edit } from '../../core/text/edit.ts';
import { lineAround } from '../at.ts';
import { headingSpans, newlineOf } from './headings.ts';

const kinds = new Map(rules.map(({ id, kind }) => [id, kind]));

/**
 * Whether somebody may let a finding stand: any that is about what the record says. Not those about acceptances and sign-off
 * themselves, nor those that mean that the record could not be read; and nothing at the top of a record, where no comment can stand.
 */
export function mayBeAccepted({ rule, at, accepted }: CheckedFinding): boolean {
  const kind = kinds.get(rule);
  return accepted === null && kind !== 'findings' && kind !== 'record' && at.block.kind !== 'frontMatter';
}

export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  readonly today: PlainDate;
}

/** The edit that accepts a finding; with an empty reason or name it says only where they go, and accepts nothing yet. */
export function acceptanceEdit(form: Form, { rule, at }: CheckedFinding, { reason, by, today }: Acceptance): Edit {
  const { blocks } = form.record;
  const { text } = blocks;
  const newline = newlineOf(text);
  const comment = signedComment(`accept ${rule}`, reason, by, today);
  const { start } = offsetsOf(blocks, at);
  const heading = headingSpans(form.record).find((one) => {
    const own = offsetsOf(blocks, one.heading.at);
    return own.start <= start && start <= own.end;
  });
  // What is about a section is accepted in it: above its heading the comment would stand in the section before.
  if (heading) {
    const isLast = lineAround(text, heading.body).start !== heading.body || heading.body === text.length;
    const lead = isLast && !/[\r\n]$/.test(text) ? newline + newline : newline;
    return { start: heading.body, end: heading.body, text: `${lead}${comment}${newline}` };
  }
  const node = at.block.nodes.findLast((one) => (one.position?.start.offset ?? 0) <= at.start);
  const line = lineAround(text, start - at.start + (node?.position?.start.offset ?? at.start)).start;
  return { start: line, end: line, text: comment + newline };
}
