// What holds for any Word document whatever: every word of it is in the record it becomes, where a reader sees it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/core/markdown/blocks.ts';
import type { Piece } from '../../server/src/core/record/piece.ts';
import { readRecord } from '../../server/src/core/record/record.ts';
import { asksOf, type Template } from '../../server/src/core/template/template.ts';
import { nameKey } from '../../server/src/core/text/name.ts';
import { wordIn } from '../../server/src/exchange/word-in/word-in.ts';
import { projectWith } from '../support/formatted.ts';
import { bold, bullet, heading, italic, para, table, wordFile } from '../support/word.ts';

/** `CASEWRIGHT_LAW_RUNS=2000 npx vitest run laws/word-in` looks longer. */
const numRuns = Number(process.env.CASEWRIGHT_LAW_RUNS ?? 60);
/** Milliseconds. */
const patience = Math.max(60_000, numRuns * 2000);

const { reach } = projectWith([]);
const templates = reach.templates.map(({ id }) => reach.template(id)).filter((one) => one !== null);

const sectionsOf = (template: Template) => [...template.byKey.values()].filter((ask) => ask.kind === 'section');
const names = templates
  .flatMap((template) => sectionsOf(template).map(({ name }) => name))
  .filter((name) => name !== '');
const labels = templates.flatMap((template) =>
  sectionsOf(template).flatMap((section) => asksOf(section).flatMap((ask) => (ask.kind === 'field' ? [ask.name] : []))),
);

// All that Markdown, or a record, would take for something else.
const hazards =
  '| # ## - + * ** _a_ > 1. 2) [ ] [x] - [ ] <b> </div> <!-- --> <!-- ` ``` ~~~ --- === *** {text} {date; #x} [!GUIDANCE] [a](b) ![a](b) https://example.invalid &amp; & \\ \\| :--- |---| ☃ e\u0301 “said” N/A Waiting: --- a|b'
    .split(' ')
    .filter((word) => word !== '');
const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('She', 'likes', 'swimming', 'on', 'Mondays,', 'not', '4', 'March', '2026', 'Nan’s.'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hazards) },
  { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{1,6}$/) },
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const label = fc.constantFrom(...labels);

/** Plain data, so that a failure can be read. */
type Part =
  | readonly ['heading', level: number, text: string]
  | readonly ['paragraph' | 'italic', text: string]
  | readonly ['bold start' | 'label' | 'label above' | 'framed', one: string, two: string]
  | readonly ['item', level: number, text: string]
  | readonly ['table', rows: readonly (readonly string[])[]];

const kind = <K extends Part[0]>(name: K) => fc.constant(name);
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.tuple(kind('heading'), fc.integer({ min: 1, max: 4 }), words),
  fc.tuple(kind('heading'), fc.constant(2), fc.constantFrom(...names)),
  fc.tuple(fc.constantFrom('paragraph' as const, 'italic' as const), words),
  fc.tuple(fc.constantFrom('bold start' as const, 'framed' as const), words, words),
  fc.tuple(fc.constantFrom('label' as const, 'label above' as const), label, words),
  fc.tuple(kind('item'), fc.integer({ min: 0, max: 3 }), words),
  fc.tuple(kind('table'), fc.array(fc.tuple(label, words), { minLength: 1, maxLength: 4 })),
  fc.tuple(kind('table'), fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 4 })),
);

function made(one: Part): Parameters<typeof wordFile>[0] {
  switch (one[0]) {
    case 'heading':
      return [heading(one[1], one[2])];
    case 'item':
      return [bullet(one[2], one[1])];
    case 'paragraph':
      return [para(one[1])];
    case 'italic':
      return [para(italic(one[1]))];
    case 'bold start':
      return [para(bold(one[1]), ` ${one[2]}`)];
    case 'label':
      return [para(`${one[1]}: ${one[2]}`)];
    case 'label above':
      return [para(bold(one[1])), para(one[2])];
    case 'framed':
      return [table([[para(one[1]), table([one[2], one[1]])]])];
    case 'table':
      return [table(...one[1])];
  }
}

function namesIn(id: string): ReadonlySet<string> {
  const asks = [...(reach.template(id)?.byKey.values() ?? [])];
  return new Set([nameKey(reach.template(id)?.title ?? ''), ...asks.flatMap((ask) => ask.names)]);
}

function textOf(piece: Piece): string {
  if (piece.kind === 'comment' || piece.kind === 'guidance') return '';
  if (piece.kind !== 'table') return piece.words.text;
  return [piece.header, ...piece.rows].flatMap(({ cells }) => cells.map(({ words: said }) => said.text)).join(' ');
}

// Apart, so that a mark that is set against a word by a list or a label makes no difference.
const bare = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
const marks = (text: string) => text.match(/[^\s\p{L}\p{N}.:_\-–—·•…]/gu) ?? [];

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

describe('a Word document', () => {
  it.each([['the template most like it', null] as const, ['one that is named', 'contact-referral'] as const])(
    'loses no word as a record of %s',
    async (_, template) => {
      await fc.assert(
        fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (parts) => {
          const bytes = await wordFile(parts.flatMap(made));
          const read = await wordIn(bytes, { as: 'record', templates, template, name: 'form' });
          if ('problem' in read) {
            expect(read.problem).toContain('is like none of the templates');
            return;
          }
          const record = readRecord(readBlocks(read.text));
          const said = record.pieces.map(textOf).join('\n');
          // A name of the template may be written as the template's other name for the same.
          const known = namesIn(read.template);
          const text = parts
            .flatMap((one) => one.slice(1).flat(2))
            .filter((one): one is string => typeof one === 'string' && !known.has(nameKey(one)))
            .join(' ');
          const [there, marksThere] = [new Set(bare(said)), counted(marks(said))];
          expect(bare(text).filter((one) => !there.has(one))).toEqual([]);
          for (const mark of counted(marks(text)).keys()) expect(marksThere.has(mark), `${mark} in ${text}`).toBe(true);
          expect(record.template).toBe(read.template);
        }),
        { numRuns },
      );
    },
    patience,
  );
});
