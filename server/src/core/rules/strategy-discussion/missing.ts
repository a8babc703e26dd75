import { factRule } from '../rule.ts';

export const missing = factRule({
  id: 'strategy-discussion/missing',
  title: 'Significant harm is suspected and no strategy discussion is recorded',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: 'Working Together (every edition): where there is reasonable cause to suspect significant harm, a strategy discussion is held.',
  },
  asks: [],
  reads: ['referral.significantHarm', 'outcome', 'referral.decision', 'strategy.date', 'strategy.notHeldReason'],
  says: {
    harm: 'Significant harm is suspected and no strategy discussion is recorded. Record its date, or why none was held.',
    decided:
      'This was decided as "{decision}" and no strategy discussion is recorded. Record its date, or why none was held.',
  },
  check(facts, say) {
    const { outcome } = facts;
    const held = facts['strategy.date'];
    const reason = facts['strategy.notHeldReason'];
    // A form with no place for a strategy discussion leaves it to the record of that discussion.
    if (held.value || reason.given || (!held.bound && !reason.bound)) return;
    const harm = facts['referral.significantHarm'];
    const at = held.bound ? held.labelAt : reason.labelAt;
    if (harm.value === true) {
      say(at, 'harm', { related: [{ at: harm.at, message: 'Here is where it says so.' }] });
      return;
    }
    const deciding = [outcome, facts['referral.decision']].find(
      ({ value }) => value?.meaning === 'strategy-discussion' || value?.meaning === 'child-protection',
    );
    if (deciding?.value)
      say(
        at,
        'decided',
        { decision: deciding.value.label },
        { related: [{ at: deciding.at, message: 'Here is where it says so.' }] },
      );
  },
});
