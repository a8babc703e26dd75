import { factRule } from '../rule.ts';

export const actionIncomplete = factRule({
  id: 'plan/action-incomplete',
  title: 'An action has nobody to do it, or no date',
  weight: 'completeness',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'What nobody has to do by any day is not done.' },
  asks: ['plan'],
  reads: [],
  says: {
    who: 'It is not written who will do this. Name one person.',
    when: 'It is not written by when this will be done. Write a date.',
  },
  check(facts, say) {
    for (const { action, who, byWhen } of facts.plan.rows) {
      if (!action.given) continue;
      if (who.bound && !who.given) say(who.at, 'who');
      if (byWhen.bound && !byWhen.given) say(byWhen.at, 'when');
    }
  },
});
