// Finding a record by its reference, its child, its title, or one of its sections.

import { type Range, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { readRecord } from '../core/record/record.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { isRecord } from './diagnostics.ts';
import { childIn } from './new-record.ts';
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
  const form = document.kind === 'template' ? null : checkedOf(project, document).form;
  const { pieces, reference } = readRecord(document.blocks);
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const [title] = headings;
  const start = { line: 0, character: 0 };
  const name = title?.words.text ?? form?.template.title ?? '';
  return {
    uri: document.uri,
    record: [reference, childIn(project, document)?.name, name].filter((part) => part).join(' · '),
    at: title ? rangeOfPlace(project, document, title.words.at) : { start, end: start },
    sections: headings
      .filter((heading) => heading !== title)
      .map(({ words }) => ({ name: words.text, at: rangeOfPlace(project, document, words.at) })),
  };
}

/** The records and sections whose names hold the letters of a query in order, the closest first. */
export function workspaceSymbolsOf(found: readonly (Findable | null)[], query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
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

/** 0 for the name itself, more the further its letters lie apart; infinite where one is not there. */
function scoreOf(name: string, wanted: string): number {
  const letters = name.toLowerCase();
  const whole = letters.replace(/\s+/g, '').indexOf(wanted);
  if (whole >= 0) return whole === 0 ? 0 : 1;
  let from = 0;
  let gaps = 2;
  for (const letter of wanted) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return Number.POSITIVE_INFINITY;
    gaps += at - from;
    from = at + letter.length;
  }
  return gaps;
}
