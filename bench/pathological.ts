// Texts that parsers of Markdown are known to be slow at, each about a number of characters long.

const repeat = (text: string, characters: number): string =>
  text.repeat(Math.max(1, Math.floor(characters / text.length)));

function numbered(characters: number, one: (number: number) => string): string {
  const out: string[] = [];
  for (let i = 0, size = 0; size < characters; i++) {
    const text = one(i);
    out.push(text);
    size += text.length;
  }
  return out.join('');
}

const sentence = 'The school said on 3 March 2026 that Sam Example had been there every day and was settled. ';

export const pathological: Readonly<Record<string, (characters: number) => string>> = {
  'prose, one line': (n) => repeat(sentence, n),
  'prose, one paragraph of many lines': (n) => repeat(`${sentence.trim()}\n`, n),
  'quotes nested on one line': (n) => `${'>'.repeat(n)} a`,
  'lists nested on one line': (n) => `${repeat('- ', n)}a`,
  'lists nested by indentation': (n) => numbered(n, (i) => `${'  '.repeat(i)}- a\n`),
  'table, many rows': (n) => `| Date | Event |\n|---|---|\n${repeat('| 3 March 2026 | Visit to the home |\n', n)}`,
  'table, many columns': (n) => {
    const columns = Math.max(1, Math.floor(n / 10));
    return `|${' a |'.repeat(columns)}\n|${'-|'.repeat(columns)}\n|${' b |'.repeat(columns)}`;
  },
  'list, many items': (n) => repeat('- item of the list\n', n),
  'list, many loose items': (n) => repeat('- item of the list\n\n', n),
  'task list, many items': (n) => repeat('- [ ] item of the list\n', n),
  'headings only': (n) => repeat('## Health\n', n),
  'blank lines': (n) => '\n'.repeat(n),
  'unclosed fence': (n) => `\`\`\`\n${repeat('key: some value\n', n)}`,
  'unclosed comment': (n) => `<!-- \n${repeat('some words\n\n', n)}`,
  '*_[ repeated': (n) => repeat('*_[', n),
  '*a_ repeated': (n) => repeat('*a_ ', n),
  '**a *b repeated': (n) => repeat('**a *b ', n),
  '*a **a … b** b*': (n) => repeat('*a **a ', n / 2) + repeat('b** b* ', n / 2),
  '~~a repeated': (n) => repeat('~~a ', n),
  '[ repeated': (n) => '['.repeat(n),
  '[] repeated': (n) => repeat('[]', n),
  '[a]( repeated': (n) => repeat('[a](', n),
  '[a](<b repeated': (n) => repeat('[a](<b', n),
  '![[ repeated': (n) => repeat('![[', n),
  '[a][b] repeated': (n) => repeat('[a][b] ', n),
  'backtick runs': (n) => numbered(n, (i) => `e${'`'.repeat(i + 1)}`),
  '<!-- a repeated': (n) => `a ${repeat('<!-- a ', n)}`,
  '<a b repeated': (n) => `a ${repeat('<a b ', n)}`,
  '& repeated': (n) => '&'.repeat(n),
  'a@a. repeated': (n) => repeat('a@a.', n),
  'www.a. repeated': (n) => repeat('www.a.', n),
  '[ then many addresses': (n) => `[${repeat('"https://a.example/x", ', n)}`,
  'addresses in prose': (n) => repeat('write to a.person@school.example today ', n),
  definitions: (n) => numbered(n, (i) => `[doc-${i}]: https://a.example/${i}\n`),
  'definitions and uses': (n) =>
    numbered(n / 2, (i) => `See [doc-${i}].\n\n`) + numbered(n / 2, (i) => `[doc-${i}]: https://a.example/${i}\n`),
  'footnotes and uses': (n) =>
    numbered(n / 2, (i) => `See this.[^${i}]\n\n`) + numbered(n / 2, (i) => `[^${i}]: A note.\n\n`),
  'underlined or not': (n) => repeat('a\n', n),
  'lazy lines in quotes': (n) => `> > > a\n${repeat('lazy line\n', n)}`,
  'trailing spaces': (n) => repeat(`a${' '.repeat(200)}\n`, n),
  'labels without answers': (n) => repeat('- Name: \n', n),
  'colons on one line': (n) => repeat('a: ', n),
};

const before = '---\ntemplate: case-note\nstatus: draft\nreference: EX-1\n---\n\n# Case note\n\n## What happened\n\n';

/** A record with one of them in it, and where in the record it begins and ends. */
export function pathologicalRecord(name: string, characters: number): { text: string; start: number; end: number } {
  const text = pathological[name]?.(characters) ?? '';
  return { text: `${before}${text}\n`, start: before.length, end: before.length + text.length };
}

/** Front matter that is never closed has no record round it. */
export const unclosedFrontMatter = (characters: number): string =>
  `---\ntemplate: case-note\n${repeat('key: some value\n', characters)}`;
