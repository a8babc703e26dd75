import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { dateParts, type PlainDate } from '../record/values/dates.ts';
import { readLimit } from './clock-rule.ts';
import { editionOn, readGuidance, withOverlay } from './guidance.ts';

const data = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../../templates/guidance/${name}.yaml`, import.meta.url), 'utf8'));

const editions = [{ id: 'WT2006', title: 'Working Together (2006)', inForce: '2006-04-10', until: '2010-03-16' }];
const clock = {
  label: 'Core group',
  from: ['conference.date'],
  to: ['coreGroup.date'],
  limit: { all: '10 working days' },
};

test('the shipped guidance is read without a problem', () => {
  const guidance = readGuidance({
    editions: data('editions'),
    clocks: data('clocks'),
    bankHolidays: data('bank-holidays'),
  });
  expect(guidance.problems).toEqual([]);
  expect(guidance.editions.map(({ id }) => id)).toEqual([
    'WT1999',
    'WT2006',
    'WT2010',
    'WT2013',
    'WT2015',
    'WT2018',
    'WT2023',
    'WT2026',
  ]);
  expect(guidance.clocks.map(({ id }) => id)).toEqual([
    ...['referral-decision', 'initial-assessment', 'core-assessment', 'single-assessment'],
    ...['initial-conference', 'core-group', 'review-conference'],
  ]);
});

test('no day between two shipped editions is without one', () => {
  const guidance = readGuidance({ editions: data('editions'), clocks: {}, bankHolidays: {} });
  for (const [index, edition] of guidance.editions.entries()) {
    const next = guidance.editions[index + 1];
    expect(edition.until?.add({ days: 1 }).toString()).toBe(next?.inForce.toString());
  }
  expect(editionOn(guidance, dateParts('1999-11-30') as PlainDate)).toBeNull();
});

describe('a bad entry is a problem with its path, and the good ones are kept:', () => {
  const read = (files: { editions?: unknown; clocks?: unknown; bankHolidays?: unknown }) =>
    readGuidance({ editions, clocks: { 'core-group': clock }, bankHolidays: { 2026: ['2026-12-25'] }, ...files });
  const paths = (files: Parameters<typeof read>[0]) => read(files).problems.map(({ path }) => path);

  it.each<[string, unknown, readonly string[]]>([
    ['no list', 'WT2006', ['editions']],
    ['no mapping', [...editions, 'WT2010'], ['editions[1]']],
    ['nothing in it', [{}], ['editions[0].id', 'editions[0].title', 'editions[0].inForce']],
    ['no such day', [{ id: 'X', title: 'X', inForce: '2006-02-30' }], ['editions[0].inForce']],
    ['an end that is no date', [{ ...editions[0], until: 'now' }], ['editions[0].until']],
    ['twice', [...editions, ...editions], ['editions[1].id']],
  ])('an edition, %s', (_, bad, expected) => {
    expect(paths({ editions: bad, clocks: {} })).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no mapping', 'fast', ['clocks.bad']],
    ['nothing in it', {}, ['clocks.bad.from', 'clocks.bad.to', 'clocks.bad.limit']],
    ['a limit in weeks', { ...clock, limit: { all: '2 weeks' } }, ['clocks.bad.limit.all']],
    ['a limit of an unknown edition', { ...clock, limit: { WT1066: '7 working days' } }, ['clocks.bad.limit.WT1066']],
    ['a start that is no text', { ...clock, from: [1] }, ['clocks.bad.from']],
    ['an unknown choice of start', { ...clock, start: 'earliest' }, ['clocks.bad.start']],
    ['an unknown part', { ...clock, limits: {} }, ['clocks.bad.limits']],
    ['a condition in words', { ...clock, only: 'strategy.decision means enquiry' }, ['clocks.bad.only[0]']],
    [
      'a meaning that is no text',
      { ...clock, only: [{ concept: 'outcome', means: [{}] }] },
      ['clocks.bad.only[0].means'],
    ],
  ])('a clock, %s', (_, bad, expected) => {
    const guidance = read({ clocks: { bad, 'core-group': clock } });
    expect(guidance.problems.map(({ path }) => path)).toEqual(expected);
    expect(guidance.clocks.map(({ id }) => id)).toContain('core-group');
  });

  test('a bank holiday, of another year or of none', () => {
    const guidance = read({
      bankHolidays: { 2026: ['2026-12-25', '2027-12-25', 'Christmas'], soon: [], 2027: '2027-12-27' },
    });
    expect(guidance.problems.map(({ path }) => path)).toEqual([
      ...['bankHolidays.2026[1]', 'bankHolidays.2026[2]', 'bankHolidays.2027', 'bankHolidays.soon'],
    ]);
    expect([...guidance.holidays.days]).toEqual(['2026-12-25']);
    expect([...guidance.holidays.coveredYears]).toEqual([2026]);
  });

  test('a bank holiday on a weekend is no working day lost twice', () => {
    expect(read({ bankHolidays: { 2026: ['2026-12-25', '2026-12-26'] } }).holidays.days).toEqual(
      new Set(['2026-12-25']),
    );
  });

  test('an overlay that cannot be read changes nothing', () => {
    const base = read({});
    const local = withOverlay(base, { 'core-group': { limit: { all: 'soon' } }, more: { label: 'More' } });
    expect(local.clocks).toEqual(base.clocks);
    expect(local.problems.map(({ path }) => path)).toEqual([
      'clocks.core-group.limit.all',
      'clocks.more.from',
      'clocks.more.to',
      'clocks.more.limit',
    ]);
    expect(withOverlay(base, undefined)).toBe(base);
    expect(withOverlay(base, ['core-group']).clocks).toEqual(base.clocks);
  });
});

test('an overlay for every edition takes the place of the limits there were, and one for an edition joins them', () => {
  const base = readGuidance({
    editions,
    clocks: { some: { ...clock, limit: { WT2006: '7 working days' } } },
    bankHolidays: {},
  });
  const limits = (limit: unknown) =>
    [...(withOverlay(base, { some: { limit } }).clocks[0]?.limits ?? [])].map(
      ([edition, { text }]) => `${edition}: ${text}`,
    );
  expect(limits({ all: '8 working days' })).toEqual(['all: 8 working days']);
  expect(limits('8 working days')).toEqual(['all: 8 working days']);
  expect(limits({ WT2006: '8 working days' })).toEqual(['WT2006: 8 working days']);
  expect(limits({})).toEqual(['WT2006: 7 working days']);
});

test('a limit is said as people say it', () => {
  const said = ['7 working days', '1 working day', '1 working days', ' 3  Months ', '1 month'].map(
    (text) => readLimit(text)?.text,
  );
  expect(said).toEqual(['7 working days', '1 working day', '1 working day', '3 months', '1 month']);
  expect(['0 working days', '1000 working days', '121 months', '7 days', 7, null].map(readLimit)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('any data is read without throwing', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (first, second, third) => {
      const guidance = readGuidance({ editions: [first], clocks: { some: second }, bankHolidays: third });
      withOverlay(guidance, { some: { ...clock, limit: first, only: third, from: second } });
    }),
  );
});
