// The sections about referrals: what was decided, for whom who referred, and which children had been referred before.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ThresholdDecision } from '../record-about.ts';
import type { RecordReport } from '../record-report.ts';
import { figure, section, table } from './elements.ts';
import { byMonth, monthName, monthsShown } from './months.ts';
import { counted, grouped, type Setting } from './setting.ts';

interface Referral {
  readonly record: RecordReport;
  readonly threshold: ThresholdDecision;
}

const none = 'Not recorded';
const recordsOf = (all: readonly Referral[]) => ({ records: all.map(({ record }) => record) });

function referralsIn(records: readonly RecordReport[]): readonly Referral[] {
  return records.flatMap((record) => {
    const threshold = record.about?.threshold ?? null;
    return threshold ? [{ record, threshold }] : [];
  });
}

/** What was decided on referrals, by who referred and by level of need. */
export function thresholdSection(setting: Setting): Element {
  const referrals = referralsIn(setting.audit.records);
  const decisions = grouped(referrals, ({ threshold }) => threshold.decision ?? none).map(([name]) => name);
  const decided = (all: readonly Referral[], decision: string) =>
    all.filter(({ threshold }) => (threshold.decision ?? none) === decision);
  const sources = grouped(referrals, ({ threshold }) => threshold.source ?? none);
  return section(
    'thresholds',
    'Decisions on referrals',
    ...(referrals.length === 0
      ? [h('p', 'None of these records asks for the level of need or a decision on a referral.')]
      : [
          figure(
            'chart-thresholds',
            {
              title: 'Decisions on referrals',
              description: `${counted(referrals.length, 'referral')}: ${decisions.map((name) => `${name} ${decided(referrals, name).length}`).join(', ')}.`,
              kind: 'bars',
              categories: decisions,
              series: [
                { name: 'Referrals', tone: 'plain', values: decisions.map((name) => decided(referrals, name).length) },
              ],
            },
            [
              table(
                {
                  caption: 'By level of need',
                  of: 'Referrals',
                  columns: ['Level of need', ...decisions, 'No reasons for the level'],
                  rows: grouped(referrals, ({ threshold }) => threshold.level ?? none).map(([level, all]) => [
                    level,
                    ...decisions.map((name) => recordsOf(decided(all, name))),
                    recordsOf(all.filter(({ threshold }) => !threshold.reasons)),
                  ]),
                },
                setting,
              ),
            ],
            setting,
          ),
          figure(
            'chart-sources',
            {
              title: 'Who referred',
              description: `${sources.map(([name, all]) => `${name} ${all.length}`).join(', ')}.`,
              kind: 'bars',
              categories: sources.map(([name]) => name),
              series: [{ name: 'Referrals', tone: 'plain', values: sources.map(([, all]) => all.length) }],
            },
            [
              table(
                {
                  caption: 'By source of referral',
                  of: 'Referrals',
                  columns: ['Source', ...decisions],
                  rows: sources.map(([source, all]) => [
                    source,
                    ...decisions.map((name) => recordsOf(decided(all, name))),
                  ]),
                },
                setting,
              ),
            ],
            setting,
          ),
        ]),
  );
}

interface Dated extends Referral {
  readonly begun: string;
  /** The same child's last referral within the year before, where there is one. */
  readonly before: Referral | null;
}

/** Referrals whose day and child are known, each with the one before it within twelve months. */
export function againIn(records: readonly RecordReport[]): readonly Dated[] {
  const dated = referralsIn(records)
    .flatMap((one) => {
      const { child = null, begun = null } = one.record.about ?? {};
      return child !== null && begun !== null ? [{ ...one, child, begun }] : [];
    })
    .sort((a, b) => (a.begun < b.begun ? -1 : a.begun > b.begun ? 1 : 0));
  const last = new Map<string, (typeof dated)[number]>();
  return dated.map((one) => {
    const earlier = last.get(one.child);
    last.set(one.child, one);
    return { ...one, before: earlier && earlier.begun >= yearBefore(one.begun) ? earlier : null };
  });
}

// Days are compared as text: 29 February a year before is none, and falls between its neighbours all the same.
const yearBefore = (iso: string) => `${`${Number(iso.slice(0, 4)) - 1}`.padStart(4, '0')}${iso.slice(4)}`;

/** Children referred again within a year, by month and group, and how the earlier referral had ended. */
export function againSection(setting: Setting): Element {
  const referrals = againIn(setting.audit.records);
  const again = referrals.filter(({ before }) => before !== null);
  const months = byMonth(referrals, ({ begun }) => begun);
  const shown = months.slice(-monthsShown);
  const isAgain = (all: readonly Dated[]) => all.filter(({ before }) => before !== null);
  // How many there are beside how many come again would show how few do not.
  const totals = setting.suppressSmall ? [] : ['All'];
  const row = (name: string, all: readonly Dated[]) =>
    [name, ...totals.map(() => recordsOf(all)), recordsOf(isAgain(all))] as const;
  return section(
    'again',
    'Referred again',
    h(
      'p',
      'A child is referred again where another referral of the same child, by name and date of birth, came within the twelve months before and is among these records.',
    ),
    ...(referrals.length === 0
      ? [h('p', 'No referral among these records names its child and its day.')]
      : [
          figure(
            'chart-again',
            {
              title: 'Referrals by month',
              description: `${again.length} of ${counted(referrals.length, 'referral')} were of children referred in the twelve months before.`,
              kind: 'columns',
              categories: shown.map(([month]) => monthName(month)),
              series: [
                { name: 'Not before', tone: 'plain', values: shown.map(([, all]) => all.length - isAgain(all).length) },
                { name: 'Referred again', tone: 'late', values: shown.map(([, all]) => isAgain(all).length) },
              ],
            },
            [
              table(
                {
                  caption: 'By month',
                  of: 'Referrals',
                  columns: ['Month', ...totals, 'Referred again'],
                  rows: months.map(([month, all]) => row(monthName(month), all)),
                },
                setting,
              ),
              table(
                {
                  caption: `By ${setting.by}`,
                  of: 'Referrals',
                  columns: [setting.groupTitle, ...totals, 'Referred again'],
                  rows: grouped(referrals, ({ record }) => setting.groupOf(record)).map(([name, all]) =>
                    row(name, all),
                  ),
                },
                setting,
              ),
              table(
                {
                  caption: 'How the earlier referral had ended',
                  of: 'Referred again',
                  columns: ['Decision then', 'Referred again'],
                  rows: grouped(again, ({ before }) => before?.threshold.decision ?? none).map(([name, all]) => [
                    name,
                    recordsOf(all),
                  ]),
                },
                setting,
              ),
            ],
            setting,
          ),
        ]),
  );
}
