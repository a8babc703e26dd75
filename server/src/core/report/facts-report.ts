// What the checker understood of a record: every concept with its value and place, what was not read, which rules could not look.

import { Temporal } from 'temporal-polyfill';
import type { Checked } from '../check/check.ts';
import type { Said } from '../facts/fact.ts';
import { writeDate } from '../record/values/dates.ts';
import { rules } from '../rules/index.ts';
import { linesOf } from '../text/lines.ts';
import { type ConceptId, conceptIds, conceptOf } from '../vocabulary/vocabulary.ts';
import { type Range, rangeOf } from './record-report.ts';

export interface FactReport {
  readonly concept: string;
  readonly label: string;
  /** The template asks for it. */
  readonly asked: boolean;
  /** Text; dates in ISO form; true or false; for tables a list of rows by column. Null where nothing is said or it cannot be read. */
  readonly value: unknown;
  /** The value in words for people, a row a line; null where there is none. */
  readonly shown: string | null;
  /** The words as written, where there are any. */
  readonly text: string | null;
  /** Null where the template does not ask for it. */
  readonly range: Range | null;
}

export interface FactsReport {
  readonly version: 1;
  readonly file: string;
  readonly template: string | null;
  readonly facts: readonly FactReport[];
  /** Words that nothing in the template takes. */
  readonly notRead: readonly { readonly message: string; readonly range: Range }[];
  readonly couldNotLook: readonly { readonly rule: string; readonly title: string; readonly why: string }[];
}

/** Reports what was understood. Without a template nothing was, and the report says so by being empty. */
export function factsReport(file: string, checked: Checked): FactsReport {
  const { form, facts } = checked;
  const lines = linesOf(checked.record.blocks.text);
  const rows = facts
    ? conceptIds.map((id) =>
        factReport(id, facts[id] as Said<unknown> | AnyRows, (place) => rangeOf(place, checked, lines)),
      )
    : [];
  return {
    version: 1,
    file,
    template: form ? `${form.template.id}@${form.template.version}` : checked.record.template,
    facts: rows,
    notRead: checked.findings
      .filter(({ rule }) => rule === 'structure/not-read' || rule === 'structure/unrecognised-section')
      .map(({ at, message }) => ({ message, range: rangeOf(at, checked, lines) })),
    couldNotLook: checked.couldNotLook.map(({ rule, lacks }) => ({
      rule,
      title: rules.find(({ id }) => id === rule)?.title ?? rule,
      why: `The template does not ask for: ${lacks.map((id) => conceptOf(id)?.label ?? id).join('; ')}.`,
    })),
  };
}

interface AnyRows {
  readonly bound: boolean;
  readonly at: Said<unknown>['at'];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

function factReport(
  id: ConceptId,
  fact: Said<unknown> | AnyRows,
  range: (place: Said<unknown>['at']) => Range,
): FactReport {
  const label = conceptOf(id)?.label ?? id;
  const place = fact.bound ? range(fact.at) : null;
  if (!('rows' in fact))
    return {
      concept: id,
      label,
      asked: fact.bound,
      value: plain(fact.value),
      shown: fact.value === null ? null : inWords(fact.value),
      text: fact.text === '' ? null : fact.text,
      range: place,
    };
  const rows = fact.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, said]) =>
        column === 'at' || !(said as Said<unknown>).bound ? [] : [[column, plain((said as Said<unknown>).value)]],
      ),
    ),
  );
  return {
    concept: id,
    label,
    asked: fact.bound,
    value: fact.bound ? rows : null,
    shown: rows.length === 0 ? null : fact.rows.map(rowInWords).join('\n'),
    text: null,
    range: place,
  };
}

// Dates write themselves in ISO form; a choice is its label, with its meaning where it has one.
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('label' in value) return value;
  return 'name' in value ? value : String(value);
}

function rowInWords(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .flatMap(([column, said]) =>
      column === 'at' || (said as Said<unknown>).value === null ? [] : [inWords((said as Said<unknown>).value)],
    )
    .join(' · ');
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value instanceof Temporal.PlainDate) return writeDate({ date: value, time: null });
  if (typeof value === 'object' && value !== null) {
    if ('label' in value) return String(value.label);
    if ('name' in value) return String(value.name);
  }
  return String(value);
}
