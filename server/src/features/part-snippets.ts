// The parts of a record's template, to be put in from the palette: each section with its blanks, and a row of each table.

import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { PartSnippet } from '../protocol/protocol.ts';
import { rowSnippet, sectionSnippet } from './completion/blanks.ts';
import { withStops } from './completion/snippet.ts';
import { isRecord } from './diagnostics.ts';

/** Snippets of every section and table row, in the template's order. */
export function partSnippetsOf(project: Project, document: Document): readonly PartSnippet[] {
  if (!isRecord(document) || document.tooLong !== null) return [];
  const checked = checkedOf(project, document);
  const { form } = checked;
  if (!form) return [];
  const seen = new Set<string>();
  return form.sections.flatMap((section): readonly PartSnippet[] => {
    if (section.parent === null || seen.has(section.ask.key)) return [];
    seen.add(section.ask.key);
    const { name } = section.ask;
    const rows = section.filled.flatMap((one) =>
      one.kind === 'table'
        ? [{ name, kind: 'row' as const, body: withStops(rowSnippet(checked, one.ask.columns)) }]
        : [],
    );
    return [{ name, kind: 'section', body: withStops(sectionSnippet(section.ask, section.ask.depth)) }, ...rows];
  });
}
