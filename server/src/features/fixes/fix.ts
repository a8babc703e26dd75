// What a quick fix is: a title and edits, worked out from a finding and the record as it is.

import type { CheckedFinding } from '../../core/check/check.ts';
import type { Form } from '../../core/form/form.ts';
import type { Reach } from '../../core/pack/reach.ts';
import type { WrittenRecord } from '../../core/record/record.ts';
import type { Edit } from '../../core/text/edit.ts';

export interface Fix {
  /** What it does, in the words of a menu. */
  readonly title: string;
  /** In any order, none touching another; made to the text as it is. */
  readonly edits: readonly Edit[];
  /** The one most people would choose. */
  readonly preferred: boolean;
  /** It changes more than one section, so that the editor should show it first. */
  readonly large?: boolean;
}

export interface Found {
  readonly finding: CheckedFinding;
  readonly record: WrittenRecord;
  /** Null where the record's template is not in reach. */
  readonly form: Form | null;
  readonly reach: Reach;
  readonly text: string;
  /** Zero-based UTF-16 offsets of the finding in the text. */
  readonly span: { readonly start: number; readonly end: number };
}

export type Fixer = (found: Found) => readonly Fix[];
