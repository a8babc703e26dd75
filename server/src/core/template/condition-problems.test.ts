import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { compileCondition, type FeelValue, type NameNode } from './condition.ts';

const today = Temporal.PlainDate.from('2026-03-20');

let count = 0;
function node(kind: NameNode['kind'], name: string, ...children: readonly NameNode[]): NameNode {
  return { key: `n${++count}`, name, aliases: [], kind, children };
}
const section = (name: string, ...children: readonly NameNode[]) => node('section', name, ...children);
const field = (name: string) => node('field', name);
const column = (name: string) => node('column', name);

const views = section('Views', field('Views of mother and father'));
const decision = section('Decision', field('Decision'), field('Outcome'));
const document = section(
  'Initial assessment',
  section('Child', field('Date of birth'), field('Income')),
  section('Child seen', node('table', '', column('Date'), column('Seen by'), column('Seen alone'), column('Where'))),
  views,
  section('Risk', field('Risk (overall)?'), field('Injury seen'), field('Medical examination')),
  section('Services', node('checklist', '')),
  section('Conference', field('Outcome')),
  decision,
);
const inDecision = [document.key, decision.key];
const inViews = [document.key, views.key];

/** Each problem as `words it stands at: message`. */
function problems(source: string, home: readonly string[] = inDecision): readonly string[] {
  return compileCondition(source, document, home).problems.map(
    ({ at, message }) => `${source.slice(at.start, at.end)}: ${message}`,
  );
}

describe('names that are not there', () => {
  it.each<[string, string, string | undefined]>([
    ['Risc = "A"', 'Risc', 'Risk'],
    ['Injury sen = true', 'Injury sen', 'Injury seen'],
    ['Outcom = "A"', 'Outcom', 'Outcome'],
    ['Views of mothr and father = null', 'Views of mothr and father', 'Views of mother and father'],
    ['Vews of mother and father = null', 'Vews of mother and father', 'Views of mother and father'],
    ['Injury seen and Medcal examination = null', 'Medcal examination', 'Medical examination'],
    ['Decision.Outcme = "A"', 'Outcme', 'Outcome'],
    ['count(Child seen[Seen alon = true]) = 0', 'Seen alon', 'Seen alone'],
    ['count(Child sen[Seen alone = true]) = 0', 'Child sen', 'Child seen'],
    ['Child seen.Wher = "A"', 'Wher', 'Where'],
    ['some r in Child seen satisfies r.Wher = "A"', 'Wher', 'Where'],
    ['Income.Amount = 3', 'Amount', undefined],
    ['Risk = Enormous', 'Enormous', '"Enormous"'],
    ['Injury seen = Yes', 'Yes', 'true'],
    ['Date of birth < today', 'today', 'today()'],
  ])('%s', (source, words, nearest) => {
    const [first] = compileCondition(source, document, inDecision).problems;
    expect(first).toMatchObject({
      rule: 'template/condition-name',
      at: { start: source.indexOf(words), end: source.indexOf(words) + words.length },
    });
    expect(first?.nearest[0]).toBe(nearest);
  });

  it('are each said once, in plain words', () => {
    expect(problems('Xyzzy plugh = 3 and Qqqq > 4')).toEqual([
      'Xyzzy plugh: There is no section, label or column called "Xyzzy plugh".',
      'Qqqq: There is no section, label or column called "Qqqq".',
    ]);
    expect(problems('Risk = Enormous')).toEqual([
      'Enormous: There is no section, label or column called "Enormous". If these are the words of an option, put them in quotation marks.',
    ]);
    expect(problems('Injury seen = Yes')).toEqual([
      'Yes: There is no section, label or column called "Yes". Write true after a yes/no answer, or "Yes" in quotation marks for an option.',
    ]);
    expect(problems('Income.Amount = 3')).toEqual([
      'Amount: "Income" is one answer: nothing called "Amount" can follow it.',
    ]);
    expect(problems('Date of birth < today')).toEqual(['today: Write today(), with its brackets.']);
  });

  it('offer the section with a label that is used twice', () => {
    expect(compileCondition('Outcom = "A"', document, inViews).problems[0]?.nearest).toContain('Conference.Outcome');
  });
});

