import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const noConference = factRule({
  id: 'section-47/no-conference',
  title: 'Concerns are substantiated and the time for a conference has passed',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: 'Working Together (every edition): an initial child protection conference is held within 15 working days of the strategy discussion that started the enquiries.',
  },
  asks: ['enquiry.outcome', 'conference.date'],
  reads: [],
  says: {
    none: 'The outcome is "{outcome}" and a conference was due by {due}; no date is recorded. Write the date it was held, or have it arranged now.',
  },
  check(facts, say, { clocks }) {
    const conference = facts['conference.date'];
    const outcome = facts['enquiry.outcome'];
    const clock = clocks.find((one) => one.clock === 'initial-conference');
    if (outcome.value?.meaning !== 'substantiated' || conference.given || clock?.state !== 'overdue') return;
    const slots = { outcome: outcome.value.label, due: writeDate({ date: clock.due, time: null }) };
    say(conference.labelAt, 'none', slots, { related: [{ at: outcome.at, message: 'The outcome is here.' }] });
  },
});
