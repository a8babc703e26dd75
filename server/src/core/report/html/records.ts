// The sections that name single records: what was accepted, what was not checked, and everything found in each.

import type { Element } from 'hast';
import { h } from 'hastscript';
import { notCheckedIn, nothingLeftOut } from '../not-checked.ts';
import type { FindingReport, RecordReport } from '../record-report.ts';
import { nameOf, recordLink, section, table } from './elements.ts';
import { dayText } from './months.ts';
import { titleOf } from './overview.ts';
import { counted, grouped, type Setting, sentenceCase } from './setting.ts';
import { stateName } from './timeliness.ts';

const nobody = 'Nobody named';
const noDay = '\u2013';

/** Findings that somebody let stand, with who, when and why. */
export function acceptedSection(setting: Setting): Element {
  const accepted = setting.audit.records.flatMap((record) =>
    record.findings.flatMap(({ message, accepted: by, range }) =>
      by ? [{ record, message, by, line: range.start.line }] : [],
    ),
  );
  return section(
    'accepted',
    'Accepted findings',
    accepted.length === 0
      ? h('p', 'No finding was accepted.')
      : h(
          'div',
          { class: 'alone' },
          table(
            {
              caption: 'By who accepted them',
              of: 'Accepted',
              columns: ['Accepted by', 'Findings'],
              rows: grouped(accepted, ({ by }) => by.by ?? nobody).map(([name, all]) => [
                name,
                { records: all.map(({ record }) => record) },
              ]),
            },
            setting,
          ) ?? '',
        ),
    accepted.length === 0
      ? null
      : table(
          {
            caption: `${counted(accepted.length, 'finding')} that somebody let stand`,
            columns: ['Record', 'Finding', 'Accepted by', 'On', 'Until', 'Why'],
            rows: accepted.map(({ record, message, by, line }) => [
              recordLink(record, setting, line),
              message,
              by.by ?? nobody,
              by.date ? dayText(by.date) : noDay,
              by.until ? dayText(by.until) : noDay,
              by.reason,
            ]),
          },
          setting,
        ),
  );
}

/** What nobody should take as checked. */
export function notCheckedSection({ audit }: Setting): Element {
  const all = notCheckedIn(audit);
  const list = (title: string, some: typeof all) =>
    some.length === 0
      ? []
      : [
          h('h3', title),
          h(
            'ul',
            ...some.map(({ file, line, message }) => {
              const where = file === null ? '' : line === null ? `${file}: ` : `${file}, from line ${line}: `;
              return h('li', `${where}${message}`);
            }),
          ),
        ];
  const of = (...kinds: readonly string[]) => all.filter(({ kind }) => kinds.includes(kind));
  return section(
    'not-checked',
    'What was not checked',
    all.length === 0 ? h('p', sentenceCase(nothingLeftOut)) : null,
    ...list('Could not be read', of('unreadable')),
    ...list('Passed over', of('passed-over')),
    ...list('Read only in part', of('no-template', 'not-read')),
    ...list('Rules that could not look', of('blind-spot')),
  );
}

/** Every record with its timescales and findings. */
export function recordsSection(setting: Setting): Element {
  return section('records', 'Records', ...setting.audit.records.map((record) => recordPart(record, setting)));
}

function recordPart(record: RecordReport, setting: Setting): Element {
  const { file, status, template, asked, answered, clocks, findings } = record;
  const facts = [file, template, sentenceCase(status), record.record ? `${answered} of ${asked} answered` : null];
  const name = nameOf(record);
  return h(
    'section',
    { class: 'record', id: setting.anchorOf(record) },
    h('h3', name),
    h('p', { class: 'facts' }, facts.filter((one) => one !== null).join(' \u00B7 ')),
    table(
      {
        caption: `Timescales of ${name}`,
        columns: ['Timescale', 'From', 'Due', 'Finished', 'State'],
        rows: clocks.map(({ clock, from, due, stopped, limit, state }) => [
          `${sentenceCase(record.about?.clockLabels[clock] ?? clock.replaceAll('-', ' '))} (${limit})`,
          dayText(from),
          dayText(due),
          stopped ? dayText(stopped) : noDay,
          h('span', { class: `state ${state}` }, stateName(state)),
        ]),
      },
      setting,
    ),
    findings.length === 0
      ? h('p', 'Nothing falls short.')
      : table(
          {
            caption: `Findings in ${name}`,
            columns: ['Line', 'How severe', 'Finding', 'Section'],
            rows: findings.map((finding) => [
              h('span', { dataLine: finding.range.start.line }, `${finding.range.start.line + 1}`),
              severityMark(finding),
              h('span', { title: titleOf(finding.rule) }, finding.message),
              finding.section === '' ? noDay : finding.section,
            ]),
          },
          setting,
        ),
  );
}

function severityMark({ severity, accepted }: FindingReport): Element {
  return accepted
    ? h('span', { class: 'severity accepted' }, 'Accepted')
    : h('span', { class: `severity ${severity}` }, sentenceCase(severity));
}
