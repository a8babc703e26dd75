// A draft bound to the vocabulary: every blank gets its type, its concept, its options with their meanings, its condition.

import { nameKey } from '../text/name.ts';
import { nearest } from '../text/nearest.ts';
import { type ConceptId, type ConceptType, conceptIds, conceptOf, vocabulary } from '../vocabulary/vocabulary.ts';
import type { Blank } from './blank.ts';
import { fits, fittingTypes, typeOfConcept } from './concept-types.ts';
import { type Condition, compileCondition, type NameNode } from './condition.ts';
import type { DraftChecklist, DraftField, DraftPart, DraftSection, DraftTable, PlacedBlank } from './draft.ts';
import { meaningOfWords } from './meanings.ts';
import type {
  ChecklistAsk,
  Choice,
  FieldAsk,
  Need,
  Part,
  SectionAsk,
  TableAsk,
  TemplatePlace,
  TemplateProblem,
  TemplateRuleId,
  ValueType,
} from './template.ts';

/** A list of codes that a pack supplies for choices. */
export interface CodeSet {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly Choice[];
}

export interface Resolved {
  readonly root: SectionAsk;
  readonly names: NameNode;
  /** The names to the section a key stands in, from the root. */
  readonly homeOf: ReadonlyMap<string, readonly string[]>;
}

interface Context {
  readonly codes: (id: string) => CodeSet | null;
  readonly keyOf: ReadonlyMap<DraftPart, string>;
  readonly names: NameNode;
  readonly problems: TemplateProblem[];
}

/** Binds a draft. Problems are added to the list given; whatever they concern is read as well as it can be. */
export function resolveDraft(
  draft: DraftSection,
  codes: (id: string) => CodeSet | null,
  problems: TemplateProblem[],
): Resolved {
  const keyOf = new Map<DraftPart, string>();
  const homeOf = new Map<string, readonly string[]>();
  const names = nameTree(draft, keyOf, homeOf, []);
  const root = section(draft, [], { codes, keyOf, names, problems });
  return { root, names, homeOf };
}

function nameTree(
  draft: DraftPart,
  keyOf: Map<DraftPart, string>,
  homeOf: Map<string, readonly string[]>,
  home: readonly string[],
): NameNode {
  const key = `n${keyOf.size + 1}`;
  keyOf.set(draft, key);
  homeOf.set(key, home);
  const inside = [...home, key];
  const children: NameNode[] = [];
  if (draft.kind === 'section')
    for (const part of draft.parts) if (part.kind !== 'fixed') children.push(nameTree(part, keyOf, homeOf, inside));
  if (draft.kind === 'table')
    for (const column of draft.columns) children.push(nameTree(column, keyOf, homeOf, inside));
  const kind =
    draft.kind === 'field' && draft.style === 'column' ? 'column' : draft.kind === 'fixed' ? 'field' : draft.kind;
  const name = 'name' in draft ? draft.name : '';
  const aliases = 'placed' in draft ? (draft.placed?.blank.aliases ?? []) : [];
  return { key, name, aliases, kind, children };
}

function say(
  context: Context,
  rule: TemplateRuleId,
  at: TemplatePlace,
  message: string,
  near: readonly string[] = [],
): void {
  context.problems.push({ rule, at, message, nearest: near });
}

/** A span inside a blank's braces as a place in its file. */
function inside(placed: PlacedBlank, span: { readonly start: number; readonly end: number } | null): TemplatePlace {
  if (!span) return placed.at;
  return { ...placed.at, start: placed.at.start + 1 + span.start, end: placed.at.start + 1 + span.end };
}

function need(
  placed: PlacedBlank | null,
  home: readonly string[],
  context: Context,
): { need: Need; condition: Condition | null } {
  const blank = placed?.blank;
  if (!placed || blank?.need !== 'when' || !blank.condition)
    return { need: blank?.need && blank.need !== 'when' ? blank.need : 'required', condition: null };
  const condition = compileCondition(blank.condition.name, context.names, home);
  for (const problem of condition.problems) {
    const start = blank.condition.at.start;
    say(
      context,
      problem.rule,
      inside(placed, { start: start + problem.at.start, end: start + problem.at.end }),
      problem.message,
      problem.nearest,
    );
  }
  return { need: 'when', condition };
}

function names(name: string, blank: Blank | undefined): readonly string[] {
  return [name, ...(blank?.aliases ?? [])].map(nameKey).filter((key) => key !== '');
}

