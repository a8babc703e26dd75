// Everywhere a label, heading or column is used: its template and every record of the folder that has it; and every mention
// of a person in a record.

import type { Location } from 'vscode-languageserver-types';
import type { Document, Project } from '../project/project.ts';
import { occurrencesIn, occurrencesInTemplate } from './names/occurrences.ts';
import { rangeInSource } from './names/places.ts';
import { type Subject, subjectAt } from './names/subject.ts';
import { type Addresses, templatesOf } from './names/templates.ts';
import { rangeBetween } from './ranges.ts';

/** What is looked for, and whether records other than its own are to be asked. */
export interface Search {
  readonly subject: Subject;
  readonly isEverywhere: boolean;
}

/** What to look for from an offset of a document; null where nothing there is spoken of elsewhere. */
export function searchFrom(project: Project, addresses: Addresses, document: Document, offset: number): Search | null {
  const subject = subjectAt(project, addresses, document, offset);
  return subject && subject.kind !== 'file' ? { subject, isEverywhere: subject.kind === 'blank' } : null;
}

/** Where the templates have it. */
export function referencesInTemplates(
  project: Project,
  addresses: Addresses,
  { subject }: Search,
  includeDeclaration: boolean,
): readonly Location[] {
  if (subject.kind !== 'blank') return [];
  const { blank } = subject;
  const sources = new Map(
    [...blank.declared.map(({ source }) => source), ...blank.family.map(({ template }) => template.source)].map(
      (source) => [source.path, source],
    ),
  );
  return [...sources].flatMap(([path, source]) => {
    const uri = addresses.uriOf(path);
    if (uri === null) return [];
    return occurrencesInTemplate(blank, path)
      .filter(({ isDeclared }) => includeDeclaration || !isDeclared)
      .map((span) => ({ uri, range: rangeInSource(project, source, span) }));
  });
}

/** Where one record has it. */
export function referencesInRecord(
  project: Project,
  addresses: Addresses,
  { subject }: Search,
  record: Document,
): readonly Location[] {
  if (record.kind === 'template') return [];
  const file = addresses.pathOf(record.uri);
  return occurrencesIn(project, templatesOf(project, addresses), record, file, subject).map(({ start, end }) => ({
    uri: record.uri,
    range: rangeBetween(project, record, start, end),
  }));
}
