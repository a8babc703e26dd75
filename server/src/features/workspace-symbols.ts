// Finding a record by its reference, its child, its title, or one of its sections.

import { type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Heading } from '../core/record/piece.ts';
import { readRecord } from '../core/record/record.ts';
import { type Document, formOf, type Project } from '../project/project.ts';
import { isRecord } from './diagnostics.ts';
import { headingName } from './heading-spans.ts';
import { nameOfChild } from './new-record.ts';
import { rangeOfPlace } from './ranges.ts';

/** What one file can be found by: little enough to keep for every file of a large folder. */
export interface Findable {
  readonly uri: string;
  /** The record as a list shows it: reference, child, and what it is. */
  readonly record: string;
  readonly at: Range;
  readonly sections: readonly { readonly name: string; readonly at: Range }[];
}

const most = 200;

/** What a record or template can be found by; null for anything else. */
export function findableIn(project: Project, document: Document): Findable | null {
  if (document.tooLong !== null || !(document.kind === 'template' || isRecord(document))) return null;
  const isTemplate = document.kind === 'template';
  const form = isTemplate ? null : formOf(project, document);
  const { pieces, reference } = readRecord(document.blocks);
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const [title] = headings;
  const start = { line: 0, character: 0 };
  const nameOf = (heading: Heading) => (isTemplate ? headingName(heading) : heading.words.text);
  const name = title ? nameOf(title) : (form?.template.title ?? '');
  return {
    uri: document.uri,
    record: [reference, form && nameOfChild(form), name].filter((part) => part).join(' · '),
    at: title ? rangeOfPlace(project, document, title.words.at) : { start, end: start },
    sections: headings
      .filter((heading) => heading !== title)
      .map((heading) => ({ name: nameOf(heading), at: rangeOfPlace(project, document, heading.words.at) })),
  };
}

/** The records and sections whose names hold the letters of a query in order, the closest first. */
export function workspaceSymbolsOf(found: readonly (Findable | null)[], query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  const scored = found.flatMap((file) => {
    if (!file) return [];
    const record = {
      score: scoreOf(file.record, wanted),
      symbol: symbolOf(file.record, SymbolKind.File, file, file.at),
    };
    const sections = file.sections.map(({ name, at }) => ({
      score: scoreOf(name, wanted) + 0.5,
      symbol: { ...symbolOf(name, SymbolKind.Module, file, at), containerName: file.record },
    }));
    // Without a question there are only the records: every section of every record is no answer.
    return [record, ...(wanted === '' ? [] : sections)];
  });
  return scored
    .filter(({ score }) => score < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.score - b.score || (a.symbol.name < b.symbol.name ? -1 : 1))
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

function symbolOf(name: string, kind: SymbolKind, { uri }: Findable, range: Range): WorkspaceSymbol {
  return { name: name || '(no name)', kind, location: { uri, range } };
}

/**
 * 0 where a name begins with what is wanted, 1 where one of its words does, 2 where it holds it; more the further its letters lie
 * apart. Infinite where one is not there.
 */
function scoreOf(name: string, wanted: string): number {
  const letters = name.toLowerCase();
  const { together, starts } = withoutSpaces(letters);
  const whole = together.indexOf(wanted);
  if (whole === 0) return 0;
  if (whole > 0) {
    for (let at = whole; at >= 0; at = together.indexOf(wanted, at + 1)) if (starts.has(at)) return 1;
    return 2;
  }
  let from = 0;
  let gaps = 3;
  for (const letter of wanted) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return Number.POSITIVE_INFINITY;
    gaps += at - from;
    from = at + letter.length;
  }
  return gaps;
}

// The words of a name as one, and where in it each begins.
function withoutSpaces(name: string): { readonly together: string; readonly starts: ReadonlySet<number> } {
  const starts = new Set<number>();
  let together = '';
  for (const word of name.split(/[^\p{L}\p{M}\p{N}]/u)) {
    starts.add(together.length);
    together += word;
  }
  return { together, starts };
}