function boundConcept(
  placed: PlacedBlank | null,
  context: Context,
): { readonly id: ConceptId; readonly type: ConceptType } | null {
  const named = placed?.blank.concept;
  if (!placed || !named) return null;
  const concept = conceptOf(named.name);
  if (concept) return { id: named.name as ConceptId, type: concept.type };
  const near = nearestConcepts(named.name, conceptIds);
  say(
    context,
    'template/unknown-concept',
    inside(placed, named.at),
    `The vocabulary has nothing called "${named.name}".${didYouMean(near)}`,
    near,
  );
  return null;
}

function nearestConcepts(name: string, ids: readonly string[]): readonly string[] {
  const near = nearest(name, ids);
  const last = name.split('.').at(-1)?.toLowerCase() ?? '';
  return near.length > 0 ? near : ids.filter((id) => last.length > 2 && id.toLowerCase().endsWith(last)).slice(0, 3);
}

function didYouMean(near: readonly string[]): string {
  return near[0] ? ` Did you mean "${near[0]}"?` : '';
}

function section(draft: DraftSection, home: readonly string[], context: Context): SectionAsk {
  const key = context.keyOf.get(draft) ?? '';
  const here = [...home, key];
  const blank = draft.placed?.blank;
  const concept = boundConcept(draft.placed, context);
  const rows = concept?.type === 'rows' ? concept.id : null;
  const parts = draft.parts.map((part): Part => {
    switch (part.kind) {
      case 'fixed':
        return part;
      case 'section':
        return section(part, here, context);
      case 'table':
        return table(part, rows, here, context);
      case 'checklist':
        return checklist(part, here, context);
      case 'field':
        return field(part, null, here, context);
    }
  });
  const requirement = need(draft.placed, home, context);
  const text = ownText(draft, concept, key, here, parts, context);
  if (concept && concept.type !== 'section' && concept.type !== 'rows' && !text) {
    say(
      context,
      'template/concept-type',
      inside(draft.placed as PlacedBlank, blank?.concept?.at ?? null),
      `"${concept.id}" needs text of the section's own.`,
    );
  }
  return {
    kind: 'section',
    key,
    name: draft.name,
    names: names(draft.name, blank),
    ...requirement,
    concept: concept?.id ?? null,
    notApplicableAllowed: blank?.notApplicableAllowed ?? true,
    blank: blank ?? null,
    at: draft.at,
    depth: draft.depth,
    guidance: draft.guidance,
    text,
    parts,
    repeatable: blank?.repeatable ?? false,
  };
}

// A heading asks for text of its own when its blank says so, when a blank stands alone under it, or when nothing else does.
function ownText(
  draft: DraftSection,
  concept: { id: ConceptId; type: ConceptType } | null,
  key: string,
  home: readonly string[],
  parts: readonly Part[],
  context: Context,
): FieldAsk | null {
  const heading = draft.placed?.blank;
  const isProse = concept !== null && concept.type !== 'section' && concept.type !== 'rows';
  const nothingElse = draft.depth > 0 && parts.every((part) => part.kind === 'fixed');
  const asksHere =
    draft.text !== null ||
    isProse ||
    heading?.minWords != null ||
    (heading?.type != null && heading.type !== 'table' && heading.type !== 'checklist');
  if (!asksHere && !nothingElse) return null;
  const placed = draft.text ?? (isProse || heading?.type != null ? draft.placed : null);
  const ask = fieldAsk(
    { name: draft.name, at: draft.at, placed, style: 'text', rowHeader: null },
    `${key}t`,
    null,
    home,
    context,
    'prose',
  );
  return {
    ...ask,
    concept: ask.concept ?? (isProse ? concept.id : null),
    minWords: ask.minWords ?? heading?.minWords ?? null,
    maxWords: ask.maxWords ?? heading?.maxWords ?? null,
    // The heading's own need is the section's; within it the text is simply asked for, unless a blank of its own says otherwise.
    need: draft.text
      ? ask.need
      : heading?.need === 'optional' || heading?.need === 'expected'
        ? heading.need
        : 'required',
    condition: draft.text ? ask.condition : null,
    notApplicableAllowed: heading?.notApplicableAllowed ?? ask.notApplicableAllowed,
    blank: placed?.blank ?? heading ?? null,
  };
}

function field(
  draft: DraftField,
  tableConcept: TableConcept | null,
  home: readonly string[],
  context: Context,
): FieldAsk {
  return fieldAsk(draft, context.keyOf.get(draft) ?? '', tableConcept, home, context, 'text');
}

