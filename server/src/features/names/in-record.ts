// Where a record writes a name of its template.

import { fill } from '../../core/form/fill.ts';
import type { Form } from '../../core/form/form.ts';
import { columnIndex } from '../../core/form/match.ts';
import { readFrontMatter } from '../../core/record/front-matter.ts';
import type { Words } from '../../core/record/piece.ts';
import { readRecord } from '../../core/record/record.ts';
import { checkedOf, type Document, type Project } from '../../project/project.ts';
import { isRecord } from '../diagnostics.ts';
import type { Blank } from './blank.ts';
import type { Templates } from './templates.ts';

/** A record read through its template as that stands now; null for what is no record, or has no template. */
export function formOf(project: Project, templates: Templates, document: Document): Form | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const isOpen = document.version >= 0;
  if (isOpen && templates.reach === project.reach) return checkedOf(project, document).form;
  const record = readRecord(document.blocks);
  const template = record.template ? templates.reach.template(record.template) : null;
  return template && fill(template, record, project.today);
}

/** The headings, labels or column headers of a record that are a key's, in order. */
function writtenIn(form: Form, key: string): readonly Words[] {
  const words: Words[] = [];
  for (const { ask, heading, duplicates } of form.sections)
    if (ask.key === key) words.push(...[heading, ...duplicates].flatMap((one) => (one ? [one.words] : [])));
  for (const one of form.filled) {
    if (one.kind === 'answer' && one.ask.key === key && one.label) words.push(one.label);
    if (one.kind !== 'table') continue;
    const column = one.ask.columns.find((ask) => ask.key === key);
    if (!column) continue;
    for (const { header } of one.tables) {
      const cell = header.cells[columnIndex(header, column)];
      if (cell) words.push(cell.words);
    }
  }
  return words;
}

/** Where a record writes the name of a blank (or another name the template allows for it); empty when its template has no such blank. */
export function blankIn(
  project: Project,
  templates: Templates,
  document: Document,
  { family }: Blank,
): { readonly form: Form; readonly words: readonly Words[] } | null {
  if (!isRecord(document)) return null;
  // Only the top is read of records that have other templates: a folder may hold thousands.
  const name = readFrontMatter(document.blocks).entries.get('template')?.text;
  const template = name ? templates.reach.template(name) : null;
  const member = template && family.find((one) => one.template.source.path === template.source.path);
  const form = member && formOf(project, templates, document);
  return form && member ? { form, words: writtenIn(form, member.placed.ask.key) } : null;
}
