// The *Today* list: what in a record wants somebody's attention now.

import type { CheckedFinding } from '../core/check/check.ts';
import type { ClockReading } from '../core/guidance/clocks.ts';
import { writeDate } from '../core/record/values/dates.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { TodayItem } from '../protocol/protocol.ts';
import { isRecord } from './diagnostics.ts';
import { rangeOfPlace } from './ranges.ts';
import { recordName } from './record-name.ts';

const kinds: readonly TodayItem['kind'][] = ['overdue', 'due soon', 'returned', 'waiting too long'];

/** What is overdue, due soon, returned or waiting too long in one record; nothing once it is approved or closed. */
export function todayIn(project: Project, document: Document): readonly TodayItem[] {
  if (!isRecord(document) || document.tooLong !== null) return [];
  const checked = checkedOf(project, document);
  const { form, record, clocks, findings } = checked;
  if (!form || record.status === 'approved' || record.status === 'closed') return [];
  const start = { line: 0, character: 0 };
  const common = {
    uri: document.uri,
    range: form.root.heading ? rangeOfPlace(project, document, form.root.heading.words.at) : { start, end: start },
    record: recordName(document.uri, checked),
  };
  const about = (kind: TodayItem['kind'], words: string, day: string | null, range = common.range): TodayItem => ({
    ...common,
    kind,
    words,
    day,
    range,
  });
  const counted = (rule: string) => findings.filter((one) => one.rule === rule && one.accepted === null);
  const at = (finding: CheckedFinding) => rangeOfPlace(project, document, finding.at);
  return [
    ...clocks.flatMap((clock) => {
      const kind = clockKind(clock);
      return kind ? [about(kind, clockWords(clock), clock.due.toString())] : [];
    }),
    ...counted('plan/action-overdue').map((one) => about('overdue', one.message, null, at(one))),
    ...(record.status === 'returned'
      ? [about('returned', 'Returned: it needs more work before it is approved.', null)]
      : []),
    ...counted('completeness/waiting-too-long').map((one) => about('waiting too long', one.message, null, at(one))),
  ];
}

function clockKind({ stopped, state }: ClockReading): 'overdue' | 'due soon' | null {
  if (stopped !== null) return null;
  return state === 'overdue' ? 'overdue' : state === 'due-soon' ? 'due soon' : null;
}

/** When a clock is due, in words. */
export function clockWords({ label, due, left, overBy }: ClockReading): string {
  const day = writeDate({ date: due, time: null });
  const days = (count: number) => (count === 1 ? '1 working day' : `${count} working days`);
  if (overBy > 0) return `${label} was due on ${day}, ${days(overBy)} ago.`;
  return left === 0 ? `${label} is due today.` : `${label} is due on ${day}: ${days(left)} left.`;
}

/** The most pressing first: by kind, then by day, then by record. */
export function inOrderOfPressure(items: readonly TodayItem[]): readonly TodayItem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...items].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      compare(a.day ?? '9999', b.day ?? '9999') ||
      compare(a.record, b.record) ||
      compare(a.uri, b.uri) ||
      a.range.start.line - b.range.start.line,
  );
}
