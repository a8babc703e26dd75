import { describe, expect, it } from 'vitest';
import { bold, emptyForm, heading, para, table, wordFile } from '../../../../test/support/word.ts';
import { templateFindings } from '../../core/check/template-findings.ts';
import { builtInPack } from '../../core/pack/built-in.ts';
import { reachOf } from '../../core/pack/reach.ts';
import { wordIn } from './word-in.ts';

const reach = reachOf([builtInPack()]);

async function draftOf(file: Promise<Buffer>, name = 'My form') {
  const read = await wordIn(await file, { as: 'template', templates: [], template: null, name });
  if ('problem' in read) throw new Error(read.problem);
  const template = reach.read('draft.template.md', read.text);
  return { ...read, template, findings: templateFindings(template, reach.ruleSettings) };
}

describe('a form made in Word', () => {
  it('becomes a draft of a template that is in order', async () => {
    const { text, findings, template } = await draftOf(emptyForm());
    expect(findings).toEqual([]);
    expect(template.version).toBe('0.1.0');
    expect(text).toBe(`---
id: visit-to-a-child-at-home-draft
title: "Visit to a child at home (draft)"
version: 0.1.0
record: other
---

# Visit to a child at home (draft)

- Name of child: {text}
- Date of birth: {date}
- Allocated social worker: {person}
- Legal status: {any of Section 20 / Section 31 / None}

## Seeing the child

> [!GUIDANCE]
> Say what the child did and said, in their own words.

- Was the child seen alone? {Yes / No}
- If not, why not? {prose}

> [!GUIDANCE]
> Give the reason.

- Date of visit: {date}
- What did the child say? {prose}

## Worries

> [!GUIDANCE]
> Tick all that were talked about

{checklist}

- [ ] Home
- [ ] School / nursery
- [ ] Health

## Visits so far

| Date | Seen by | Comments |
|---|---|---|
| {date} | {person} | {prose} |

## Views of the family

### Mother

{prose}

### Father

{prose}

## Sign-off

- Completed by: {person}
- Completed by 2: {person}
`);
  });

  it('is in order whatever its labels hold', async () => {
    const odd = [
      '{date; #x}',
      'a | b',
      '# c',
      '- [ ] d',
      '<e>',
      'f "g" / h',
      '*',
      '1. i',
      'j: k',
      '`l`',
      'Yes / No',
      '😀',
    ];
    const { findings } = await draftOf(
      wordFile([
        ...odd.map((label) => heading(2, label)),
        ...odd.map((label) => para(bold(label))),
        table(...odd.map((label) => [label, `☐ ${label} ☐ other;=#`])),
        table(
          odd,
          odd.map(() => ''),
        ),
        heading(1, 'Yes'),
        heading(1, 'Yes'),
      ]),
    );
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('is called by its file where it has no title', async () => {
    const { template } = await draftOf(wordFile([para('Name of child:')]), '2019 Visit (v2)');
    expect([template.id, template.title]).toEqual(['form-2019-visit-v2', '2019 Visit (v2)']);
  });
});
