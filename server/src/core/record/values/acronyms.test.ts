import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortFormsIn } from './acronyms.ts';

const known = new Map([
  ['CIN', 'child in need'],
  ['EHCP', 'education, health and care plan'],
  ['Cafcass', 'Children and Family Court Advisory and Support Service'],
  ['NFA', 'no further action'],
  ['A&E', 'accident and emergency'],
]);

function found(text: string): readonly string[] {
  return shortFormsIn(text, known).map(({ form, isExplained, isDoubtful }) =>
    [form, isExplained ? 'explained' : '', isDoubtful ? 'doubtful' : ''].filter((word) => word !== '').join(' '),
  );
}

test.each([
  ['The CIN plan and BXC', ['CIN', 'BXC']],
  ['EHCPs and IROs', ['EHCP', 'IRO']],
  ['CAFCASS and Cafcass', ['CAFCASS', 'Cafcass']],
  ['A&E, R&B and AT&T', ['A&E', 'R&B', 'AT&T']],
  ['It was NOT so', ['NOT doubtful']],
  ['SEEN at home', ['SEEN doubtful']],
  ['Part XIV', ['XIV doubtful']],
  ['Mr JT Example', ['JT doubtful']],
  ['BXC QRT here', ['BXC doubtful', 'QRT doubtful']],
  ['CIN REVIEW TODAY', ['CIN doubtful', 'TODAY doubtful']],
  ['a child in need (CIN) plan', ['CIN explained']],
  ['A CHILD IN NEED (CIN)', ['CHILD doubtful', 'IN doubtful', 'NEED doubtful', 'CIN explained']],
  ['CIN (child in need)', ['CIN explained']],
  ['several children in need (CIN)', ['CIN explained']],
  ['CIN - child in need', ['CIN explained']],
  ['no further action, or NFA,', ['NFA explained']],
  ['the Better Xylophone Club (BXC)', ['BXC explained']],
  ['the club of xylophones (BXC)', ['BXC']],
  ['her mother (CIN)', ['CIN']],
  ['SW1A 1AA, EX-1042, NFA/2026/1, U.K., BXC@example', []],
  ['', []],
])('the short forms of %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('the short forms of any text lie in it, in order', () => {
  const parts = fc.constantFrom(
    'CIN',
    'NFA',
    '(',
    ')',
    ' ',
    'child in need',
    '"',
    '-',
    ':',
    '\n',
    'BXC',
    's',
    '&',
    'or ',
    '7',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const { start, end, form } of shortFormsIn(text, known)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(text.slice(start, end).startsWith(form)).toBe(true);
        before = end;
      }
    }),
  );
});

test('a very long text full of short forms is read', () => {
  for (const part of ['CIN ', '(CIN) ', 'BXC\n', 'or CIN (', 'POLICE '])
    expect(shortFormsIn(part.repeat(50_000), known)).toBeDefined();
});