describe('what cannot be read', () => {
  it.each<[string, readonly string[]]>([
    ['', [': A condition is missing here.']],
    ['Risk =', ['=: This condition stops too soon: something is missing after "=".']],
    ['Risk = "High" and', ['and: This condition stops too soon: something is missing after "and".']],
    ['Risk = "High', ['": This quotation mark is never closed.']],
    ['count(Child seen[Seen alone = true) = 0', ['): A ] is missing before this.']],
    ['(Risk = "High"', ['(: This bracket is never closed.']],
    ['Risk = "High")', ['): This bracket closes nothing.']],
    ['Risk == "High"', ['==: Write = for ==.']],
    ['Risk <> "High"', ['<>: Write != for <>.']],
    ['Injury seen && Risk = "High"', ['&&: Write and for &&.']],
    ["Risk = 'High'", ['\'High\': Use double quotation marks: "High".']],
    ['Risk is "High"', ['is: Write = for "is".']],
    ['Risk is not "High"', ['is not: Write != for "is not".']],
    ['Medical examination is empty', ['is empty: Write = null for "is empty".']],
    ['Risk "High"', ['"High": Something is missing between "Risk" and ""High"", such as = or and.']],
    [
      'Injury seen Medical examination',
      ['Medical: Something is missing between "seen" and "Medical", such as = or and.'],
    ],
    ['coutn(Child seen) = 0', ['coutn: There is no function called "coutn". Did you mean count?']],
    ['count Child seen = 0', ['count: "count" is a function. Write what it is of in brackets after it: count(...).']],
    ['not Injury seen', ['not: Write not with brackets, such as: not(Seen alone = true).']],
    [
      'matches(Risk, "H.*")',
      [
        'matches: Patterns cannot be used in a condition, so "matches" is not available. Use contains, starts with or ends with.',
      ],
    ],
    ['Risk = = "High"', ['=: Something is missing before "=".']],
    ['Income > £5', ['£: "£" means nothing in a condition.']],
    ['😀', ['😀: "😀" means nothing in a condition.']],
    ['= "High"', ['=: Something is missing before "=".']],
    [
      'Date of birth > date("12 May 2019")',
      ['date("12 May 2019"): "12 May 2019" cannot be read as a date. Write it like date("2026-03-04").'],
    ],
    [
      'some r in [1..100000000] satisfies r = 2',
      ['[1..100000000]: A condition can go through the rows of a table, not through a range of numbers or dates.'],
    ],
    ['{a: 1}.a = 1', ['{: Braces cannot be used in a condition.']],
  ])('%s', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  it('is never true', () => {
    const condition = compileCondition('Outcom = null', document, inDecision);
    expect(condition.test(() => null, today)).toBeNull();
    expect(condition.evaluate(() => null, today)).toBeNull();
  });
});

it('never throws, and every problem stands inside the condition', () => {
  const words = [
    'Outcome',
    'Child seen',
    'Seen alone',
    'Date',
    'Decision',
    'Services',
    'Nothing',
    'and',
    'or',
    'not',
    'not(',
    'count(',
    'date(',
    'some',
    'every',
    'for',
    'in',
    'satisfies',
    'return',
    'r',
    'if',
    'then',
    'else',
    'between',
    'instance of',
  ];
  const marks = [
    '=',
    '!=',
    '<',
    '>=',
    '.',
    ',',
    '(',
    ')',
    '[',
    ']',
    '"',
    '“',
    '”',
    "'",
    '"A"',
    '1',
    '-',
    '+',
    '/',
    '*',
    '**',
    '..',
    'null',
    'true',
    '{',
    '}',
    '@',
    ':',
    '?',
    '\\',
    '£',
    '😀',
  ];
  const piece = fc.constantFrom(...words, ...marks);
  const values = fc.constantFrom<FeelValue>(null, true, 3, 'A', today, [{ n5: true }], ['A'], {
    n1: 3,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
      ),
      values,
      (source, value) => {
        const condition = compileCondition(source, document, inViews);
        for (const { at, message } of condition.problems) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(source.length);
          expect(message).not.toBe('');
        }
        condition.test(() => value, today);
      },
    ),
    { numRuns: 1000 },
  );
});
