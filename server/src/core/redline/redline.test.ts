import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redlineOf } from './redline.ts';
import { redlineFormats } from './redline-report.ts';

const shown = (before: string, after: string) =>
  redlineFormats
    .text({ file: 'a.md', since: 'since it was returned', lines: redlineOf(before, after) })
    .split('\n')
    .slice(2, -1);

test.each<[string, string, string, readonly string[]]>([
  ['a word', 'She was seen at home.', 'She was seen at school.', ['    1 She was seen at [-home-]{+school+}.']],
  ['a line put in', 'One.\nTwo.', 'One.\nNew.\nTwo.', ['    1 One.', '    2 {+New.+}', '    3 Two.']],
  ['a line taken out', 'One.\nOld.\nTwo.', 'One.\nTwo.', ['    1 One.', '      [-Old.-]', '    2 Two.']],
  [
    'another sentence',
    'He shouts at night.',
    'School has no worries.',
    ['    1 [-He shouts at night.-]{+School has no worries.+}'],
  ],
  [
    'far apart',
    'a\nb\nc\nd\ne\nf',
    'A\nb\nc\nd\ne\nF',
    ['    1 [-a-]{+A+}', '    2 b', '      ...', '    5 e', '    6 [-f-]{+F+}'],
  ],
  ['line endings', 'One.\r\nTwo.', 'One.\nTwo.', []],
])('shows %s', (_, before, after, wanted) => {
  expect(shown(before, after)).toEqual(wanted);
});

const text = fc
  .array(fc.constantFrom('a', 'b c', '- x: y', '', '| a | b |', 'She was seen.', '<!-- a -->', '\ud83d'), {
    maxLength: 12,
  })
  .map((lines) => lines.join('\n'));

test('what stayed and was taken out is the text before, what stayed and was put in the text now', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = redlineOf(before, after);
      const without = (kind: 'in' | 'out') =>
        lines.map(({ stretches }) =>
          stretches
            .filter((one) => one.kind !== kind)
            .map(({ words }) => words)
            .join(''),
        );
      const now = lines.flatMap(({ line }, i) => (line === null ? [] : [without('out')[i]]));
      expect(now.join('\n')).toBe(after);
      expect(lines.flatMap(({ line }) => line ?? [])).toEqual(after.split('\n').map((_, i) => i + 1));
      const was = lines.flatMap(({ stretches }, i) =>
        stretches.every(({ kind }) => kind === 'in') ? [] : [without('in')[i]],
      );
      expect(was.join('\n').replace(/\n+/g, '\n').trim()).toBe(before.replace(/\n+/g, '\n').trim());
    }),
  );
});

test('the page marks words without a script and shows marks of Markdown and HTML as they stand', () => {
  const page = redlineFormats.html({
    file: 'a.md',
    since: 'since it was returned',
    lines: redlineOf('<b>x</b> y', '<b>x</b> z'),
  });
  expect(page).toContain('<li>&#x3C;b>x&#x3C;/b> <del>y</del><ins>z</ins></li>');
  expect(page).not.toMatch(/<script|<b>|http:/);
});
