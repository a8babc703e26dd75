// What only a whole folder shows, from audits of it in one go, in parts, of what changed, and of single files.

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { commandFolder } from '../support/command.ts';

const { path, write, run } = commandFolder();

const pack = {
  'council/pack.yaml':
    'id: council\ntitle: Council\nversion: 1.0.0\nrules:\n  child-seen/missing: off\n  oversight/decision-missing: off\n  risk-analysis/no-impact: off\n',
  'council/short.template.md': `---
id: short
title: Short
version: 1.0.0
record: initial-assessment
---

# Short

- Child's name: {text; #child.name}
- Date of birth: {date; #child.dateOfBirth}

## Risk

{prose; #analysis.risk}
`,
};

const copied = `Left alone on two nights in February while the mother was at work, and a neighbour heard crying each time.
There is a risk that this happens again, because no relative can come at night and the night shifts go on until June, which
means fear for a child so young, and danger in the kitchen.`;
const own = `The grandmother had the child on both nights, and school says nothing has changed there. The risk is low as long as she
stays; it would rise if she went back to Leeds in May, because nobody else can come, and the father is not to be told where they live.`;

function assessment(name: string, born: string, risk: string, status = 'for review'): string {
  return `---\ntemplate: short\nstatus: ${status}\nreference: ${name.slice(0, 3).toUpperCase()}-1\n---\n\n# Short\n\n- Child's name: ${name}\n- Date of birth: ${born}\n\n## Risk\n\n${risk}\n`;
}

const records = {
  'north/ava.assessment.md': assessment('Ava Example', '3 May 2021', copied),
  'north/cal.assessment.md': assessment('Cal Example', '7 July 2019', own),
  'south/ben.assessment.md': assessment('Ben Example', '9 June 2018', `${copied} He was at school.`),
};

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly section: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly related: readonly { readonly file: string; readonly range: { readonly start: { readonly line: number } } }[];
  readonly accepted: unknown;
}

function found(...args: readonly string[]): ReadonlyMap<string, readonly Finding[]> {
  const { stdout, stderr } = run(...args, '--format', 'json', ...(args[0] === 'audit' ? ['--quiet'] : []));
  expect(stderr).toBe('');
  const all: readonly { readonly file: string; readonly findings: readonly Finding[] }[] = JSON.parse(stdout).records;
  return new Map(
    all.map(({ file, findings }) => [file, findings.filter(({ rule }) => /^folder\/|copied$/.test(rule))]),
  );
}

it('shows a copied analysis in both records, each with the other beside it, in every format', () => {
  write({ ...pack, ...records });
  const findings = found('audit', '--today', '2026-03-20');
  expect(findings.get('north/cal.assessment.md')).toEqual([]);
  expect(findings.get('north/ava.assessment.md')).toMatchObject([
    {
      rule: 'risk-analysis/copied',
      severity: 'error',
      section: 'Risk',
      range: { start: { line: 11 } },
      related: [{ file: 'south/ben.assessment.md', range: { start: { line: 11 } } }],
      accepted: null,
    },
  ]);
  expect(findings.get('south/ben.assessment.md')?.[0]?.message).toContain('also stands in AVA-1 (ava.assessment.md)');
  const text = run('audit', '--today', '2026-03-20', '--quiet');
  expect(text.status).toBe(1);
  expect(text.stdout).toContain('also stands in BEN-1 (ben.assessment.md), which is about another child.');
  expect(text.stdout).toContain('3 records read on 2026-03-20: 2 errors');
  for (const format of ['ndjson', 'sarif', 'csv', 'html'])
    expect(run('audit', '--quiet', '--format', format).stdout).toContain('also stands in BEN-1');
  const sarif = JSON.parse(run('audit', '--quiet', '--format', 'sarif').stdout);
  expect(JSON.stringify(sarif.runs[0].results[0].relatedLocations)).toContain('south/ben.assessment.md');
});

it('is the same again from what was kept, and without it', () => {
  write({ ...pack, ...records });
  const first = run('audit', '--quiet', '--format', 'json').stdout;
  expect(first).toContain('risk-analysis/copied');
  expect(run('audit', '--quiet', '--format', 'json').stdout).toBe(first);
  expect(run('audit', '--quiet', '--format', 'json', '--no-cache').stdout).toBe(first);
  // Another record changes what is found in one that has not changed.
  write({ 'south/ben.assessment.md': assessment('Ben Example', '9 June 2018', own.slice(4)) });
  expect(found('audit').get('north/ava.assessment.md')).toEqual([]);
  expect(found('audit').get('north/cal.assessment.md')).toHaveLength(1);
});

