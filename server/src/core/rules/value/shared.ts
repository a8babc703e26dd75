// What the rules of this family look at: answers that say something which cannot be read as what it should be.

import type { Answer, Form } from '../../form/form.ts';
import { remembered } from '../../text/remembered.ts';

/** Every answer of a form and of its tables that says something, in order. Every rule of the family asks. */
export const answersOf = remembered((form: Form): readonly Answer[] => {
  const all = form.filled.flatMap((filled) =>
    filled.kind === 'answer' ? [filled] : filled.kind === 'table' ? filled.rows.flatMap(({ cells }) => cells) : [],
  );
  return all.filter(({ state }) => state === 'answered');
});
