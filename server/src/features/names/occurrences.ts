// Everywhere in one document that what the cursor is on stands.

import { offsetsOf } from '../../core/markdown/blocks.ts';
import { readRecord } from '../../core/record/record.ts';
import type { Document, Project } from '../../project/project.ts';
import type { Span } from '../at.ts';
import { datesIn } from '../mentions.ts';
import { type Blank, mentionsIn } from './blank.ts';
import { blankIn } from './in-record.ts';
import type { Subject } from './subject.ts';
import type { Templates } from './templates.ts';

export interface Occurrence extends Span {
  /** A name where its template declares it. */
  readonly isDeclared: boolean;
}

/** Where a blank's name is declared and used in a template's file, in order. */
export function occurrencesInTemplate(blank: Blank, file: string): readonly Occurrence[] {
  const found = new Map<number, Occurrence>();
  for (const { source, start, end } of blank.declared)
    if (source.path === file) found.set(start, { start, end, isDeclared: true });
  for (const { template, placed } of blank.family)
    for (const { key, at } of mentionsIn(template))
      if (key === placed.ask.key && at.source.path === file && !found.has(at.start))
        found.set(at.start, { start: at.start, end: at.end, isDeclared: false });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Where a subject stands in a document, in order; `file` is the document's path as packs have it. */
export function occurrencesIn(
  project: Project,
  templates: Templates,
  document: Document,
  file: string,
  subject: Subject,
): readonly Occurrence[] {
  const plain = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start, end, isDeclared: false }));
  switch (subject.kind) {
    case 'person':
      return plain(subject.person.at);
    case 'date':
      return plain(
        datesIn(readRecord(document.blocks)).flatMap(({ date, span }) => (date.equals(subject.date) ? [span] : [])),
      );
    case 'file':
      return plain([subject.span]);
    case 'blank': {
      if (document.kind === 'template') return occurrencesInTemplate(subject.blank, file);
      const { words = [] } = blankIn(project, templates, document, subject.blank) ?? {};
      return plain(words.map(({ at }) => offsetsOf(document.blocks, at)).sort((a, b) => a.start - b.start));
    }
  }
}
