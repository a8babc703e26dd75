// The sections about time: each timescale by month and team, and what is overdue or due now.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ClockReport, RecordReport } from '../record-report.ts';
import type { Tone } from './chart.ts';
import { figure, recordLink, section, table } from './elements.ts';
import { byMonth, dayText, monthName, monthsShown } from './months.ts';
import { counted, grouped, type Setting, sentenceCase } from './setting.ts';

interface Reading {
  readonly record: RecordReport;
  readonly clock: ClockReport;
  readonly label: string;
}

const states: readonly (readonly [state: string, name: string, tone: Tone])[] = [
  ['in-time', 'In time', 'good'],
  ['late', 'Late', 'late'],
  ['overdue', 'Overdue', 'overdue'],
  ['due-soon', 'Due soon', 'soon'],
  ['running', 'Running', 'running'],
];

function readingsOf({ audit: { records } }: Setting): readonly Reading[] {
  return records.flatMap((record) =>
    record.clocks.map((clock) => ({
      record,
      clock,
      label: sentenceCase(record.about?.clockLabels[clock.clock] ?? clock.clock.replaceAll('-', ' ')),
    })),
  );
}

/** Every timescale: kept, missed or running, by the month it was due and by team or worker. */
export function timelinessSection(setting: Setting): Element {
  const clocks = grouped(readingsOf(setting), ({ label }) => label);
  return section(
    'timeliness',
    'Timeliness',
    clocks.length === 0 ? h('p', 'No timescale has started in these records.') : null,
    ...clocks.flatMap(([label, readings], i) => [h('h3', label), clockFigure(label, readings, i, setting)]),
  );
}

function clockFigure(label: string, readings: readonly Reading[], index: number, setting: Setting): Element {
  const months = byMonth(readings, ({ clock }) => clock.due);
  const shown = months.slice(-monthsShown);
  const used = states.filter(([state]) => readings.some(({ clock }) => clock.state === state));
  const kept = readings.filter(({ clock }) => clock.state === 'in-time').length;
  const stopped = readings.filter(({ clock }) => clock.stopped !== null).length;
  const rows = (groups: readonly (readonly [string, readonly Reading[]])[]) =>
    groups.map(
      ([name, own]) =>
        [
          name,
          ...used.map(([state]) => ({
            records: own.filter(({ clock }) => clock.state === state).map(({ record }) => record),
          })),
        ] as const,
    );
  const columns = used.map(([, name]) => name);
  return figure(
    `chart-clock-${index + 1}`,
    {
      title: months.length > monthsShown ? `${label}, by month due, the last ${monthsShown}` : `${label}, by month due`,
      description: `${kept} of ${stopped} finished were in time.`,
      kind: 'columns',
      categories: shown.map(([month]) => monthName(month)),
      series: used.map(([state, name, tone]) => ({
        name,
        tone,
        values: shown.map(([, own]) => own.filter(({ clock }) => clock.state === state).length),
      })),
    },
    [
      table(
        {
          caption: setting.suppressSmall ? 'By month due' : `By month due: ${kept} of ${stopped} finished in time`,
          of: label,
          columns: ['Month', ...columns],
          rows: rows(months.map(([month, own]) => [monthName(month), own])),
        },
        setting,
      ),
      table(
        {
          caption: `By ${setting.by}`,
          of: label,
          columns: [setting.groupTitle, ...columns],
          rows: rows(grouped(readings, ({ record }) => setting.groupOf(record))),
        },
        setting,
      ),
    ],
    setting,
  );
}

/** What is past its day or nearly so, the longest first. */
export function dueSection(setting: Setting): Element {
  const due = readingsOf(setting)
    .filter(({ clock }) => clock.state === 'overdue' || clock.state === 'due-soon')
    .sort((a, b) => (a.clock.due < b.clock.due ? -1 : a.clock.due > b.clock.due ? 1 : 0));
  const groups = grouped(due, ({ record }) => setting.groupOf(record));
  const of = (readings: readonly Reading[], state: string) => readings.filter(({ clock }) => clock.state === state);
  return section(
    'due',
    'Overdue and due now',
    due.length === 0 ? h('p', 'Nothing is overdue or due within two working days.') : null,
    figure(
      'chart-due',
      {
        title: `Overdue and due now, by ${setting.by}`,
        description: `${counted(of(due, 'overdue').length, 'timescale')} overdue, ${of(due, 'due-soon').length} due within two working days.`,
        kind: 'bars',
        categories: groups.map(([name]) => name),
        series: [
          { name: 'Overdue', tone: 'overdue', values: groups.map(([, own]) => of(own, 'overdue').length) },
          { name: 'Due soon', tone: 'soon', values: groups.map(([, own]) => of(own, 'due-soon').length) },
        ],
      },
      [
        table(
          {
            caption: `By ${setting.by}`,
            of: 'Overdue and due now',
            columns: [setting.groupTitle, 'Overdue', 'Due soon'],
            rows: groups.map(([name, own]) => [
              name,
              { records: of(own, 'overdue').map(({ record }) => record) },
              { records: of(own, 'due-soon').map(({ record }) => record) },
            ]),
          },
          setting,
        ),
      ],
      setting,
    ),
    setting.suppressSmall
      ? null
      : table(
          {
            caption: 'Each of them, the longest overdue first',
            columns: ['Record', 'Timescale', 'Due', 'State', 'Team', 'Worker'],
            rows: due.map(({ record, clock, label }) => [
              recordLink(record, setting),
              label,
              dayText(clock.due),
              stateName(clock.state),
              record.about?.team ?? 'No team named',
              record.about?.worker ?? 'No worker named',
            ]),
          },
          setting,
        ),
  );
}

/** What a timescale's state is called. */
export function stateName(state: string): string {
  return states.find(([id]) => id === state)?.[1] ?? state;
}
