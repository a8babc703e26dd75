// What holds for putting any text whatever in good order: doing it twice is doing it once, and it never changes what is said.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Form } from '../../server/src/core/form/form.ts';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { readRecord } from '../../server/src/core/record/record.ts';
import { writeDate } from '../../server/src/core/record/values/dates.ts';
import { renderRecord } from '../../server/src/core/template/render.ts';
import type { Template } from '../../server/src/core/template/template.ts';
import { linesOf, positionAt } from '../../server/src/core/text/lines.ts';
import { formatRange } from '../../server/src/features/formatting/formatting.ts';
import { formatOnType } from '../../server/src/features/formatting/on-type.ts';
import { checkedOf, type Document, templateOf } from '../../server/src/project/project.ts';
import { after, formatted, open, projectWith } from '../support/formatted.ts';

/** `CASEWRIGHT_LAW_RUNS=5000 npx vitest run laws/formatting` looks longer. */
const numRuns = Number(process.env.CASEWRIGHT_LAW_RUNS ?? 30);
/** Milliseconds. */
const patience = Math.max(60_000, numRuns * 2000);

const project = projectWith([]);
const inUtf8 = { ...project, encoding: 'utf-8' as const };

function filesIn(folder: string, ending: string): readonly string[] {
  const at = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(name, at), 'utf8'));
}

const records = [
  ...filesIn('examples', '.assessment.md'),
  ...project.reach.templates.flatMap(({ id }) => {
    const template = project.reach.template(id);
    return template ? [renderRecord(template)] : [];
  }),
];
const templates = filesIn('templates', '.template.md');

const whereThingsStand = ['at', 'ruleAt', 'keyAt', 'block', 'blocks', 'source', 'start', 'end', 'related'];

/** Everything a text is read as but where it stands. Of the words a template copies, only what they say. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => {
      if (whereThingsStand.includes(key)) return undefined;
      if (inner?.kind === 'fixed') return inner.text.replace(/[\s|:*+-]/g, '');
      return inner instanceof Map ? [...inner] : inner;
    }) ?? 'null',
  );
}

function piecesOf(text: string): unknown {
  const { frontMatter, pieces, acceptances, status, reference, template } = readRecord(readBlocks(text));
  return bare({ frontMatter, pieces, acceptances, status, reference, template });
}

function formOf(form: Form | null): unknown {
  const said = ({ state, label, value, said, waiting, reason }: Answer) => [
    state,
    label?.text,
    value?.kind === 'date' ? writeDate(value) : [said?.text, bare(value)],
    waiting,
    reason,
  ];
  return form?.filled.map((one) => {
    if (one.kind === 'answer') return said(one);
    return one.kind === 'table'
      ? [one.state, one.missing.length, one.rows.map(({ cells }) => cells.map(said))]
      : [one.state, one.items.map(({ words, ticked }) => [words.text, ticked])];
  });
}

function foundIn(document: Document): unknown {
  const { form, findings } = checkedOf(project, document);
  const all = findings.map(({ rule, message, severity, section, accepted }) =>
    [rule, message, severity, section, accepted?.reason ?? ''].join(' '),
  );
  return { form: formOf(form), findings: all.sort() };
}

function asksOf({ root, rules, problems }: Template): unknown {
  return bare({
    root,
    rules: rules.map(({ id, when, message, severity, at }) => [id, when, message, severity, at]),
    problems: problems.map(({ rule, message }) => [rule, message]),
  });
}

const parts = [
  ...['\n', '\n\n', '\n\n\n\n', '\r\n', '\r\n\r\n', '\r', '\r\r', ' ', '  ', '  \n', '    ', '\t', '\u00a0', '\u2028'],
  ...['\ufeff', '\0', '😀', '\ud83d', '\ude00', '李', 'e\u0301', 'word', 'word ', '\\', '&nbsp;', '**', '`', '_', ':'],
  ...['# ', '##  H\n', '#', '###\tH  \n', '- ', '- a\n', '* b\n\n', '* ', '+ c\n', '+', '1. ', '2) x\n', '- Label: \n'],
  ...[
    '- Label:\n',
    '- Label?  \n',
    '**Label:** \n',
    '> ',
    '>',
    '>  \n',
    '[ ] ',
    '- [x] ',
    '* [ ] a\n',
    '===\n',
    '---\n',
  ],
  ...['* * *\n', '- - -\n', '---\na: b  \n---\n', '---\ntemplate: case-note\n---\n', '> [!GUIDANCE]\n'],
  ...[
    '| ',
    '|',
    ' | ',
    '\\|',
    '| a | b |\n',
    '|---|---|\n',
    '|:-|-:|\n',
    '| a | b |\n|---|---|\n',
    '|c|d|\n',
    'x | y\n',
  ],
  ...[
    '| Action | By when |\n|---|---|\n| a | 1/2/2026 |\n',
    '- | a | b |\n  |---|---|\n  | c | d |\n',
    '- Date: 4/3/2026\n',
  ],
  ...['```\n', '```', '~~~\n', '<!--', '-->', '<!-- a  \n\n\n b -->\n', '<div>\n', '</div>', '<?', '?>', '<script>'],
  ...[
    '<!-- accept value/date: why; A. Example -->\n',
    '- <!--\n\n',
    '- ```\n\n\n',
    '</script>\n',
    '{text}',
    '{date;',
    '}',
  ],
];
const soup = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...parts) }, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((all) => all.join(''));

interface Change {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A text changed in a few places, perhaps with other line endings. */
function changedFrom(texts: readonly string[]): fc.Arbitrary<string> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(40)),
    text: fc.oneof(fc.constantFrom(...parts), soup),
  });
  return fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(change, { maxLength: 4 }),
      fc.constantFrom('\n', '\n', '\r\n', '\r'),
      fc.constantFrom('', '', '\ufeff'),
      fc.constantFrom(/$^/g, /\n(?=\n)/g, /(?<=\n)\n/g, / (?=\|)/g),
    )
    .map(([text, changes, ending, mark, dropped]) => {
      const before = mark + text.replace(dropped, '').replaceAll('\n', ending);
      return changes.reduce((made, { at, length, text: inserted }) => {
        const start = Math.floor(at * made.length);
        return made.slice(0, start) + inserted + made.slice(start + length);
      }, before);
    });
}

