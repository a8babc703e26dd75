// `casewright extract` as whoever puts a return together runs it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandFolder, councilPack, note } from '../support/command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const { path, write, run } = commandFolder();

type Row = Readonly<Record<string, unknown>>;

function rowsOf(...args: readonly string[]): readonly Row[] {
  const { stdout } = run('extract', ...args, '--to', 'ndjson', '--today', '2026-03-20');
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const assessment = (body: string) =>
  `---\ntemplate: single-assessment\nstatus: draft\nreference: EX-1\n---\n\n# Child and family assessment\n\n${body}`;

const child =
  "## Child\n\n- Child's name: Zo\u00EB Example\n- Sex: F\n- Ethnicity: white british\n- Disability: Hearing; Vision\n";

describe('a row a record', () => {
  it('gives every example a row with all the columns, in one order', () => {
    const rows = rowsOf(examples);
    expect(rows.length).toBe(readdirSync(examples).filter((name) => name.endsWith('.assessment.md')).length);
    const [first, ...others] = rows.map((row) => Object.keys(row));
    expect(first?.slice(0, 5)).toEqual(['file', 'template', 'record', 'status', 'reference']);
    for (const names of others) expect(names).toEqual(first);
  });

  it('has dates, words, meanings, codes and counts as a return needs them', () => {
    const row = rowsOf(examples).find(({ file }) => String(file).endsWith('single-assessment-good.assessment.md'));
    expect(row).toMatchObject({
      template: 'single-assessment@1.0.0',
      record: 'single-assessment',
      reference: 'EX-1042',
      team: 'Saltmere assessment',
      'child.name': 'Ava Example',
      'child.dateOfBirth': '2019-05-12',
      'child.sex': 'Female',
      'child.sex.code': 'F',
      'referral.consent': true,
      'referral.previous.given': true,
      'outcome.meaning': 'plan',
      'childSeen.count': 3,
      'childSeen.first': '2025-11-11',
      'childSeen.last': '2025-12-16',
      'childSeen.anyAlone': true,
      'childSeen.everyAlone': true,
      'supervision.last': '2025-12-19',
      'cin.Ethnicity': 'WBRI',
      'cin.PrimaryNeedCode': 'N1',
      'cin.AssessmentFactors': ['1B'],
      'cin.AssessmentAuthorisationDate': '2026-01-13',
      'conference.date': null,
    });
    const contact = rowsOf(examples).find(({ file }) => String(file).endsWith('contact-referral-good.assessment.md'));
    expect(contact).toMatchObject({
      'contact.received': '2026-01-12T09:40',
      'referral.source.code': '2A',
      'cin.ReferralSource': '2A',
      'cin.ReferralNFA': false,
      'childSeen.every': null,
    });
  });

  it('takes a code for the words and the words of a list for a code, and nothing for what is near', () => {
    write({
      'a.assessment.md': assessment(child),
      'b.assessment.md': assessment(
        child.replace('; Vision', '; Vision, a little').replace('white british', 'British'),
      ),
    });
    const [a, b] = rowsOf();
    expect(a).toMatchObject({ 'cin.Sex': 'F', 'cin.Ethnicity': 'WBRI', 'cin.Disability': ['HEAR', 'VIS'] });
    expect(b).toMatchObject({ 'child.ethnicity': 'British', 'cin.Ethnicity': null, 'cin.Disability': null });
  });

  it('gives null for what is not written, waited for, unreadable, or more than the form asks for', () => {
    write({
      'a.assessment.md': assessment(
        '## Referral and timescale\n\n- Date of referral: soon\n- Date the assessment started: waiting for the team\n\n' +
          '## Outcome of the assessment\n\n- Primary need: Abuse or neglect; Low income\n\n## Household\n\n## Child seen\n\n' +
          '| Child | Date | Seen by | Seen alone |\n|---|---|---|---|\n| Ava | 1 April 2026 | Jo Worker | Yes |\n',
      ),
    });
    expect(rowsOf()[0]).toMatchObject({
      'referral.received': null,
      'assessment.started': null,
      'cin.PrimaryNeedCode': null,
      'household.count': null,
      'childSeen.count': 0,
      'childSeen.first': null,
      'childSeen.anyAlone': null,
      'childSeen.every': false,
    });
  });

  it('gives what stands at the top where the template is not in reach, and says so', () => {
    write({ 'a.assessment.md': note('4 March 2026') });
    const { status, stdout, stderr } = run('extract', '--to', 'ndjson');
    expect(status).toBe(0);
    expect(stderr).toBe('a.assessment.md: its template "note" is not in reach, so only the top of it is in its row.\n');
    expect(JSON.parse(stdout)).toMatchObject({ template: 'note', reference: 'EX-1', status: 'draft', record: null });
  });
});

describe('formats', () => {
  it('writes csv for a spreadsheet: yes and no in words, formulas as text, letters that keep their accents', () => {
    write({
      ...councilPack,
      'a.assessment.md': assessment(child.replace('Zo\u00EB', '=Zo\u00EB')),
      'b.assessment.md': note('4 March 2026'),
    });
    const printed = run('extract', '--today', '2026-03-20').stdout;
    expect(printed.startsWith('file,template,record,status,reference,worker,team,asked,answered,child.name,')).toBe(
      true,
    );
    expect(printed.split('\r\n').length).toBe(4);
    expect(printed).toContain(",'=Zo\u00EB Example,");
    expect(run('extract', '-o', 'rows.csv', '--today', '2026-03-20')).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(path(), 'rows.csv'), 'utf8')).toBe(`\uFEFF${printed}`);
  });

  it('writes the same rows as json, in one object', () => {
    write({ 'a.assessment.md': assessment(child) });
    const { stdout } = run('extract', '--to', 'json', '--today', '2026-03-20');
    const { version, today, records, columns } = JSON.parse(stdout) as Record<string, readonly Row[]>;
    expect({ version, today, records }).toEqual({ version: 1, today: '2026-03-20', records: rowsOf() });
    expect(columns).toEqual(Object.keys(rowsOf()[0] ?? {}));
  });

  it('leaves out prose, and nothing else, when asked', () => {
    const row = rowsOf(examples)[0] ?? {};
    const { stdout } = run('extract', examples, '--to', 'ndjson', '--no-prose', '--today', '2026-03-20');
    const bare = JSON.parse(stdout.split('\n')[0] ?? '') as Row;
    expect(row).toMatchObject(bare);
    expect(Object.keys(row)).toContain('analysis.risk');
    expect(Object.keys(bare)).not.toContain('analysis.risk');
    expect(Object.keys(bare)).toContain('referral.previous.given');
  });

  it('does not write over a file unless told to', () => {
    write({ 'a.assessment.md': assessment(child), 'rows.json': 'mine' });
    const refused = run('extract', '--to', 'json', '-o', 'rows.json');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('"rows.json" is already there and was left as it is.');
    expect(readFileSync(join(path(), 'rows.json'), 'utf8')).toBe('mine');
    expect(run('extract', '--to', 'json', '-o', 'rows.json', '--force').status).toBe(0);
    expect(readFileSync(join(path(), 'rows.json'), 'utf8')).toContain('"version": 1');
  });

  it('writes an audit in csv with the same mark', () => {
    write({ ...councilPack, 'a.assessment.md': note('soon') });
    run('audit', '--format', 'csv', '-o', 'found.csv');
    expect(readFileSync(join(path(), 'found.csv'), 'utf8').startsWith('\uFEFFfile,')).toBe(true);
    expect(run('audit', '--format', 'csv').stdout.startsWith('file,')).toBe(true);
  });
});

