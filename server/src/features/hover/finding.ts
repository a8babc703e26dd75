// Why a finding matters, and what it rests on: what its sentence has no room for.

import type { Checked } from '../../core/check/check.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { basisOf, whyItMatters } from '../../core/rules/explain.ts';
import { rules } from '../../core/rules/index.ts';
import type { Weight } from '../../core/rules/rule.ts';
import type { Span } from '../at.ts';
import { isCalm } from '../diagnostics.ts';
import { type HoverPart, paragraphs } from './part.ts';

// Nobody reads more at once, and the editor shows every sentence above.
const most = 2;

// What is missing is written, and what cannot be read is mended; these may be right as they stand.
const judged: ReadonlySet<Weight> = new Set<Weight>(['safeguarding', 'timescale', 'quality']);

/** The findings at an offset, the narrowest first, one part for each rule. */
export function findingParts(checked: Checked, offset: number): readonly HoverPart[] {
  if (isCalm(checked)) return [];
  const spans = new Map<string, Span>();
  for (const { rule, at } of checked.findings) {
    const span = offsetsOf(checked.record.blocks, at);
    const known = spans.get(rule);
    if (span.start <= offset && offset <= span.end && (!known || widthOf(span) < widthOf(known))) spans.set(rule, span);
  }
  return [...spans]
    .sort(([, a], [, b]) => widthOf(a) - widthOf(b))
    .slice(0, most)
    .flatMap(([id, span]) => {
      const rule = rules.find((one) => one.id === id);
      if (!rule) return [];
      const accepted = checked.findings.every((one) => one.rule !== id || one.accepted !== null);
      const hint =
        accepted || !judged.has(rule.weight)
          ? null
          : 'If the record is right as it stands, this can be accepted with a reason.';
      return [{ words: paragraphs(`**${rule.title}**`, whyItMatters(rule), `*${basisOf(rule)}*`, hint), span }];
    });
}

function widthOf({ start, end }: Span): number {
  return end - start;
}
