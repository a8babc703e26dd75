// The outline of a record: its sections and what each asks, with how far each has come.

import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Filled, FilledSection, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Heading } from '../core/record/piece.ts';
import { readRecord } from '../core/record/record.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { lineAround, type Span } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { rangeBetween } from './ranges.ts';
import { countsOf, stateIn, stateOf } from './states.ts';

/** The outline; the headings alone for what has no template, and for a template itself. */
export function documentSymbolsOf(project: Project, document: Document): readonly DocumentSymbol[] {
  if (document.tooLong !== null) return [];
  if (document.kind === 'template')
    return outlineOf(
      project,
      document,
      readRecord(document.blocks).pieces.filter((piece) => piece.kind === 'heading'),
    );
  if (!isRecord(document)) return [];
  const { form, record } = checkedOf(project, document);
  const headings = record.pieces.filter((piece) => piece.kind === 'heading');
  return outlineOf(project, document, headings, form);
}

interface Frame {
  readonly depth: number;
  readonly symbol: DocumentSymbol;
}

/** Headings by depth; each reaches to the next that is as deep or less. */
function outlineOf(
  project: Project,
  document: Document,
  headings: readonly Heading[],
  form: Form | null = null,
): readonly DocumentSymbol[] {
  const { blocks } = document;
  const sectionOf = new Map(
    form?.sections.flatMap((section) => (section.heading ? [[section.heading, section] as const] : [])),
  );
  const spans = headings.map((heading) => offsetsOf(blocks, heading.at));
  const top: DocumentSymbol[] = [];
  const stack: Frame[] = [];
  headings.forEach((heading, i) => {
    const at = spans[i] as Span;
    const next = headings.findIndex((other, j) => j > i && other.depth <= heading.depth);
    const end = next < 0 ? blocks.text.length : (spans[next] as Span).start;
    const section = sectionOf.get(heading) ?? null;
    const symbol = headingSymbol(project, document, heading, { start: at.start, end }, section, form);
    while ((stack.at(-1)?.depth ?? 0) >= heading.depth) stack.pop();
    const parent = stack.at(-1)?.symbol;
    if (parent) parent.children = [...(parent.children ?? []), symbol];
    else top.push(symbol);
    stack.push({ depth: heading.depth, symbol });
  });
  return top;
}

function headingSymbol(
  project: Project,
  document: Document,
  heading: Heading,
  span: Span,
  section: FilledSection | null,
  form: Form | null,
): DocumentSymbol {
  const words = offsetsOf(document.blocks, heading.words.at);
  const own = section && form ? blankSymbols(project, document, form, section, span) : [];
  return {
    name: heading.words.text.trim() || '(no name)',
    kind: heading.depth === 1 ? SymbolKind.File : SymbolKind.Module,
    ...(section && form ? { detail: detailOf(project, form, section) } : {}),
    range: rangeBetween(project, document, span.start, span.end),
    selectionRange: rangeBetween(project, document, words.start, words.end),
    children: [...own],
  };
}

function detailOf(project: Project, form: Form, section: FilledSection): string {
  const { asked } = countsOf(form, section);
  return asked === 0 ? '' : stateOf(form, section, project.reach.guidance.holidays).words;
}

function blankSymbols(
  project: Project,
  document: Document,
  form: Form,
  section: FilledSection,
  around: Span,
): readonly DocumentSymbol[] {
  return section.filled.flatMap((one): readonly DocumentSymbol[] => {
    const span = spanOf(form, one);
    if (!span || span.start < around.start || span.end > around.end) return [];
    const range: Range = rangeBetween(project, document, span.start, span.end);
    const { words } = stateIn(form, one, project.reach.guidance.holidays);
    return [{ name: nameOf(one), detail: words, kind: kindOf(one), range, selectionRange: range }];
  });
}

// What is missing has no place to go to, and is not in the outline.
function spanOf(form: Form, one: Filled): Span | null {
  const { blocks } = form.record;
  const places =
    one.kind === 'answer'
      ? [one.label?.at, one.said?.at]
      : one.kind === 'table'
        ? one.tables.map(({ at }) => at)
        : one.items.map(({ at }) => at);
  const spans = places.flatMap((place) => (place ? [offsetsOf(blocks, place)] : []));
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { start, end: Math.max(end, lineAround(blocks.text, start).end) };
}

function nameOf(one: Filled): string {
  if (one.kind === 'answer') return one.ask.name || one.section.ask.name;
  return one.kind === 'table' ? one.ask.columns.map(({ name }) => name).join(' | ') : 'Tick list';
}

function kindOf(one: Filled): SymbolKind {
  if (one.kind === 'answer') return SymbolKind.Field;
  return one.kind === 'table' ? SymbolKind.Array : SymbolKind.Enum;
}

/** The outline as a list, for an editor that shows no tree. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatSymbols(uri, children ?? [], name),
  ]);
}
