import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const noConference = factRule({
  id: 'section-47/no-conference',
  title: 'Concerns are substantiated and no conference has been held in time',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: an initial child protection conference is held within 15 working days of the strategy discussion that began the enquiries.',
  },
  asks: ['enquiry.outcome', 'conference.date'],
  reads: [],
  says: {
    none: 'The concerns are substantiated and the conference was due on {due}; no date is recorded. Hold it, and write when.',
  },
  check(facts, say, { clocks }) {
    const conference = facts['conference.date'];
    const outcome = facts['enquiry.outcome'];
    const clock = clocks.find((one) => one.clock === 'initial-conference');
    if (outcome.value?.meaning !== 'substantiated' || conference.given || clock?.state !== 'overdue') return;
    say(
      conference.labelAt,
      'none',
      { due: writeDate({ date: clock.due, time: null }) },
      { related: [{ at: outcome.at, message: 'The outcome is here.' }] },
    );
  },
});
