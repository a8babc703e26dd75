// In a template: the words of a blank, what blanks mean, and the lines at the top.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Blank, readBlank } from '../../core/template/blank.ts';
import { findOutsideQuotes, splitOutsideQuotes } from '../../core/template/blank-parts.ts';
import { blankTypes, modifiers } from '../../core/template/blank-words.ts';
import { type FoundBlank, maskBlanks } from '../../core/template/mask.ts';
import { meaningsOf } from '../../core/template/meanings.ts';
import { conceptOf, meanings } from '../../core/vocabulary/vocabulary.ts';
import type { Span } from '../at.ts';
import { optionsWords } from '../hover/asks.ts';
import { paragraphs, shown } from '../hover/part.ts';
import { conceptOffers } from './concepts.ts';
import type { Cursor } from './cursor.ts';
import { type Offer, ranks } from './offer.ts';
import { templateDetailOffers } from './template-details.ts';

/** What can be written in a template: in its blanks and at its top. */
export function templateOffers(cursor: Cursor): readonly Offer[] {
  const top = templateDetailOffers(cursor);
  if (top) return top;
  const { blanks } = maskBlanks(cursor.text);
  const { offset } = cursor;
  const found = blanks.find(({ start, end, closed }) => start < offset && (closed ? offset < end : offset <= end));
  return found ? blankOffers(cursor, found, blanks) : [];
}

/** A part of a blank with the cursor in it. */
export interface PartAt {
  readonly blank: Blank;
  /** Offsets in the template, the space around it left out. */
  readonly span: Span;
  readonly text: string;
  /** What is typed of it. */
  readonly typed: string;
  readonly isFirst: boolean;
}

function blankOffers(cursor: Cursor, found: FoundBlank, blanks: readonly FoundBlank[]): readonly Offer[] {
  const { text, offset, line } = cursor;
  const { source } = found;
  const inside = offset - found.start - 1;
  const all = splitOutsideQuotes(source, { start: 0, end: source.length }, (at) => source[at] === ';');
  // Of an empty part, or one with space around it, the part is where the cursor is.
  const index = all.findIndex((_, i) => {
    const next = all[i + 1];
    const stop = next ? source.lastIndexOf(';', next.at.start) : source.length;
    return inside <= Math.max(stop, all[i]?.at.end ?? 0);
  });
  const part = all[index];
  if (!part) return [];
  const base = found.start + 1;
  const start = Math.min(Math.max(base + part.at.start, line.start), offset);
  const stop = Math.max(Math.min(base + part.at.end, line.end), offset);
  // What is set in from the cursor's line began on another.
  const typed = text.slice(start, offset);
  const at: PartAt = {
    blank: readBlank(source),
    span: { start, end: stop },
    text: text.slice(start, stop),
    typed,
    isFirst: index === 0,
  };
  if (isQuoted(typed)) return [];
  if (typed.startsWith('#')) return conceptOffers(cursor, at, blanks);
  const equals = /^[^=]*(?:\/[^=/]*=[^=/]*)*=[ \t]*([\w-]*)$/.exec(lastOption(typed));
  if (equals && !/^required\s+when(?!\S)/i.test(part.text)) return meaningOffers(cursor, at, equals[1] ?? '');
  const codes = /^(?:any[ \t]+of[ \t]+)?codes[ \t]+([\w.-]*)$/i.exec(typed);
  if (codes) return codeOffers(cursor, at, codes[1] ?? '');
  if (/^required[ \t]+when[ \t]/i.test(typed) || typed.includes(' / ')) return [];
  return [...wordOffers(at), ...(typed === '' ? conceptOffers(cursor, at, blanks) : [])];
}

function lastOption(typed: string): string {
  return typed.slice(typed.lastIndexOf(' / ') + 1);
}

function isQuoted(typed: string): boolean {
  return (
    /["“]/.test(typed) && findOutsideQuotes(`${typed}\u0000`, 0, typed.length + 1, (at) => at === typed.length) === null
  );
}

// What a blank asks for comes first; after that, all it may say besides.
function wordOffers({ blank, span, isFirst, text }: PartAt): readonly Offer[] {
  const saysType = blank.typeAt !== null && !(isFirst && text !== '');
  const types = isFirst && !saysType ? blankTypes : [];
  const offer = (name: string, sample: string, meaning: string, rank: number, kind: CompletionItemKind): Offer => ({
    label: name,
    detail: sample === name ? '' : sample,
    words: shown(meaning),
    kind,
    span,
    insert: [sample],
    filter: `${sample} ${name}`,
    rank,
  });
  const rest = modifiers.filter(({ name }) => !isSaid(blank, name) || text.startsWith(name));
  return [
    ...types.map(({ name, sample, meaning }, i) =>
      offer(name, sample, meaning, ranks.best + i, CompletionItemKind.TypeParameter),
    ),
    ...rest.map(({ name, sample, meaning }, i) =>
      offer(name, sample, meaning, (isFirst ? ranks.later : ranks.missing) + i, CompletionItemKind.Keyword),
    ),
  ];
}

function isSaid(blank: Blank, name: string): boolean {
  switch (name) {
    case 'required':
    case 'expected':
    case 'optional':
    case 'required when':
      return blank.need !== null;
    case 'codes':
      return blank.codes !== null;
    case 'also':
      return blank.aliases.length > 0;
    case 'repeatable':
      return blank.repeatable;
    case 'no n/a':
      return !blank.notApplicableAllowed;
    case 'between':
      return blank.between !== null;
    case 'format':
      return blank.format !== null;
    case 'after':
    case 'before':
      return blank.after !== null || blank.before !== null;
    case 'remove':
      return blank.remove;
    default:
      return false;
  }
}

// After the equals sign of an option: the meanings of what the blank is about, or of everything that has them.
function meaningOffers({ offset, after }: Cursor, { blank }: PartAt, typed: string): readonly Offer[] {
  const concept = blank.concept?.name ?? null;
  const known = concept === null ? [] : meaningsOf(concept);
  const span = { start: offset - typed.length, end: offset + (/^[\w-]*/.exec(after)?.[0].length ?? 0) };
  const concepts = known.length > 0 && concept !== null ? [concept] : Object.keys(meanings);
  return concepts.flatMap((id, i) =>
    meaningsOf(id).map(
      (meaning, j): Offer => ({
        label: meaning,
        detail: conceptOf(id)?.label ?? '',
        words: `Understood of: ${(meanings[id]?.[meaning] ?? []).map(shown).join(', ')}.`,
        kind: CompletionItemKind.EnumMember,
        span,
        insert: [meaning],
        filter: meaning,
        rank: ranks.best + i * 20 + j,
      }),
    ),
  );
}

function codeOffers({ project, offset, after }: Cursor, { blank }: PartAt, typed: string): readonly Offer[] {
  const sets = project.reach.packs.flatMap((pack) => pack.codeSets);
  const concept = blank.concept && conceptOf(blank.concept.name);
  const span = { start: offset - typed.length, end: offset + (/^[\w.-]*/.exec(after)?.[0].length ?? 0) };
  return sets
    .filter(({ id }, i) => sets.findIndex((other) => other.id === id) === i)
    .map((set, i) => ({
      label: set.id,
      detail: set.title,
      words: paragraphs(`**${shown(set.title)}**`, `${optionsWords(set.codes)}.`),
      kind: CompletionItemKind.Enum,
      span,
      insert: [set.id],
      filter: `${set.id} ${set.title}`,
      rank: (concept?.codes === set.id ? ranks.best : ranks.missing) + i,
    }));
}
