import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Language } from './tokens.ts';

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string }[];
  readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText: string } }[];
}

function configurationOf(language: Language): Configuration {
  const path = new URL(`../../syntaxes/${language}.language-configuration.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(path), 'utf8')) as Configuration;
}

const record = configurationOf('assessment');
const template = configurationOf('assessment-template');

/** What Enter adds after a line: the first rule that fits. */
function continued({ onEnterRules }: Configuration, line: string): string {
  return onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText ?? '';
}

describe('Enter in a record', () => {
  it.each([
    ['- [ ] Police', '- [ ] '],
    ['  - [x] Health', '- [ ] '],
    ['- went to school', '- '],
    ['* went to school', '* '],
    ['> Write the name', '> '],
    ['> [!GUIDANCE]', '> '],
    ['- Address: 1 High Street', '  '],
    ['- **Address:** 1 High Street', '  '],
    ['- Address:', '  '],
    ['- went at 10:30 to school', '- '],
    ['- ', ''],
    ['- [ ] ', ''],
    ['> ', ''],
    ['Text', ''],
    ['', ''],
  ])('after %j goes on with %j', (line, added) => {
    expect(continued(record, line)).toBe(added);
  });
});

describe('Enter in a template', () => {
  it.each([
    ['- Address: {text}', '- '],
    ['- [ ] Police', '- [ ] '],
    ['> [!GUIDANCE]', '> '],
    ['>', ''],
  ])('after %j goes on with %j', (line, added) => {
    expect(continued(template, line)).toBe(added);
  });
});

describe.each([
  ['assessment', record],
  ['assessment-template', template],
])('words of %s', (_, { wordPattern, autoClosingPairs }) => {
  const wordsOf = (text: string): readonly string[] =>
    text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];

  it('keep their apostrophes, hyphens and accents', () => {
    expect(wordsOf("Ava's well-being at Nan’s, Zoë said.")).toEqual([
      "Ava's",
      'well-being',
      'at',
      'Nan’s',
      'Zoë',
      'said',
    ]);
  });

  it('do not begin or end with a mark', () => {
    expect(wordsOf("'no' - the parents' car")).toEqual(['no', 'the', 'parents', 'car']);
  });

  it('are not given a second apostrophe', () => {
    expect(autoClosingPairs.map(({ open }) => open)).not.toContain("'");
  });
});

it('a concept is one word in a template', () => {
  expect('{text; #child.dateOfBirth}'.match(new RegExp(template.wordPattern.pattern, 'gu'))).toEqual([
    'text',
    'child.dateOfBirth',
  ]);
});
