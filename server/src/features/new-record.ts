// A new record with what is already known of its child.

import { fill } from '../core/form/fill.ts';
import type { Answer, Form } from '../core/form/form.ts';
import { offsetsOf, readBlocks } from '../core/markdown/blocks.ts';
import { readRecord } from '../core/record/record.ts';
import { renderRecord } from '../core/template/render.ts';
import { applyEdit } from '../core/text/edit.ts';
import { nameKey } from '../core/text/name.ts';
import { type ConceptId, identity } from '../core/vocabulary/vocabulary.ts';
import { checkedOf, type Document, formOf, type Project } from '../project/project.ts';
import type { KnownChild, NewRecordParams } from '../protocol/protocol.ts';
import { lineAround } from './at.ts';
import { isRecord } from './diagnostics.ts';

/** A child as one record has them, with when that was. */
export interface Child extends KnownChild {
  /** For telling which of several records is the latest: the latest day it gives, as YYYY-MM-DD. */
  readonly day: string;
}

/** The child a record is about; null where it names none. */
export function childIn(project: Project, document: Document): Child | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const form = formOf(project, document);
  const name = form && nameOfChild(form);
  if (!form || !name) return null;
  const days = form.filled.flatMap((one) =>
    one.kind === 'answer' && one.value?.kind === 'date' && one.ask.concept !== 'child.dateOfBirth'
      ? [one.value.date.toString()]
      : [],
  );
  return { name, reference: form.record.reference, uri: document.uri, day: days.sort().at(-1) ?? '' };
}

/** The name of the child a record is about; null where it says none. */
export function nameOfChild(form: Form): string | null {
  return answerTo(form, 'child.name')?.said?.text.trim() || null;
}

/** Each child once, with the latest record about them, by name. Two of one name and different references are two children. */
export function eachOnce(children: readonly (Child | null)[]): readonly KnownChild[] {
  const known = new Map<string, Child>();
  for (const child of children) {
    if (!child) continue;
    const key = `${nameKey(child.name)} ${child.reference ?? ''}`;
    const before = known.get(key);
    if (!before || before.day < child.day) known.set(key, child);
  }
  return [...known.values()]
    .map(({ name, reference, uri }) => ({ name, reference, uri }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The text of a new record with the child's name in it, and what another record of theirs gives; null when there is no such template. */
export function newRecordText(
  project: Project,
  { template: id, reference, child }: NewRecordParams,
  from: Document | null,
): string | null {
  const template = project.reach.template(id);
  if (!template) return null;
  const text = renderRecord(template, { reference });
  const form = fill(template, readRecord(readBlocks(text)), project.today);
  const known = from && isRecord(from) ? checkedOf(project, from).form : null;
  const edits = identity.flatMap((concept) => {
    const blank = answerTo(form, concept);
    const words = concept === 'child.name' ? child : known && answerTo(known, concept)?.said?.text;
    if (!blank?.said || blank.state !== 'empty' || blank.ask.style === 'text' || !words?.trim()) return [];
    const { end } = offsetsOf(form.record.blocks, blank.said.at);
    const line = words.replace(/\s+/g, ' ').trim();
    return blank.ask.style === 'row'
      ? [{ start: end, end, text: `${line.replaceAll('|', '\\|')} ` }]
      : [{ start: end, end: lineAround(text, end).end, text: ` ${line}` }];
  });
  return edits.sort((a, b) => b.start - a.start).reduce(applyEdit, text);
}

function answerTo(form: Form, concept: ConceptId): Answer | null {
  const answers = form.filled.filter((one) => one.kind === 'answer' && one.ask.concept === concept);
  const found = answers.find(({ state }) => state === 'answered') ?? answers[0];
  return found?.kind === 'answer' ? found : null;
}
