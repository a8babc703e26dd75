// The sections about time: each timescale by month and team, and what is overdue or due now.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ClockReport, RecordReport } from '../record-report.ts';
import type { Tone } from './chart.ts';
import { figure, recordLink, section, table } from './elements.ts';
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

const monthsShown = 24;

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
  const months = withoutGaps(grouped(readings, ({ clock }) => clock.due.slice(0, 7)));
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
          columns: ['Month', ...columns],
          rows: rows(months.map(([month, own]) => [monthName(month), own])),
        },
        setting,
      ),
      table(
        {
          caption: `By ${setting.by}`,
          columns: [setting.groupTitle, ...columns],
          rows: rows(grouped(readings, ({ record }) => setting.groupOf(record))),
        },
        setting,
      ),
    ],
    setting,
  );
}

type Months = readonly (readonly [string, readonly Reading[]])[];

// A month without any is shown as one, unless the months are years apart.
function withoutGaps(months: Months): Months {
  const [first] = months[0] ?? [];
  const [last] = months.at(-1) ?? [];
  if (!first || !last || monthNumber(last) - monthNumber(first) >= monthsShown) return months;
  const known = new Map(months);
  return Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, i) => {
    const n = monthNumber(first) + i;
    const month = `${Math.floor(n / 12)}`.padStart(4, '0') + `-${(n % 12) + 1}`.replace(/-(\d)$/, '-0$1');
    return [month, known.get(month) ?? []];
  });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Mar 2026` for `2026-03`. */
function monthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? month}\u00A0${month.slice(0, 4)}`;
}

/** An ISO date as people write it: `4 Mar 2026`. */
export function dayText(iso: string): string {
  return `${Number(iso.slice(8, 10))}\u00A0${monthName(iso.slice(0, 7))}`;
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
            columns: ['Record', 'Timescale', 'Due', 'State', setting.groupTitle],
            rows: due.map(({ record, clock, label }) => [
              recordLink(record, setting),
              label,
              dayText(clock.due),
              stateName(clock.state),
              setting.groupOf(record),
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
