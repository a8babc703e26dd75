// Sections a record lacks, with the blanks they ask for, where one is about to begin.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FilledSection, Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { renderParts } from '../../core/template/render.ts';
import { sectionsOf } from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import { depthOf } from '../fixes/insert.ts';
import { sectionSnippet } from './blanks.ts';
import { type Cursor, gaps } from './cursor.ts';
import { type Offer, ranks } from './offer.ts';
import { end, type Snippet } from './snippet.ts';
import { needBrief, sectionWords } from './words.ts';

/** A heading being typed: sections that could begin here, those missing soonest in the template's order first. */
export function headingOffers(cursor: Cursor): readonly Offer[] {
  const { text, line, before } = cursor;
  const hashes = /^( {0,3})(#{1,6})[ \t]*/.exec(before);
  const { form, section } = cursor.still();
  if (!hashes || !form || !section) return [];
  const typed = text.slice(line.start + hashes[0].length, line.end).trim();
  const depth = hashes[2]?.length ?? 0;
  const known = cursor
    .checked()
    .form?.sections.find(({ heading }) => heading && isOn(cursor, offsetsOf(cursor.document.blocks, heading.at).start));
  const offers = sectionOffers(cursor, form, section, `${hashes[2]} `, depth, hasTextBelow(cursor));
  // A heading that is one already may only be the beginning of a longer one.
  if (!known) return offers;
  const key = nameKey(typed);
  return offers.filter(({ label }) => nameKey(label) !== key && nameKey(label).startsWith(key));
}

function isOn({ line }: Cursor, offset: number): boolean {
  return line.start <= offset && offset <= line.end;
}

/** On an empty line: the same, before anything is typed. */
export function emptyLineSections(cursor: Cursor): readonly Offer[] {
  const { form, section } = cursor.still();
  // Between the paragraphs of a section nobody begins another.
  return form && section && !hasTextBelow(cursor) ? sectionOffers(cursor, form, section, '', 0, false) : [];
}

/** `typed` is what stands before the name, `depth` the number of hashes, 0 for none. */
function sectionOffers(
  cursor: Cursor,
  form: Form,
  section: FilledSection,
  typed: string,
  depth: number,
  bare: boolean,
): readonly Offer[] {
  const around = ancestors(section);
  const order = new Map(form.sections.map((one, i) => [one.ask, i]));
  const here = order.get(section.ask) ?? 0;
  const { lead, tail } = gaps(cursor);
  const span = { start: cursor.line.start, end: cursor.line.end };
  const offers = around.flatMap((parent) =>
    parent.sections.flatMap((one): readonly Offer[] => {
      if (one.heading !== null && !one.ask.repeatable) return [];
      const own = depthOf(one);
      const place = order.get(one.ask) ?? 0;
      const asked = needBrief(form, one);
      const passed = place < here && one.heading === null;
      const rank =
        one.heading !== null
          ? ranks.unasked
          : asked === '' || asked === 'expected'
            ? passed
              ? ranks.later
              : ranks.missing
            : asked === 'not asked for now'
              ? ranks.unasked
              : ranks.optional;
      // A heading as deep as the one being typed is more likely meant.
      const fits = depth === 0 || depth === own ? 0 : 50;
      const body: Snippet = bare
        ? [`${'#'.repeat(Math.min(6, own))} ${one.ask.name}`, end]
        : [...sectionSnippet(one.ask, own), end];
      return [
        {
          label: one.ask.name,
          detail: [one.heading === null ? asked : 'once more', parent.parent ? `in ${parent.ask.name}` : '']
            .filter((part) => part !== '')
            .join(', '),
          words: sectionWords(one),
          kind: CompletionItemKind.Module,
          span,
          insert: [lead, ...body, tail],
          filter: typed + one.ask.name,
          rank: rank + fits + Math.min(40, Math.abs(place - here)),
        },
      ];
    }),
  );
  return [...titleOffers(cursor, form, typed), ...offers];
}

// Innermost first: a section is only found within the one it belongs in.
function ancestors(section: FilledSection): readonly FilledSection[] {
  return section.parent ? [section, ...ancestors(section.parent)] : [section];
}

// A form without a heading begins with its title; one with nothing at all, with everything.
function titleOffers(cursor: Cursor, form: Form, typed: string): readonly Offer[] {
  const { template } = form;
  const isFirst = form.sections.every(({ heading }) => heading === null);
  if (!isFirst || sectionsOf(template.root).some(({ depth }) => depth === 1)) return [];
  const title = template.root.name || template.title;
  const span = { start: cursor.line.start, end: cursor.line.end };
  const { lead, tail } = gaps(cursor);
  const offer = { kind: CompletionItemKind.File, words: '', span, filter: typed + title, detail: '' };
  const whole = renderParts(template.root.parts);
  return [
    { ...offer, label: title, insert: [`${lead}# ${title}`, end, tail], rank: ranks.best },
    {
      ...offer,
      label: `${title}: the whole form`,
      insert: [`${lead}# ${title}\n\n`, end, `${whole.trimEnd()}${tail}`],
      rank: ranks.best + 1,
    },
  ];
}

// Words that stand under the heading already keep their blanks.
function hasTextBelow({ text, line }: Cursor): boolean {
  const below = text.slice(line.end);
  const next = below.search(/(?:\r\n|\n|\r) {0,3}#{1,6}[ \t]/);
  return (next < 0 ? below : below.slice(0, next)).trim() !== '';
}
