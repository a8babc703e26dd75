// The outline of a record: its sections and what each asks, with how far each has come.

import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Filled, FilledSection, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Piece } from '../core/record/piece.ts';
import { readRecord } from '../core/record/record.ts';
import type { ChecklistAsk, FieldAsk, SectionAsk, TableAsk } from '../core/template/template.ts';
import { checkedOf, type Document, type Project, templateOf } from '../project/project.ts';
import { lineAround, type Span } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { type HeadingSpan, headingName, headingSpans } from './heading-spans.ts';
import { beginning } from './hover/part.ts';
import { rangeBetween, rangeOfPlace } from './ranges.ts';
import { countsOf, stateIn, stateOf } from './states.ts';

/** The outline of a record or template; the headings alone for a record that has no template. */
export function documentSymbolsOf(project: Project, document: Document): readonly DocumentSymbol[] {
  if (document.tooLong !== null) return [];
  if (document.kind === 'template') {
    const { root } = templateOf(project, document);
    const asks = sectionsByStart(root, document.blocks.text);
    return outlineOf(document, readRecord(document.blocks).pieces, (span) => {
      const ask = asks.get(lineAround(document.blocks.text, span.start).start) ?? null;
      return templateSymbol(project, document, span, ask);
    });
  }
  if (!isRecord(document)) return [];
  const { form, record } = checkedOf(project, document);
  const sectionOf = new Map(
    form?.sections.flatMap((section) => (section.heading ? [[section.heading, section] as const] : [])),
  );
  return outlineOf(document, record.pieces, (span) =>
    headingSymbol(project, document, span, sectionOf.get(span.heading) ?? null, form),
  );
}

interface Frame {
  readonly depth: number;
  readonly children: DocumentSymbol[];
}

// Headings within one another by their depth.
function outlineOf(
  { blocks }: Document,
  pieces: readonly Piece[],
  symbolOf: (span: HeadingSpan) => DocumentSymbol,
): readonly DocumentSymbol[] {
  const top: Frame = { depth: 0, children: [] };
  const stack: Frame[] = [top];
  for (const span of headingSpans(blocks, pieces)) {
    const { depth } = span.heading;
    while ((stack.at(-1)?.depth ?? 0) >= depth) stack.pop();
    const symbol = symbolOf(span);
    const children = [...(symbol.children ?? [])];
    (stack.at(-1) ?? top).children.push({ ...symbol, children });
    stack.push({ depth, children });
  }
  return top.children;
}

function headingSymbol(
  project: Project,
  document: Document,
  span: HeadingSpan,
  section: FilledSection | null,
  form: Form | null,
): DocumentSymbol {
  return {
    ...plainSymbol(project, document, span),
    ...(section && form
      ? {
          detail: detailOf(project, form, section),
          children: [...blankSymbols(project, document, form, section, span)],
        }
      : {}),
  };
}

function plainSymbol(project: Project, document: Document, { heading, start, end }: HeadingSpan): DocumentSymbol {
  const name = document.kind === 'template' ? headingName(heading) : heading.words.text.trim();
  return {
    name: name || '(no name)',
    kind: heading.depth === 1 ? SymbolKind.File : SymbolKind.Module,
    range: rangeBetween(project, document, start, end),
    selectionRange: rangeOfPlace(project, document, heading.words.at),
    children: [],
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
        ? one.tables.slice(0, 1).map(({ at }) => at)
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

// Sections that another template has are not in this file.
function sectionsByStart(root: SectionAsk, text: string): ReadonlyMap<number, SectionAsk> {
  const found = new Map<number, SectionAsk>();
  const add = (section: SectionAsk): void => {
    if (section.at.source.text === text) found.set(lineAround(text, section.at.start).start, section);
    for (const part of section.parts) if (part.kind === 'section') add(part);
  };
  add(root);
  return found;
}

function templateSymbol(
  project: Project,
  document: Document,
  span: HeadingSpan,
  section: SectionAsk | null,
): DocumentSymbol {
  const symbol = plainSymbol(project, document, span);
  if (!section) return symbol;
  const children = section.parts.flatMap((part): readonly DocumentSymbol[] => {
    if (part.kind === 'section' || part.kind === 'fixed') return [];
    const { source, start, end } = part.at;
    if (source.text !== document.blocks.text || start < span.start || end > span.end) return [];
    const range = rangeBetween(project, document, start, end);
    const name = part.kind === 'table' ? part.columns.map((column) => column.name).join(' | ') : part.name;
    const kind = part.kind === 'field' ? SymbolKind.Field : part.kind === 'table' ? SymbolKind.Array : SymbolKind.Enum;
    return [{ name: name || 'Tick list', detail: askedWords(part), kind, range, selectionRange: range }];
  });
  return { ...symbol, detail: span.heading.depth === 1 ? '' : askedWords(section), children };
}

function askedWords(part: FieldAsk | TableAsk | ChecklistAsk | SectionAsk): string {
  const type = part.kind === 'field' ? part.type : part.kind === 'section' ? (part.text?.type ?? '') : '';
  const need = part.need === 'when' ? `required when ${beginning(part.condition?.source ?? '', 80)}` : part.need;
  return [type, need === 'required' ? '' : need].filter((word) => word !== '').join(', ');
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
