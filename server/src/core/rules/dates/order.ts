import { compareDays } from '../../facts/age.ts';
import type { Said } from '../../facts/fact.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

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
  reads: [
    'child.dateOfBirth',
    'contact.received',
    'referral.received',
    'referral.decisionDate',
    'assessment.started',
    'assessment.completed',
    'strategy.date',
    'enquiry.started',
    'enquiry.completed',
    'conference.date',
    'oversight.date',
    'childSeen',
  ],
  says: { order: '{later} is dated {laterDate}, before {earlier} on {earlierDate}. Check which of the two is right.' },
  check(facts, say) {
    interface Named {
      readonly said: Said<PlainDate>;
      readonly name: string;
    }
    const compare = (earlier: Named, later: Named): void => {
      if (!earlier.said.value || !later.said.value || compareDays(earlier.said.value, later.said.value) <= 0) return;
      const day = (date: PlainDate) => writeDate({ date, time: null });
      say(
        later.said.at,
        'order',
        {
          later: later.name.charAt(0).toUpperCase() + later.name.slice(1),
          laterDate: day(later.said.value),
          earlier: earlier.name,
          earlierDate: day(earlier.said.value),
        },
        {
          related: [
            {
              at: earlier.said.at,
              message: `${earlier.name.charAt(0).toUpperCase()}${earlier.name.slice(1)} is here.`,
            },
          ],
        },
      );
    };
    const birth = { said: facts['child.dateOfBirth'], name: "the child's birth" };
    const contact = { said: facts['contact.received'], name: 'the contact' };
    const referral = { said: facts['referral.received'], name: 'the referral' };
    const decision = { said: facts['referral.decisionDate'], name: 'the decision on the referral' };
    const started = { said: facts['assessment.started'], name: 'the start of the assessment' };
    const completed = { said: facts['assessment.completed'], name: 'the end of the assessment' };
    const strategy = { said: facts['strategy.date'], name: 'the strategy discussion' };
    const enquiryStarted = { said: facts['enquiry.started'], name: 'the start of the enquiry' };
    const enquiryCompleted = { said: facts['enquiry.completed'], name: 'the end of the enquiry' };
    const conference = { said: facts['conference.date'], name: 'the conference' };
    const oversight = { said: facts['oversight.date'], name: "the manager's decision" };
    compare(birth, referral);
    compare(contact, decision);
    compare(referral, decision);
    compare(referral, started);
    // Where the start is not given, the end is still not before the referral.
    compare(started.said.value ? started : referral, completed);
    compare(strategy, enquiryStarted);
    compare(enquiryStarted, enquiryCompleted);
    compare(enquiryCompleted, conference);
    compare(completed, oversight);
    for (const { date } of facts.childSeen.rows) compare(referral, { said: date, name: 'seeing the child' });
  },
});
