// Findings beside what they are about, and what was accepted of them, by whom and why.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Checked, CheckedFinding } from '../check/check.ts';
import type { Place } from '../markdown/block.ts';
import { offsetsOf } from '../markdown/blocks.ts';
import type { Acceptance } from '../record/acceptance.ts';
import { type PlainDate, writeDate } from '../record/values/dates.ts';
import type { Severity } from '../rules/rule.ts';

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

/** A day as records write it. */
export function dayOf(date: PlainDate): string {
  return writeDate({ date, time: null });
}

/** Every finding, and every acceptance that accepts nothing that is found, in the order of what they are about. */
export function besides(checked: Checked, lineOf: (place: Place) => number): readonly Beside[] {
  const { record, findings } = checked;
  const offsetOf = (place: Place) => offsetsOf(record.blocks, place).start;
  const used = new Set(findings.map(({ accepted }) => accepted?.at));
  const idle = record.acceptances.filter(({ at }) => !used.has(at));
  return [
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
