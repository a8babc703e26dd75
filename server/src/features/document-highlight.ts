// What the cursor is on, marked wherever else it stands in the same document.

import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Document, Project } from '../project/project.ts';
import { occurrencesIn } from './names/occurrences.ts';
import { subjectAt } from './names/subject.ts';
import { type Addresses, templatesOf } from './names/templates.ts';
import { rangeBetween } from './ranges.ts';

/** Every mention of the person or date, or every place of the label or heading, at an offset; null where there is none. */
export function highlightsOf(
  project: Project,
  addresses: Addresses,
  document: Document,
  offset: number,
): readonly DocumentHighlight[] | null {
  const subject = subjectAt(project, addresses, document, offset);
  if (!subject || subject.kind === 'file') return null;
  const file = addresses.pathOf(document.uri);
  return occurrencesIn(project, templatesOf(project, addresses), document, file, subject).map(
    ({ start, end, isDeclared }) => ({
      range: rangeBetween(project, document, start, end),
      kind: isDeclared ? DocumentHighlightKind.Write : DocumentHighlightKind.Text,
    }),
  );
}
