// Invented records of a whole service are what they say: the same for the same seed, read whole, and wrong as often as they are to be.

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { generateRecords } from '../../examples/generator/generate.ts';
import { type Failing, rates } from '../../examples/generator/story.ts';
import { check } from '../../server/src/core/check/check.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { type RecordReport, reportOf } from '../../server/src/core/report/record-report.ts';

const today = Temporal.PlainDate.from('2026-03-20');
const reach = reachOf([builtInPack()]);
const records = generateRecords({ records: 500, seed: 1, today });
const reports = records.map(({ path, text }) =>
  reportOf(path, check(readBlocks(text), { reach, today, settings: {} })),
);

const has = ({ findings }: RecordReport, ...wanted: readonly string[]) =>
  findings.some(({ rule }) => wanted.includes(rule));
const of = (...kinds: readonly string[]) => reports.filter(({ record }) => record !== null && kinds.includes(record));

/** What part of records have a finding of a rule. */
function share(all: readonly RecordReport[], ...wanted: readonly string[]): number {
  return all.filter((one) => has(one, ...wanted)).length / all.length;
}

it('makes as many as are asked for, the same for the same seed and others for another', () => {
  expect(records).toHaveLength(500);
  expect(new Set(records.map(({ path }) => path)).size).toBe(500);
  expect(generateRecords({ records: 500, seed: 1, today })).toEqual(records);
  const others = generateRecords({ records: 40, seed: 2, today });
  expect(others).toHaveLength(40);
  expect(others.filter(({ text }) => records.some((one) => one.text === text))).toEqual([]);
});

it('marks every record as fictional', () => {
  for (const { path, text } of records)
    expect(text, path).toContain('> Fictional: every person, place and number in this record is invented.');
});

it('has every built-in template, four teams, eighteen months and every status but "returned", which is rare', () => {
  expect(new Set(reports.map(({ template }) => template?.split('@')[0]))).toEqual(
    new Set(reach.templates.map(({ id }) => id)),
  );
  const folders = records.map(({ path }) => path.split('/'));
  expect(new Set(folders.map(([team]) => team)).size).toBe(4);
  expect(new Set(folders.map(([, month]) => month)).size).toBeGreaterThanOrEqual(18);
  const statuses = new Set(reports.map(({ status }) => status));
  for (const status of ['draft', 'for review', 'approved', 'closed']) expect(statuses).toContain(status);
});

it('is read whole: every part of every record is one that its template asks for, and every value is of its kind', () => {
  const noise = /^structure\/(?!missing-section)|^value\/|^dates\/|^template\/|^consistency\/|^acceptance\//;
  const found = reports.flatMap(({ file, findings }) =>
    findings.filter(({ rule }) => noise.test(rule)).map(({ rule, message }) => `${file}: ${rule} ${message}`),
  );
  expect(found).toEqual([]);
});

it('leaves no word of its own making in a record', () => {
  for (const { path, text } of records) expect(text, path).not.toMatch(/\{\w*\}|\[[^\] ]*\||undefined/);
});

describe('things go wrong about as often as they are to', () => {
  const enquired = of('section-47', 'strategy-discussion', 'conference-report');
  const ended = of('single-assessment', 'core-assessment', 'initial-assessment', 'section-47').filter(
    ({ status }) => status === 'approved' || status === 'closed',
  );
  // Teams differ, and things go better than they did; what is said here is the middle of it.
  it.each<readonly [Failing, readonly RecordReport[], readonly string[]]>([
    ['notSeen', ended, ['child-seen/missing', 'child-seen/closed-without-seeing']],
    ['notAlone', ended, ['child-seen/alone']],
    ['noRiskAnalysis', ended, ['risk-analysis/missing']],
    ['onlyTold', ended, ['risk-analysis/descriptive']],
    ['referrerNotTold', of('referral'), ['referral/referrer-not-informed']],
    ['levelUnexplained', of('referral'), ['referral/threshold-unexplained']],
    ['priorityMissing', of('referral'), ['oversight/not-allocated']],
    ['decisionLate', of('referral'), ['timescale/late', 'timescale/overdue']],
    ['seenLate', of('section-47'), ['child-seen/late']],
    ['newlyQualifiedLead', enquired, ['section-47/lead-experience']],
    ['late', of('single-assessment'), ['timescale/late', 'timescale/overdue']],
  ])('%s', (failing, all, wanted) => {
    const part = share(all, ...wanted);
    expect(part).toBeGreaterThan(rates[failing] / 4);
    expect(part).toBeLessThan(rates[failing] * 3 + 0.02);
  });

  it('leaves most records with nothing that matters', () => {
    const serious = reports.filter(({ findings }) =>
      findings.some(
        ({ severity, accepted, rule }) => severity === 'error' && !accepted && rule !== 'sign-off/open-errors',
      ),
    );
    expect(serious.length / reports.length).toBeGreaterThan(0.15);
    expect(serious.length / reports.length).toBeLessThan(0.45);
  });

  it('has managers accept some of it, with a name, a day and a reason', () => {
    const accepted = reports.flatMap(({ findings }) => findings.flatMap((finding) => finding.accepted ?? []));
    expect(accepted.length).toBeGreaterThan(8);
    for (const { by, date, reason } of accepted) {
      expect(by).not.toBeNull();
      expect(date).not.toBeNull();
      expect(reason.split(' ').length).toBeGreaterThan(5);
    }
  });
});

it('copies an analysis now and then, and else hardly ever says the same of two children', () => {
  const analyses = records.flatMap(({ path, text }) => {
    const analysis = /^## Analysis of risk\n\n([^#\n].*)$/m.exec(text)?.[1];
    return analysis && analysis.length > 200 ? [{ child: /ex-\d+/.exec(path)?.[0], analysis }] : [];
  });
  const children = new Map<string, Set<string | undefined>>();
  for (const { child, analysis } of analyses) children.set(analysis, (children.get(analysis) ?? new Set()).add(child));
  const copied = [...children.values()].filter((those) => those.size > 1).length;
  expect(copied).toBeGreaterThan(0);
  expect(copied).toBeLessThan(10);
});

it('refers some children again', () => {
  const contacts = records.flatMap(({ path }) => /(ex-\d+)-contact-referral/.exec(path)?.[1] ?? []);
  const again = contacts.length - new Set(contacts).size;
  expect(again / contacts.length).toBeGreaterThan(0.05);
  expect(again / contacts.length).toBeLessThan(0.3);
});
