// Parts of a form with a stop in every blank, and what there is to choose from at each.

import type { Checked } from '../../core/check/check.ts';
import { type Filler, renderField, renderSection, renderTable } from '../../core/template/render.ts';
import type { FieldAsk, SectionAsk, TableAsk } from '../../core/template/template.ts';
import { dayWords } from '../clock-words.ts';
import { asksForPerson, isBirth, personWords } from './asked.ts';
import { peopleFor } from './people.ts';
import { choice, type Snippet, type Stop, stop } from './snippet.ts';

/** A section with a stop in each of its blanks. */
export function sectionSnippet(ask: SectionAsk, depth: number): Snippet {
  return filled((fill) => renderSection(ask, depth, fill), optionsStop);
}

/** A label with a stop for its answer. */
export function fieldSnippet(ask: FieldAsk): Snippet {
  return filled((fill) => renderField(ask, fill), optionsStop);
}

/** A table with a stop in each cell of its empty rows. */
export function tableSnippet(ask: TableAsk): Snippet {
  return filled((fill) => renderTable(ask, fill), optionsStop);
}

/** A row for columns in the record's order: null for one that the template does not have. */
export function rowSnippet(checked: Checked, columns: readonly (FieldAsk | null)[]): Snippet {
  const cells = columns.flatMap((ask): Snippet => [' ', ask ? cellStop(checked, ask) : stop(), ' |']);
  return ['|', ...cells];
}

/** What to choose from in a blank with options; elsewhere a place to type. */
export function optionsStop({ type, choices }: FieldAsk): Stop {
  if (type === 'yes/no') return choice(['Yes', 'No']);
  return choice(choices.map(({ label }) => label));
}

// In a row the next cell is the next stop, so that nothing else comes to offer days and people.
function cellStop(checked: Checked, ask: FieldAsk): Stop {
  const { form } = checked;
  if (!form) return stop();
  if (ask.type === 'date' && !isBirth(ask))
    return choice([dayWords(form.today), dayWords(form.today.subtract({ days: 1 }))]);
  if (!asksForPerson(ask)) return inCell(optionsStop(ask));
  const people = peopleFor(checked, ask).slice(0, mostPeople);
  return inCell(choice(people.map((person) => personWords(person, ask))));
}

const mostPeople = 12;

function inCell(one: Stop): Stop {
  return { ...one, choices: one.choices.map((words) => words.replaceAll('|', '\\|')) };
}

// A template cannot hold these: they stand for the blank of their number until the text is made.
const mark = /\uE100(\d+)\uE101/;

function filled(render: (fill: Filler) => string, stopFor: (ask: FieldAsk) => Stop): Snippet {
  const asks: FieldAsk[] = [];
  const text = render((ask) => `\uE100${asks.push(ask) - 1}\uE101`);
  return text.split(mark).map((part, i): string | Stop => {
    const ask = i % 2 === 0 ? undefined : asks[Number(part)];
    if (i % 2 === 0) return part;
    return ask ? stopFor(ask) : '';
  });
}