type FieldDraft = Pick<DraftField, 'name' | 'at' | 'placed' | 'rowHeader'> & { readonly style: FieldAsk['style'] };

function fieldAsk(
  draft: FieldDraft,
  key: string,
  tableConcept: TableConcept | null,
  home: readonly string[],
  context: Context,
  otherwise: ValueType,
): FieldAsk {
  const { placed } = draft;
  const blank = placed?.blank;
  const column = tableConcept && draft.style === 'column' ? columnOf(draft, tableConcept, context) : null;
  const concept = column ? null : boundConcept(placed, context);
  const conceptType = column?.type ?? concept?.type ?? null;
  const choices = choicesOf(placed, column ? `${tableConcept?.id}.${column.id}` : (concept?.id ?? null), context);
  const written = blank?.type === 'table' || blank?.type === 'checklist' ? null : (blank?.type ?? null);
  let type: ValueType =
    written ?? (choices.length > 0 ? 'choice' : ((conceptType && typeOfConcept(conceptType)) ?? otherwise));
  if (placed && (blank?.type === 'table' || blank?.type === 'checklist')) {
    say(
      context,
      'template/syntax',
      inside(placed, blank.typeAt),
      `A ${blank.type} cannot stand after a label: put {${blank.type}} alone in a paragraph above it.`,
    );
  }
  if (type === 'choice' && choices.length === 0) {
    if (placed && !blank?.codes)
      say(context, 'template/syntax', placed.at, 'A choice needs its options, such as {Low / Medium / High}.');
    type = 'text';
  }
  if (
    placed &&
    conceptType &&
    !fits(
      type,
      conceptType,
      choices.map(({ label }) => label),
    )
  ) {
    const fitting = fittingTypes(conceptType).join(' or ');
    say(
      context,
      'template/concept-type',
      inside(placed, blank?.typeAt ?? blank?.concept?.at ?? null),
      `"${blank?.concept?.name ?? column?.id}" is a ${conceptType}: this blank should be ${fitting}, not ${type}.`,
    );
  }
  return {
    kind: 'field',
    key,
    name: draft.name,
    names: names(draft.name, blank),
    ...need(placed, home, context),
    concept: concept?.id ?? null,
    notApplicableAllowed: blank?.notApplicableAllowed ?? true,
    blank: blank ?? null,
    at: draft.at,
    type,
    choices,
    minWords: blank?.minWords ?? null,
    maxWords: blank?.maxWords ?? null,
    between: blank?.between ?? null,
    format: blank?.format ?? null,
    column: column?.id ?? null,
    style: draft.style,
    rowHeader: draft.rowHeader,
  };
}

function choicesOf(placed: PlacedBlank | null, concept: string | null, context: Context): readonly Choice[] {
  const blank = placed?.blank;
  const named = blank?.codes;
  if (placed && named) {
    const set = context.codes(named.name);
    if (set) return set.codes;
    say(
      context,
      'template/syntax',
      inside(placed, named.at),
      `No pack in reach has a code list called "${named.name}".`,
    );
    return [];
  }
  if (blank && blank.options.length > 0) {
    return blank.options.map(({ label, meaning }) => ({
      label,
      code: null,
      meaning: meaning ?? (concept ? meaningOfWords(concept, label) : null),
    }));
  }
  if (!blank || blank.type !== null || !concept) return [];
  const codes = conceptOf(concept)?.codes;
  return codes ? (context.codes(codes)?.codes ?? []) : [];
}

interface TableConcept {
  readonly id: ConceptId;
  readonly columns: Readonly<Record<string, ConceptType>>;
  /** Draft columns to the concept's columns. */
  readonly bound: ReadonlyMap<FieldDraft, string>;
}

function columnOf(
  draft: FieldDraft,
  concept: TableConcept,
  context: Context,
): { readonly id: string; readonly type: ConceptType } | null {
  const id = concept.bound.get(draft);
  const type = id === undefined ? undefined : concept.columns[id];
  if (id !== undefined && type) return { id, type };
  const named = draft.placed?.blank.concept;
  if (draft.placed && named) {
    const ids = Object.keys(concept.columns).map((column) => `${concept.id}.${column}`);
    const near = nearestConcepts(named.name, ids);
    say(
      context,
      'template/unknown-concept',
      inside(draft.placed, named.at),
      `The table "${concept.id}" has no column called "${named.name}".${didYouMean(near)}`,
      near,
    );
  }
  return null;
}

