// Findings beside what they are about, what was accepted of them, by whom and why, and what reviewers say.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Checked, CheckedFinding } from '../check/check.ts';
import type { Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import type { Acceptance } from '../record/acceptance.ts';
import { reviewCommentsOf } from '../record/review-comment.ts';
import type { Severity } from '../rules/rule.ts';
import { commentElement } from './comments.ts';
import { dayOf } from './day.ts';

/** Something shown beside the record, from where (an offset of the record's text) it is about. */
export interface Beside {
  readonly offset: number;
  readonly element: Element;
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

/** Every finding, every acceptance that accepts nothing that is found and every comment, in the order of what they are about. */
export function besides(checked: Checked, lineOf: (place: Place) => number): readonly Beside[] {
  const { record, findings } = checked;
  const offsetOf = (place: Place) => offsetsOf(record.blocks, place).start;
  const used = new Set(findings.map(({ accepted }) => accepted?.at));
  const idle = record.acceptances.filter(({ at }) => !used.has(at));
  // Why a record was returned stands at its top.
  const comments = reviewCommentsOf(record).filter(({ notes: [first] }) => first.kind !== 'returned');
  return [
    ...comments.map((one) => ({ offset: offsetOf(one.about), element: commentElement(one, lineOf(one.notes[0].at)) })),
    ...findings.map((one) => ({ offset: offsetOf(one.at), element: findingElement(one, lineOf(one.at)) })),
    ...idle.map((one) => ({ offset: offsetOf(one.at), element: acceptanceElement(one, lineOf(one.at)) })),
  ].sort((a, b) => a.offset - b.offset);
}

function findingElement({ rule, severity, message, accepted }: CheckedFinding, line: number): Element {
  return h(
    'aside.finding',
    {
      className: accepted ? ['accepted'] : [],
      dataLine: line,
      dataSeverity: severity,
      dataRule: rule,
      role: 'note',
      ariaLabel: accepted ? 'Accepted finding' : 'Finding',
    },
    h('p', h('strong.severity', accepted ? 'Accepted: ' : `${severities[severity]}: `), message),
    accepted ? h('p.acceptance', acceptedWords(accepted)) : null,
  );
}

function acceptanceElement(acceptance: Acceptance, line: number): Element {
  return h(
    'aside.finding.accepted.idle',
    { dataLine: line, dataRule: acceptance.rule, role: 'note', ariaLabel: 'Acceptance' },
    h('p', h('strong.severity', 'Acceptance of '), acceptance.rule, ', which accepts nothing that is found now'),
    h('p.acceptance', acceptedWords(acceptance)),
  );
}

function acceptedWords({ by, date, until, reason }: Acceptance): string {
  const who = `Accepted${by ? ` by ${by}` : ''}${date ? ` on ${dayOf(date)}` : ''}${until ? `, until ${dayOf(until)}` : ''}`;
  return reason === '' ? `${who}, with no reason given` : `${who}: ${reason}`;
}
