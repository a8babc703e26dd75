// A draft bound to the vocabulary: every blank gets its type, its concept, its options with their meanings, its condition.

import { type ConceptId, type ConceptType, conceptOf } from '../vocabulary/vocabulary.ts';
import { boundConcept, type CodeSet, type Context, inside, names, need, say } from './binding.ts';
import { bindColumns, columnOf, conceptOfColumns, type FieldDraft, type TableConcept } from './columns.ts';
import { fits, fittingTypes, typeOfConcept } from './concept-types.ts';
import type { NameNode } from './condition.ts';
import type { DraftChecklist, DraftField, DraftPart, DraftSection, DraftTable, PlacedBlank } from './draft.ts';
import { meaningOfWords } from './meanings.ts';
import type {
  ChecklistAsk,
  Choice,
  FieldAsk,
  Part,
  SectionAsk,
  TableAsk,
  TemplateMention,
  TemplateProblem,
  ValueType,
} from './template.ts';

export interface Resolved {
  readonly root: SectionAsk;
  readonly names: NameNode;
  /** The names to the section a key stands in, from the root. */
  readonly homeOf: ReadonlyMap<string, readonly string[]>;
  /** Every name that the blanks' conditions write. */
  readonly mentions: readonly TemplateMention[];
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
  const mentions: TemplateMention[] = [];
  const root = section(draft, [], { codes, keyOf, names, problems, mentions });
  return { root, names, homeOf, mentions };
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
