import { expect, test } from 'vitest';
import type { ReviewedFinding, ReviewedRecord } from '../../../server/src/protocol/review-folder.ts';
import { everything, type Filter, type Grouping, grouped } from './grouping.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const finding = (
  title: string,
  severity: ReviewedFinding['severity'],
  accepted: string | null = null,
): ReviewedFinding => ({ rule: `a/${title}`, title, severity, message: `${title} is missing`, range, accepted });
const record = (name: string, more: Partial<ReviewedRecord>): ReviewedRecord => ({
  uri: `file:///${name}`,
  name,
  children: ['Ava Example'],
  form: 'Initial assessment',
  status: 'draft',
  worker: 'J. Worker',
  team: 'North',
  rating: 'green',
  due: null,
  findings: [],
  ...more,
});
const overdue = { words: 'Assessment was due on 2 March 2026.', day: '2026-03-02', state: 'overdue' } as const;
const soon = { words: 'Assessment is due on 23 March 2026.', day: '2026-03-23', state: 'due soon' } as const;
const records = [
  record('EX-1', { status: 'approved' }),
  record('EX-2', { rating: 'amber', due: soon, worker: null, findings: [finding('Risk', 'warning')] }),
  record('EX-3', {
    rating: 'red',
    due: overdue,
    team: 'East',
    status: 'for review',
    findings: [finding('Seen', 'error'), finding('Risk', 'warning')],
  }),
  record('EX-4', { rating: 'green', findings: [finding('Seen', 'error', 'Interpreter needed; R. Manager')] }),
];
const shown = (by: Grouping, filter: Partial<Filter> = {}) =>
  grouped(records, by, { ...everything, ...filter }).map(
    ({ key, entries }) =>
      `${key}: ${entries.map(({ record: { name }, findings }) => `${name} ${findings.length}`).join(', ')}`,
  );

test.each<[Grouping, readonly string[]]>([
  ['record', ['null: EX-3 2, EX-2 1, EX-1 0, EX-4 0']],
  ['rule', ['Risk: EX-3 1, EX-2 1', 'Seen: EX-3 1']],
  ['worker', ['J. Worker: EX-3 2, EX-1 0, EX-4 0', 'null: EX-2 1']],
  ['team', ['East: EX-3 2', 'North: EX-2 1, EX-1 0, EX-4 0']],
  ['status', ['for review: EX-3 2', 'draft: EX-2 1, EX-4 0', 'approved: EX-1 0']],
  ['due', ['overdue: EX-3 2', 'due soon: EX-2 1', 'null: EX-1 0, EX-4 0']],
  ['rating', ['red: EX-3 2', 'amber: EX-2 1', 'green: EX-1 0, EX-4 0']],
])('groups by %s, the most pressing first', (by, wanted) => {
  expect(shown(by)).toEqual(wanted);
});

test.each<[string, Partial<Filter>, readonly string[]]>([
  ['only what waits for a reviewer', { forReview: true }, ['null: EX-3 2']],
  ['errors only', { least: 'error' }, ['null: EX-3 1, EX-2 0, EX-1 0, EX-4 0']],
  ['what was accepted too', { accepted: true }, ['null: EX-3 2, EX-2 1, EX-1 0, EX-4 1']],
  ['words of a record', { words: 'east' }, ['null: EX-3 2']],
  ['words of a finding leave out the others', { words: 'risk' }, ['null: EX-3 1, EX-2 1']],
  ['words of both', { words: 'J. Worker seen' }, ['null: EX-3 1']],
  ['words of an acceptance', { words: 'interpreter', accepted: true }, ['null: EX-4 1']],
  ['nothing fits', { words: 'nobody' }, []],
])('shows %s', (_, filter, wanted) => {
  expect(shown('record', filter)).toEqual(wanted);
});
