// The words a writer chose, for the rules about language: the form's own words and what other people said are left out.

import type { Answer, Filled, FilledSection, Form } from '../../form/form.ts';
import type { Block, Place } from '../../markdown/block.ts';
import { type Passage, passagesOf, placeIn } from '../../record/passages.ts';
import { quotationsIn } from '../../record/values/quotes.ts';
import type { Span } from '../../record/values/span.ts';
import { allExpressions } from '../../record/values/words.ts';
import type { Advice, Data } from '../rule.ts';

/** Places of a record, joined where they overlap, so that each can be found without looking through all. */
export interface Places {
  readonly touches: (place: Place) => boolean;
  readonly hold: (place: Place) => boolean;
}

export interface Prose {
  readonly passage: Passage;
  readonly quotations: readonly Span[];
}

const known = new WeakMap<Form, readonly Prose[]>();

/** Every passage of a record with what is quoted in it, in order. */
export function proseOf(form: Form): readonly Prose[] {
  let prose = known.get(form);
  if (!prose) {
    let goesOn = false;
    prose = form.record.blocks.list.flatMap(passagesOf).map((passage): Prose => {
      const { spans, open } = quotationsIn(passage.plain.text, goesOn && passage.kind === 'paragraph');
      goesOn = open && passage.kind === 'paragraph';
      return { passage, quotations: spans };
    });
    known.set(form, prose);
  }
  return prose;
}

/** Whether any of a range is within quotation marks. */
export function isQuoted({ quotations }: Prose, { start, end }: Span): boolean {
  const span = firstEndingAfter(quotations, start);
  return span !== null && span.start < end;
}

export interface Wording {
  readonly words: string;
  readonly at: Place;
  readonly advice: Advice | null;
  readonly data: Data;
}

/** Where a writer uses one of the expressions in words of their own, in order. */
export function wordings(
  form: Form,
  expressions: readonly string[],
  advice: ReadonlyMap<string, Advice>,
): readonly Wording[] {
  const own = formsOwn(form);
  return proseOf(form).flatMap((prose) => {
    const { passage } = prose;
    if (passage.kind === 'heading') return [];
    const { text } = passage.plain;
    return allExpressions(text, expressions).flatMap((found): readonly Wording[] => {
      const at = placeIn(passage, found.start, found.end);
      if (isQuoted(prose, found) || own.touches(at)) return [];
      const about = advice.get(found.expression) ?? null;
      const data: Data = about?.write ? { phrase: found.expression, write: about.write } : { phrase: found.expression };
      return [{ words: text.slice(found.start, found.end).replace(/\s+/g, ' '), at, advice: about, data }];
    });
  });
}

/** What the template put there and no writer can change: labels, headers of tables, tick lists, options that were chosen. */
export function formsOwn(form: Form): Places {
  const places: Place[] = [];
  const answer = ({ ask, label, said, value }: Answer): void => {
    if (label && ask.style !== 'text') places.push(label.at);
    if (said && value?.kind === 'choices') places.push(said.at);
  };
  for (const filled of form.filled) {
    if (filled.kind === 'answer') answer(filled);
    else if (filled.kind === 'checklist') for (const { at } of filled.items) places.push(at);
    else {
      for (const { header } of filled.tables) places.push(header.at);
      for (const { cells } of filled.rows)
        for (const { value, said } of cells) if (said && value?.kind === 'choices') places.push(said.at);
    }
  }
  return placesOf(places);
}

/** What is written in the analysis and in the plan. */
export function analysisAndPlan(form: Form): Places {
  const places: Place[] = [];
  const answer = ({ said, texts, value }: Answer): void => {
    if (value !== null && value.kind !== 'text') return;
    if (texts.length > 0) for (const { at } of texts) places.push(at);
    else if (said) places.push(said.at);
  };
  const filled = (one: Filled): void => {
    if (one.kind === 'answer') answer(one);
    else if (one.kind === 'table') for (const { cells } of one.rows) cells.forEach(answer);
  };
  for (const section of form.sections) {
    const isWithin = isAnalysis(section) || isPlan(section);
    if (isWithin) for (const { at } of section.stray) places.push(at);
    for (const one of [...(section.text ? [section.text] : []), ...section.filled])
      if (isWithin || isAbout(one.ask.concept, 'analysis') || isAbout(one.ask.concept, 'plan')) filled(one);
  }
  for (const { under, parent } of form.unrecognised)
    if (isAnalysis(parent) || isPlan(parent)) for (const { at } of under) places.push(at);
  return placesOf(places);
}

function isAbout(concept: string | null, what: string): boolean {
  return concept === what || concept?.startsWith(`${what}.`) === true;
}

function isAnalysis({ ask, text, parent }: FilledSection): boolean {
  return (
    isAbout(ask.concept, 'analysis') ||
    isAbout(text?.ask.concept ?? null, 'analysis') ||
    (parent !== null && isAnalysis(parent))
  );
}

// The document itself may hold a plan among much else.
function isPlan({ ask, filled, parent }: FilledSection): boolean {
  return parent !== null && (isAbout(ask.concept, 'plan') || filled.some((one) => isAbout(one.ask.concept, 'plan')));
}

function placesOf(places: readonly Place[]): Places {
  const byBlock = new Map<Block, Span[]>();
  for (const { block, start, end } of places) {
    const spans = byBlock.get(block);
    if (spans) spans.push({ start, end });
    else byBlock.set(block, [{ start, end }]);
  }
  for (const [block, spans] of byBlock) byBlock.set(block, joined(spans));
  const nearest = ({ block, start }: Place) => firstEndingAfter(byBlock.get(block) ?? [], start);
  return {
    touches: (place) => {
      const span = nearest(place);
      return span !== null && span.start < place.end;
    },
    hold: (place) => {
      const span = nearest(place);
      return span !== null && span.start <= place.start && span.end >= place.end;
    },
  };
}

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

function firstEndingAfter(spans: readonly Span[], offset: number): Span | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low] ?? null;
}