describe('inputs', () => {
  it('names what cannot be read, gives the rest and exits with 2', () => {
    write({ 'a.assessment.md': assessment(child), 'b.assessment.md': Buffer.from([0xff, 0xfe, 0, 0xd8]) });
    const { status, stdout, stderr } = run('extract', '.', 'gone.md', '--to', 'ndjson');
    expect(status).toBe(2);
    expect(stderr).toContain('gone.md: could not be read');
    expect(stderr).toContain('b.assessment.md: ');
    expect(stdout.trimEnd().split('\n').length).toBe(1);
  });

  it('reads a list of files, and gives no rows for none', () => {
    write({ 'a.assessment.md': assessment(child), 'b.assessment.md': assessment(child), list: 'b.assessment.md\n' });
    expect(rowsOf('--files-from', 'list').map(({ file }) => file)).toEqual(['b.assessment.md']);
    write({ list: '\n' });
    expect(run('extract', '--files-from', 'list', '--to', 'ndjson')).toMatchObject({ status: 0, stdout: '' });
    expect(run('extract', '--files-from', 'list').stdout.split('\r\n').length).toBe(2);
  });

  it('says what is wrong with how it was called, and writes nothing', () => {
    expect(run('extract', '--to', 'xml', '-o', 'x')).toMatchObject({
      status: 2,
      stderr: '--to is one of csv, json, ndjson, not "xml".\n',
    });
    expect(run('extract', '--today', 'soon').status).toBe(2);
    expect(existsSync(join(path(), 'x'))).toBe(false);
  });
});