it('is weighed, turned off and accepted like any other finding', () => {
  write({ ...pack, ...records });
  const reason =
    '<!-- accept risk-analysis/copied: one night, one account, checked with both; R. Manager, 5 March 2026 -->';
  write({
    'north/ava.assessment.md': assessment('Ava Example', '3 May 2021', copied, 'draft'),
    'south/ben.assessment.md': assessment('Ben Example', '9 June 2018', `${reason}\n\n${copied}`),
  });
  const findings = found('audit', '--today', '2026-03-20');
  expect(findings.get('north/ava.assessment.md')?.[0]?.severity).toBe('warning');
  expect(findings.get('south/ben.assessment.md')?.[0]?.accepted).toMatchObject({ by: 'R. Manager' });
  expect(run('audit', '--quiet', '--today', '2026-03-20').status).toBe(0);
  expect(run('audit', '--quiet', '--today', '2026-03-20', '--fail-on', 'warning').status).toBe(1);
  expect(run('audit', '--quiet', '--today', '2026-03-20', '--min-severity', 'error').stdout).not.toContain(
    'also stands in BEN-1',
  );
  write({ '.casewright/config.yaml': 'rules:\n  risk-analysis/copied: off\n' });
  expect([...found('audit').values()].flat()).toEqual([]);
  // An acceptance of a rule that is off is one that nothing needs.
  expect(run('audit', '--quiet').stdout).toContain('acceptance/unused');
});

it('finds across parts once they are put together, as if they had been one', () => {
  write({ ...pack, ...records });
  for (const part of [1, 2, 3]) {
    const format = part === 2 ? 'ndjson' : 'json';
    const args = ['audit', '--today', '2026-03-20', '--quiet', '--shard', `${part}/3`, '--format', format];
    expect(run(...args, '--output', `part${part}.json`).status).not.toBe(2);
  }
  const whole = run('audit', '--today', '2026-03-20', '--quiet', '--format', 'json');
  const merged = run('merge', 'part1.json', 'part2.json', 'part3.json', '--format', 'json');
  expect(merged.stdout).toBe(whole.stdout);
  expect(merged.stdout).toContain('risk-analysis/copied');
  expect(merged.status).toBe(whole.status);
  expect(run('merge', 'part1.json', 'part2.json', 'part3.json').stdout).not.toContain('different reports');
});

it('says that whole audits put together were not compared with each other', () => {
  write({ ...pack, ...records });
  for (const team of ['north', 'south'])
    run(
      'audit',
      team,
      '--templates',
      'council',
      '--quiet',
      '--today',
      '2026-03-20',
      '--format',
      'json',
      '--output',
      `${team}.json`,
    );
  const { stdout } = run('merge', 'north.json', 'south.json');
  expect(stdout).not.toContain('risk-analysis/copied');
  expect(stdout).toContain('what only shows between the records of different reports');
  expect(run('merge', 'north.json').stdout).not.toContain('different reports');
});

it('compares what changed with the whole folder, and reports on what changed', () => {
  write({ ...pack, ...records });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: path(), stdio: 'pipe' });
  const who = ['-c', 'user.name=A. Example', '-c', 'user.email=a@example.invalid', '-c', 'commit.gpgsign=false'];
  git('init', '-q');
  git('add', '-A');
  git(...who, 'commit', '-q', '-m', 'First');
  write({ 'north/dan.assessment.md': assessment('Dan Example', '1 April 2017', own) });
  const findings = found('audit', '--changed-since', 'HEAD');
  expect([...findings.keys()]).toEqual(['north/dan.assessment.md']);
  expect(findings.get('north/dan.assessment.md')?.[0]?.related[0]?.file).toBe('north/cal.assessment.md');
});

it('takes what is missing from a folder for missing only where a whole folder was read', () => {
  const child = "- Child's name: Ava Example\n- Date of birth: 3 May 2021\n";
  write({
    ...pack,
    'referral.assessment.md': `---\ntemplate: contact-referral\nstatus: draft\n---\n\n# Contact and referral\n\n## Child\n\n${child}\n## Decision on the referral\n\n- Decision: Initial assessment\n- Date of the decision: 3 March 2025\n`,
    'other.assessment.md': assessment('Cal Example', '7 July 2019', own),
  });
  const rules = (...args: readonly string[]) => [...found('audit', ...args).values()].flat().map(({ rule }) => rule);
  expect(rules()).toEqual(['folder/no-assessment']);
  expect(rules('referral.assessment.md', 'other.assessment.md')).toEqual([]);
  write({ 'broken.assessment.md': Buffer.from([0xc3, 0x28]) });
  expect(run('audit', '--quiet').stdout).not.toContain('folder/no-assessment');
});
