// A form by meaning: what it says about each concept, whatever the template calls it.

import type { Answer, FilledSection, FilledTable, Form } from '../form/form.ts';
import { answerPlace, documentPlace, headingPlace, labelPlace, tablePlace } from '../form/where.ts';
import type { Place } from '../markdown/block.ts';
import { meaningOfWords } from '../template/meanings.ts';
import { type ConceptId, type ConceptType, conceptIds, conceptOf } from '../vocabulary/vocabulary.ts';
import type { ChoiceSaid, Facts, Said } from './fact.ts';

type AnySaid = Said<unknown>;
interface AnyRow {
  readonly at: Place;
  readonly [column: string]: Place | AnySaid;
}

/** Reads every concept of a form. Of several blanks with one meaning, the first answered speaks. */
export function factsOf(form: Form): Facts {
  const answers = answersByConcept(form);
  const tables = new Map<ConceptId, FilledTable[]>();
  const sections = new Map<ConceptId, FilledSection>();
  for (const one of form.filled) {
    const { concept } = one.ask;
    if (concept && one.kind === 'table') tables.set(concept, [...(tables.get(concept) ?? []), one]);
  }
  for (const section of form.sections)
    if (section.ask.concept && !sections.has(section.ask.concept)) sections.set(section.ask.concept, section);
  const facts: Record<string, unknown> = {};
  for (const id of conceptIds) {
    const type = conceptOf(id)?.type ?? 'text';
    if (type === 'rows') facts[id] = rowsFact(id, tables.get(id) ?? [], answers, form);
    else if (type === 'section') facts[id] = sectionFact(sections.get(id) ?? null, form);
    else facts[id] = saidFact(id, type, answers.get(id) ?? null, form);
  }
  // Every concept has been given the shape its type in the vocabulary calls for, just above.
  return facts as unknown as Facts;
}

/** The blank that speaks for each concept that is asked for in one: of several, the first answered. */
export function answersByConcept({ filled }: Pick<Form, 'filled'>): ReadonlyMap<ConceptId, Answer> {
  const answers = new Map<ConceptId, Answer>();
  for (const one of filled) {
    const { concept } = one.ask;
    if (!concept || one.kind !== 'answer') continue;
    const before = answers.get(concept);
    if (!before || (!isGiven(before) && isGiven(one))) answers.set(concept, one);
  }
  return answers;
}

function isGiven(answer: Answer): boolean {
  if (answer.section.settled && answer.state !== 'answered') return true;
  return (
    answer.state === 'answered' ||
    answer.state === 'waiting' ||
    (answer.state === 'notApplicable' && answer.reason !== null)
  );
}

function unbound(form: Form): AnySaid {
  const at = documentPlace(form);
  return { bound: false, value: null, given: false, text: '', at, labelAt: at };
}

function saidFact(concept: string, type: ConceptType, answer: Answer | null, form: Form): AnySaid {
  if (!answer) return unbound(form);
  return {
    bound: true,
    value: answer.state === 'answered' ? valueFrom(concept, type, answer) : null,
    given: isGiven(answer),
    text: answer.said?.text ?? '',
    at: answerPlace(answer, form),
    labelAt: labelPlace(answer, form),
  };
}

function valueFrom(concept: string, type: ConceptType, { value, said }: Answer): unknown {
  const text = said?.text ?? '';
  switch (type) {
    case 'date':
    case 'datetime':
      return value?.kind === 'date' ? value.date : null;
    case 'yes/no': {
      if (value?.kind === 'yes/no') return value.yes;
      // A choice may offer Yes and No beside other options.
      const label = value?.kind === 'choices' ? value.chosen[0]?.label.trim().toLowerCase() : undefined;
      return label === 'yes' ? true : label === 'no' ? false : null;
    }
    case 'choice':
      return choiceSaid(concept, value, text);
    case 'number':
      return value?.kind === 'number' ? value.number : null;
    case 'person':
      return value?.kind === 'person' ? value.person : text === '' ? null : { name: text, role: null, agency: null };
    default:
      return text === '' ? null : text;
  }
}

// A word the template does not offer is a finding of its own; what it plainly stands for still counts for safety.
function choiceSaid(concept: string, value: Answer['value'], text: string): ChoiceSaid | null {
  if (value?.kind === 'choices') {
    const chosen = value.chosen.find(({ meaning }) => meaning !== null) ?? value.chosen[0];
    return chosen ? { label: chosen.label, meaning: chosen.meaning } : null;
  }
  return text === '' ? null : { label: text, meaning: meaningOfWords(concept, text) };
}

function sectionFact(section: FilledSection | null, form: Form): AnySaid {
  if (!section) return unbound(form);
  const at = headingPlace(section, form);
  const text = wordsIn(section).join('\n\n');
  return {
    bound: true,
    value: text === '' ? null : text,
    given: text !== '' || section.settled !== null,
    text,
    at,
    labelAt: at,
  };
}

function wordsIn(section: FilledSection): readonly string[] {
  const own = [section.text, ...section.filled].flatMap((one) =>
    one?.kind === 'answer' && one.state === 'answered' && one.said ? [one.said.text] : [],
  );
  return [...own, ...section.sections.flatMap(wordsIn)];
}

interface AnyRows {
  readonly bound: boolean;
  readonly rows: readonly AnyRow[];
  readonly columns: ReadonlySet<string>;
  readonly settled: boolean;
  readonly at: Place;
}

function rowsFact(
  id: ConceptId,
  tables: readonly FilledTable[],
  answers: ReadonlyMap<ConceptId, Answer>,
  form: Form,
): AnyRows {
  const columns = conceptOf(id)?.columns ?? {};
  const asked = new Set(tables.flatMap(({ ask }) => ask.columns.flatMap(({ column }) => column ?? [])));
  const rows = tables.flatMap((table) =>
    table.rows.map(({ row, cells }) =>
      rowOf(id, columns, row.at, (column) => cells.find(({ ask }) => ask.column === column) ?? null, form),
    ),
  );
  // Single fields, such as "Date the child was seen", say what a row would.
  const single = (column: string) => answers.get(`${id}.${column}` as ConceptId) ?? null;
  const fields = Object.keys(columns).flatMap((column) => single(column) ?? []);
  for (const field of fields) if (field.ask.concept) asked.add(field.ask.concept.slice(id.length + 1));
  const [given] = fields.filter(isGiven);
  const fromFields = given ? [rowOf(id, columns, answerPlace(given, form), single, form)] : [];
  const first = tables.find((table) => table.tables.length > 0) ?? tables[0];
  const at = first ? tablePlace(first, form) : fields[0] ? labelPlace(fields[0], form) : documentPlace(form);
  const settled = [...tables, ...fields].some(({ section }) => section.settled !== null);
  return { bound: tables.length > 0 || fields.length > 0, rows: [...rows, ...fromFields], columns: asked, settled, at };
}

function rowOf(
  id: ConceptId,
  columns: Readonly<Record<string, ConceptType>>,
  at: Place,
  cell: (column: string) => Answer | null,
  form: Form,
): AnyRow {
  const said = Object.entries(columns).map(([column, type]): [string, AnySaid] => {
    const answer = cell(column);
    return [column, answer ? saidFact(`${id}.${column}`, type, answer, form) : { ...unbound(form), at, labelAt: at }];
  });
  return { at, ...Object.fromEntries(said) };
}
