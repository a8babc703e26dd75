import { factRule } from '../rule.ts';

export const referrerNotInformed = factRule({
  id: 'referral/referrer-not-informed',
  title: 'Whoever referred has not been told what was decided',
  weight: 'completeness',
  seed: ['S1'],
  basis: { kind: 'guidance', says: 'Working Together: whoever refers a child is told what was decided.' },
  asks: ['referral.decision', 'referral.referrerInformed'],
  reads: [],
  says: {
    untold:
      'The decision is "{decision}" and it is not written when whoever referred was told. Tell them, and write the date.',
  },
  check(facts, say) {
    const decision = facts['referral.decision'];
    const informed = facts['referral.referrerInformed'];
    if (!decision.value || informed.given) return;
    const related = [{ at: decision.at, message: 'The decision is here.' }];
    say(informed.labelAt, 'untold', { decision: decision.value.label }, { related });
  },
});
