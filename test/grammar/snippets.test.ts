// What a snippet inserts has to fit the built-in templates, and what it leaves for the writer has to be noticed when it is left.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const snippetsIn = (name: string): Readonly<Record<string, Snippet>> =>
  JSON.parse(read(`snippets/${name}.json`)) as Record<string, Snippet>;
const bodyOf = ({ body }: Snippet): string => (typeof body === 'string' ? body : body.join('\n'));
const prefixesOf = ({ prefix }: Snippet): readonly string[] => (typeof prefix === 'string' ? [prefix] : prefix);

/** What a snippet inserts when every place is passed over: default words, the first of several choices. */
function inserted(snippet: Snippet): string {
  return bodyOf(snippet)
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{CURRENT_DATE\/[^}]*\}/g, '4')
    .replace(/\$\{CURRENT_MONTH_NAME\}/g, 'March')
    .replace(/\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\\([\\}$])/g, '$1')
    .replace(/\$\d+/g, '');
}

const templates = readdirSync(fileURLToPath(new URL('../../templates/', import.meta.url)))
  .filter((name) => name.endsWith('.template.md'))
  .map((name) => read(`templates/${name}`));
const headings = new Set(
  templates.flatMap((text) => [...text.matchAll(/^#+ ([^{\n]*[^{\s])/gm)].map(([, name]) => name)),
);
const labels = new Set(templates.flatMap((text) => [...text.matchAll(/^- ([^:\n]+): \{/gm)].map(([, name]) => name)));
const cellsIn = (row: string): number => row.split('|').length - 2;
const widthsOf = (concept: string): readonly number[] =>
  templates.flatMap((text) =>
    [...text.matchAll(new RegExp(`\\{table; #${concept.replace('.', '\\.')}[;}][^\\n]*\\n+(\\|[^\\n]*)`, 'g'))].map(
      ([, header = '']) => cellsIn(header),
    ),
  );

const records = snippetsIn('assessment');

describe('snippets for records', () => {
  it.each([
    ['Child seen: one visit', 'childSeen'],
    ['Chronology: one event', 'chronology'],
    ['Plan: one action', 'plan'],
    ['Household: one person', 'household'],
    ['Professionals: one person', 'professionals'],
    ['Strategy discussion: one participant', 'strategy.participants'],
    ['Supervision: one discussion in an assessment', 'supervision'],
    ['Supervision: one session', 'supervision'],
  ])('%s has a cell for each column of a built-in table', (name, concept) => {
    const snippet = records[name];
    expect(snippet && widthsOf(concept)).toContain(snippet && cellsIn(inserted(snippet)));
  });

  it.each(Object.entries(records))('%s uses headings and labels of a built-in template', (_, snippet) => {
    const text = inserted(snippet);
    for (const [, heading] of text.matchAll(/^#+ (.+)$/gm)) expect(headings).toContain(heading);
    for (const [, label] of text.matchAll(/^- ([^:\n]+): /gm)) expect(labels).toContain(label);
  });

  // A blank in braces is reported wherever it is left; plain words left by mistake would pass for an answer.
  it.each(Object.entries(records))('%s leaves nothing that passes for an answer', (_, snippet) => {
    for (const [, words = ''] of bodyOf(snippet).matchAll(/\$\{\d+[:|]((?:[^\\}|,]|\\.)*)/g))
      expect(words).toMatch(/^(?:\{.+|\$\{CURRENT_DATE.*)$/);
  });
});

describe.each(['assessment', 'assessment-template'])('snippets of %s', (language) => {
  const snippets = Object.entries(snippetsIn(language));

  it('have a description each, and no word that calls two of them', () => {
    const prefixes = snippets.flatMap(([, snippet]) => prefixesOf(snippet));
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(snippets.filter(([, { description }]) => description.trim() === '')).toEqual([]);
  });
});
