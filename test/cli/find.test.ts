// `casewright find` as a manager runs it.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandFolder, councilPack, note } from '../support/command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const { write, run } = commandFolder();

function find(...args: readonly string[]) {
  return run('find', ...args, '--today', '2026-03-20');
}

interface Line {
  readonly file: string;
  readonly reference: string;
}

interface Finds {
  readonly records: readonly Line[];
  readonly cannotBeSaid: readonly string[];
  readonly couldNotBeAsked: readonly { readonly file: string; readonly why: string }[];
}

function found(...args: readonly string[]): Finds {
  return JSON.parse(find(...args, '--to', 'json').stdout) as Finds;
}

describe('records it is true of', () => {
  it('lists them, and those that could not be asked with why', () => {
    const { status, stdout, stderr } = find('count(Child seen[Seen alone = true]) = 0', examples);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^file +reference +template +child +status$/);
    expect(lines[6]).toMatch(/section-47-poor\.assessment\.md +EX-1072 +section-47@1\.0\.0 +Dara Blenkhope +draft$/);
    expect(stdout).toContain('\n7 of 18 records.\n\n4 records could not be asked:\n');
    expect(stdout).toContain('\n  Its template has nothing called "Child seen".\n');
    expect(stdout).not.toContain('single-assessment-good');
  });

  it('asks in the words of any template, by heading, label, other name, column and day', () => {
    const references = (expression: string) => found(expression, examples).records.map(({ reference }) => reference);
    expect(references('Outcome = "No further action"')).toEqual(['EX-1053', 'EX-1071', 'EX-1051']);
    expect(references('Outcome = "no further Action"')).toEqual([]);
    expect(references('some visit in Child seen satisfies visit.Seen alone = true and visit.Place = "Home"')).toEqual(
      [],
    );
    expect(references('Date authorised > date("2026-01-01") and Date authorised < today()')).toEqual(['EX-1042']);
  });

  it('tells no from what cannot be said, and from what is not there', () => {
    write({
      ...councilPack,
      'a.assessment.md': note('4 March 2026'),
      'b.assessment.md': note(''),
      'c.assessment.md': note('4 April 2026'),
      'd.assessment.md': note('4 March 2026').replace('template: note', 'template: gone'),
      'e.assessment.md': note('4 March 2026').replace('template: note\n', ''),
    });
    expect(found('When < date("2026-03-20")')).toMatchObject({
      records: [{ file: 'a.assessment.md', reference: 'EX-1', template: 'note@1.2.0', child: null, status: 'draft' }],
      cannotBeSaid: ['b.assessment.md'],
      couldNotBeAsked: [
        { file: 'd.assessment.md', why: 'Its template "gone" is not in reach.' },
        { file: 'e.assessment.md', why: 'It names no template, so nothing in it has a name.' },
      ],
    });
    expect(found('When = null').records.map(({ file }) => file)).toEqual(['b.assessment.md']);
  });

  it('gives rows for a spreadsheet, and what could not be asked beside them', () => {
    write({
      ...councilPack,
      'a.assessment.md': note('4 March 2026').replace('EX-1', '=1+1'),
      'b.assessment.md': note(''),
    });
    const { stdout, stderr } = find('When < today()', '--to', 'csv');
    expect(stdout).toBe("file,reference,template,child,status\r\na.assessment.md,'=1+1,note@1.2.0,,draft\r\n");
    expect(stderr).toContain('1 of 2 records.');
    expect(stderr).toContain('b.assessment.md');
  });
});

describe('what cannot be asked of anything', () => {
  it.each([
    ['Child sen = null', '^^^^^^^^^', 'Did you mean Child seen'],
    ['count(Child seen[Seen alone = true]) ==', '^^', 'Write = for ==.'],
    ['Outcome = "Plan', '^', 'quotation mark'],
    ['', '^', 'missing'],
    ['matches(Outcome, "(a+)+")', '^^^^^^^', 'Patterns cannot be used'],
  ])('%s', (expression, mark, words) => {
    const { status, stdout, stderr } = find(expression, examples);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(mark);
    expect(stderr).toContain(words);
  });

  it('says at its place what is wrong', () => {
    expect(find('Date of referral < Child sen', examples).stderr).toBe(
      '  Date of referral < Child sen\n                     ^^^^^^^^^\nThere is no section, label or column called "Child sen". Did you mean Child seen or Child?\n',
    );
  });

  it('says when it is no question', () => {
    for (const [expression, gives] of [
      ['Outcome', 'words'],
      ['count(Child seen)', 'a number'],
      ['Chronology', 'a list'],
      ['Date of referral', 'a date'],
    ] as const)
      expect(find(expression, examples)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`This gives ${gives},`),
      });
    // A blank for yes or no is a question.
    expect(found('Significant harm suspected', examples).records.length).toBeGreaterThan(0);
  });

  it('is said before any record is read, whatever records there are', () => {
    write({ 'a.assessment.md': Buffer.from([0xff, 0xfe, 0, 0xd8]) });
    expect(find('Child sen = 1')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^ {2}Child sen = 1\n/) });
    const { status, stdout, stderr } = find('Outcome = null');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '0 of 0 records.\n' });
    expect(stderr).toContain('a.assessment.md: ');
  });

  it('is not for formats that do not exist', () => {
    expect(find('Outcome = null', '--to', 'xml').stderr).toBe('--to is one of table, csv, json, not "xml".\n');
  });
});
