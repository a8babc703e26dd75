// The section that asks whether the last whole month was better than the one before, and says so only where the numbers can bear it.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RecordReport } from '../record-report.ts';
import { figureLink, section, table } from './elements.ts';
import { longMonthName, monthFrom } from './months.ts';
import { againIn } from './referrals.ts';
import type { Setting } from './setting.ts';
import { isHeld, type Numbers, type Verdict, verdictOfMeans, verdictOfShares } from './verdict.ts';

/** So many of so many, record by record: a record that has two children of whom one was seen is there twice. */
interface Share {
  readonly of: readonly RecordReport[];
  readonly have: readonly RecordReport[];
}

interface Measure {
  readonly name: string;
  /** What is better. */
  readonly wants: 'more' | 'fewer';
  readonly in: (month: string) => Share | Numbers;
}

/** The section: the last whole month against the one before. */
export function betterSection(setting: Setting): Element {
  const last = monthFrom(setting.audit.today.slice(0, 7), -1);
  const before = monthFrom(last, -1);
  const compared = measuresOf(setting).map(({ name, wants, in: inMonth }) => {
    const [then, now] = [inMonth(before), inMonth(last)];
    return { name, then, now, verdict: verdictOf(then, now, wants) };
  });
  const kinds = (['better', 'worse', 'same', 'few'] as const).flatMap((kind) => {
    const n = compared.filter(({ verdict }) => verdict === kind).length;
    return n === 0 ? [] : [`${words[kind].toLowerCase()} in ${n}`];
  });
  return section(
    'better',
    'Is it getting better?',
    h(
      'p',
      `${longMonthName(last)}, the last whole month, beside ${longMonthName(before)}. Of ${compared.length} things counted: ${kinds.join(', ')}.`,
    ),
    table(
      {
        caption: 'The last whole month and the one before',
        columns: ['What is counted', longMonthName(before), longMonthName(last), 'So it is'],
        rows: compared.map(({ name, then, now, verdict }) => [
          name,
          cellOf(then, `${name}: ${longMonthName(before)}`, setting),
          cellOf(now, `${name}: ${longMonthName(last)}`, setting),
          h('span', { class: `verdict ${verdict}` }, words[verdict]),
        ]),
      },
      setting,
    ),
    h(
      'p',
      { class: 'small' },
      'Records count in the month they were finished, timescales in the month they were due and referrals in the month they came. Better or worse is said only where both months have ten or more to count and the difference is larger than chance alone makes in nine of ten months. A month does not show why.',
    ),
  );
}

const words: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  same: 'About the same',
  few: 'Too few to say',
};

function measuresOf({ audit: { records } }: Setting): readonly Measure[] {
  const finishedIn = (month: string) => records.filter(({ about }) => about?.finished?.startsWith(month));
  const children = (month: string) =>
    finishedIn(month).flatMap((record) => (record.about?.children ?? []).map((seen) => ({ record, seen })));
  const referrals = againIn(records);
  const share = <T extends { readonly record: RecordReport }>(all: readonly T[], has: (one: T) => boolean): Share => ({
    of: all.map(({ record }) => record),
    have: all.filter(has).map(({ record }) => record),
  });
  const open = ({ findings }: RecordReport) => findings.filter(({ accepted }) => accepted === null);
  return [
    {
      name: 'Timescales kept, of those due',
      wants: 'more',
      in: (month) =>
        share(
          records.flatMap((record) =>
            record.clocks.filter(({ due }) => due.startsWith(month)).map((clock) => ({ record, clock })),
          ),
          ({ clock }) => clock.state === 'in-time',
        ),
    },
    { name: 'Children seen', wants: 'more', in: (month) => share(children(month), ({ seen }) => seen.first !== null) },
    { name: 'Children seen alone', wants: 'more', in: (month) => share(children(month), ({ seen }) => seen.alone) },
    {
      name: 'Children seen the same day or the next',
      wants: 'more',
      in: (month) =>
        share(
          children(month).filter(({ seen }) => seen.days !== null),
          ({ seen }) => seen.days !== null && seen.days <= 1,
        ),
    },
    {
      name: 'Risk analysed, where the form asks',
      wants: 'more',
      in: (month) => {
        const asked = finishedIn(month).filter(({ about }) => about !== null && about.risk !== null);
        return { of: asked, have: asked.filter(({ about }) => about?.risk === true) };
      },
    },
    {
      name: 'Records with an error',
      wants: 'fewer',
      in: (month) => {
        const all = finishedIn(month);
        return { of: all, have: all.filter((one) => open(one).some(({ severity }) => severity === 'error')) };
      },
    },
    {
      name: 'Findings a record',
      wants: 'fewer',
      in: (month) => finishedIn(month).map((one) => open(one).length),
    },
    {
      name: 'Children referred again, of referrals',
      wants: 'fewer',
      in: (month) =>
        share(
          referrals.filter(({ begun }) => begun.startsWith(month)),
          ({ before }) => before !== null,
        ),
    },
  ];
}

const isShare = (one: Share | Numbers): one is Share => 'of' in one;

function verdictOf(then: Share | Numbers, now: Share | Numbers, wants: 'more' | 'fewer'): Verdict {
  const grew =
    isShare(then) && isShare(now)
      ? verdictOfShares([then.have.length, then.of.length], [now.have.length, now.of.length])
      : isShare(then) || isShare(now)
        ? 'few'
        : verdictOfMeans(then, now);
  if (grew === 'same' || grew === 'few') return grew;
  return (grew === 'more') === (wants === 'more') ? 'better' : 'worse';
}

const tooFew = 'Too few to show';

function cellOf(one: Share | Numbers, title: string, setting: Setting): Element | string {
  if (!isShare(one)) {
    const total = one.reduce((sum, n) => sum + n, 0);
    if (setting.suppressSmall && (one.length < 6 || isHeld(total))) return tooFew;
    // One decimal, and none where there are too few records for it to mean anything.
    return one.length === 0 ? 'None' : one.length < 10 ? `${total} in ${one.length}` : (total / one.length).toFixed(1);
  }
  const [have, of] = [one.have.length, one.of.length];
  // What is left of a total shows a small number as well as the number itself does.
  if (setting.suppressSmall && (isHeld(have) || isHeld(of) || isHeld(of - have))) return tooFew;
  if (of === 0) return 'None';
  const part = of >= 20 ? ` (${Math.round((100 * have) / of)}%)` : '';
  return h(
    'span',
    figureLink(one.have, title, setting),
    ' of ',
    figureLink(one.of, `${title}, all that are counted`, setting),
    part,
  );
}
