// What a record is before it is written out.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import type { Answers } from './fill.ts';
import type { Story } from './story.ts';

export interface Written {
  readonly template: string;
  /** The day the record begins. */
  readonly begun: PlainDate;
  /** The day it is finished; where that is still to come, it is a draft. */
  readonly ended: PlainDate;
  /** For an analysis that another record may copy. */
  readonly risk: string | null;
  readonly answers: Answers;
}

export interface Given {
  readonly story: Story;
  readonly today: PlainDate;
  /** The analysis of another child's record of the same kind of story, where there is one. */
  readonly earlierRisk: string | null;
}
