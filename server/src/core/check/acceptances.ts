// Which findings somebody has accepted, and which acceptances hold.

import { Temporal } from 'temporal-polyfill';
import type { Form } from '../form/form.ts';
import type { Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import { type Acceptance, isNoReason } from '../record/acceptance.ts';
import type { WrittenRecord } from '../record/record.ts';
import type { PlainDate } from '../record/values/dates.ts';
import type { AcceptanceSeen, Finding, RuleSettings } from '../rules/rule.ts';

interface Known {
  readonly ruleIds: readonly string[];
  readonly today: PlainDate;
  readonly settings: RuleSettings;
  /** Phrases given as reasons that are none. */
  readonly noReason: readonly string[];
}

type Acceptable = Pick<Finding, 'rule' | 'at'>;

export interface Judged<F extends Acceptable> {
  readonly accepted: ReadonlyMap<F, Acceptance>;
  readonly seen: readonly AcceptanceSeen[];
}

/** Matches acceptance comments with findings of their rule: on the next line, or in the section they stand in. */
export function judgeAcceptances<F extends Acceptable>(
  record: WrittenRecord,
  form: Form | null,
  findings: readonly F[],
  known: Known,
): Judged<F> {
  const accepted = new Map<F, Acceptance>();
  const seen = record.acceptances.map((acceptance): AcceptanceSeen => {
    const matching = findings.filter(
      (finding) => finding.rule === acceptance.rule && reaches(acceptance, finding.at, record, form),
    );
    const state = stateOf(acceptance, matching.length > 0, known);
    if (state === 'holds')
      for (const finding of matching) if (!accepted.has(finding)) accepted.set(finding, acceptance);
    return { ...acceptance, state };
  });
  return { accepted, seen };
}

function stateOf(acceptance: Acceptance, fires: boolean, known: Known): AcceptanceSeen['state'] {
  if (!known.ruleIds.includes(acceptance.rule)) return 'unknown-rule';
  if (isNoReason(acceptance.reason, known.noReason)) return 'no-reason';
  if (!acceptance.by) return 'no-name';
  if (acceptance.until && Temporal.PlainDate.compare(acceptance.until, known.today) < 0) return 'expired';
  return fires ? 'holds' : 'unused';
}

function reaches(acceptance: Acceptance, at: Place, record: WrittenRecord, form: Form | null): boolean {
  const comment = offsetsOf(record.blocks, acceptance.at);
  const finding = offsetsOf(record.blocks, at);
  const between = finding.start >= comment.end ? record.blocks.text.slice(comment.end, finding.start) : null;
  // On the line before, or on the same line; blank lines between do not part them.
  if (
    between !== null &&
    between.split(/\r\n?|\n/).filter((line, i, lines) => i > 0 && i < lines.length - 1 && line.trim() !== '').length ===
      0
  )
    return true;
  if (!form || at.block.kind === 'frontMatter') return false;
  return form.sectionAt(acceptance.at) === form.sectionAt(at);
}
