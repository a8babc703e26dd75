// The sections about the work itself: children seen, risk analysed, what was decided on referrals.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ChildSeen } from '../record-about.ts';
import type { RecordReport } from '../record-report.ts';
import { figure, section, table } from './elements.ts';
import { counted, grouped, type Setting } from './setting.ts';

interface Child {
  readonly record: RecordReport;
  readonly seen: ChildSeen;
}

const waits: readonly (readonly [name: string, holds: (days: number) => boolean])[] = [
  ['Same day or before', (days) => days <= 0],
  ['Next day', (days) => days === 1],
  ['2 to 5 days', (days) => days >= 2 && days <= 5],
  ['6 to 10 days', (days) => days >= 6 && days <= 10],
  ['More than 10 days', (days) => days > 10],
];

/** Children of assessments: seen, seen alone, and how soon. */
export function childrenSection(setting: Setting): Element {
  const children = setting.audit.records.flatMap((record): readonly Child[] =>
    (record.about?.children ?? []).map((seen) => ({ record, seen })),
  );
  const seen = children.filter((one) => one.seen.first !== null);
  const recordsOf = (all: readonly Child[]) => ({ records: all.map(({ record }) => record) });
  const buckets = [
    ...waits.map(([name, holds]) => [name, seen.filter(({ seen: { days } }) => days !== null && holds(days))] as const),
    ['Start not recorded', seen.filter((one) => one.seen.days === null)] as const,
    ['Not seen yet', children.filter((one) => one.seen.first === null)] as const,
  ];
  const alone = (all: readonly Child[]) => all.filter((one) => one.seen.alone);
  // How many children there are would give away a hidden number beside it.
  const total = setting.suppressSmall ? [] : ['Children'];
  const columns = [...total, 'Seen', 'Seen alone', 'Not seen yet'];
  const row = (name: string, all: readonly Child[]) =>
    [
      name,
      ...total.map(() => recordsOf(all)),
      recordsOf(all.filter((one) => one.seen.first !== null)),
      recordsOf(alone(all)),
      recordsOf(all.filter((one) => one.seen.first === null)),
    ] as const;
  return section(
    'children',
    'Children seen',
    h(
      'p',
      'Children of assessments whose form asks when they were seen. How soon is counted in days of the calendar from the strategy discussion, the referral or the start, whichever of these is recorded first in that order.',
    ),
    children.length === 0
      ? h('p', 'No assessment among these records asks when the child was seen.')
      : figure(
          'chart-children',
          {
            title: 'How soon children were first seen',
            description: `Of ${counted(children.length, 'child', 'children')} ${seen.length} were seen, ${alone(children).length} of them alone.`,
            kind: 'bars',
            categories: buckets.map(([name]) => name),
            series: [{ name: 'Children', tone: 'plain', values: buckets.map(([, all]) => all.length) }],
          },
          [
            table(
              {
                caption: `By ${setting.by}`,
                of: 'Children',
                columns: [setting.groupTitle, ...columns],
                rows: [
                  ...grouped(children, ({ record }) => setting.groupOf(record)).map(([name, all]) => row(name, all)),
                  ...(setting.suppressSmall ? [] : [row('All', children)]),
                ],
              },
              setting,
            ),
            table(
              {
                caption: 'How soon',
                of: 'First seen',
                columns: ['First seen', 'Children'],
                rows: buckets.map(([name, all]) => [name, recordsOf(all)]),
              },
              setting,
            ),
          ],
          setting,
        ),
  );
}

/** Whether risk is analysed, and not only told. */
export function riskSection(setting: Setting): Element {
  const asked = setting.audit.records.filter(({ about }) => about !== null && about.risk !== null);
  const isOnlyTold = ({ findings }: RecordReport) =>
    findings.some(({ rule, accepted }) => rule === 'risk-analysis/descriptive' && accepted === null);
  const missing = (all: readonly RecordReport[]) => all.filter(({ about }) => about?.risk === false);
  const told = (all: readonly RecordReport[]) => all.filter((one) => one.about?.risk === true && isOnlyTold(one));
  const analysed = (all: readonly RecordReport[]) => all.filter((one) => one.about?.risk === true && !isOnlyTold(one));
  const groups = grouped(asked, setting.groupOf);
  return section(
    'risk',
    'Analysis of risk',
    asked.length === 0
      ? h('p', 'None of these records asks for an analysis of risk.')
      : figure(
          'chart-risk',
          {
            title: `Analysis of risk, by ${setting.by}`,
            description: `${analysed(asked).length} of ${counted(asked.length, 'record')} have one, ${told(asked).length} tell only what happened, ${missing(asked).length} have none.`,
            kind: 'bars',
            categories: groups.map(([name]) => name),
            series: [
              { name: 'Analysed', tone: 'good', values: groups.map(([, all]) => analysed(all).length) },
              { name: 'Tells only what happened', tone: 'soon', values: groups.map(([, all]) => told(all).length) },
              { name: 'Missing', tone: 'overdue', values: groups.map(([, all]) => missing(all).length) },
            ],
          },
          [
            table(
              {
                caption: 'Records whose form asks for an analysis of risk',
                of: 'Analysis of risk',
                columns: [setting.groupTitle, 'Analysed', 'Tells only what happened', 'Missing'],
                rows: groups.map(([name, all]) => [
                  name,
                  { records: analysed(all) },
                  { records: told(all) },
                  { records: missing(all) },
                ]),
              },
              setting,
            ),
          ],
          setting,
        ),
  );
}
