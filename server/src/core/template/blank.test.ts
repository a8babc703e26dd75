import { describe, expect, it } from 'vitest';
import { type Blank, readBlank } from './blank.ts';
import { blankTypes, modifiers } from './blank-words.ts';

/** What a blank says, without what it does not say. */
function said(source: string): Partial<Blank> {
  const silent = readBlank('text');
  const { source: _source, typeAt: _typeAt, ...blank } = readBlank(source);
  return Object.fromEntries(
    Object.entries(blank).filter(
      ([key, value]) => key === 'type' || JSON.stringify(value) !== JSON.stringify(silent[key as keyof Blank]),
    ),
  );
}

function options(source: string) {
  return readBlank(source).options.map(({ label, meaning }) => (meaning === null ? label : `${label} = ${meaning}`));
}

/** Each problem as `words it stands at: message`. */
function problems(source: string): readonly string[] {
  return readBlank(source).problems.map(({ at, message }) => `${source.slice(at.start, at.end)}: ${message}`);
}

describe('the type of a blank', () => {
  it.each([
    ['text', 'text'],
    ['  Prose ', 'prose'],
    ['date', 'date'],
    ['Date and  time', 'date and time'],
    ['number', 'number'],
    ['yes/no', 'yes/no'],
    ['Yes / No', 'yes/no'],
    ['no / YES', 'yes/no'],
    ['Yes / No / Not known', 'choice'],
    ['Yes = plan / No', 'choice'],
    ['person', 'person'],
    ['table', 'table'],
    ['checklist', 'checklist'],
    ['Closed = closure', 'choice'],
    ['any of Housing / Health', 'any of'],
    ['any of Housing', 'any of'],
    ['any of codes ethnicity', 'any of'],
    ['codes ethnicity', 'choice'],
    ['#child.name', null],
    ['at least 80 words', null],
    ['also "Contact"', null],
    ['remove', null],
    ['Required / Not required', 'choice'],
  ])('%s is %s', (source, type) => {
    expect(readBlank(source)).toMatchObject({ type, problems: [] });
  });

  it('says where the type stands', () => {
    expect(readBlank(' date and time; optional').typeAt).toEqual({
      start: 1,
      end: 14,
    });
    expect(readBlank('A / B; optional').typeAt).toEqual({ start: 0, end: 5 });
    expect(readBlank('#outcome').typeAt).toBeNull();
  });

  it.each([
    ['datetime', ['date and time']],
    ['tick list', ['checklist']],
    ['yes or no', ['yes/no']],
    ['boolean', ['yes/no']],
    ['Free  text', ['prose', 'text']],
  ])('does not know %s, and offers what was meant', (source, nearest) => {
    const [problem] = readBlank(`${source}; optional`).problems;
    expect(problem).toMatchObject({
      rule: 'template/unknown-type',
      at: { start: 0, end: source.length },
    });
    expect(problem?.nearest.slice(0, nearest.length)).toEqual(nearest);
  });

  it('asks for options where only "choice" is written, and for spaces round a slash', () => {
    expect(problems('choice; #outcome')).toEqual([
      'choice: A choice is written as its options, such as: First option / Second option. Or write codes and the name of a code list.',
    ]);
    expect(readBlank('High/Low').problems[0]).toMatchObject({
      rule: 'template/unknown-type',
      nearest: ['High / Low'],
    });
  });

  it.each(['', '  ', ';', ' ; '])('an empty blank (%j) has no type', (source) => {
    expect(readBlank(source).problems).toMatchObject([{ rule: 'template/unknown-type' }]);
  });
});

