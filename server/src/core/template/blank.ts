// What stands between the braces of a template's blank, read into what it asks for.

/** Zero-based UTF-16 offsets, `end` exclusive, into the text between the braces unless said otherwise. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlankType =
  | 'text'
  | 'prose'
  | 'date'
  | 'date and time'
  | 'number'
  | 'yes/no'
  | 'person'
  | 'table'
  | 'checklist'
  | 'choice'
  | 'any of';

/** One answer a choice offers. */
export interface Option {
  readonly label: string;
  /** The meaning written after `=`, if any. */
  readonly meaning: string | null;
  readonly at: Span;
}

/** A word and where it stands. */
export interface Named {
  readonly name: string;
  readonly at: Span;
}

export interface BlankProblem {
  readonly rule: 'template/syntax' | 'template/unknown-type';
  readonly at: Span;
  readonly message: string;
  /** What was probably meant, closest first. */
  readonly nearest: readonly string[];
}

/** What a blank says. What it does not say is `null`, empty or false: nothing here is a default except `notApplicableAllowed`. */
export interface Blank {
  readonly source: string;
  /** Null where it is left out, or cannot be read. */
  readonly type: BlankType | null;
  /** The words of the type, or the whole list of options. */
  readonly typeAt: Span | null;
  /** Empty for `codes`: the pack supplies them. */
  readonly options: readonly Option[];
  readonly codes: Named | null;
  /** Named without its `#`. */
  readonly concept: Named | null;
  /** Null: not said, so required. */
  readonly need: 'required' | 'expected' | 'optional' | 'when' | null;
  /** FEEL source and where it stands; set exactly when need is `when`. */
  readonly condition: Named | null;
  readonly minWords: number | null;
  readonly maxWords: number | null;
  readonly minRows: number | null;
  readonly minTicks: number | null;
  /** Both ends count. */
  readonly between: { readonly from: number; readonly to: number } | null;
  readonly format: string | null;
  readonly aliases: readonly string[];
  readonly repeatable: boolean;
  readonly notApplicableAllowed: boolean;
  /** The section this one comes after, by name. */
  readonly after: string | null;
  readonly before: string | null;
  readonly remove: boolean;
  /** In the order they stand. */
  readonly problems: readonly BlankProblem[];
}

/** Reads the text between the braces of a blank. Never throws: what cannot be read is among the problems, and the rest is read. */
export function readBlank(source: string): Blank {
  return {
    source,
    type: null,
    typeAt: null,
    options: [],
    codes: null,
    concept: null,
    need: null,
    condition: null,
    minWords: null,
    maxWords: null,
    minRows: null,
    minTicks: null,
    between: null,
    format: null,
    aliases: [],
    repeatable: false,
    notApplicableAllowed: true,
    after: null,
    before: null,
    remove: false,
    problems: [],
  };
}
