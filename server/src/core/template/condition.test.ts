import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compileCondition, type FeelValue, type NameNode } from './condition.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-03-20');

let count = 0;
function node(
  kind: NameNode['kind'],
  name: string,
  children: readonly NameNode[] = [],
  aliases: readonly string[] = [],
): NameNode {
  return { key: `n${++count}`, name, aliases, kind, children };
}
const section = (name: string, ...children: readonly NameNode[]) => node('section', name, children);
const field = (name: string, ...aliases: readonly string[]) => node('field', name, [], aliases);
const table = (...columns: readonly string[]) =>
  node(
    'table',
    '',
    columns.map((name) => node('column', name)),
  );

const document = section(
  'Initial assessment',
  section(
    'Child',
    field("Child's name"),
    field('Date of birth'),
    field('Expected date of delivery (unborn child)'),
    field('Income'),
  ),
  section(
    '3. Child seen',
    table('Date', 'Seen by', 'Seen alone?', 'Where'),
    field('Reason the child was not seen alone'),
    field('Date and time of the visit'),
  ),
  section('Household members', table('Name', 'Relationship', 'Date of birth')),
  section(
    'Views',
    field('Views of mother and father'),
    field('If not, why not'),
    field('Self-care & safety'),
    field('Outcome of the visit'),
  ),
  section(
    'Risk',
    field('Risk (overall)?'),
    field('Injury seen'),
    field('Medical examination'),
    field('10 day review held'),
  ),
  section('Strategy discussion', field('Date'), field('Outcome')),
  section('Services', node('checklist', '')),
  section('Analysis of risk'),
  section('Decision', field('Decision'), field('Outcome', 'Final outcome'), section('Manager', field('Comments'))),
  section('Conference', field('Date'), field('Outcome')),
);

function keyOf(...path: readonly string[]): string {
  const found = path.reduce<NameNode | undefined>(
    (inside, name) => inside?.children.find((child) => child.name === name),
    document,
  );
  if (!found) throw new Error(`no ${path.join('.')}`);
  return found.key;
}
const seenKey = keyOf('3. Child seen', '');
const homeOf = (...path: readonly string[]) => [
  document.key,
  ...path.map((_, index) => keyOf(...path.slice(0, index + 1))),
];

function row(values: { readonly date?: string; readonly alone?: boolean; readonly where?: string }): FeelValue {
  return {
    [keyOf('3. Child seen', '', 'Date')]: values.date ? day(values.date) : null,
    [keyOf('3. Child seen', '', 'Seen by')]: 'J. Example',
    [keyOf('3. Child seen', '', 'Seen alone?')]: values.alone ?? null,
    [keyOf('3. Child seen', '', 'Where')]: values.where ?? null,
  };
}

const answers: Readonly<Record<string, FeelValue>> = {
  [keyOf('Child', "Child's name")]: 'Ava Example',
  [keyOf('Child', 'Date of birth')]: day('2019-05-12'),
  [keyOf('Child', 'Income')]: 20,
  [seenKey]: [
    row({ date: '2026-03-04', alone: true, where: 'School' }),
    row({ date: '2026-03-10', alone: false, where: 'Home' }),
    row({ where: 'Home' }),
  ],
  [keyOf('3. Child seen', 'Date and time of the visit')]: {
    date: day('2026-03-04'),
    time: Temporal.PlainTime.from('14:30'),
  },
  [keyOf('Views', 'Views of mother and father')]: 'They agree.',
  [keyOf('Views', 'Self-care & safety')]: 'Good',
  [keyOf('Risk', 'Risk (overall)?')]: 'High',
  [keyOf('Risk', 'Injury seen')]: true,
  [keyOf('Risk', '10 day review held')]: false,
  [keyOf('Services', '')]: ['Housing', 'Health'],
  [keyOf('Strategy discussion', 'Outcome')]: 'Section 47 enquiry',
  [keyOf('Decision', 'Decision')]: 'Assess',
  [keyOf('Decision', 'Outcome')]: 'No further action',
  [keyOf('Conference', 'Date')]: day('2026-04-01'),
};
const read = (key: string): FeelValue => answers[key] ?? null;

