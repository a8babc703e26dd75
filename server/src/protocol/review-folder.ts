// What an editor of ours asks for the review panel: every record of the open folders, and what is found in it.

import type { Range } from 'vscode-languageserver-types';

export const reviewFolderRequest = 'casewright/reviewFolder';

/** How urgently a record wants looking at. None of them says that a child is safe. */
export type Rating = 'red' | 'amber' | 'green';

export interface ReviewedRecord {
  readonly uri: string;
  /** What a list calls it. */
  readonly name: string;
  /** The children it is about, by name. */
  readonly children: readonly string[];
  /** The title of its form; null where no template in reach is named. */
  readonly form: string | null;
  readonly status: string;
  readonly worker: string | null;
  readonly team: string | null;
  /**
   * Red: an error that stands, or a clock that has run out and not stopped. Amber: a warning that stands, or a clock that is due
   * soon. Green: neither.
   */
  readonly rating: Rating;
  /** The clock that is next due, or longest overdue; null where none runs. */
  readonly due: {
    readonly words: string;
    readonly day: string;
    readonly state: 'overdue' | 'due soon' | 'running';
  } | null;
  readonly findings: readonly ReviewedFinding[];
}

export interface ReviewedFinding {
  readonly rule: string;
  /** What the rule is called. */
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly range: Range;
  /** Why it may stand, and by whom; null where nobody has accepted it. */
  readonly accepted: string | null;
}
