// What a refactoring is: the same record, set out in another way.

import type { Checked } from '../../core/check/check.ts';
import type { Form } from '../../core/form/form.ts';
import type { Reach } from '../../core/pack/reach.ts';
import type { Edit } from '../../core/text/edit.ts';
import type { Span } from '../at.ts';

export interface Refactoring {
  readonly title: string;
  /** In any order, none touching another; made to the text as it is. None where there is nothing to change. */
  readonly edits: readonly Edit[];
  /** It changes more than one section, so that the editor should show it first. */
  readonly large?: boolean;
}

export interface Selected {
  readonly checked: Checked;
  readonly form: Form;
  readonly reach: Reach;
  readonly text: string;
  /** What is selected; empty at the cursor. */
  readonly span: Span;
}

export type Refactor = (selected: Selected) => readonly Refactoring[];
