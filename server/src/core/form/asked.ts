// What a form asks for, given what has been answered: conditions, and sections nobody has to begin.

import type { Temporal } from 'temporal-polyfill';
import type { Place } from '../markdown/block.ts';
import type { Condition, FeelValue } from '../template/condition.ts';
import type { Need, SectionAsk, Template } from '../template/template.ts';
import type { Answer, Asked, Because, Filled, FilledSection, FilledTable, Form } from './form.ts';

/** Reads answers by the key of their ask, as conditions see them. */
export type ReadKey = (key: string) => FeelValue;

/** What conditions see of a form: typed values, tables as lists of contexts, sections as contexts of their fields. */
export function feelReader(template: Template, sections: readonly FilledSection[], filled: readonly Filled[]): ReadKey {
  const byKey = new Map<string, Filled | FilledSection>();
  for (const one of [...sections, ...filled]) {
    const before = byKey.get(one.ask.key);
    if (!before || (before.kind !== 'section' && before.state === 'missing')) byKey.set(one.ask.key, one);
  }
  return (key) => {
    const one = byKey.get(key);
    return one && template.byKey.has(key) ? feelOf(one) : null;
  };
}

function feelOf(one: Filled | FilledSection): FeelValue {
  switch (one.kind) {
    case 'answer':
      return feelOfAnswer(one);
    case 'table':
      return one.rows.map(({ cells }) => Object.fromEntries(cells.map((cell) => [cell.ask.key, feelOfAnswer(cell)])));
    case 'checklist':
      return one.items.filter(({ ticked }) => ticked).map(({ words }) => words.text);
    case 'section': {
      const inside = [...one.filled, ...one.sections].map((part) => [part.ask.key, feelOf(part)] as const);
      return inside.length === 0 && one.text ? feelOfAnswer(one.text) : Object.fromEntries(inside);
    }
  }
}

function feelOfAnswer({ ask, value }: Answer): FeelValue {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'date':
      // A date blank is a date, whatever time is written beside it.
      return value.time && ask.type === 'date and time' ? { date: value.date, time: value.time } : value.date;
    case 'number':
      return value.number;
    case 'yes/no':
      return value.yes;
    case 'person':
      return value.person.name;
    case 'choices': {
      const labels = value.chosen.map(({ label }) => label);
      return ask.type === 'any of' ? labels : (labels[0] ?? null);
    }
  }
}

const yes: Asked = { asked: true, required: true, because: [] };
const no: Asked = { asked: false, required: false, because: [] };

/** Whether each blank and section is asked for on a given day. */
export function askedOf(
  template: Template,
  sections: readonly FilledSection[],
  filled: readonly Filled[],
  today: Temporal.PlainDate,
): Form['isAsked'] {
  const read = feelReader(template, sections, filled);
  const known = new Map<Filled | FilledSection, Asked>();
  const becauseOf = (keys: readonly string[]): readonly Because[] =>
    keys.flatMap((key) => filled.filter((one) => one.ask.key === key).flatMap((one) => answerOf(one) ?? []));
  // Of several answers a condition looks at, those without which it would not hold; all where no single one decides.
  const deciding = ({ uses, test }: Condition, holds: boolean): readonly string[] => {
    if (!holds || uses.length < 2) return uses;
    const needed = uses.filter((key) => test((other) => (other === key ? null : read(other)), today) !== true);
    return needed.length > 0 ? needed : uses;
  };
  const own = (what: { readonly ask: { readonly need: Need; readonly condition: SectionAsk['condition'] } }): Asked => {
    switch (what.ask.need) {
      case 'required':
        return yes;
      case 'expected':
        return { ...yes, required: false };
      case 'optional':
        return no;
      case 'when': {
        const { condition } = what.ask;
        const holds = condition?.test(read, today) === true;
        return { asked: holds, required: holds, because: becauseOf(condition ? deciding(condition, holds) : []) };
      }
    }
  };
  const inside = (section: FilledSection): Asked => {
    const around = isAsked(section);
    // Nobody has to begin an optional section; once begun it is a section like any other.
    return section.ask.need !== 'when' && !around.required && isStarted(section)
      ? section.parent
        ? inside(section.parent)
        : yes
      : around;
  };
  const isAsked = (what: Filled | FilledSection): Asked => {
    const before = known.get(what);
    if (before) return before;
    const around = what.kind === 'section' ? (what.parent ? inside(what.parent) : yes) : inside(what.section);
    const self = own(what);
    const asked: Asked = around.asked
      ? {
          asked: self.asked,
          required: self.required && around.required,
          because: self.because.length > 0 ? self.because : around.because,
        }
      : { asked: false, required: false, because: around.because };
    known.set(what, asked);
    return asked;
  };
  return isAsked;
}

function answerOf(one: Filled): Because | null {
  const at = placeOf(one);
  return (
    at && {
      at,
      name: one.ask.name || one.section.ask.name,
      said: one.kind === 'answer' ? (one.said?.text ?? '') : null,
    }
  );
}

function placeOf(one: Filled): Place | null {
  if (one.kind === 'answer') return one.said && one.said.text !== '' ? one.said.at : (one.label?.at ?? null);
  if (one.kind === 'table') return (one as FilledTable).tables[0]?.header.at ?? null;
  return one.items[0]?.at ?? null;
}

function isStarted(section: FilledSection): boolean {
  const isSaid = (one: Filled | null) => one !== null && one.state !== 'missing' && one.state !== 'empty';
  return (
    section.settled !== null || isSaid(section.text) || section.filled.some(isSaid) || section.sections.some(isStarted)
  );
}
