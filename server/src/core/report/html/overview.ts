// The sections that count records: the summary, by status, findings by rule.

import type { Element } from 'hast';
import { h } from 'hastscript';
import { statuses } from '../../record/record.ts';
import { rules } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import type { RecordReport } from '../record-report.ts';
import { figure, section, table } from './elements.ts';
import { counted, grouped, type Setting, sentenceCase } from './setting.ts';

/** The main figures. */
export function summarySection({ audit: { records, summary, unreadable }, suppressSmall }: Setting): Element {
  const states = records.flatMap(({ clocks }) => clocks.map(({ state }) => state));
  const tiles: readonly (readonly [string, number])[] = [
    ['records read', summary.records],
    ['records with an error', records.filter((record) => openCount(record, 'error') > 0).length],
    ['errors', summary.errors],
    ['warnings', summary.warnings],
    ['timescales overdue', states.filter((state) => state === 'overdue').length],
    ['due within two working days', states.filter((state) => state === 'due-soon').length],
    ['findings accepted', summary.accepted],
    ['could not be read', unreadable.length],
  ];
  const shown = (n: number) => (suppressSmall && n > 0 && n < 6 ? '1 to 5' : `${n}`);
  return section(
    'summary',
    'Summary',
    h('dl', { class: 'tiles' }, ...tiles.map(([name, n]) => h('div', h('dt', name), h('dd', shown(n))))),
    h(
      'p',
      'This says what is missing, late or does not agree. It does not say whether what is written is good, or whether a child is safe.',
    ),
  );
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
            columns: ['Status', 'Records', 'With an error'],
            rows: byStatus.map(([status, own]) => [
              sentenceCase(status),
              { records: own },
              { records: own.filter((one) => openCount(one, 'error') > 0) },
            ]),
          },
          setting,
        ),
        table(
          {
            caption: 'By form',
            columns: ['Form', 'Records', 'With an error'],
            rows: grouped(records, ({ template }) => template ?? 'Names no template').map(([form, own]) => [
              form,
              { records: own },
              { records: own.filter((one) => openCount(one, 'error') > 0) },
            ]),
          },
          setting,
        ),
      ],
      setting,
    ),
  );
}

const titles = new Map(rules.map(({ id, title }) => [id, title]));

/** What a rule is called; its name where a template brought it. */
export function titleOf(rule: string): string {
  return titles.get(rule) ?? rule;
}

const severitiesShown = ['error', 'warning', 'information', 'hint'] as const;
const most = 12;

/** What falls short most often. Accepted findings are counted elsewhere. */
export function rulesSection(setting: Setting): Element {
  const open = setting.audit.records.flatMap((record) =>
    record.findings.filter(({ accepted }) => accepted === null).map((finding) => ({ record, finding })),
  );
  const byRule = [...grouped(open, ({ finding }) => finding.rule)].sort(([, a], [, b]) => b.length - a.length);
  const found = severitiesShown.filter((severity) => open.some(({ finding }) => finding.severity === severity));
  const shown = byRule.slice(0, most);
  const tones = { error: 'error', warning: 'warning', information: 'information', hint: 'running' } as const;
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
              : `${counted(open.length, 'finding')} of ${counted(byRule.length, 'rule')}; a number opens to its records`,
            columns: ['What falls short', ...found.map(sentenceCase), 'Records'],
            rows: byRule.map(([rule, all]) => [
              titleOf(rule),
              ...found.map((severity) => ({
                records: all.filter(({ finding }) => finding.severity === severity).map(({ record }) => record),
              })),
              { records: [...new Set(all.map(({ record }) => record))] },
            ]),
          },
          setting,
        ),
      ],
      setting,
    ),
  );
}
