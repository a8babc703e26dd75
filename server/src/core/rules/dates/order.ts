import { compareDays } from '../../facts/age.ts';
import type { Facts, Said } from '../../facts/fact.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

const names = {
  'child.dateOfBirth': "the child's birth",
  'contact.received': 'the contact',
  'referral.received': 'the referral',
  'referral.decisionDate': 'the decision on the referral',
  'assessment.started': 'the start of the assessment',
  'assessment.completed': 'the end of the assessment',
  'strategy.date': 'the strategy discussion',
  'enquiry.started': 'the start of the section 47 enquiry',
  'enquiry.completed': 'the end of the section 47 enquiry',
  'conference.date': 'the child protection conference',
  'oversight.date': "the manager's decision",
} as const;

type Dated = keyof typeof names;
const concepts = Object.keys(names) as Dated[];

interface Event {
  readonly name: string;
  readonly said: Said<PlainDate>;
}

export const order = factRule({
  id: 'dates/order',
  title: 'Two dates are in the wrong order',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: {
    kind: 'practice',
    says: 'What comes first in a case comes first in its dates; where it does not, one of them is wrong and a timescale is miscounted.',
  },
  asks: [],
  reads: [...concepts, 'child.expectedDateOfDelivery', 'childSeen'],
  says: { order: '{later} is dated {laterDate}, before {earlier} on {earlierDate}. Check which of the two is right.' },
  check(facts, say) {
    const compare = (earlier: Event, later: Event): void => {
      const [before, after] = [earlier.said.value, later.said.value];
      if (!before || !after || compareDays(before, after) <= 0) return;
      const slots = {
        later: capital(later.name),
        laterDate: day(after),
        earlier: earlier.name,
        earlierDate: day(before),
      };
      say(later.said.at, 'order', slots, {
        related: [{ at: earlier.said.at, message: `${capital(earlier.name)} is dated ${day(before)} here.` }],
        data: { earlier: before.toString(), later: after.toString() },
      });
    };
    // A date that is not given is passed over: those on either side of it still have their order.
    const inOrder = (...chain: readonly Dated[]): void => {
      const events = given(facts, chain);
      events.slice(1).forEach((later, i) => {
        const earlier = events[i];
        if (earlier) compare(earlier, later);
      });
    };
    // A child referred before birth is born after the referral.
    if (!facts['child.expectedDateOfDelivery'].given) inOrder('child.dateOfBirth', 'referral.received');
    const received: Dated = facts['contact.received'].value ? 'contact.received' : 'referral.received';
    inOrder(received, 'referral.decisionDate');
    inOrder('referral.received', 'assessment.started', 'assessment.completed');
    inOrder('strategy.date', 'enquiry.started', 'enquiry.completed', 'conference.date');
    inOrder('assessment.completed', 'oversight.date');
    const [referral] = given(facts, ['referral.received']);
    for (const { date } of facts.childSeen.rows)
      if (referral) compare(referral, { name: 'this visit to the child', said: date });
  },
});

function given(facts: Pick<Facts, Dated>, chain: readonly Dated[]): readonly Event[] {
  return chain.map((concept) => ({ name: names[concept], said: facts[concept] })).filter(({ said }) => said.value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function day(date: PlainDate): string {
  return writeDate({ date, time: null });
}
