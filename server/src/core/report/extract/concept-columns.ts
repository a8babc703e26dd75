// The vocabulary as columns: one for what has one value, a few figures for what is a table.

import { compareDays } from '../../facts/age.ts';
import { namesOfChildren } from '../../facts/children.ts';
import type { Said } from '../../facts/fact.ts';
import type { PlainDate } from '../../record/values/dates.ts';
import { visitsOf } from '../../rules/child-seen/shared.ts';
import { type ConceptId, type ConceptType, conceptIds, conceptOf, meanings } from '../../vocabulary/vocabulary.ts';
import { type Cell, type Column, chosenFor, codesFor, type Source } from './column.ts';

const kinds: Readonly<Record<Exclude<ConceptType, 'rows' | 'section'>, Column['kind']>> = {
  text: 'text',
  prose: 'prose',
  date: 'date',
  datetime: 'date and time',
  'yes/no': 'yes/no',
  choice: 'text',
  number: 'number',
  person: 'text',
};

function valueColumn(id: ConceptId, type: Exclude<ConceptType, 'rows' | 'section'>, label: string): Column {
  return { name: id, title: label, kind: kinds[type], read: (source) => said(id, source) };
}

function said(id: ConceptId, source: Source): Cell {
  const { value } = source.facts[id] as Said<unknown>;
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  const answered = source.answers.get(id)?.value;
  if (answered?.kind === 'choices') return joined(answered.chosen.map(({ label }) => label));
  if (answered?.kind === 'date' && answered.time && conceptOf(id)?.type === 'datetime')
    return `${answered.date}T${answered.time.toString({ smallestUnit: 'minute' })}`;
  // A choice outside the form's options is its words; a person their name; a date writes itself in ISO form.
  if (typeof value === 'object' && 'label' in value) return String(value.label);
  return typeof value === 'object' && 'name' in value ? String(value.name) : String(value);
}

function besides(id: ConceptId, label: string, codes: string | null): readonly Column[] {
  const columns: Column[] = [];
  if (Object.hasOwn(meanings, id))
    columns.push({
      name: `${id}.meaning`,
      title: `${label}: what the option means, the same on every form`,
      kind: 'code',
      read: (source) => meaningOf(id, source),
    });
  if (codes)
    columns.push({
      name: `${id}.code`,
      title: `${label}: the code of the list \`${codes}\``,
      kind: 'code',
      read: (source) => joined(codesFor(source, id, codes)),
    });
  if (id === 'referral.previous')
    columns.push({
      name: `${id}.given`,
      title: `${label}: whether anything is written`,
      kind: 'yes/no',
      read: ({ facts }) => (facts[id].bound ? facts[id].given : null),
    });
  return columns;
}

function meaningOf(id: ConceptId, source: Source): Cell {
  const chosen = chosenFor(source, id).flatMap(({ meaning }) => meaning ?? []);
  if (chosen.length > 0) return joined([...new Set(chosen)]);
  const { value } = source.facts[id] as Said<{ readonly meaning?: string | null }>;
  return value?.meaning ?? null;
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}

type TableId = 'children' | 'childSeen' | 'supervision';

const more: Readonly<Record<TableId, readonly Column[]>> = {
  children: [
    {
      name: 'children.names',
      title: 'The children the record is about',
      kind: 'list',
      read: ({ facts }) => listOrNull(namesOfChildren(facts)),
    },
  ],
  childSeen: [
    {
      name: 'childSeen.first',
      title: 'First date the child was seen',
      kind: 'date',
      read: (source) => daysSeen(source)[0]?.toString() ?? null,
    },
    {
      name: 'childSeen.last',
      title: 'Last date the child was seen',
      kind: 'date',
      read: (source) => daysSeen(source).at(-1)?.toString() ?? null,
    },
    {
      name: 'childSeen.anyAlone',
      title: 'Seen alone at least once; no where every time says not, empty where that is not said',
      kind: 'yes/no',
      read: (source) => {
        const said = visits(source).flatMap(({ alone }) => alone.value ?? []);
        return said.length === 0 ? null : said.includes(true);
      },
    },
    {
      name: 'childSeen.every',
      title: 'Assessments: every child the record is about has been seen',
      kind: 'yes/no',
      read: ({ about }) => about?.children?.every(({ first }) => first !== null) ?? null,
    },
    {
      name: 'childSeen.everyAlone',
      title: 'Assessments: every child the record is about has been seen alone',
      kind: 'yes/no',
      read: ({ about }) => about?.children?.every(({ alone }) => alone) ?? null,
    },
  ],
  supervision: [
    {
      name: 'supervision.last',
      title: 'Last date of supervision',
      kind: 'date',
      read: ({ facts, form }) => daysOf(facts.supervision.rows, form.today).at(-1)?.toString() ?? null,
    },
  ],
};

function tableColumns(id: ConceptId, label: string): readonly Column[] {
  const title = id === 'childSeen' ? 'Number of visits: times the child was seen, up to the day' : `${label}: how many`;
  const count = (source: Source): Cell => {
    const { rows } = source.facts[id] as { readonly rows: readonly unknown[] };
    if (rows.length === 0) return null;
    return id === 'childSeen' ? visits(source).length : rows.length;
  };
  return [{ name: `${id}.count`, title, kind: 'number', read: count }, ...(more[id as TableId] ?? [])];
}

function visits({ facts, form }: Source) {
  return visitsOf(facts.childSeen, form.today);
}

function daysSeen(source: Source): readonly PlainDate[] {
  return daysOf(visits(source), source.form.today);
}

function daysOf(rows: readonly { readonly date: Said<PlainDate> }[], today: PlainDate): readonly PlainDate[] {
  return rows
    .flatMap(({ date }) => date.value ?? [])
    .filter((date) => compareDays(date, today) <= 0)
    .sort(compareDays);
}

function listOrNull(texts: readonly string[]): Cell {
  return texts.length === 0 ? null : texts;
}

/** In the order of the vocabulary. Headings have none: what stands under them has its own. */
export const conceptColumns: readonly Column[] = conceptIds.flatMap((id) => {
  const concept = conceptOf(id);
  if (!concept || concept.type === 'section') return [];
  if (concept.type === 'rows') return tableColumns(id, concept.label);
  return [valueColumn(id, concept.type, concept.label), ...besides(id, concept.label, concept.codes ?? null)];
});
