// What a template asks for, once its file has been read, joined with the one it extends, and bound to the vocabulary.

import type { Blocks } from '../markdown/blocks.ts';
import type { FrontMatter } from '../record/front-matter.ts';
import type { ConceptId, RecordType } from '../vocabulary/vocabulary.ts';
import type { Blank } from './blank.ts';
import type { Condition, NameNode } from './condition.ts';

/** A template file as it was read. */
export interface TemplateSource {
  /** Where it came from: a path or address, for people and for links. */
  readonly path: string;
  readonly text: string;
  readonly blocks: Blocks;
  readonly frontMatter: FrontMatter;
}

/** Zero-based UTF-16 offsets into a template file. */
export interface TemplatePlace {
  readonly source: TemplateSource;
  readonly start: number;
  readonly end: number;
}

/** A name of a template where a condition writes it. */
export interface TemplateMention {
  /** Of the blank it is the name of. */
  readonly key: string;
  readonly at: TemplatePlace;
}

/** `when` is required only where its condition holds. */
export type Need = 'required' | 'expected' | 'optional' | 'when';

export type ValueType =
  | 'text'
  | 'prose'
  | 'date'
  | 'date and time'
  | 'number'
  | 'yes/no'
  | 'person'
  | 'choice'
  | 'any of';

export interface Choice {
  readonly label: string;
  /** The code a code list gives the option; null for options the template writes out. */
  readonly code: string | null;
  readonly meaning: string | null;
}

interface Asked {
  /** Unique in the template: `n1`, `n2`, ... */
  readonly key: string;
  /** The heading, label or header as the template writes it. */
  readonly name: string;
  /** The name and its aliases, ready to compare (see nameKey). */
  readonly names: readonly string[];
  readonly need: Need;
  /** Set exactly when need is `when`. */
  readonly condition: Condition | null;
  readonly concept: ConceptId | null;
  readonly notApplicableAllowed: boolean;
  readonly blank: Blank | null;
  readonly at: TemplatePlace;
}

/** One answer: after a label, in a column, in the second column of a table of labels, or as a section's own text. */
export interface FieldAsk extends Asked {
  readonly kind: 'field';
  readonly type: ValueType;
  readonly choices: readonly Choice[];
  readonly minWords: number | null;
  readonly maxWords: number | null;
  readonly between: { readonly from: number; readonly to: number } | null;
  readonly format: string | null;
  /** For a column of a table bound to a concept: the concept's column. */
  readonly column: string | null;
  readonly style: 'item' | 'paragraph' | 'row' | 'column' | 'text';
  /** For a `row`: the two headers of its table. */
  readonly rowHeader: readonly [string, string] | null;
}

export interface TableAsk extends Asked {
  readonly kind: 'table';
  readonly columns: readonly FieldAsk[];
  readonly minRows: number;
  /** The template's own words in the body rows, cell by cell; empty where a blank stands. */
  readonly fixedRows: readonly (readonly string[])[];
}

export interface ChecklistAsk extends Asked {
  readonly kind: 'checklist';
  readonly options: readonly string[];
  /** At least this many ticks; 0 where none is needed. */
  readonly minTicks: number;
}

/** Words of the template copied into every new record. */
export interface FixedText {
  readonly kind: 'fixed';
  readonly text: string;
}

export interface SectionAsk extends Asked {
  readonly kind: 'section';
  /** 0 for the document, else the heading's depth, 1 to 6. */
  readonly depth: number;
  readonly guidance: string;
  /** What the section's own text must be; null when none is asked for. */
  readonly text: FieldAsk | null;
  /** Everything under the heading, in the template's order. */
  readonly parts: readonly Part[];
  readonly repeatable: boolean;
}

export type Part = FieldAsk | TableAsk | ChecklistAsk | SectionAsk | FixedText;

/** A rule a trainer wrote in the template's front matter. */
export interface TemplateRule {
  readonly id: string;
  readonly when: Condition;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** The key of the field, column or section it is shown at; null for the document. */
  readonly at: string | null;
  readonly because: string | null;
}

export type TemplateRuleId =
  | 'template/syntax'
  | 'template/unknown-type'
  | 'template/unknown-concept'
  | 'template/concept-type'
  | 'template/concept-twice'
  | 'template/condition'
  | 'template/condition-name'
  | 'template/duplicate-name'
  | 'template/front-matter'
  | 'template/extends'
  | 'template/meaning'
  | 'template/asks-no-risk-analysis'
  | 'template/asks-not-whether-child-was-seen'
  | 'template/asks-no-manager-decision';

/** Something wrong with a template, at the exact place in its file. */
export interface TemplateProblem {
  readonly rule: TemplateRuleId;
  readonly at: TemplatePlace;
  readonly message: string;
  /** What was probably meant, best first. */
  readonly nearest: readonly string[];
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly record: RecordType;
  readonly source: TemplateSource;
  /** The document: its parts are what stands before the first section, and the sections. */
  readonly root: SectionAsk;
  readonly rules: readonly TemplateRule[];
  /** Those of this file; a base template's own are reported with the base. */
  readonly problems: readonly TemplateProblem[];
  /** Every name a condition may use, from the document down. */
  readonly nameTree: NameNode;
  /** Every name that a condition writes, of this file and of those it extends, in the order they stand. */
  readonly mentions: readonly TemplateMention[];
  /** Every ask by its key. */
  readonly byKey: ReadonlyMap<string, FieldAsk | TableAsk | ChecklistAsk | SectionAsk>;
}

/** Everything a section asks for but its sub-sections, in order. */
export function asksOf(section: SectionAsk): readonly (FieldAsk | TableAsk | ChecklistAsk)[] {
  return section.parts.filter((part) => part.kind === 'field' || part.kind === 'table' || part.kind === 'checklist');
}

/** The sub-sections of a section, in order. */
export function sectionsOf(section: SectionAsk): readonly SectionAsk[] {
  return section.parts.filter((part) => part.kind === 'section');
}
