// What a page cannot show of a finding: its severity, what it points to besides, and what a quick fix is given.

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/core/check/check.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { readPack } from '../../server/src/core/pack/pack.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';

function findingsOf(rule: string, record: string, template: string, said: string, today = '2026-09-01', pack = '') {
  const front = `---\nid: example\ntitle: Example\nversion: 1.0.0\nrecord: ${record}\n---\n\n`;
  const reach = reachOf([
    readPack([
      { path: 'example/pack.yaml', text: `id: example\n${pack}` },
      { path: 'example/example.template.md', text: `${front}# Example\n\n${template}\n` },
    ]),
    builtInPack(),
  ]);
  const blocks = readBlocks(`---\ntemplate: example\nstatus: draft\n---\n\n# Example\n\n${said}\n`);
  return check(blocks, { reach, today: Temporal.PlainDate.from(today), settings: {} })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, message, related, data }) => ({
      severity,
      message,
      related: related.map(({ at, message: text }) => [at.block.text.slice(at.start, at.end), text]),
      data,
    }));
}

describe('a clock', () => {
  const template = `- Date of referral: {date; #referral.received}
- Completed: {date; #assessment.completed}
- Reason it was late: {text; #assessment.extensionReason; optional}`;
  const said = '- Date of referral: 18 March 2026\n- Completed: 27 May 2026';

  it('that was late is an error, points to its start, and says what is not known of its edition', () => {
    const [finding] = findingsOf('timescale/late', 'single-assessment', template, said);
    expect(finding?.severity).toBe('error');
    expect(finding?.related).toEqual([
      ['18 March 2026', 'It is counted from here, 18 March 2026.'],
      ['18 March 2026', expect.stringMatching(/^Working Together to Safeguard Children \(2026\): .*not yet checked/)],
    ]);
    expect(finding?.data).toMatchObject({
      clock: 'single-assessment',
      edition: 'WT2026',
      from: '2026-03-18',
      due: '2026-05-26',
      limit: '45 working days',
      workingDaysOver: 1,
      note: expect.stringContaining('not yet checked'),
    });
  });

  it('that was late for a reason is a warning', () => {
    const [finding] = findingsOf(
      'timescale/late',
      'single-assessment',
      template,
      `${said}\n- Reason it was late: The interpreter fell ill.`,
    );
    expect(finding?.severity).toBe('warning');
  });

  it('that runs out is an error, and one that is about to is a warning', () => {
    const open = '- Date of referral: 17 March 2026\n- Completed:';
    const severities = (rule: string, today: string) =>
      findingsOf(rule, 'single-assessment', template, open, today).map(({ severity, data }) => [severity, data.note]);
    expect(severities('timescale/overdue', '2026-05-25')).toEqual([['error', null]]);
    expect(severities('timescale/due-soon', '2026-05-22')).toEqual([['warning', null]]);
  });

  it('is measured by the limit of the council where its pack sets one', () => {
    const pack = 'clocks:\n  single-assessment:\n    limit: { all: 30 working days }\n';
    const [finding] = findingsOf('timescale/late', 'single-assessment', template, said, '2026-09-01', pack);
    expect(finding?.data).toMatchObject({ limit: '30 working days', due: '2026-05-01' });
  });

  it('of a council may start and stop at any date', () => {
    const pack = `clocks:
  first-visit:
    label: First visit
    from: [allocation.date]
    to: [childSeen.date]
    limit: { all: 7 working days }
`;
    const form = '- Allocated: {date; #allocation.date}\n- Date seen: {date; #childSeen.date}';
    const late = '- Allocated: 2 March 2026\n- Date seen: 12 March 2026';
    const [finding] = findingsOf('timescale/late', 'other', form, late, '2026-09-01', pack);
    expect(finding?.message).toContain('First visit was due on 11 March 2026: 7 working days from 2 March 2026');
  });
});

describe('a finding about seeing the child', () => {
  it('that it was late is a warning and points to where it is counted from', () => {
    const form = `- Date of referral: {date; #referral.received}
- Significant harm suspected: {yes/no; #referral.significantHarm}
- Date seen: {date; #childSeen.date}`;
    const said = '- Date of referral: 2 March 2026\n- Significant harm suspected: Yes\n- Date seen: 5 March 2026';
    expect(findingsOf('child-seen/late', 'section-47', form, said)).toMatchObject([
      {
        severity: 'warning',
        related: [['2 March 2026', 'It is counted from here, the referral.']],
        data: { workingDays: 3 },
      },
    ]);
  });

  it('points from closing the case to where the visit would be recorded', () => {
    const form = '- Outcome: {Close = closure; #outcome}\n- Date seen: {date; #childSeen.date}';
    const [asked] = findingsOf(
      'child-seen/closed-without-seeing',
      'core-assessment',
      form,
      '- Outcome: Close\n- Date seen:',
    );
    expect(asked).toMatchObject({ severity: 'error', related: [['Date seen', expect.any(String)]] });
    const unasked = '- Outcome: {Close = closure; #outcome}';
    const [finding] = findingsOf('child-seen/closed-without-seeing', 'core-assessment', unasked, '- Outcome: Close');
    expect(finding?.related).toEqual([]);
  });

  it('names the children who were not seen', () => {
    const form = `{table; #children}

| Name |
|---|
| {text} |

{table; #childSeen}

| Child | Date |
|---|---|
| {text} | {date} |`;
    const said = `| Name |
|---|
| Ava Example |
| Ben Example |

| Child | Date |
|---|---|
| Ava | 2 March 2026 |`;
    const [finding] = findingsOf('child-seen/each-child', 'core-assessment', form, said);
    expect(finding?.data).toEqual({ children: ['Ben Example'] });
  });
});

describe('a finding about two values', () => {
  it('points from the later date to the earlier', () => {
    const form = '- Started: {date; #assessment.started}\n- Completed: {date; #assessment.completed}';
    const said = '- Started: 12 March 2026\n- Completed: 9 March 2026';
    expect(findingsOf('dates/order', 'core-assessment', form, said)).toMatchObject([
      { related: [['12 March 2026', 'The start of the assessment is dated 12 March 2026 here.']] },
    ]);
  });

  it('points from the outcome to the level of risk', () => {
    const form = '- Level: {High / Low; #analysis.riskLevel}\n- Outcome: {Close = closure; #outcome}';
    const said = '- Level: High\n- Outcome: Close';
    expect(findingsOf('risk-analysis/outcome-mismatch', 'core-assessment', form, said)).toMatchObject([
      { related: [['High', 'The level of risk is here.']] },
    ]);
  });

  it('points from the age to the date of birth', () => {
    const form = `- Born: {date; #child.dateOfBirth}
- Age: {text; #child.age}
- Date of referral: {date; #referral.received}`;
    const said = '- Born: 12 May 2019\n- Age: 9\n- Date of referral: 2 March 2026';
    expect(findingsOf('consistency/age', 'core-assessment', form, said)).toMatchObject([
      { related: [['12 May 2019', 'The date of birth is here.']] },
    ]);
  });
});
