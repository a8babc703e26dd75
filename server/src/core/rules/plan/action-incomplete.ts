import { factRule } from '../rule.ts';

export const actionIncomplete = factRule({
  id: 'plan/action-incomplete',
  title: 'An action has nobody to do it, or no date',
  weight: 'completeness',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'An action without a name and a date is easily left undone.' },
  asks: ['plan'],
  reads: [],
  says: {
    who: 'It is not written who will do this. Name one person.',
    whoMany: 'It is not written who will do {count} of these actions; this is the first. Name one person for each.',
    when: 'It is not written by when this will be done. Write a date.',
    whenMany:
      'It is not written by when {count} of these actions will be done; this is the first. Write a date for each.',
  },
  check(facts, say) {
    const actions = facts.plan.rows.filter(({ action }) => action.given);
    const parts = [
      { lacking: actions.map(({ who }) => who), one: 'who', many: 'whoMany' },
      { lacking: actions.map(({ byWhen }) => byWhen), one: 'when', many: 'whenMany' },
    ] as const;
    for (const { lacking, one, many } of parts) {
      const [first, ...rest] = lacking.filter(({ bound, given }) => bound && !given);
      const related = rest.map(({ at }) => ({ at, message: 'This one too.' }));
      if (first && rest.length === 0) say(first.at, one);
      else if (first) say(first.at, many, { count: rest.length + 1 }, { related });
    }
  },
});
