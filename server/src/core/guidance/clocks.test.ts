import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { dateParts, type PlainDate } from '../record/values/dates.ts';
import { type ClockQuestion, readClocks } from './clocks.ts';
import { type Guidance, readGuidance, withOverlay } from './guidance.ts';

const data = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../../templates/guidance/${name}.yaml`, import.meta.url), 'utf8'));
const guidance = readGuidance({
  editions: data('editions'),
  clocks: data('clocks'),
  bankHolidays: data('bank-holidays'),
});

const iso = (text: string) => dateParts(text) as PlainDate;

interface Written {
  readonly record?: string;
  readonly edition?: string;
  /** Concepts the template asks for: a date, or null where it is left empty. */
  readonly dates?: Readonly<Record<string, string | null>>;
  readonly choices?: Readonly<Record<string, string | null>>;
}

function question({ record = 'other', edition, dates = {}, choices = {} }: Written): ClockQuestion {
  return {
    record,
    edition: edition ?? null,
    date: (concept) => ({ bound: concept in dates, date: dateParts(dates[concept] ?? '') }),
    choice: (concept) => ({ bound: concept in choices, empty: !choices[concept], meaning: choices[concept] ?? null }),
  };
}

function clocksOf(written: Written, today: string, by: Guidance = guidance) {
  return readClocks(by, question(written), iso(today)).map((reading) => ({
    ...reading,
    from: reading.from.toString(),
    due: reading.due.toString(),
    stopped: reading.stopped?.toString() ?? null,
  }));
}

const initial = (referred: string, completed: string | null, today = '2026-03-20') =>
  clocksOf(
    { record: 'initial-assessment', dates: { 'referral.received': referred, 'assessment.completed': completed } },
    today,
  );

test('an assessment of 13 working days against a limit of 7 is late', () => {
  expect(initial('2009-10-01', '2009-10-20')).toEqual([
    {
      clock: 'initial-assessment',
      label: 'Initial assessment',
      edition: 'WT2006',
      editionTitle: 'Working Together to Safeguard Children (2006)',
      editionNote: null,
      from: '2009-10-01',
      fromConcept: 'referral.received',
      due: '2009-10-12',
      stopped: '2009-10-20',
      stopConcept: 'assessment.completed',
      workingDays: 13,
      left: 0,
      overBy: 6,
      limit: '7 working days',
      state: 'late',
    },
  ]);
});

describe('the edition is the one in force on the day the clock starts', () => {
  it.each([
    ['initial-assessment', '1999-11-30', null, null],
    ['initial-assessment', '1999-12-01', 'WT1999', '7 working days'],
    ['initial-assessment', '2006-04-09', 'WT1999', '7 working days'],
    ['initial-assessment', '2006-04-10', 'WT2006', '7 working days'],
    ['initial-assessment', '2010-03-16', 'WT2006', '7 working days'],
    ['initial-assessment', '2010-03-17', 'WT2010', '10 working days'],
    ['initial-assessment', '2013-04-14', 'WT2010', '10 working days'],
    ['initial-assessment', '2013-04-15', null, null],
    ['single-assessment', '2013-04-14', null, null],
    ['single-assessment', '2013-04-15', 'WT2013', '45 working days'],
    ['single-assessment', '2015-03-25', 'WT2013', '45 working days'],
    ['single-assessment', '2015-03-26', 'WT2015', '45 working days'],
    ['single-assessment', '2018-07-03', 'WT2015', '45 working days'],
    ['single-assessment', '2018-07-04', 'WT2018', '45 working days'],
    ['single-assessment', '2023-12-14', 'WT2018', '45 working days'],
    ['single-assessment', '2023-12-15', 'WT2023', '45 working days'],
    ['single-assessment', '2026-03-17', 'WT2023', '45 working days'],
    ['single-assessment', '2026-03-18', 'WT2026', '45 working days'],
  ])('%s from %s: %s, %s', (record, referred, edition, limit) => {
    const [clock] = clocksOf(
      { record, dates: { 'referral.received': referred, 'assessment.authorised': null } },
      '2028-12-29',
    );
    expect([clock?.edition ?? null, clock?.limit ?? null]).toEqual([edition, limit]);
  });

  test('unless the record names another', () => {
    const named = (edition: string) =>
      clocksOf(
        {
          record: 'initial-assessment',
          edition,
          dates: { 'referral.received': '2014-01-06', 'assessment.completed': null },
        },
        '2014-01-07',
      );
    expect(named('WT2010').map(({ limit }) => limit)).toEqual(['10 working days']);
    expect(named(' wt2006 ').map(({ limit }) => limit)).toEqual(['7 working days']);
    expect(named('WT1066')).toEqual([]); // unknown: the one in force, which has no initial assessment
  });

  test('and an unchecked edition says so', () => {
    const [clock] = clocksOf(
      { record: 'single-assessment', dates: { 'referral.received': '2026-03-18', 'assessment.completed': null } },
      '2026-03-20',
    );
    expect(clock?.editionNote).toMatch(/not yet checked/);
  });
});

describe('a clock that runs', () => {
  // Due on Monday 12 October 2009.
  it.each([
    ['2009-10-01', 'running', 7, 0, 0],
    ['2009-10-07', 'running', 3, 0, 4],
    ['2009-10-08', 'due-soon', 2, 0, 5],
    ['2009-10-10', 'due-soon', 1, 0, 6],
    ['2009-10-12', 'due-soon', 0, 0, 7],
    ['2009-10-13', 'overdue', 0, 1, 8],
    ['2010-01-04', 'overdue', 0, 57, 64],
  ])('is on %s %s, with %i left and %i over', (today, state, left, overBy, workingDays) => {
    expect(initial('2009-10-01', null, today)).toMatchObject([
      { state, left, overBy, workingDays, stopped: null, stopConcept: 'assessment.completed' },
    ]);
  });

  test('and should have stopped on Friday is overdue on Saturday, by the next working day', () => {
    expect(initial('2009-09-30', null, '2009-10-10')).toMatchObject([
      { due: '2009-10-09', state: 'overdue', overBy: 1 },
    ]);
  });

  test('has not started while its day is to come', () => {
    expect(initial('2009-10-01', null, '2009-09-30')).toEqual([]);
  });
});

describe('a clock that stopped', () => {
  it.each([
    ['2009-10-01', 'in-time', 0, 0],
    ['2009-10-12', 'in-time', 7, 0],
    ['2009-10-13', 'late', 8, 1],
    ['2009-09-01', 'in-time', 0, 0], // before it started: the order of the dates is another rule's
  ])('on %s was %s', (completed, state, workingDays, overBy) => {
    expect(initial('2009-10-01', completed, '2009-10-01')).toMatchObject([{ state, workingDays, overBy, left: 0 }]);
  });

  test('did so when the manager authorised it, where both dates are given', () => {
    const dates = {
      'referral.received': '2009-10-01',
      'assessment.completed': '2009-10-08',
      'assessment.authorised': '2009-10-20',
    };
    expect(clocksOf({ record: 'initial-assessment', dates }, '2026-03-20')).toMatchObject([
      { stopped: '2009-10-20', stopConcept: 'assessment.authorised', state: 'late' },
    ]);
    expect(
      clocksOf({ record: 'initial-assessment', dates: { ...dates, 'assessment.authorised': null } }, '2026-03-20'),
    ).toMatchObject([{ stopped: '2009-10-08', stopConcept: 'assessment.completed', state: 'in-time' }]);
  });
});

describe('no clock runs', () => {
  const referred = { 'referral.received': '2009-10-01' };
  it.each<[string, Written]>([
    ['in another type of record', { record: 'core-assessment', dates: { ...referred, 'assessment.completed': null } }],
    [
      'without a start',
      { record: 'initial-assessment', dates: { 'referral.received': null, 'assessment.completed': null } },
    ],
    ['where the template asks for no stop', { record: 'initial-assessment', dates: referred }],
  ])('%s', (_, written) => {
    expect(clocksOf(written, '2009-10-02')).toEqual([]);
  });
});

test('the decision on a referral is timed from the later of contact and referral', () => {
  const dates = {
    'contact.received': '2026-03-02',
    'referral.received': '2026-03-04',
    'referral.decisionDate': '2026-03-06',
  };
  const decision = (changed: Readonly<Record<string, string | null>>) =>
    clocksOf({ dates: { ...dates, ...changed } }, '2026-03-20');
  expect(decision({})).toMatchObject([
    {
      clock: 'referral-decision',
      fromConcept: 'referral.received',
      due: '2026-03-05',
      state: 'late',
      limit: '1 working day',
    },
  ]);
  expect(decision({ 'contact.received': '2026-03-05' })).toMatchObject([
    { fromConcept: 'contact.received', due: '2026-03-06', state: 'in-time' },
  ]);
  expect(decision({ 'referral.received': null })).toMatchObject([
    { fromConcept: 'contact.received', due: '2026-03-03' },
  ]);
});

describe('the conference is timed from the strategy discussion', () => {
  const conference = (choices: Readonly<Record<string, string | null>>) =>
    clocksOf({ dates: { 'strategy.date': '2026-03-18', 'conference.date': null }, choices }, '2026-03-20').map(
      ({ clock, due }) => `${clock} ${due}`,
    );

  it.each<[string, Readonly<Record<string, string | null>>]>([
    ['an enquiry was decided', { 'strategy.decision': 'enquiry' }],
    ['its outcome is not known yet', { 'strategy.decision': 'enquiry', 'enquiry.outcome': null }],
    ['it was substantiated', { 'strategy.decision': 'enquiry', 'enquiry.outcome': 'substantiated' }],
  ])('when %s', (_, choices) => {
    expect(conference(choices)).toEqual(['initial-conference 2026-04-10']);
  });

  it.each<[string, Readonly<Record<string, string | null>>]>([
    ['nothing was asked of the decision', {}],
    ['nothing was decided', { 'strategy.decision': null }],
    ['no enquiry was decided', { 'strategy.decision': 'no-enquiry' }],
    ['concerns were not substantiated', { 'strategy.decision': 'enquiry', 'enquiry.outcome': 'not-substantiated' }],
    [
      'the outcome chosen has no known meaning',
      { 'strategy.decision': 'enquiry', 'enquiry.outcome': 'something else' },
    ],
  ])('but not when %s', (_, choices) => {
    expect(conference(choices)).toEqual([]);
  });
});

test('the core group and the review are timed from the conference', () => {
  const dates = { 'conference.date': '2026-08-31', 'coreGroup.date': null, 'conference.reviewDate': null };
  expect(clocksOf({ dates }, '2026-09-01').map(({ clock, due, limit }) => [clock, due, limit])).toEqual([
    ['core-group', '2026-09-14', '10 working days'],
    ['review-conference', '2026-11-30', '3 months'], // there is no 31 November
  ]);
  const [, review] = clocksOf({ dates: { ...dates, 'conference.reviewDate': '2026-12-01' } }, '2026-12-02');
  expect(review).toMatchObject({ state: 'late', overBy: 1, workingDays: 66 });
});

describe("a council's own limit", () => {
  const referred = {
    record: 'initial-assessment',
    dates: { 'referral.received': '2026-03-02', 'assessment.completed': null },
  };

  test('for every edition takes the place of all that were there', () => {
    const local = withOverlay(guidance, { 'initial-assessment': { limit: { all: '7 working days' } } });
    expect(local.problems).toEqual([]);
    expect(clocksOf(referred, '2026-03-03')).toEqual([]);
    expect(clocksOf(referred, '2026-03-03', local)).toMatchObject([
      { limit: '7 working days', due: '2026-03-11', label: 'Initial assessment' },
    ]);
  });

  test('for one edition leaves the others', () => {
    const local = withOverlay(guidance, { 'initial-assessment': { limit: { wt2010: '7 working days' } } });
    const limitOf = (received: string) =>
      clocksOf({ ...referred, dates: { ...referred.dates, 'referral.received': received } }, '2026-03-03', local)[0]
        ?.limit;
    expect(['2009-10-01', '2010-10-01', '2014-10-01'].map(limitOf)).toEqual([
      '7 working days',
      '7 working days',
      undefined,
    ]);
  });

  test('may come with a clock of its own', () => {
    const local = withOverlay(guidance, {
      'strategy-discussion': {
        label: 'Strategy discussion',
        from: ['contact.received', 'referral.received'],
        start: 'first',
        to: ['strategy.date'],
        limit: '2 working days',
      },
    });
    const dates = {
      'contact.received': '2026-03-02',
      'referral.received': '2026-03-04',
      'strategy.date': '2026-03-05',
    };
    expect(clocksOf({ dates }, '2026-03-20', local)).toMatchObject([
      { clock: 'strategy-discussion', from: '2026-03-02', due: '2026-03-04', state: 'late', edition: 'WT2023' },
    ]);
  });
});