/** Records without a template, so that nothing in them is a date, and records of every kind. */
const unread = fc.oneof(
  soup,
  changedFrom(records).map((text) => text.replace(/^(\ufeff?---[\r\n]+)template: [^\r\n]*[\r\n]+/, '$1')),
);
const read = fc.oneof(
  changedFrom(records),
  soup.map((text) => `---\ntemplate: case-note\nstatus: for review\n---\n\n# Title\n\n${text}`),
);

function holdsForRecord(text: string): void {
  const document = open(text);
  const laid = formatted(project, document);
  expect(formatted(project, open(laid))).toBe(laid);
  expect(formatted(inUtf8, open(text))).toBe(laid);
  expect(foundIn(open(laid))).toEqual(foundIn(document));
  if (!checkedOf(project, document).form) expect(piecesOf(laid)).toEqual(piecesOf(text));
}

function holdsForTemplate(text: string): void {
  const document = open(text, 'template');
  const laid = formatted(project, document);
  expect(formatted(project, open(laid, 'template'))).toBe(laid);
  expect(asksOf(templateOf(project, open(laid, 'template')))).toEqual(asksOf(templateOf(project, document)));
}

describe.each(records.map((text, i) => [i, text] as const))('record %i', (_, text) => {
  it('says the same in good order', () => {
    holdsForRecord(text);
    holdsForRecord(text.replaceAll('\n', '\r\n'));
  });
});

describe.each(templates.map((text, i) => [i, text] as const))('template %i', (_, text) => {
  it('asks the same in good order', () => holdsForTemplate(text));
});

it('says the same in good order, whatever is written', { timeout: patience }, () => {
  fc.assert(fc.property(unread, holdsForRecord), { numRuns: numRuns * 2 });
  fc.assert(fc.property(read, holdsForRecord), { numRuns });
});

it('asks the same in good order, whatever is written', { timeout: patience }, () => {
  fc.assert(fc.property(fc.oneof(changedFrom(templates), soup), holdsForTemplate), { numRuns });
});

it('puts tables in columns and blank lines where they belong even where something else is left as it is', {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(soup, (text) => {
      const table = '| Action | By |\n| --- | --- |\n| a | bbb |\n';
      const laid = formatted(project, open(`# Title\n\n${table}\n\n\n# Next\n\n${text}`));
      expect(laid.slice(0, 90)).toContain('| Action | By  |\n| ------ | --- |\n| a      | bbb |\n\n# Next\n');
    }),
    { numRuns },
  );
});

const twoPlaces = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

it('says the same when a part is put in good order', { timeout: patience }, () => {
  fc.assert(
    fc.property(fc.oneof(unread, read), twoPlaces, (text, [a, b]) => {
      const lines = linesOf(text);
      const at = (part: number) => positionAt(text, lines, Math.floor(part * text.length), 'utf-16');
      const document = open(text);
      const range = { start: at(Math.min(a, b)), end: at(Math.max(a, b)) };
      const laid = open(after(text, formatRange(project, document, range)));
      expect(foundIn(laid)).toEqual(foundIn(document));
      if (!checkedOf(project, document).form) expect(piecesOf(laid.blocks.text)).toEqual(piecesOf(text));
    }),
    { numRuns },
  );
});

it('loses no keystroke: typing puts space in tables and nothing else, and none on the line of the cursor', {
  timeout: patience,
}, () => {
  const rows = fc
    .array(
      fc.constantFrom('|', ' | ', 'a', 'Ava Example', '  ', '\n', '\\|', '😀', '{date}', '|---|---|\n', '| a | b |\n'),
      {
        maxLength: 14,
      },
    )
    .map((all) => `| One | Two |\n|---|---|\n| a | ${all.join('')}`);
  const keys = fc.constantFrom('|', '\n');
  fc.assert(
    fc.property(
      fc.oneof(rows, unread),
      twoPlaces,
      keys,
      fc.constantFrom('record', 'template'),
      (text, [part], ch, kind) => {
        const place = Math.floor(part * text.length);
        const now = text.slice(0, place) + ch + text.slice(place);
        const lines = linesOf(now);
        const cursor = positionAt(now, lines, place + 1, 'utf-16');
        const document = open(now, kind === 'record' ? 'record' : 'template');
        const edits = formatOnType(project, document, cursor, ch);
        for (const { range } of edits) {
          expect(range.start.line).toBe(range.end.line);
          expect(range.start.line).not.toBe(cursor.line);
        }
        const laid = after(now, edits);
        const bareOf = (one: string) => one.replace(/[ \t|:-]/g, '');
        expect(bareOf(laid)).toBe(bareOf(now));
        expect(piecesOf(laid)).toEqual(piecesOf(now));
      },
    ),
    { numRuns: numRuns * 3 },
  );
});