describe('options', () => {
  it('are cut at slashes with spaces round them, each with its meaning', () => {
    expect(
      options(
        'No further action = closure / Child in need plan=plan / Strategy discussion = strategy-discussion; #outcome',
      ),
    ).toEqual([
      'No further action = closure',
      'Child in need plan = plan',
      'Strategy discussion = strategy-discussion',
    ]);
  });

  it('keep slashes without spaces, and anything in quotation marks', () => {
    expect(options('N/A / "Seen / heard" / “A = B; C” = plan')).toEqual(['N/A', 'Seen / heard', 'A = B; C = plan']);
  });

  it('say where they stand', () => {
    const source = 'any of One / Two = plan';
    expect(readBlank(source).options.map(({ at }) => source.slice(at.start, at.end))).toEqual(['One', 'Two = plan']);
  });

  it.each([
    ['A / b / B', ['B: The option "B" is there twice. Take one out.']],
    ['A /  / B', ['/: An option is missing beside this slash.']],
    ['A / B /', ['/: An option is missing beside this slash.']],
    ['/ A', ['/: An option is missing beside this slash.']],
    ['A = / B', ['=: A meaning is missing after this equals sign. Write one, or take the equals sign out.']],
    ['= plan / B', ['= plan: The words of this option are missing before its meaning.']],
    ['A / B #outcome', ['#outcome: Put a semicolon before the concept.']],
    ['any of', ['any of: The options are missing here, such as: any of Housing / Health / School.']],
  ])('%s cannot be read', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });
});

describe('what a blank says besides its type', () => {
  it.each<[string, Partial<Blank>]>([
    ['text; expected', { type: 'text', need: 'expected' }],
    ['prose; At Least 80 words; at most 300 WORDS', { type: 'prose', minWords: 80, maxWords: 300 }],
    ['table; at least 1 row', { type: 'table', minRows: 1 }],
    ['checklist; at least 2', { type: 'checklist', minTicks: 2 }],
    ['checklist; at least 2 ticks;', { type: 'checklist', minTicks: 2 }],
    ['number; between -1 and 10.5', { type: 'number', between: { from: -1, to: 10.5 } }],
    ['text; format "AA-0000"', { type: 'text', format: 'AA-0000' }],
    [
      'also "Contact with the child", “Visits, and calls”',
      { type: null, aliases: ['Contact with the child', 'Visits, and calls'] },
    ],
    ['repeatable; no n/a', { type: null, repeatable: true, notApplicableAllowed: false }],
    ['after "Child seen"', { type: null, after: 'Child seen' }],
    ['before “Decision”', { type: null, before: 'Decision' }],
    ['remove', { type: null, remove: true }],
    [
      'text; #child.name',
      {
        type: 'text',
        concept: { name: 'child.name', at: { start: 6, end: 17 } },
      },
    ],
    [
      'text; required when count(Child seen[Seen alone = true]) = 0',
      {
        type: 'text',
        need: 'when',
        condition: {
          name: 'count(Child seen[Seen alone = true]) = 0',
          at: { start: 20, end: 60 },
        },
      },
    ],
    [
      'required when Outcome = "A; B"',
      {
        type: null,
        need: 'when',
        condition: { name: 'Outcome = "A; B"', at: { start: 14, end: 30 } },
      },
    ],
    [
      'required when Income / 2 > 10',
      {
        type: null,
        need: 'when',
        condition: { name: 'Income / 2 > 10', at: { start: 14, end: 29 } },
      },
    ],
  ])('%s', (source, expected) => {
    expect(readBlank(source).problems).toEqual([]);
    expect(said(source)).toEqual(expected);
  });

  it('keeps the name of a code list and where it stands', () => {
    expect(readBlank('codes ethnicity; #child.ethnicity').codes).toEqual({
      name: 'ethnicity',
      at: { start: 6, end: 15 },
    });
    expect(readBlank('any of codes agencies').codes).toEqual({
      name: 'agencies',
      at: { start: 13, end: 21 },
    });
  });

  it('reads every word the lists offer', () => {
    for (const { sample } of blankTypes) expect(readBlank(sample).problems).toEqual([]);
    for (const { sample } of modifiers)
      expect(readBlank(`text; ${sample}`).problems.filter(() => !sample.startsWith('codes'))).toEqual([]);
  });
});