function columnsOf(id: ConceptId): Readonly<Record<string, ConceptType>> {
  return conceptOf(id)?.columns ?? {};
}

// A column's concept may be left out when its header says it, or when only one column of its type is left on either side.
function bindColumns(draft: DraftTable, id: ConceptId): TableConcept {
  const columns = columnsOf(id);
  const bound = new Map<FieldDraft, string>();
  const written = (column: DraftField) => column.placed?.blank.concept?.name ?? null;
  for (const column of draft.columns) {
    const name = written(column);
    if (name?.startsWith(`${id}.`) && Object.hasOwn(columns, name.slice(id.length + 1)))
      bound.set(column, name.slice(id.length + 1));
  }
  const free = () => Object.keys(columns).filter((column) => ![...bound.values()].includes(column));
  for (const column of draft.columns) {
    if (bound.has(column) || written(column)) continue;
    const keys = names(column.name, column.placed?.blank);
    const match = free().find((candidate) => columnNames(id, candidate).some((name) => keys.includes(name)));
    if (match) bound.set(column, match);
  }
  for (const column of draft.columns) {
    const type = column.placed?.blank.type;
    if (bound.has(column) || written(column) || !type) continue;
    const sameType = draft.columns.filter((other) => other.placed?.blank.type === type);
    const candidates = Object.keys(columns).filter((candidate) => typeOfConcept(columns[candidate] ?? 'text') === type);
    if (sameType.length === 1 && candidates.length === 1 && candidates[0] && free().includes(candidates[0]))
      bound.set(column, candidates[0]);
  }
  return { id, columns, bound };
}

function columnNames(id: ConceptId, column: string): readonly string[] {
  const words = column.replace(/([A-Z])/g, ' $1');
  const label = conceptOf(`${id}.${column}`)?.label;
  return [column, words, ...(label ? [label] : [])].map(nameKey);
}

function table(
  draft: DraftTable,
  sectionConcept: ConceptId | null,
  home: readonly string[],
  context: Context,
): TableAsk {
  const key = context.keyOf.get(draft) ?? '';
  const { placed } = draft;
  const blank = placed?.blank;
  let concept: ConceptId | null = sectionConcept;
  const written = boundConcept(placed, context);
  if (written && placed) {
    if (written.type === 'rows') concept = written.id;
    else
      say(
        context,
        'template/concept-type',
        inside(placed, blank?.concept?.at ?? null),
        `"${written.id}" is a ${written.type}, not a table.`,
      );
  }
  concept ??= conceptOfColumns(draft);
  const bound = concept ? bindColumns(draft, concept) : null;
  const at = draft.columns[0]?.at ?? draft.at;
  return {
    kind: 'table',
    key,
    name: '',
    names: names('', blank),
    ...need(placed, home, context),
    concept,
    notApplicableAllowed: blank?.notApplicableAllowed ?? true,
    blank: blank ?? null,
    at: placed?.at ?? at,
    columns: draft.columns.map((column) => withoutBlankOptional(field(column, bound, [...home, key], context), column)),
    minRows: blank?.minRows ?? 0,
    fixedRows: draft.fixedRows,
  };
}

// A column with no blank holds the form's own words: nothing is asked there.
function withoutBlankOptional(ask: FieldAsk, draft: DraftField): FieldAsk {
  return draft.placed ? ask : { ...ask, need: 'optional' };
}

function conceptOfColumns(draft: DraftTable): ConceptId | null {
  for (const column of draft.columns) {
    const [id] = column.placed?.blank.concept?.name.split('.') ?? [];
    if (id && Object.hasOwn(vocabulary, id) && conceptOf(id)?.type === 'rows') return id as ConceptId;
  }
  return null;
}

function checklist(draft: DraftChecklist, home: readonly string[], context: Context): ChecklistAsk {
  const { placed } = draft;
  const blank = placed?.blank;
  const concept = boundConcept(placed, context);
  const requirement = need(placed, home, context);
  return {
    kind: 'checklist',
    key: context.keyOf.get(draft) ?? '',
    name: '',
    names: names('', blank),
    ...requirement,
    concept: concept?.id ?? null,
    notApplicableAllowed: blank?.notApplicableAllowed ?? true,
    blank: blank ?? null,
    at: placed?.at ?? draft.at,
    options: draft.options,
    minTicks: blank?.minTicks ?? 1,
  };
}
