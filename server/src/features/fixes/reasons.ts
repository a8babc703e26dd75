// Words that somebody has to give before the record says them: a reason, or what is waited for. Asked for by the client where it can.

import type { Checked, CheckedFinding } from '../../core/check/check.ts';
import type { Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { isNoReason } from '../../core/record/acceptance.ts';
import { rules } from '../../core/rules/index.ts';
import type { Edit } from '../../core/text/edit.ts';
import { checkedOf, type Document, type Project } from '../../project/project.ts';
import type { ReasonFor, ReasonGiven, ReasonTarget } from '../../protocol/protocol.ts';
import type { Span } from '../at.ts';
import { isCalm } from '../diagnostics.ts';
import { offsetOfPosition, rangeBetween } from '../ranges.ts';
import { isAuthor } from '../signing.ts';
import { acceptanceEdit, mayBeAccepted } from './accept.ts';
import { mayNotApply, nameOf, notApplicableWords, sayAt, unansweredAt, waitingWords } from './unanswered.ts';

/** Something to say for which words are needed. */
export interface Wanting {
  readonly title: string;
  readonly target: ReasonTarget;
  /** The finding it is about; null where it is about none. */
  readonly finding: CheckedFinding | null;
  /** What is inserted where nobody can be asked: everything but the words. */
  readonly edits: readonly Edit[];
}

/** What may be accepted, said not to apply or to be waited for where a range is. */
export function wantingReasons(project: Project, document: Document, { start, end }: Span): readonly Wanting[] {
  const checked = checkedOf(project, document);
  const { form, findings } = checked;
  if (!form) return [];
  const blank = unansweredAt(form, start);
  // What a blank lacks is said at its label, which is not where one writes.
  const label = blank?.kind === 'answer' && blank.ask.style !== 'column' ? blank.label : null;
  const touching = findings.filter(({ at }) => {
    const span = offsetsOf(document.blocks, at);
    const isAtLabel = label !== null && label.at.block === at.block && label.at.start === at.start;
    return isAtLabel || (span.start <= end && span.end >= start);
  });
  const target = (kind: ReasonFor, span: Span, about: string, rule: string | null): ReasonTarget => ({
    uri: document.uri,
    version: document.version,
    kind,
    range: rangeBetween(project, document, span.start, span.end),
    rule,
    about,
  });
  const about = touching.find(({ rule }) => /^completeness\/(?:empty|placeholder|missing-rows)/.test(rule)) ?? null;
  const both = ['not applicable', 'waiting'] as const;
  const marks = both.flatMap((kind): readonly Wanting[] => {
    if (!blank || (kind === 'not applicable' && !mayNotApply(blank))) return [];
    const words = kind === 'waiting' ? 'Waiting:' : 'Not applicable:';
    const edit = sayAt(form, blank, words);
    const title =
      kind === 'waiting'
        ? `Mark "${nameOf(blank)}" as waiting for…`
        : `Mark "${nameOf(blank)}" as not applicable with a reason…`;
    if (!edit) return [];
    return [{ title, target: target(kind, { start, end: start }, nameOf(blank), null), finding: about, edits: [edit] }];
  });
  // What a new record nobody has begun lacks is not shown, so nobody wants to let it stand.
  if (isCalm(checked)) return marks;
  // Of all that is selected, what it begins with: nobody accepts thirty things at once.
  const accepts = touching
    .filter((one) => mayBeAccepted(one) && offsetsOf(document.blocks, one.at).start <= start)
    .map((finding): Wanting => {
      const title = titleOf(form, finding.rule);
      return {
        title: `Accept with a reason… ${title}`,
        target: target('accept', offsetsOf(document.blocks, finding.at), title, finding.rule),
        finding,
        edits: [acceptanceEdit(form, finding, { reason: '', by: '', today: project.today })],
      };
    });
  return [...marks, ...accepts];
}

function titleOf({ template }: Form, rule: string): string {
  return rules.find(({ id }) => id === rule)?.title ?? template.rules.find(({ id }) => id === rule)?.message ?? rule;
}

// What bears on a child's safety is for a second person to judge.
function wrongAccepter({ facts }: Checked, { rule }: CheckedFinding, by: string): string | null {
  if (!/\p{L}/u.test(by)) return 'Say who accepts this.';
  return rules.find(({ id }) => id === rule)?.weight === 'safeguarding' && isAuthor(facts, by)
    ? `${by.trim()} wrote this record. What bears on a child's safety is accepted by somebody else, such as a manager.`
    : null;
}

/** The edits that say something with the words given, made to the record as it is now; or why they cannot be. */
export function sayReason(
  project: Project,
  document: Document,
  { target, reason, by }: ReasonGiven,
): { readonly problem: string | null; readonly edits: readonly Edit[] } {
  const problem = (words: string) => ({ problem: words, edits: [] });
  const changed = problem('The record has changed meanwhile. Choose this again where it is needed.');
  const checked = checkedOf(project, document);
  const { form, findings } = checked;
  if (!form || document.version !== target.version) return changed;
  const start = offsetOfPosition(project, document, target.range.start);
  if (target.kind === 'accept') {
    const finding = findings.find(
      (one) => one.rule === target.rule && offsetsOf(document.blocks, one.at).start === start && mayBeAccepted(one),
    );
    if (!finding) return changed;
    if (isNoReason(reason, project.reach.expressions.noReason))
      return problem('Give a reason another person could weigh: why may this stand?');
    const wrong = by === null ? null : wrongAccepter(checked, finding, by);
    if (wrong !== null) return problem(wrong);
    return { problem: null, edits: [acceptanceEdit(form, finding, { reason, by: by ?? '', today: project.today })] };
  }
  const blank = unansweredAt(form, start);
  if (!blank || (target.kind === 'not applicable' && !mayNotApply(blank))) return changed;
  if (reason.trim() === '')
    return problem(target.kind === 'waiting' ? 'Say what you are waiting for.' : 'Say why this does not apply.');
  const words =
    target.kind === 'waiting'
      ? waitingWords(reason.trim(), by ?? '', project.today)
      : isNoReason(reason, project.reach.expressions.noReason)
        ? null
        : notApplicableWords(reason.trim());
  const edit = words === null ? null : sayAt(form, blank, words);
  if (edit) return { problem: null, edits: [edit] };
  return problem(
    target.kind === 'waiting' ? 'Say what you are waiting for.' : 'Give a reason another person could weigh.',
  );
}
