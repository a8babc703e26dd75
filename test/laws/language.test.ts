// What holds of the rules about language for any record whatever: they never fail, and point at words that are there.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { check } from '../../server/src/core/check/check.ts';
import { offsetsOf, readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { languageRules } from '../../server/src/project/settings.ts';

const reach = reachOf([builtInPack()]);
const today = Temporal.PlainDate.from('2026-03-20');
const front =
  '---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n## Analysis of risk\n\n';

const parts = fc.constantFrom(
  'squalid ',
  'at times ',
  'CIN ',
  'child in need (CIN) ',
  'BXC ',
  'NOT ',
  '“',
  '”',
  '"',
  "'",
  '’',
  '> ',
  '**',
  '`',
  '\n',
  '\n\n',
  '- ',
  '| ',
  '|---|\n',
  '# ',
  '<!--',
  '-->',
  '&amp;',
  '[',
  '](',
  ')',
  '\r\n',
  '\\',
  '\uD800',
);
const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: parts }, fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map((all) => all.join(''));

function found(text: string) {
  const blocks = readBlocks(front + text);
  const { findings } = check(blocks, { reach, today, settings: languageRules(true) });
  return findings
    .filter(({ rule }) => rule.startsWith('language/'))
    .map((finding) => ({ ...finding, span: offsetsOf(blocks, finding.at), whole: blocks.text }));
}

it('hints at words that are there, in any text', () => {
  fc.assert(
    fc.property(soup, (text) => {
      for (const { span, whole, data, severity } of found(text)) {
        expect(severity).toBe('hint');
        expect(span.start).toBeLessThan(span.end);
        // The record may spell the sign out.
        const words = whole.slice(span.start, span.end).replaceAll('&amp;', '&').toLowerCase();
        const [first = ''] = String(data.phrase ?? data.acronym)
          .toLowerCase()
          .split(/[ -]/);
        expect(words.startsWith(first)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

it('hints at nothing in quotation marks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('squalid', 'at times', 'CIN', 'in denial,\nthen', 'and'), { maxLength: 12 }),
      (words) => {
        const said = words.join(' ');
        expect(found(`She said “${said}” and "${said}" and ‘${said}’ there.`)).toEqual([]);
        expect(found(`> ${said}\n\nThere.`)).toEqual([]);
      },
    ),
    { numRuns: 50 },
  );
});

it.each(['at times squalid CIN ', ' "squalid CIN', " 'CIN", '(CIN) ', 'POLICE ', 'failed       ', '- at times CIN\n'])(
  'reads a very long record of %j',
  (part) => {
    expect(found(part.repeat(20_000))).toBeDefined();
  },
  60_000,
);
