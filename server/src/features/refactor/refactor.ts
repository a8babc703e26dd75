// Every refactoring, one line each, in the order a menu has them.

import { markChildsWords } from './childs-words.ts';
import { listToRows } from './list-to-rows.ts';
import { moveUpOrDown } from './order.ts';
import type { Refactor, Refactoring, Selected } from './refactoring.ts';
import { rowsToList } from './rows-to-list.ts';
import { anotherSection, restoreSection, updateToTemplate } from './template-update.ts';
import { splitOrJoinVisit } from './visits.ts';

const refactors: readonly Refactor[] = [
  markChildsWords,
  listToRows,
  rowsToList,
  splitOrJoinVisit,
  moveUpOrDown,
  anotherSection,
  restoreSection,
  updateToTemplate,
];

/** What could be set out in another way where something is selected, or where the cursor is. */
export function refactoringsAt(selected: Selected): readonly Refactoring[] {
  return refactors.flatMap((refactor) => refactor(selected));
}
