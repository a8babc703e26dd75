import type { Said } from '../../facts/fact.ts';
import { readNotApplicable } from '../../record/values/not-applicable.ts';
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
  asks: ['strategy.date'],
  reads: ['strategy.notHeldReason', 'referral.significantHarm', 'outcome', 'referral.decision'],
  says: {
    harm: 'Significant harm is suspected and no date of a strategy discussion is recorded. Write its date, or why none was held.',
    decided:
      'The decision here is "{decision}" and no date of a strategy discussion is recorded. Write its date, or why none was held.',
  },
  check(facts, say, { documentAt }) {
    const held = facts['strategy.date'];
    if (held.value || facts['strategy.notHeldReason'].given || saysWhyNot(held)) return;
    const harm = facts['referral.significantHarm'];
    const decision = [facts.outcome, facts['referral.decision']].find(
      ({ value }) => value?.meaning === 'strategy-discussion' || value?.meaning === 'child-protection',
    );
    const because = harm.value ? harm : decision;
    if (!because) return;
    // A form whose strategy section is left out has no better place than the answer that calls for it.
    const isAbsent = held.at.block === documentAt.block && held.at.start === documentAt.start;
    const at = isAbsent ? because.at : held.at;
    const related = isAbsent ? [] : [{ at: because.at, message: 'This calls for a strategy discussion.' }];
    if (harm.value) say(at, 'harm', { related });
    else say(at, 'decided', { decision: decision?.value?.label ?? '' }, { related });
  },
});

// Said of the date, or of the whole section (which leaves no words in the date), it is a reason like any other.
function saysWhyNot(held: Said<unknown>): boolean {
  return held.given && (held.text === '' || readNotApplicable(held.text)?.reason != null);
}
