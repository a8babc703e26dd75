// The bundled command, run as a manager or a scheduler runs it.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function casewright(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const note =
  '---\nid: note\ntitle: Note\nversion: 1.2.0\nrecord: other\n---\n\n# Note\n\n- When: {date}\n- Who: {person; optional}\n';
const pack = { 'council/pack.yaml': 'id: council\ntitle: Council\nversion: 1.0.0\n', 'council/note.template.md': note };
const record = (when: string, status = 'draft', more = '') =>
  `---\ntemplate: note\nstatus: ${status}\nreference: EX-1\n---\n\n# Note\n\n- When: ${when}\n${more}`;

describe('audit', () => {
  it('prints what falls short, ends with what was not checked, and exits with 1 only for errors', () => {
    write({ ...pack, 'a.assessment.md': record('4 March 2026'), 'b.assessment.md': record('soon') });
    const { status, stdout } = casewright(['audit', '--today', '2026-03-20']);
    expect(stdout).toContain('b.assessment.md  EX-1, draft, 1 of 1 answered');
    expect(stdout).toMatch(/9:9 {2}information {2}"soon" cannot be read as a date\. .* {2}value\/date/);
    expect(stdout).not.toContain('a.assessment.md');
    expect(stdout).toContain('Not checked');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '2 records read on 2026-03-20: 0 errors, 0 warnings, 1 information.',
    );
    expect(status).toBe(0);
    expect(casewright(['audit', '--fail-on', 'information', '--today', '2026-03-20']).status).toBe(1);
    write({ 'b.assessment.md': record('soon', 'approved') });
    expect(casewright(['audit', '--today', '2026-03-20']).status).toBe(1);
    expect(casewright(['audit', '--fail-on', 'never', '--today', '2026-03-20']).status).toBe(0);
  });

  it('gives the same facts as json, in the shape that is promised', () => {
    write({ ...pack, 'b/two.assessment.md': record('soon'), 'a.assessment.md': record('31 June 2026') });
    const { stdout } = casewright(['audit', '--format', 'json', '--today', '2026-03-20']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      today: '2026-03-20',
      summary: { records: 2, errors: 0, warnings: 0, information: 2, hints: 0, accepted: 0 },
    });
    expect(report.records.map(({ file }: { file: string }) => file)).toEqual([
      'a.assessment.md',
      'b/two.assessment.md',
    ]);
    expect(report.records[0]).toMatchObject({
      template: 'note@1.2.0',
      record: 'other',
      status: 'draft',
      reference: 'EX-1',
      asked: 1,
      answered: 1,
      clocks: [],
    });
    expect(report.records[0].findings).toEqual([
      {
        rule: 'value/date',
        severity: 'information',
        message: '"31 June 2026" is not a day of the calendar. Check the day and the month.',
        section: 'Note',
        range: { start: { line: 8, character: 8 }, end: { line: 8, character: 20 } },
        related: [],
        data: { repair: null },
        accepted: null,
      },
    ]);
    expect(casewright(['audit', '--format', 'json', '--today', '2026-03-20']).stdout).toBe(stdout);
  });

  it('gives a record a line as ndjson, and a summary last', () => {
    write({ ...pack, 'a.assessment.md': record('soon') });
    const lines = casewright(['audit', '--format', 'ndjson', '--today', '2026-03-20'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ file: 'a.assessment.md', findings: [{ rule: 'value/date' }] });
    expect(lines[1]).toMatchObject({ summary: { records: 1, information: 1 } });
  });

  it('counts the clocks of a record', () => {
    write({
      'a.assessment.md':
        '---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n## Referral\n\n- Date of referral: 1 October 2009\n\n## About this assessment\n\n- Date the assessment was completed: 20 October 2009\n',
    });
    const { clocks } = JSON.parse(casewright(['audit', '--format', 'json', '--today', '2009-10-21']).stdout).records[0];
    expect(clocks).toContainEqual({
      clock: 'initial-assessment',
      edition: 'WT2006',
      from: '2009-10-01',
      due: '2009-10-12',
      stopped: '2009-10-20',
      workingDays: 13,
      limit: '7 working days',
      state: 'late',
    });
  });

  it('leaves out what is less severe than asked, what is ignored, and what is no record', () => {
    write({
      ...pack,
      '.gitignore': 'old/\n',
      'old/a.assessment.md': record('soon'),
      'README.md': '# Nothing\n',
      'plain.md': record('soon'),
      'b.assessment.md': record('soon'),
    });
    mkdirSync(join(folder, '.git'));
    const { records } = JSON.parse(casewright(['audit', '--format', 'json', '--min-severity', 'warning']).stdout);
    expect(records.map(({ file }: { file: string }) => file)).toEqual(['b.assessment.md', 'plain.md']);
    expect(records[0].findings).toEqual([]);
  });

  it('names each input it could not read, reads the rest, and exits with 2', () => {
    write({
      ...pack,
      'good.assessment.md': record('4 March 2026'),
      'picture.assessment.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'latin.assessment.md': Buffer.from([0x50, 0x9c, 0xa3, 0xe9]),
      'long.assessment.md': 'word '.repeat(1_050_000),
    });
    const { status, stdout, stderr } = casewright(['audit', '.', 'gone.assessment.md', '--today', '2026-03-20']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gone\.assessment\.md: could not be read/m);
    expect(stderr).toMatch(/^picture\.assessment\.md: is not /m);
    expect(stderr).toMatch(/^latin\.assessment\.md: is not text/m);
    expect(stderr).toMatch(/^long\.assessment\.md: is too long to be checked \(5\.0 MB; the most is 4 MB\)/m);
    expect(stdout).toContain('1 record read');
  });

  it('does not follow links round in a circle or out of the folder', () => {
    write({ ...pack, 'a.assessment.md': record('4 March 2026') });
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('/etc', join(folder, 'out'));
    const { status, stdout } = casewright(['audit', '--today', '2026-03-20']);
    expect(status).toBe(0);
    expect(stdout).toContain('loop: a link to a folder, which is not followed.');
    expect(stdout).toContain('1 record read');
  });

  it('says in plain words what is wrong with broken details, and reads on', () => {
    write({
      ...pack,
      'a.assessment.md': '---\ntemplate: note\nstatus: [draft\n---\n\n# Note\n\n- When: 4 March 2026\n',
      'b.assessment.md': '---\ntemplate: notee\nstatus: drafty\n---\n',
    });
    const { records } = JSON.parse(casewright(['audit', '--format', 'json']).stdout);
    expect(records[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('structure/front-matter');
    expect(
      records[1].findings.map(({ rule, data }: { rule: string; data: { nearest: string[] } }) => [
        rule,
        data.nearest[0],
      ]),
    ).toEqual([
      ['structure/unknown-template', 'note'],
      ['structure/front-matter', 'draft'],
    ]);
  });

  it('heeds acceptances, and keeps them in the report with their reason', () => {
    write({
      ...pack,
      'a.assessment.md': record(
        'soon',
        'for review',
        '<!-- accept value/date: the date is on the envelope, which is with the police; R. Manager, 5 March 2026 -->\n',
      ),
    });
    const { records, summary } = JSON.parse(
      casewright(['audit', '--format', 'json', '--fail-on', 'warning', '--today', '2026-03-20']).stdout,
    );
    expect(records[0].findings[0].accepted).toEqual({
      reason: 'the date is on the envelope, which is with the police',
      by: 'R. Manager',
      date: '2026-03-05',
      until: null,
    });
    expect(summary).toMatchObject({ warnings: 0, accepted: 1 });
    expect(casewright(['audit', '--fail-on', 'hint', '--today', '2026-03-20']).status).toBe(0);
  });

  it('takes severities from the settings of the folder, and says what is wrong with them', () => {
    write({
      ...pack,
      'a.assessment.md': record('soon'),
      '.casewright/config.yaml': 'rules:\n  value/date: error\ncolour: red\n',
    });
    const { status, stderr } = casewright(['audit', '--today', '2026-03-20']);
    expect(status).toBe(1);
    expect(stderr).toContain('There is no setting called "colour".');
  });

  it('reads the names of files from a list', () => {
    write({ ...pack, 'a.assessment.md': record('soon'), 'b.assessment.md': record('soon') });
    const { records } = JSON.parse(
      casewright(['audit', '--files-from', '-', '--format', 'json'], 'b.assessment.md\n').stdout,
    );
    expect(records.map(({ file }: { file: string }) => file)).toEqual(['b.assessment.md']);
  });

  it('writes the report to a file', () => {
    write({ ...pack, 'a.assessment.md': record('soon') });
    expect(casewright(['audit', '--format', 'json', '-o', 'report.json']).stdout).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).summary.records).toBe(1);
  });

  it.each([
    [['audit', '--format', 'pdf'], 'There is no format "pdf".'],
    [['audit', '--today', 'tomorrow'], '"tomorrow" is not a date.'],
    [['audit', '--fail-on', 'maybe'], '--fail-on is one of'],
    [['audit', '--jobs', 'many'], '--jobs is a whole number'],
    [['audit', '--templates', 'nowhere'], 'The templates folder "nowhere" could not be read.'],
    [['audit', '--colour'], "unknown option '--colour'"],
    [['adit'], "unknown command 'adit'"],
  ])('refuses %j with a sentence and exit status 2', (args, sentence) => {
    const { status, stderr } = casewright(args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('new', () => {
  it('writes a record from each built-in template that its own check finds nothing strange in', () => {
    const ids = casewright(['templates'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => line.split('@')[0] ?? '');
    expect(ids).toEqual([
      'case-note',
      'conference-report',
      'contact-referral',
      'core-assessment',
      'initial-assessment',
      'section-47',
      'single-assessment',
      'strategy-discussion',
      'supervision',
    ]);
    for (const id of ids)
      expect(casewright(['new', id, '-o', `${id}.assessment.md`, '--reference', '0042']).status).toBe(0);
    const { records } = JSON.parse(casewright(['audit', '--format', 'json', '--min-severity', 'hint']).stdout);
    expect(records).toHaveLength(ids.length);
    for (const { findings, answered, reference } of records) {
      expect(reference).toBe('0042');
      expect(answered).toBe(0);
      expect(
        findings.filter(({ rule }: { rule: string }) =>
          /^(?:structure|value|dates)\/|missing-(?:field|column)|placeholder/.test(rule),
        ),
      ).toEqual([]);
    }
  });

  it('prints to standard output, and never writes over a file', () => {
    expect(casewright(['new', 'case-note']).stdout).toMatch(
      /^---\ntemplate: case-note\nstatus: draft\nreference:\n---\n\n# Case note\n/,
    );
    write({ 'mine.assessment.md': 'mine' });
    const { status, stderr } = casewright(['new', 'case-note', '-o', 'mine.assessment.md']);
    expect(status).toBe(2);
    expect(stderr).toContain('is already there and was left as it is');
    expect(readFileSync(join(folder, 'mine.assessment.md'), 'utf8')).toBe('mine');
  });

  it('suggests the template that was meant', () => {
    const { status, stderr } = casewright(['new', 'intial-assessment']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "initial-assessment"?');
  });
});

describe('templates', () => {
  it('finds nothing in the built-in pack', () => {
    const { status, stdout } = casewright([
      'templates',
      'check',
      fileURLToPath(new URL('../../templates', import.meta.url)),
    ]);
    expect(stdout).toBe('9 templates checked: nothing found.\n');
    expect(status).toBe(0);
  });

  it('points at what is wrong in a template, and survives one that cannot be read at all', () => {
    write({
      'council/pack.yaml': 'id: council\n',
      'council/a.template.md': note.replace('{date}', '{dat}'),
      'council/b.template.md': '---\nid: [\n---\n# {',
    });
    const { status, stdout } = casewright(['templates', 'check', '.']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^council\/a\.template\.md:10:\d+ {2}error {2}.*template\/unknown-type$/m);
    expect(stdout).toMatch(/^council\/b\.template\.md:2:\d+ {2}error {2}.*template\/front-matter$/m);
  });
});

describe('explain', () => {
  it('gives the page of a rule, with its basis', () => {
    const { status, stdout } = casewright(['explain', 'child-seen/alone']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# The child was seen, but never alone\n/);
    for (const part of ['**Basis:** Statutory guidance.', '## Why it matters', '## Guidance'])
      expect(stdout).toContain(part);
  });

  it('suggests a rule that exists', () => {
    const { status, stderr } = casewright(['explain', 'child-seen/aloen']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "child-seen/alone"');
  });
});

describe('facts', () => {
  it('says what was understood, what was not, and which rules could not look', () => {
    write({
      ...pack,
      'a.assessment.md':
        "---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n## Child\n\n- Child's name: Ava Example\n- Date of birth: 12 May 2019\n- Nickname: Bee\n",
    });
    const report = JSON.parse(casewright(['facts', 'a.assessment.md', '--format', 'json']).stdout);
    expect(report.facts).toContainEqual({
      concept: 'child.dateOfBirth',
      label: 'Date of birth',
      asked: true,
      value: '2019-05-12',
      shown: '12 May 2019',
      text: '12 May 2019',
      range: { start: { line: 10, character: 17 }, end: { line: 10, character: 28 } },
    });
    expect(report.notRead.map(({ range }: { range: { start: { line: number } } }) => range.start.line)).toEqual([11]);
    expect(report.couldNotLook.map(({ rule }: { rule: string }) => rule)).toContain('referral/threshold-missing');
    const { stdout } = casewright(['facts', 'a.assessment.md']);
    expect(stdout).toContain("   10  Child's name (child.name): Ava Example");
  });
});

it('runs from the bundle alone', () => {
  const alone = join(folder, 'dist', 'cli.js');
  cpSync(dirname(program), dirname(alone), { recursive: true });
  const { status, stdout } = spawnSync(process.execPath, [alone, 'templates'], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('Initial assessment');
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
});
