// Where what the cursor is on comes from: a label's blank in its template, a template's file, a person's first mention.

import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Document, Project } from '../project/project.ts';
import { locationOf } from './names/places.ts';
import { type Subject, subjectAt } from './names/subject.ts';
import type { Addresses } from './names/templates.ts';
import { rangeBetween } from './ranges.ts';

/** The place that says what stands at an offset; null where there is none, or its file cannot be opened. */
export function definitionOf(
  project: Project,
  addresses: Addresses,
  document: Document,
  offset: number,
): LocationLink | null {
  const subject = subjectAt(project, addresses, document, offset);
  const target = subject && targetOf(project, addresses, document, subject);
  return target
    ? {
        originSelectionRange: rangeBetween(project, document, subject.span.start, subject.span.end),
        targetUri: target.uri,
        targetRange: target.range,
        targetSelectionRange: target.range,
      }
    : null;
}

function targetOf(project: Project, addresses: Addresses, document: Document, subject: Subject): Location | null {
  switch (subject.kind) {
    case 'date':
      return null;
    case 'person': {
      const [first] = subject.person.at;
      return first ? { uri: document.uri, range: rangeBetween(project, document, first.start, first.end) } : null;
    }
    case 'file': {
      const uri = addresses.uriOf(subject.path);
      const top = { line: 0, character: 0 };
      return uri === null ? null : { uri, range: { start: top, end: top } };
    }
    case 'blank': {
      // A record's own template says what is asked of it, also where it goes back to one that it extends.
      const { blank, ownTemplate, isDeclared } = subject;
      const own = blank.family.find(({ template }) => template.source.path === ownTemplate);
      const place = isDeclared ? blank.declared[0] : own?.placed.ask.at;
      return place ? locationOf(project, addresses, place) : null;
    }
  }
}