function test(source: string, home: readonly string[] = homeOf('Decision')): boolean | null | string {
  const condition = compileCondition(source, document, home);
  return condition.problems[0]?.message ?? condition.test(read, today);
}

describe('names in a condition', () => {
  it.each<[string, boolean | null]>([
    ['Outcome = "No further action"', true],
    ['OUTCOME="No further action"', true],
    ['  Outcome  !=  "No further action" ', false],
    ['Outcome = “No further action”', true],
    ['Outcome = "no further action"', false],
    ['Final outcome = "No further action"', true],
    ['Child\'s name = "Ava Example"', true],
    ['Child’s name = "Ava Example"', true],
    ['Child.Date of birth = date("2019-05-12")', true],
    ['Views of mother and father = null', false],
    ['If not, why not = null', true],
    ['Self-care and safety = "Good"', true],
    ['Self-care & safety = "Good"', true],
    ['Expected date of delivery = null', true],
    ['Expected date of delivery (unborn child) = null', true],
    ['Risk = "High"', true],
    ['Risk (overall)? = "High"', true],
    ['Risk.Risk = "High"', true],
    ['10 day review held = false', true],
    ['Outcome of the visit = null', true],
    ['Decision = "Assess"', true],
    ['Decision.Outcome = "No further action"', true],
    ['Strategy discussion.Outcome = "Section 47 enquiry"', true],
    ['Decision.Manager.Comments = null', true],
    ['Manager.Comments = null', true],
    ['Comments = null', true],
    ['Income > 10 AND Risk = "High"', true],
    ['Income between 10 and 30', true],
    ['Income in [1..20]', true],
    ['Income + 5 = 25', true],
    ['Risk in ("High", "Medium")', true],
    ['not(Risk = "High")', false],
    ['Injury seen', true],
    ['Injury seen = true', true],
    ['if Injury seen then Risk = "High" else false', true],
  ])('%s is %s', (source, expected) => {
    expect(test(source)).toBe(expected);
  });

  it('that stand for several things mean the nearest', () => {
    expect(test('Outcome = "Section 47 enquiry"', homeOf('Strategy discussion'))).toBe(true);
    expect(test('Outcome = "No further action"', homeOf('Decision', 'Manager'))).toBe(true);
    expect(test('Date = null', homeOf('Strategy discussion'))).toBe(true);
    expect(test('Date > date("2026-03-31")', homeOf('Conference'))).toBe(true);
  });

  it('that stand for several things, none of them nearer, must be said in full', () => {
    const { problems: found } = compileCondition('Outcome = "A"', document, homeOf('Views'));
    expect(found).toMatchObject([
      {
        rule: 'template/condition-name',
        at: { start: 0, end: 7 },
        nearest: ['Strategy discussion.Outcome', 'Decision.Outcome', 'Conference.Outcome'],
      },
    ]);
  });

  it('are listed as they are used', () => {
    const { uses } = compileCondition(
      'Risk = "High" and count(Child seen[Seen alone = true]) = 0 and Risk != null',
      document,
      [],
    );
    expect(uses).toEqual([keyOf('Risk', 'Risk (overall)?'), seenKey, keyOf('3. Child seen', '', 'Seen alone?')]);
  });
});

