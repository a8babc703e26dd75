// The pages beside this file show what is coloured, and how: each example is coloured and its marks compared.
// `UPDATE_PAGES=1` writes the marks anew, for review.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fencesOf, withMarks, withoutMarks } from '../support/marks.ts';
import { type Language, loadGrammar, marksOf, tokensOf } from './tokens.ts';

const languages: readonly Language[] = ['assessment', 'assessment-template'];
const [record, template] = await Promise.all(languages.map(loadGrammar));
if (!record || !template) throw new Error('A grammar is missing');
const grammars = { assessment: record, 'assessment-template': template };
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe.each(['record.md', 'template.md'])('%s', (name) => {
  const page = readFileSync(here(`./${name}`), 'utf8');
  const examples = fencesOf(page).map(({ body, line, language }) => {
    const text = withoutMarks(body);
    return { line, expected: body, actual: withMarks(text, marksOf(grammars[language as Language].grammar, text)) };
  });
  if (process.env.UPDATE_PAGES === '1') {
    const updated = examples.reduce((text, { expected, actual }) => text.replace(expected, () => actual), page);
    writeFileSync(here(`./${name}`), updated);
  }

  it.each(examples)('is coloured as marked, line $line', ({ expected, actual }) => {
    expect(actual).toBe(expected);
  });
});

describe.each(languages)('front matter of %s', (language) => {
  const yamlLines = (text: string): readonly number[] => {
    const tokens = tokensOf(grammars[language].grammar, text);
    return [
      ...new Set(
        tokens.filter(({ scopes }) => scopes.includes('meta.embedded.block.frontmatter')).map(({ line }) => line),
      ),
    ];
  };

  it('is YAML between its dashes', () => {
    expect(yamlLines('---\nid: x\nstatus: draft\n---\n\n- Label: x\n')).toEqual([1, 2]);
  });

  it('is so only at the top', () => {
    expect(yamlLines('# Title\n\n---\n\nid: x\n\n---\n')).toEqual([]);
    expect(yamlLines('\n---\nid: x\n---\n')).toEqual([]);
  });

  it('needs exactly three dashes', () => {
    expect(yamlLines('----\nid: x\n----\n')).toEqual([]);
  });
});

describe('Markdown under ours', () => {
  const scopesOf = (text: string): readonly string[] => tokensOf(record.grammar, text).flatMap(({ scopes }) => scopes);

  it.each([
    ['## Heading', 'markup.heading.markdown'],
    ['- Label: **bold** words', 'markup.bold.markdown'],
    ['| a | *b* |', 'markup.italic.markdown'],
    ['> A quote', 'markup.quote.markdown'],
    ['<!-- a remark -->', 'comment.block.html'],
    ['```\ncode\n```', 'markup.fenced_code.block.markdown'],
    ['A [link](https://example.org) in text', 'markup.underline.link.markdown'],
  ])('%s', (text, scope) => {
    expect(scopesOf(text)).toContain(scope);
  });
});

describe('the built-in templates', () => {
  const folder = here('../../templates/');
  const known = /^(?:support\.|string\.|keyword\.|variable\.|constant\.|punctuation\.)/;

  it.each(readdirSync(folder).filter((name) => name.endsWith('.template.md')))(
    '%s has every word of its blanks coloured',
    (name) => {
      const text = readFileSync(folder + name, 'utf8');
      const lines = text.split('\n');
      const plain = tokensOf(template.grammar, text)
        .filter(
          ({ scopes }) => scopes.some((scope) => scope.startsWith('meta.blank.')) && !known.test(scopes.at(-1) ?? ''),
        )
        .map(({ line, start, end }) => (lines[line] ?? '').slice(start, end))
        .filter((words) => /\w/.test(words));
      expect(plain).toEqual([]);
    },
  );
});

// Searches are counted, not seconds: twice as long a line may not need much more than twice as many.
describe.each(languages)('a long line of %s', (language) => {
  const { grammar, searches } = grammars[language];
  const cost = (line: string): number => {
    const before = searches();
    tokensOf(grammar, line);
    return searches() - before;
  };

  it.each([
    ['words', '', 'word '],
    ['a label that does not end', '- ', 'label '],
    ['spaces after a label', '- Label:', ' '],
    ['dashes after a label', '- Label: ', '- '],
    ['colons', '- ', 'a:'],
    ['quotation marks', 'She said ', '"'],
    ['quotations that do not close', 'She said ', '“a '],
    ['apostrophes', 'She said ‘', 'a’b'],
    ['braces', '', '{'],
    ['quoted braces', '- A: {', '"{" '],
    ['options', '- A: {', 'a / b = c / '],
    ['parts', '- A: {', 'text; '],
    ['a condition', '- A: {required when A', ' and a b'],
    ['a quotation in a condition', '- A: {required when "', '\\"'],
    ['an acceptance', '<!-- accept a/b: ', '; a'],
    ['comments', 'x ', '<!-- accept a: b; c --> '],
    ['stars', '**', 'a'],
  ])('is coloured in linear time: %s', (_, start, again) => {
    const short = cost(start + again.repeat(500));
    const long = cost(start + again.repeat(1000));
    expect(long).toBeLessThanOrEqual(2.2 * short + 50);
  });
});
