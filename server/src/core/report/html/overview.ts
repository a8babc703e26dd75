// The sections that count records: the summary, by status, findings by rule.

import type { Element } from 'hast';
import { h } from 'hastscript';
import { statuses } from '../../record/record.ts';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import type { FindingReport, RecordReport } from '../record-report.ts';
import { figure, figureLink, section, table } from './elements.ts';
import { byMonth, monthName, monthsShown } from './months.ts';
import { counted, grouped, type LineIn, type Setting, sentenceCase } from './setting.ts';
import { isHeld } from './verdict.ts';

/** The main figures. */
export function summarySection(setting: Setting): Element {
  const { records, unreadable } = setting.audit;
  // Each record as often as it counts.
  const times = (count: (record: RecordReport) => number) =>
    records.flatMap((record) => Array.from({ length: count(record) }, () => record));
  const clocks = (state: string) => times((one) => one.clocks.filter((clock) => clock.state === state).length);
  const tiles: readonly (readonly [string, readonly RecordReport[], LineIn?])[] = [
    ['records read', records],
    ['records with an error', records.filter((record) => openCount(record, 'error') > 0), firstError],
    ['errors', times((one) => openCount(one, 'error')), firstError],
    ['warnings', times((one) => openCount(one, 'warning')), lineOf(({ severity }) => severity === 'warning')],
    ['timescales overdue', clocks('overdue')],
    ['due within two working days', clocks('due-soon')],
    ['findings accepted', times(({ findings }) => findings.filter(({ accepted }) => accepted !== null).length)],
  ];
  const unread = setting.suppressSmall && isHeld(unreadable.length) ? '1 to 5' : `${unreadable.length}`;
  return section(
    'summary',
    'Summary',
    h(
      'dl',
      { class: 'tiles' },
      ...tiles.map(([name, all, lineIn]) =>
        h('div', h('dt', name), h('dd', figureLink(all, sentenceCase(name), setting, lineIn))),
      ),
      h('div', h('dt', 'could not be read'), h('dd', unread)),
    ),
    h(
      'p',
      'This says what is missing, late or does not agree. It does not say whether what is written is good, or whether a child is safe.',
    ),
  );
}

/** The line of the first finding of a kind that nobody accepted. */
function lineOf(isOne: (finding: FindingReport) => boolean) {
  return ({ findings }: RecordReport): number | null =>
    findings.find((one) => one.accepted === null && isOne(one))?.range.start.line ?? null;
}

function openCount({ findings }: RecordReport, severity: Severity): number {
  return findings.filter((one) => one.severity === severity && one.accepted === null).length;
}

/** Records by what stage they are at, and by kind. */
export function statusSection(setting: Setting): Element {
  const { records } = setting.audit;
  const byStatus = statuses.map((status) => [status, records.filter((one) => one.status === status)] as const);
  const total = byStatus.map(([status, own]) => `${own.length} ${status}`).join(', ');
  return section(
    'status',
    'Records by status',
    figure(
      'chart-status',
      {
        title: 'Records by status',
        description: `${total}.`,
        kind: 'bars',
        categories: byStatus.map(([status]) => sentenceCase(status)),
        series: [{ name: 'Records', tone: 'plain', values: byStatus.map(([, own]) => own.length) }],
      },
      [
        table(
          {
            caption: 'By status',
            of: 'Records',
            columns: ['Status', 'Records', 'With an error'],
            rows: byStatus.map(([status, own]) => [
              sentenceCase(status),
              { records: own },
              { records: own.filter((one) => openCount(one, 'error') > 0), lineIn: firstError },
            ]),
          },
          setting,
        ),
        table(
          {
            caption: 'By form',
            of: 'Records',
            columns: ['Form', 'Records', 'With an error'],
            rows: grouped(records, ({ template }) => template ?? 'Names no template').map(([form, own]) => [
              form,
              { records: own },
              { records: own.filter((one) => openCount(one, 'error') > 0), lineIn: firstError },
            ]),
          },
          setting,
        ),
      ],
      setting,
    ),
  );
}

const firstError = lineOf(({ severity }) => severity === 'error');

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** What a rule is called; its name where a template brought it. */
export function titleOf(rule: string): string {
  return titles.get(rule) ?? rule;
}

const severitiesShown = ['error', 'warning', 'information', 'hint'] as const;
const most = 12;
const tones = { error: 'error', warning: 'warning', information: 'information', hint: 'running' } as const;

