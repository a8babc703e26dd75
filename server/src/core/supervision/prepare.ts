// A supervision record for one worker, with what the worker's open records say. What it means is for the two people to write.

import { samePerson } from '../record/values/people.ts';
import { renderParts, renderTop } from '../template/render.ts';
import type { FieldAsk, Part, SectionAsk, TableAsk, Template } from '../template/template.ts';
import { nameKey } from '../text/name.ts';
import type { Discussed, OpenAction } from './discussed.ts';

/** The workers of some records, each once, by name. */
export function workersOf(records: readonly Discussed[]): readonly string[] {
  const workers: string[] = [];
  for (const { worker } of records)
    if (!workers.some((name) => samePerson({ name }, { name: worker }))) workers.push(worker);
  return workers.toSorted((a, b) => a.localeCompare(b));
}

/** The name that open records have a worker under; null where none has. */
export function workerCalled(name: string, records: readonly Discussed[]): string | null {
  return records.find(({ worker }) => samePerson({ name: worker }, { name }))?.worker ?? null;
}

/**
 * The text of a supervision record: a part of the form for each of the worker's records, with when the child was last seen and what is due,
 * what stands in the record as guidance beside it, and the open actions of plans as those to look back on. `day` is in words.
 */
export function supervisionText(template: Template, worker: string, all: readonly Discussed[], day: string): string {
  const records = all.filter((one) => samePerson({ name: one.worker }, { name: worker }));
  const said = new Map<object, string>();
  const parts = template.root.parts.flatMap((part) => filled(part, template.root, worker, records, day, said));
  const body = renderParts(
    parts,
    0,
    (field) => said.get(field) ?? '',
    (part) => said.get(part) ?? null,
  );
  return `${renderTop(template, { reference: null })}\n\n${body}\n`.replace(/\n{4,}/g, '\n\n\n');
}

function filled(
  part: Part,
  parent: SectionAsk,
  worker: string,
  records: readonly Discussed[],
  day: string,
  said: Map<object, string>,
): readonly Part[] {
  if (part.kind === 'section' && part.repeatable && isDiscussion(part) && records.length > 0)
    return records.map((one) => discussion(part, one, day, said));
  if (part.kind === 'section')
    return [{ ...part, parts: part.parts.flatMap((own) => filled(own, part, worker, records, day, said)) }];
  if (part.kind === 'field') {
    const team = records.find((one) => one.team !== null)?.team;
    if (part.concept === 'allocation.worker') said.set(part, worker);
    else if (part.names.includes('team') && team) said.set(part, team);
  }
  if (part.kind === 'table' && nameKey(parent.name) === nameKey('Earlier actions')) {
    const actions = records.flatMap((one) => one.actions);
    if (actions.length > 0) said.set(part, earlierActions(part, actions));
  }
  return [part];
}

function isDiscussion({ parts }: SectionAsk): boolean {
  return parts.some((part) => part.kind === 'field' && isCalled(part, 'Name or reference'));
}

function isCalled({ names }: FieldAsk | TableAsk['columns'][number], name: string): boolean {
  return names.includes(nameKey(name));
}

function discussion(section: SectionAsk, record: Discussed, day: string, said: Map<object, string>): SectionAsk {
  const known: readonly (readonly [string, string])[] = [
    ['Name or reference', record.name],
    ['Date the child was last seen', record.lastSeen ?? ''],
    ['Seen alone that day', record.lastSeen === null ? '' : record.seenAlone ? 'Yes' : 'No'],
    ['Timescales due', record.due.join('; ')],
  ];
  const parts = section.parts.map((part): Part => {
    if (part.kind !== 'field') return part;
    const own = { ...part };
    const words = known.find(([name]) => isCalled(part, name))?.[1];
    if (words) said.set(own, words);
    return own;
  });
  if (record.found.length === 0) return { ...section, parts };
  // The form's own words, not the record's: nobody has answered anything with them.
  const lines = [
    '> [!GUIDANCE]',
    `> Open in the record on ${day}:`,
    '>',
    ...record.found.map((words) => `> - ${words}`),
  ];
  return { ...section, parts: [{ kind: 'fixed', text: lines.join('\n') }, ...parts] };
}

function earlierActions(table: TableAsk, actions: readonly OpenAction[]): string {
  const cell = (words: string) => words.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = actions.map(({ action, who, byWhen }) =>
    table.columns.map((column) => {
      if (isCalled(column, 'Action')) return cell(byWhen === '' ? action : `${action} (by ${byWhen})`);
      return isCalled(column, 'Who') ? cell(who) : ' ';
    }),
  );
  return [
    row(table.columns.map(({ name }) => name)),
    `|${table.columns.map(() => '---').join('|')}|`,
    ...rows.map(row),
  ].join('\n');
}
