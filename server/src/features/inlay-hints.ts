// What is shown beside a date: how far the clock it starts or stops has come, and how old somebody born on it is.

import { type InlayHint, InlayHintKind, type Position, type Range } from 'vscode-languageserver-types';
import type { Facts, Said } from '../core/facts/fact.ts';
import type { Answer, Form } from '../core/form/form.ts';
import type { ClockReading } from '../core/guidance/clocks.ts';
import type { Place } from '../core/markdown/block.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { ageDay, ageDayWords, ageWords } from './age-words.ts';
import { clockDays, clockEdition, clockInBrief, clockLimit, clockOutcome } from './clock-words.ts';
import { isRecord } from './diagnostics.ts';
import { offsetOfPosition, rangeOfPlace } from './ranges.ts';

interface Note {
  readonly at: Place;
  readonly label: string;
  readonly tooltip: string;
}

/** The notes beside the dates of a record that end inside a range, in the order they stand. */
export function inlayHintsOf(project: Project, document: Document, range: Range): readonly InlayHint[] {
  if (!isRecord(document) || document.tooLong !== null) return [];
  const { form, facts, clocks, record } = checkedOf(project, document);
  if (!form || !facts) return [];
  const from = offsetOfPosition(project, document, range.start);
  const to = offsetOfPosition(project, document, range.end);
  const age = ageDay(facts, record.status, project.today);
  const notes = [...clockNotes(facts, clocks, project), ...birthDates(form).flatMap((one) => ageNote(one, age))];
  return notes
    .map((note) => ({ note, end: offsetsOf(form.record.blocks, note.at).end }))
    .filter(({ end }) => from <= end && end <= to)
    .sort((a, b) => a.end - b.end)
    .map(({ note }): InlayHint => {
      const position: Position = rangeOfPlace(project, document, note.at).end;
      return { position, label: note.label, kind: InlayHintKind.Parameter, tooltip: note.tooltip, paddingLeft: true };
    });
}

// A running clock is read beside the day it started, one that has stopped beside the day it did.
function clockNotes(facts: Facts, clocks: readonly ClockReading[], { today }: Project): readonly Note[] {
  const placed = clocks.flatMap((clock) => {
    const at = dateSaid(facts, clock.stopped ? clock.stopConcept : clock.fromConcept)?.at;
    const label = clockInBrief(clock, today);
    return at && label !== null ? [{ at, clock, label }] : [];
  });
  return placed.map(({ at, clock, label }) => ({
    at,
    // Where a date has several clocks, each is named.
    label: placed.filter((other) => other.at === at).length > 1 ? `${clock.label}: ${label}` : label,
    tooltip: [
      `${clock.label}: ${clockLimit(clock)}.`,
      clockOutcome(clock, today),
      clockDays(clock),
      clockEdition(clock),
    ]
      .filter((part) => part !== '')
      .join(' '),
  }));
}

/** What a record says of a concept that is one date; null for any other concept. */
export function dateSaid(facts: Facts, concept: string): Said<unknown> | null {
  if (!Object.hasOwn(facts, concept)) return null;
  const fact = facts[concept as keyof Facts];
  return 'value' in fact && fact.value !== null ? fact : null;
}

function birthDates(form: Form): readonly Answer[] {
  return form.filled
    .flatMap((one) =>
      one.kind === 'table' ? one.rows.flatMap(({ cells }) => cells) : one.kind === 'answer' ? [one] : [],
    )
    .filter(isBirth);
}

/** Whether an answer is the day somebody was born. */
export function isBirth({ ask }: Answer): boolean {
  return ask.column === 'dateOfBirth' || ask.concept === 'child.dateOfBirth';
}

function ageNote({ value, said }: Answer, { day, words }: ReturnType<typeof ageDay>): readonly Note[] {
  if (value?.kind !== 'date' || !said) return [];
  const label = ageWords(value.date, day);
  if (label === null) return [];
  return [{ at: said.at, label, tooltip: `Age ${ageDayWords({ day, words })}.` }];
}
