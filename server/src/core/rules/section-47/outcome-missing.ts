import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const outcomeMissing = factRule({
  id: 'section-47/outcome-missing',
  title: 'A finished enquiry has no outcome',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: the outcome of section 47 enquiries is recorded and told to the family and the agencies.',
  },
  asks: ['enquiry.outcome'],
  reads: ['enquiry.completed'],
  says: {
    none: 'The enquiry was finished on {date} and its outcome is not written. Say whether the concerns were substantiated, and whether the child is at continuing risk.',
  },
  check(facts, say) {
    const completed = facts['enquiry.completed'].value;
    const outcome = facts['enquiry.outcome'];
    if (completed && !outcome.given) say(outcome.labelAt, 'none', { date: writeDate({ date: completed, time: null }) });
  },
});