/** What falls short most often. Accepted findings are counted elsewhere. */
export function rulesSection(setting: Setting): Element {
  const open = setting.audit.records.flatMap((record) =>
    record.findings.filter(({ accepted }) => accepted === null).map((finding) => ({ record, finding })),
  );
  const byRule = [...grouped(open, ({ finding }) => finding.rule)].sort(([, a], [, b]) => b.length - a.length);
  const found = severitiesShown.filter((severity) => open.some(({ finding }) => finding.severity === severity));
  const shown = byRule.slice(0, most);
  return section(
    'rules',
    'Findings by rule',
    open.length === 0 ? h('p', 'Nothing falls short.') : null,
    figure(
      'chart-rules',
      {
        title: byRule.length > most ? `The ${most} found most often` : 'Findings by rule',
        description: `${shown
          .slice(0, 3)
          .map(([rule, all]) => `${titleOf(rule)}: ${all.length}`)
          .join('; ')}.`,
        kind: 'bars',
        categories: shown.map(([rule]) => titleOf(rule)),
        series: found.map((severity) => ({
          name: sentenceCase(severity),
          tone: tones[severity],
          values: shown.map(([, all]) => all.filter(({ finding }) => finding.severity === severity).length),
        })),
      },
      [
        table(
          {
            caption: setting.suppressSmall
              ? 'By rule'
              : `${counted(open.length, 'finding')} of ${counted(byRule.length, 'rule')}; a number leads to its records`,
            of: 'Findings',
            columns: ['What falls short', ...found.map(sentenceCase), 'Records'],
            rows: byRule.map(([rule, all]) => [
              titleOf(rule),
              ...found.map((severity) => ({
                records: all.filter(({ finding }) => finding.severity === severity).map(({ record }) => record),
                lineIn: lineOf((finding) => finding.rule === rule && finding.severity === severity),
              })),
              {
                records: [...new Set(all.map(({ record }) => record))],
                lineIn: lineOf((finding) => finding.rule === rule),
              },
            ]),
          },
          setting,
        ),
      ],
      setting,
    ),
  );
}

/** Findings by the month their records were finished. */
export function overTimeSection(setting: Setting): Element {
  const finished = setting.audit.records.flatMap((record) => {
    const day = record.about?.finished ?? null;
    return day !== null && day <= setting.audit.today ? [{ record, day }] : [];
  });
  const months = byMonth(finished, ({ day }) => day);
  const shown = months.slice(-monthsShown);
  type Month = (typeof months)[number][1];
  const found = severitiesShown.filter((severity) => finished.some(({ record }) => openCount(record, severity) > 0));
  const countIn = (all: Month, severity: Severity) =>
    all.reduce((sum, { record }) => sum + openCount(record, severity), 0);
  const each = (all: Month) => {
    const total = found.reduce((sum, severity) => sum + countIn(all, severity), 0);
    return all.length < 10 ? '\u2013' : (total / all.length).toFixed(1);
  };
  return section(
    'over-time',
    'Findings over time',
    h(
      'p',
      'By the month in which the records were finished. What is not finished is left out, for it is still being mended. How many there are for each record is said where a month has ten records or more.',
    ),
    figure(
      'chart-over-time',
      {
        title: 'Findings, by the month the record was finished',
        description: `${counted(finished.length, 'record')} finished in ${counted(months.length, 'month')}.`,
        kind: 'columns',
        categories: shown.map(([month]) => monthName(month)),
        series: found.map((severity) => ({
          name: sentenceCase(severity),
          tone: tones[severity],
          values: shown.map(([, all]) => countIn(all, severity)),
        })),
      },
      [
        table(
          {
            caption: 'By month finished',
            of: 'Findings',
            columns: [
              'Month',
              ...found.map(sentenceCase),
              'Records',
              ...(setting.suppressSmall ? [] : ['Findings a record']),
            ],
            rows: months.map(([month, all]) => [
              monthName(month),
              ...found.map((severity) => ({
                records: all.flatMap(({ record }) => Array.from({ length: openCount(record, severity) }, () => record)),
                lineIn: lineOf((finding) => finding.severity === severity),
              })),
              { records: all.map(({ record }) => record) },
              ...(setting.suppressSmall ? [] : [each(all)]),
            ]),
          },
          setting,
        ),
      ],
      setting,
    ),
  );
}
