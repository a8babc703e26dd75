import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetsOf, readBlocks } from '../markdown/blocks.ts';
import { readRecord } from './record.ts';
import { reviewCommentsOf } from './review-comment.ts';

function seen(text: string): readonly string[] {
  const record = readRecord(readBlocks(text));
  return reviewCommentsOf(record).map(({ notes, resolved, about }) => {
    const { start, end } = offsetsOf(record.blocks, about);
    const said = notes.map(({ kind, text: words, by, date }) => `${kind} "${words}" ${by} ${date}`).join(' > ');
    return `${said}${resolved ? ' (resolved)' : ''} on ${JSON.stringify(record.blocks.text.slice(start, end))}`;
  });
}

it.each([
  [
    'a comment on the next line',
    'One.\n\n<!-- review: Say why; R. Manager, 5 March 2026 -->\n- Seen: Yes\n',
    ['review "Say why" R. Manager 2026-03-05 on "- Seen: Yes"'],
  ],
  [
    'answers that follow it',
    '<!-- review: Say why; R. Manager, 5 March 2026 -->\n<!-- reply: She was ill; J. Worker, 6 March 2026 -->\n<!-- resolved: R. Manager, 7 March, 2026 -->\nShe was.\n',
    [
      'review "Say why" R. Manager 2026-03-05 > reply "She was ill" J. Worker 2026-03-06 > resolved "" R. Manager 2026-03-07 (resolved) on "She was."',
    ],
  ],
  [
    'one that is resolved and opened again',
    '<!-- review: a b; R. Manager -->\n<!-- resolved: Done; R. Manager -->\n<!-- reopened: Not quite; R. Manager -->\nx\n',
    ['review "a b" R. Manager null > resolved "Done" R. Manager null > reopened "Not quite" R. Manager null on "x"'],
  ],
  [
    'two about one thing, with an acceptance between a comment and its answer',
    '<!-- review: One; A. Example -->\n<!-- review: Two; A. Example -->\n<!-- accept value/date: why; A. Example -->\n<!-- reply: Yes; B. Example -->\nx\n',
    ['review "One" A. Example null on "x"', 'review "Two" A. Example null > reply "Yes" B. Example null on "x"'],
  ],
  [
    'a heading, where an empty line follows the comment',
    '## Analysis\n\n<!-- review: Too thin; A. Example -->\n\nWords.\n',
    ['review "Too thin" A. Example null on "## Analysis"'],
  ],
  [
    'what comes before, where the section ends with it',
    '## Analysis\n\nWords.\n\n<!-- review: And then?; A. Example -->\n\n## Plan\n',
    ['review "And then?" A. Example null on "Words."'],
  ],
  [
    'the row of a table it stands in',
    '| A | B |\n|---|---|\n| 1 | 2 <!-- review: Why?; A. Example --> |\n| 3 | 4 |\n',
    ['review "Why?" A. Example null on "| 1 | 2 <!-- review: Why?; A. Example --> |"'],
  ],
  [
    'why it was returned, at the top',
    '---\ntemplate: x\n---\n\n<!-- returned: Say why; A. Example -->\n<!-- reply: I did; B. Example -->\n\n# Title\n',
    ['returned "Say why" A. Example null > reply "I did" B. Example null on "# Title"'],
  ],
  ['an answer to nothing', 'x\n\n<!-- reply: Yes; A. Example -->\n', ['reply "Yes" A. Example null on "x"']],
  [
    'no name, and a semicolon',
    '<!-- review: Say why; it matters -->\nx\n',
    ['review "Say why; it matters" null null on "x"'],
  ],
  ['only a date', '<!-- review: Say why; 5 March 2026 -->\nx\n', ['review "Say why" null 2026-03-05 on "x"']],
  [
    'capitals and several lines',
    '<!--\nREVIEW : Say\n  why; Ann B. Example\n-->\nx\n',
    ['review "Say why" Ann B. Example null on "x"'],
  ],
  [
    'other comments',
    '<!-- a review: no -->\n<!-- reviewed: no -->\n<!-- accept x/y: z; A -->\nx <!-- review: open\n',
    [],
  ],
])('reads %s', (_, text, expected) => {
  expect(seen(text)).toEqual(expected);
  expect(seen(text.replaceAll('\n', '\r\n')).length).toBe(expected.length);
});

it('reads any text, and every note stands where it says', () => {
  const bits = fc.constantFrom(
    '<!-- review:',
    '-->',
    '<!-- reply:',
    '<!-- resolved:',
    '; A. Example, 5 March 2026 ',
    '\n',
    '\n\n',
    '- ',
    '| a |\n|---|\n',
    '# ',
    '> ',
    'words ',
    '```\n',
    '---\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 30 }), (parts) => {
      const record = readRecord(readBlocks(parts.join('')));
      for (const { notes, about } of reviewCommentsOf(record)) {
        for (const { at } of [...notes, { at: about }]) {
          const { start, end } = offsetsOf(record.blocks, at);
          expect(start).toBeLessThanOrEqual(end);
        }
        for (const { at } of notes) {
          const { start, end } = offsetsOf(record.blocks, at);
          expect(record.blocks.text.slice(start, end)).toMatch(/^<!--[^]*-->$/);
        }
      }
    }),
  );
});