describe('tables and tick lists in a condition', () => {
  it.each<[string, boolean | null]>([
    ['count(Child seen) = 3', true],
    ['count(Child seen[Seen alone = true]) = 1', true],
    ['count(Child seen[Seen alone]) = 1', true],
    ['count(Child seen[not(Seen alone)]) = 1', true],
    ['count(Child seen[item.Seen alone = true]) = 1', true],
    ['count(Child seen[Where = "Home" and Seen alone = false]) = 1', true],
    ['count(Child seen[Date = null]) = 1', true],
    ['count(Child seen[Date > date("2026-03-05")]) = 1', true],
    ['count(Child seen[Where = "Home"][Seen alone = false]) = 1', true],
    ['Child seen[1].Seen alone = true', true],
    ['Child seen[-1].Where = "Home"', true],
    ['(Child seen[Where = "School"])[1].Seen alone = true', true],
    ['list contains(Child seen.Where, "School")', true],
    ['some visit in Child seen satisfies visit.Seen alone = true', true],
    ['every visit in Child seen satisfies visit.Seen alone = true', false],
    ['some r in Child seen[Where = "Home"] satisfies r.Date > date("2026-03-05") and r.Seen alone = false', true],
    ['count(for r in Child seen return r.Where) = 3', true],
    ['Child seen.Reason the child was not seen alone = null', true],
    ['count(Household members) = 0', true],
    ['count(Household members[Name = "Sam Example"]) = 0', true],
    ['list contains(Services, "Housing")', true],
    ['count(Services) = 2', true],
    ['some s in Services satisfies s = "Health"', true],
    ['max(Child seen.Date) = date("2026-03-10")', true],
    ['today() - max(Child seen.Date) > duration("P10D")', false],
    ['min(Child seen[Where = "Home"].Date) = date("2026-03-10")', true],
    ['max(Household members.Date of birth) = null', true],
    ['max(1, 2) = 2', true],
  ])('%s is %s', (source, expected) => {
    expect(test(source)).toBe(expected);
  });

  it('has a bare column only where a row is meant', () => {
    const home = [...homeOf('3. Child seen'), seenKey];
    const condition = compileCondition('Seen alone = false', document, home);
    const alone = keyOf('3. Child seen', '', 'Seen alone?');
    expect(condition.problems).toEqual([]);
    expect(condition.test((key) => (key === alone ? false : null), today)).toBe(true);
    expect(compileCondition('Seen alone = false', document, homeOf('Decision')).problems).toMatchObject([
      { rule: 'template/condition-name', at: { start: 0, end: 10 }, nearest: ['Child seen.Seen alone'] },
    ]);
  });
});

describe('what is not answered', () => {
  it.each<[string, boolean | null]>([
    ['Medical examination = null', true],
    ['Medical examination != null', false],
    ['Medical examination = "Yes"', false],
    ['Medical examination > 3', null],
    ['Medical examination > 3 or Injury seen = true', true],
    ['Medical examination', null],
    ['Outcome', null],
    ['1 + 1', null],
    ['Income / 0 > 1', null],
    ['Risk > 3', false],
  ])('%s is %s', (source, expected) => {
    expect(test(source)).toBe(expected);
  });
});

describe('a yes/no answer compared with words', () => {
  it.each<[string, boolean]>([
    ['Injury seen = "Yes" and Medical examination = null', true],
    ['Injury seen = "No"', false],
    ['Injury seen != "yes"', false],
    ['Injury seen != "No"', true],
    ['"Yes" = Injury seen', true],
    ['count(Child seen[Seen alone = "Yes"]) = 1', true],
    ['Risk = "Yes"', false],
  ])('%s is %s', (source, expected) => {
    expect(test(source)).toBe(expected);
  });
});

describe('dates', () => {
  it.each<[string, boolean | null]>([
    ['today() = date("2026-03-20")', true],
    ['Today() = @"2026-03-20"', true],
    ['now() = date and time("2026-03-20T00:00:00")', true],
    ['Date of birth < today()', true],
    ['Date of birth.year = 2019', true],
    ['today() - Date of birth > duration("P10D")', true],
    ['today() - duration("P7D") > Date of birth', true],
    ['Date and time of the visit < now()', true],
    ['Date and time of the visit.hour = 14', true],
    ['date(Date and time of the visit) = date("2026-03-04")', true],
    ['Date of birth > "2020-01-01"', false],
    ['Date of birth instance of date', true],
    ['day of week(today()) = "Friday"', true],
  ])('%s is %s', (source, expected) => {
    expect(test(source)).toBe(expected);
  });

  it('never ask the machine', () => {
    const condition = compileCondition('today()', document, []);
    expect(condition.evaluate(read, day('1999-01-02'))).toEqual(day('1999-01-02'));
    expect(compileCondition('now()', document, []).evaluate(read, today)).toEqual({
      date: today,
      time: Temporal.PlainTime.from('00:00'),
    });
    expect(compileCondition('today() - date("2026-03-18")', document, []).evaluate(read, today)).toBe('P2D');
  });
});
