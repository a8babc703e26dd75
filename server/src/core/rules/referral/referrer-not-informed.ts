import { factRule } from '../rule.ts';

export const referrerNotInformed = factRule({
  id: 'referral/referrer-not-informed',
  title: 'Whoever referred has not been told',
  weight: 'completeness',
  seed: ['S1'],
  basis: { kind: 'guidance', says: 'Working Together: whoever refers a child is told what was decided.' },
  asks: ['referral.decision', 'referral.referrerInformed'],
  reads: [],
  says: {
    untold:
      'A decision has been made and it is not written when whoever referred was told. Tell them, and write the date.',
  },
  check(facts, say) {
    const informed = facts['referral.referrerInformed'];
    if (facts['referral.decision'].value && !informed.given) say(informed.labelAt, 'untold');
  },
});
